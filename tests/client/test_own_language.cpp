// Which language the desktop speaks, and that its presenters speak it.
#include <map>

#include <boost/test/unit_test.hpp>

#include "client/clock.hpp"
#include "client/inbox/inbox_presenter.hpp"
#include "client/measure_entry/typed_day.hpp"
#include "client/own_language.hpp"
#include "client/schedule/due_words.hpp"
#include "tests/support/desk_fixture.hpp"
#include "tests/support/german.hpp"

using namespace attune;
using namespace attune::desktop;
using namespace attune::tests;

namespace {

std::string wanted_in(const std::map<std::string, std::string>& environment)
{
    std::string listed;
    for (const auto& language : languages_of([&](const std::string& name) {
             const auto found = environment.find(name);
             return found == environment.end() ? std::string{} : found->second;
         }))
        listed += (listed.empty() ? "" : " ") + language;
    return listed;
}

std::string spoken_of(const std::vector<std::string>& languages)
{
    const auto catalogue = catalogue_for(languages, ATTUNE_SHARE_FOLDER "/languages");
    return catalogue ? catalogue->language : "en";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(own_language)

BOOST_AUTO_TEST_CASE(the_environment_names_languages_as_gettext_reads_it)
{
    BOOST_TEST(wanted_in({}) == "en");
    BOOST_TEST(wanted_in({{"LANG", "de_AT.UTF-8"}}) == "de");
    BOOST_TEST(wanted_in({{"LANG", "en_GB.UTF-8"}, {"LC_ALL", "de_DE@euro"}}) == "de");
    BOOST_TEST(wanted_in({{"LANG", "de_DE"}, {"LC_MESSAGES", "fr_FR"}}) == "fr");
    BOOST_TEST(wanted_in({{"LANG", "en_GB.UTF-8"}, {"LANGUAGE", "fr:de_AT:en"}}) == "fr de en en");
    BOOST_TEST(wanted_in({{"LANG", "C"}, {"LANGUAGE", "de"}}) == "en");
    BOOST_TEST(wanted_in({{"LANG", "C.UTF-8"}, {"LANGUAGE", "de"}}) == "de C");
}

BOOST_AUTO_TEST_CASE(the_first_language_that_there_is_is_spoken)
{
    BOOST_TEST(spoken_of({"de"}) == "de");
    BOOST_TEST(spoken_of({"fr", "de", "en"}) == "de");
    BOOST_TEST(spoken_of({"en", "de"}) == "en");
    BOOST_TEST(spoken_of({"fr"}) == "en");
    BOOST_TEST(spoken_of({"..", "de"}) == "de");
}

BOOST_AUTO_TEST_CASE(languages_are_offered_by_the_names_they_have_themselves)
{
    const auto choices = language_choices(ATTUNE_SHARE_FOLDER "/languages");

    BOOST_TEST_REQUIRE(choices.size() >= 2U);
    BOOST_TEST(choices[0].code == "en");
    BOOST_TEST(choices[0].name == "English");
    BOOST_TEST(choices[1].code == "de");
    BOOST_TEST(choices[1].name == "Deutsch");
}

BOOST_FIXTURE_TEST_CASE(a_presenter_says_german_sentences, InGerman)
{
    const auto now = parse_instant("2026-11-24T10:00:00Z").value();

    BOOST_TEST(names_in_short({"PHQ-9", "GAD-7", "FCS", "FSCRS", "WHO-5"}).ends_with(" weitere"));
    BOOST_TEST(day_and_time(now, now).starts_with("Heute, "));
    BOOST_TEST(due_heading(DueWhen::next_session) == "Fällig in der nächsten Sitzung");
}

BOOST_FIXTURE_TEST_CASE(german_dates_are_read_as_people_type_them, InGerman)
{
    const auto today = parse_day("2026-11-24").value();

    BOOST_TEST(to_string(parse_typed_day("3. März 2026", today).value()) == "2026-03-03");
    BOOST_TEST(to_string(parse_typed_day("24. Okt. 26", today).value()) == "2026-10-24");
    BOOST_TEST(to_string(parse_typed_day("gestern", today).value()) == "2026-11-23");
    BOOST_TEST(to_string(parse_typed_day("24 Nov 2026", today).value()) == "2026-11-24");
}

BOOST_AUTO_TEST_SUITE_END()
