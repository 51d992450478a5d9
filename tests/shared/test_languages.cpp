// What is said, in which language, and what shared sentences are in German.
#include <stdexcept>

#include <boost/test/unit_test.hpp>

#include "shared/api/practice_words.hpp"
#include "shared/domain/phase.hpp"
#include "shared/domain/said.hpp"
#include "shared/languages/recorded.hpp"
#include "shared/measures/schedule.hpp"
#include "tests/support/german.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

const Day a_sunday{std::chrono::sys_days{std::chrono::year{2026} / 11 / 29}};
const Day in_march{std::chrono::sys_days{std::chrono::year{2026} / 3 / 1}};

}  // namespace

BOOST_AUTO_TEST_SUITE(languages)

BOOST_AUTO_TEST_CASE(places_are_filled_in_any_order_and_what_is_no_place_stays)
{
    BOOST_TEST(fill("{2} of {1}", {"7", "3"}) == "3 of 7");
    BOOST_TEST(fill("{1}{1}", {"a"}) == "aa");
    BOOST_TEST(fill("{}, {x}, {9}, {, {1", {"a"}) == "{}, {x}, {9}, {, {1");
    BOOST_TEST(fill("{1}", {"{2}", "b"}) == "{2}");
}

BOOST_AUTO_TEST_CASE(what_no_catalogue_holds_is_said_in_english)
{
    BOOST_TEST(german().say("Nobody has said this yet, {1}.", "Wren") == "Nobody has said this yet, Wren.");
    BOOST_TEST(german().say("") == "");
}

BOOST_AUTO_TEST_CASE(letters_beyond_ascii_stay_where_there_is_no_catalogue_and_where_it_holds_nothing)
{
    for (const auto& language : {Language{}, german()}) {
        BOOST_TEST(language.say("Zo\u00eb\u2019s garden, {1} \u2193", "na\u00efve") ==
                   "Zo\u00eb\u2019s garden, na\u00efve \u2193");
        BOOST_TEST(language.say_as("nothing", "caf\u00e9") == "caf\u00e9");
        BOOST_TEST(language.say_count("one caf\u00e9", "{1} caf\u00e9s", 2) == "2 caf\u00e9s");
    }
    BOOST_TEST(Language{}.say("I\u2019d rather not say") == "I\u2019d rather not say");
    BOOST_TEST(german().say("I\u2019d rather not say") != "I\u2019d rather not say");
}

BOOST_AUTO_TEST_CASE(a_recorded_sentence_is_said_again_with_its_values)
{
    BOOST_TEST(
        german().say_again("Item 9 of the PHQ-9, thoughts of death or self-harm: answered \"several "
                           "days\".") ==
        "Item 9 von PHQ-9, Gedanken an Tod oder Selbstverletzung: beantwortet mit „an mehreren Tagen“.");
    BOOST_TEST(german().say_again("Item 9 of the PHQ-9, self-harm: answered 3.") ==
               "Item 9 von PHQ-9, Selbstverletzung: beantwortet mit 3.");
    BOOST_TEST(german().say_again("FSCRS: 2.5 on 3 Mar 2026, worse than the first score of 1 by a reliable "
                                  "amount, as on 24 Feb 2026.") ==
               "FSCRS: 2,5 am 3. März 2026, um ein reliables Maß schlechter als der erste Wert von 1, wie "
               "schon am 24. Feb 2026.");
    BOOST_TEST(german().say_again("PHQ-9: 17 on 24 Nov 2026") == "PHQ-9: 17 am 24. Nov 2026");
    BOOST_TEST(german().say_again("The mail relay refused it (550).") ==
               "Das Mail-Relay hat sie abgelehnt (550).");
}

BOOST_AUTO_TEST_CASE(a_recorded_sentence_without_values_is_said_again_as_it_stands)
{
    BOOST_TEST(german().say_again("The mail relay does not answer.") == "Das Mail-Relay antwortet nicht.");
}

BOOST_AUTO_TEST_CASE(values_of_a_recorded_sentence_may_hold_anything)
{
    BOOST_TEST(german().say_again("Item 1 of the {2}, (a|b)*: answered \".+?{1}\".") ==
               "Item 1 von {2}, (a|b)*: beantwortet mit „.+?{1}“.");
    BOOST_TEST(german().say_again("Worry: at home on Sundays: 3 on 2 May 2026") ==
               "Worry: at home on Sundays: 3 am 2. Mai 2026");
    BOOST_TEST(german().say_again("PHQ-9, item 2, feeling down: on end: several days on 2 May 2026") ==
               "PHQ-9, Item 2, feeling down: on end: an mehreren Tagen am 2. Mai 2026");
}

BOOST_AUTO_TEST_CASE(what_matches_nothing_stays_as_it_was_recorded)
{
    BOOST_TEST(german().say_again("Someone wrote this, {1}.") == "Someone wrote this, {1}.");
    BOOST_TEST(german().say_again("Item 9 of the PHQ-9, self-harm: answered 3. And more") ==
               "Item 9 of the PHQ-9, self-harm: answered 3. And more");
    BOOST_TEST(german().say_again("") == "");
    BOOST_TEST(Language{}.say_again("PHQ-9: 17 on 24 Nov 2026") == "PHQ-9: 17 on 24 Nov 2026");
}

BOOST_AUTO_TEST_CASE(values_are_read_from_the_end_and_the_whole_sentence_counts)
{
    const auto values = [](std::string_view sentence, std::string_view words) {
        std::string listed;
        for (const auto& value : values_in(sentence, words).value_or(std::vector<std::string>{"none"}))
            listed += (listed.empty() ? "" : "|") + value;
        return listed;
    };
    BOOST_TEST(values("b of a.", "{2} of {1}.") == "a|b");
    BOOST_TEST(values("a of b of c.", "{1} of {2}.") == "a of b|c");
    BOOST_TEST(values("a of .", "{1} of {2}.") == "a|");
    BOOST_TEST(values("a of b", "{1} of {2}.") == "none");
    BOOST_TEST(values("a by b.", "{1} of {2}.") == "none");
    BOOST_TEST(values("Whole.", "Whole.") == "none");
    BOOST_TEST(literal_characters("{2} of {1}.") == 5U);
}

BOOST_AUTO_TEST_CASE(templates_are_read_from_a_catalogue_and_from_nothing_else)
{
    BOOST_TEST(templates_under("recorded", "").empty());
    BOOST_TEST(templates_under("recorded", "no catalogue at all, however long").empty());
    BOOST_TEST(
        templates_under("recorded", std::string_view{"\xde\x12\x04\x95\0\0\0\0\x01\0\0\0", 12}).empty());
}

BOOST_AUTO_TEST_CASE(a_catalogue_that_is_none_is_named)
{
    BOOST_CHECK_EXCEPTION((Language{{"de", "no catalogue"}}), std::runtime_error, [](const auto& error) {
        return std::string_view{error.what()} == "The catalogue of the language de cannot be read.";
    });
}

BOOST_AUTO_TEST_CASE(english_is_spoken_unless_a_thread_speaks_something_else_for_a_while)
{
    BOOST_TEST(spoken().code() == "en");
    {
        const Speaking outer{german()};
        {
            const Language english;
            const Speaking inner{english};
            BOOST_TEST(spoken().code() == "en");
        }
        BOOST_TEST(spoken().code() == "de");
        BOOST_TEST(say("Monday") == "Montag");
    }
    BOOST_TEST(spoken().code() == "en");
}

BOOST_FIXTURE_TEST_CASE(what_is_recorded_is_english_whoever_reads_the_answer, InGerman)
{
    {
        const SpeakingForTheRecord english;
        BOOST_TEST(say("Monday") == "Monday");
    }
    BOOST_TEST(say("Monday") == "Montag");
}

BOOST_AUTO_TEST_CASE(english_dates_are_as_they_were)
{
    BOOST_TEST(short_date(a_sunday) == "29 Nov");
    BOOST_TEST(medium_date(a_sunday) == "29 Nov 2026");
    BOOST_TEST(long_date(a_sunday) == "Sunday 29 November 2026");
}

BOOST_FIXTURE_TEST_CASE(german_dates_have_their_dots, InGerman)
{
    BOOST_TEST(short_date(a_sunday) == "29. Nov");
    BOOST_TEST(medium_date(a_sunday) == "29. Nov 2026");
    BOOST_TEST(medium_date(in_march) == "1. März 2026");
    BOOST_TEST(long_date(a_sunday) == "Sonntag, 29. November 2026");
}

BOOST_AUTO_TEST_CASE(months_are_read_in_english_and_in_the_language)
{
    BOOST_TEST(german().month_called("dez").value_or(0) == 12);
    BOOST_TEST(german().month_called("Dec").value_or(0) == 12);
    BOOST_TEST(german().month_called("märz").value_or(0) == 3);
    BOOST_TEST(!german().month_called("ja").has_value());
    BOOST_TEST(!Language{}.month_called("dez").has_value());
}

BOOST_FIXTURE_TEST_CASE(shared_sentences_are_german, InGerman)
{
    BOOST_TEST(api::dose_words(5, 7) == "5 min, 7 Tage pro Woche");
    BOOST_TEST(api::dose_words(0, 1) == "1 Tag pro Woche");
    BOOST_TEST(rhythm_in_words(Rhythm::every_nth_session, 1) == "jede Sitzung");
    BOOST_TEST(phase_words(7) == "7, Arbeit mit der Bedrohung");
}

BOOST_FIXTURE_TEST_CASE(what_comes_with_attune_is_said_and_a_practices_own_words_stay, InGerman)
{
    Exercise exercise;
    exercise.name = "Soothing rhythm breathing";
    exercise.purpose = "Unser eigener Zweck.";
    exercise.steps = {"Settle with a few slow breaths.", "Ein eigener Schritt."};

    const auto german_one = said(exercise);

    BOOST_TEST(german_one.name == "Beruhigendes rhythmisches Atmen");
    BOOST_TEST(german_one.purpose == "Unser eigener Zweck.");
    BOOST_TEST(german_one.steps.at(0) == "Kommen Sie mit einigen langsamen Atemzügen zur Ruhe.");
    BOOST_TEST(german_one.steps.at(1) == "Ein eigener Schritt.");
}

BOOST_AUTO_TEST_SUITE_END()
