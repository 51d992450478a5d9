// The languages of the clients' pages: which one a browser asks for, plurals, dates, and a form answered in
// German.
#include <boost/test/unit_test.hpp>

#include "server/pages/templates.hpp"
#include "server/share.hpp"
#include "shared/languages/language.hpp"
#include "tests/support/links_desk.hpp"

using namespace attune;
using namespace attune::server;
using namespace attune::tests;

namespace {

std::vector<Language> all_languages()
{
    return languages_of(read_share(ATTUNE_SHARE_FOLDER).catalogues);
}

std::string language_for(const std::optional<std::string>& accept_language)
{
    const auto all = all_languages();
    return all[language_asked_for(accept_language.value_or(""), all)].code();
}

const Day a_sunday{std::chrono::sys_days{std::chrono::year{2026} / 11 / 29}};

struct GermanPhone : LinksDesk {
    Browser phone = browser();

    GermanPhone()
    {
        make(phq9, "geheim");
        phone.read_in("de-AT, de;q=0.9, en;q=0.8");
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(page_languages)

BOOST_AUTO_TEST_CASE(a_browser_gets_the_language_it_would_rather_read)
{
    BOOST_TEST(language_for("de") == "de");
    BOOST_TEST(language_for("de-AT, de;q=0.9, en;q=0.8") == "de");
    BOOST_TEST(language_for("en-GB, en;q=0.9, de;q=0.5") == "en");
    BOOST_TEST(language_for("en;q=0.3,de;q=0.7") == "de");
    BOOST_TEST(language_for("fr, de;q=0.2") == "de");
}

BOOST_AUTO_TEST_CASE(english_is_for_who_asks_for_nothing_that_there_is)
{
    BOOST_TEST(language_for(std::nullopt) == "en");
    BOOST_TEST(language_for("") == "en");
    BOOST_TEST(language_for("fr") == "en");
    BOOST_TEST(language_for("de;q=0") == "en");
    BOOST_TEST(language_for("den") == "en");
    BOOST_TEST(language_for(";;,,;q=x,de;q=x") == "en");
}

BOOST_AUTO_TEST_CASE(a_language_has_its_own_plurals_and_dates)
{
    const auto all = all_languages();
    const auto& english = all[language_asked_for("en", all)];
    const auto& german = all[language_asked_for("de", all)];
    const auto open = [](const Language& language, int count) {
        return language.say_count("One question is still open.", "{1} questions are still open.", count);
    };

    BOOST_TEST(open(english, 1) == "One question is still open.");
    BOOST_TEST(open(english, 4) == "4 questions are still open.");
    BOOST_TEST(open(german, 1) == "Eine Frage ist noch offen.");
    BOOST_TEST(open(german, 4) == "4 Fragen sind noch offen.");
    BOOST_TEST(english.date(a_sunday) == "Sunday, 29 November 2026");
    BOOST_TEST(german.date(a_sunday) == "Sonntag, 29. November 2026");
    BOOST_TEST(english.weekday(a_sunday) == "Sun");
    BOOST_TEST(german.weekday(a_sunday) == "So.");
}

BOOST_AUTO_TEST_CASE(a_page_holds_nothing_of_what_it_showed_to_somebody_else)
{
    const auto share = read_share(ATTUNE_SHARE_FOLDER);
    const Templates templates{share.pages, all_languages()};
    const auto shown = [&](const std::string& title) {
        PageData data;
        if (!title.empty())
            data.set("title", title);
        return templates.render(all_languages().front(), "closed", data);
    };
    const auto says = [](const std::string& page, const char* words) {
        return page.find(words) != std::string::npos;
    };

    BOOST_TEST(says(shown("Wren"), "Wren"));
    BOOST_TEST(says(shown("Alder"), "Alder"));
    BOOST_TEST(!says(shown("Alder"), "Wren"));
    BOOST_TEST(!says(shown(""), "Alder"));
}

BOOST_FIXTURE_TEST_CASE(a_form_is_answered_in_german_from_the_link_to_the_thanks, GermanPhone)
{
    phone.get("/q/open/geheim");
    BOOST_TEST(phone.says("<html lang=\"de\">"));
    BOOST_TEST(phone.says("Bevor Sie beginnen"));
    phone.post("/q/open/geheim");
    BOOST_TEST(phone.says("9 Fragen"));
    phone.get("/q/form/1/1");
    BOOST_TEST(phone.says("Frage 1 von 9"));
    BOOST_TEST(phone.says("<h1 lang=\"de\">"));
    phone.post("/q/form/1/1", "answer=7");
    BOOST_TEST(phone.says("<title>Fehler: Frage 1 von 9"));
    for (const char* item : {"1", "2", "3", "4", "5", "6", "7", "8", "9"})
        phone.post(std::string{"/q/form/1/"} + item, "answer=0");
    BOOST_TEST(phone.says("Sehen Sie Ihre Antworten durch"));
    phone.post("/q/form/1/send");
    BOOST_TEST(phone.says("Danke, "));
}

BOOST_FIXTURE_TEST_CASE(a_measure_of_attunes_own_is_asked_in_the_readers_words, LinksDesk)
{
    make(R"({"instrument": "four_fears", "language": "de"})", "geheim");
    auto phone = browser();
    phone.read_in("de");
    phone.post("/q/open/geheim");
    BOOST_TEST(phone.says("Glaube an die vier h\u00e4ufigen \u00c4ngste vor Mitgef\u00fchl"));
    phone.get("/q/form/1/1");
    BOOST_TEST(phone.says("Wie wahr f\u00fchlt sich jeder Satz heute f\u00fcr Sie an?"));
    BOOST_TEST(phone.says("Freundlich zu mir zu sein ist Schw\u00e4che"));
    BOOST_TEST(phone.says("\u00fcberhaupt nicht wahr"));

    phone.read_in("en");
    phone.get("/q/form/1/1");
    BOOST_TEST(phone.says("Being kind to myself is weak"));
}

BOOST_AUTO_TEST_SUITE_END()
