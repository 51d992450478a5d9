// Links and the pages behind them, as a browser without scripts meets them.
#include <boost/test/unit_test.hpp>

#include "shared/api/own_instruments.hpp"
#include "shared/file_text.hpp"
#include "shared/json/write.hpp"
#include "shared/measures/own_instrument.hpp"
#include "tests/support/links_desk.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

void answer_all(Browser& phone, const std::string& answers)
{
    for (std::size_t i = 0; i < answers.size(); ++i)
        phone.post("/q/form/1/" + std::to_string(i + 1), std::string{"answer="} + answers[i]);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(links, LinksDesk)

BOOST_AUTO_TEST_CASE(a_client_answers_one_item_a_page_and_sends_the_form_once)
{
    auto phone = started();

    BOOST_TEST(phone.at() == "/q");
    BOOST_TEST(phone.says("Hello Wren"));
    BOOST_TEST(phone.says("9 questions"));
    phone.get("/q/form/1/1");
    BOOST_TEST(phone.says("Question 1 of 9"));
    answer_all(phone, "111111110");
    BOOST_TEST(phone.at() == "/q/form/1/check");
    phone.post("/q/form/1/send");
    BOOST_TEST(phone.says("Thank you, Wren"));
    phone.post("/q/form/1/send");

    const auto forms = therapist.get("/clients/" + wren + "/administrations?instrument=phq9");
    BOOST_TEST(forms.at("/administrations/0/given_as") == "by_link");
    BOOST_TEST(forms.at("/administrations/0/scores/0/value") == "8");
    BOOST_TEST(count("administration") == 1);
    BOOST_TEST(therapist.get("/clients/" + wren + "/links").at("/links/0/forms/0/answered") == "9");
    BOOST_TEST(count("audit_event WHERE link_id IS NOT NULL AND client_id = '" + wren + "' AND wrote") == 12);
}

BOOST_AUTO_TEST_CASE(looking_at_a_link_ten_times_does_not_use_it_up)
{
    BOOST_TEST_REQUIRE(make(phq9).status == 200);
    auto scanner = browser();
    for (int i = 0; i < 10; ++i)
        BOOST_TEST(scanner.get("/q/open/t0k3n-of-43-characters") == 200);

    BOOST_TEST(count("link_device") == 0);
    auto phone = browser();
    phone.post("/q/open/t0k3n-of-43-characters");
    BOOST_TEST(phone.at() == "/q");
}

BOOST_AUTO_TEST_CASE(unknown_finished_revoked_and_expired_links_are_answered_alike)
{
    auto phone = started();
    auto nobody = browser();
    BOOST_TEST(nobody.get("/q/open/unknown") == 404);
    const auto unknown = nobody.body();
    const auto link = therapist.get("/clients/" + wren + "/links").at("/links/0/link_id");

    therapist.post("/clients/" + wren + "/links/" + link + "/revoke", "{}", 1);
    BOOST_TEST(browser().get("/q/open/t0k3n-of-43-characters") == 404);
    BOOST_TEST(phone.get("/q") == 404);
    BOOST_TEST(phone.body() == unknown);

    make(phq9, "a second");
    practice.database.execute(
        "UPDATE link SET made_at = now() - interval '9 days', expires_at = now() - interval '1 day'");
    nobody.get("/q/open/a second");
    BOOST_TEST(nobody.body() == unknown);

    make(phq9, "a third");
    practice.database.execute("UPDATE link SET finished_at = now()");
    nobody.get("/q/open/a third");
    BOOST_TEST(nobody.body() == unknown);
}

BOOST_AUTO_TEST_CASE(a_further_device_gives_the_year_of_birth_and_goes_on)
{
    auto phone = started();
    phone.post("/q/form/1/1", "answer=2");
    auto tablet = browser();

    tablet.get("/q/open/t0k3n-of-43-characters");
    BOOST_TEST(tablet.says("In which year were you born?"));
    BOOST_TEST(tablet.post("/q/open/t0k3n-of-43-characters", "birth_year=1991") == 422);
    tablet.post("/q/open/t0k3n-of-43-characters", "birth_year=1990");

    BOOST_TEST(tablet.at() == "/q");
    BOOST_TEST(tablet.says("1 of 9 questions answered"));
    tablet.get("/q/form/1/1");
    BOOST_TEST(tablet.says(R"(value="2" checked)"));
}

BOOST_AUTO_TEST_CASE(start_pressed_twice_opens_the_link_once)
{
    BOOST_TEST_REQUIRE(make(phq9).status == 200);
    auto phone = browser();
    phone.get("/q/open/t0k3n-of-43-characters");
    const auto brought = phone.body().find(R"(name="secret" value=")");
    BOOST_TEST_REQUIRE(brought != std::string::npos);
    const auto secret = phone.body().substr(brought + 21, 43);

    phone.post("/q/open/t0k3n-of-43-characters", "secret=" + secret);
    BOOST_TEST(phone.cookie() == secret);
    auto whose_answer_was_lost = browser();
    whose_answer_was_lost.post("/q/open/t0k3n-of-43-characters", "secret=" + secret);
    BOOST_TEST(whose_answer_was_lost.at() == "/q");
    phone.post("/q/open/t0k3n-of-43-characters");
    BOOST_TEST(phone.at() == "/q");

    BOOST_TEST(count("link_device") == 1);
    BOOST_TEST(count("audit_event WHERE action = 'client_opened_link'") == 1);
}

BOOST_AUTO_TEST_CASE(a_phone_goes_from_one_link_of_its_client_to_another_and_back)
{
    auto phone = started();
    make(phq9, "a second");
    phone.post("/q/open/a second");
    BOOST_TEST(phone.at() == "/q");

    phone.get("/q/open/t0k3n-of-43-characters");
    BOOST_TEST(!phone.says("In which year were you born?"));
    phone.post("/q/open/t0k3n-of-43-characters");
    BOOST_TEST(phone.at() == "/q");
}

BOOST_AUTO_TEST_CASE(a_device_of_a_revoked_link_is_a_stranger_to_the_clients_other_links)
{
    auto found_phone = started();
    const auto link = therapist.get("/clients/" + wren + "/links").at("/links/0/link_id");
    therapist.post("/clients/" + wren + "/links/" + link + "/revoke", "{}", 1);
    make(phq9, "a second");
    auto own_phone = browser();
    own_phone.post("/q/open/a second");

    BOOST_TEST(found_phone.post("/q/open/a second") == 422);
    BOOST_TEST(found_phone.says("Write the year in which you were born, with four digits."));
}

BOOST_AUTO_TEST_CASE(a_device_of_another_client_gives_the_year_of_birth)
{
    auto anothers = started();
    const auto kit = add_client(therapist, "Kit Mossgate");
    const auto made =
        therapist.post("/clients/" + kit + "/links", R"({"token_hash": ")" + hash_of_token("of kit") +
                                                         R"(", "forms": [)" + phq9 + R"(], "days": 14})");
    BOOST_TEST_REQUIRE(made.status == 200);
    auto own_phone = browser();
    own_phone.post("/q/open/of kit");

    BOOST_TEST(anothers.post("/q/open/of kit") == 422);
}

BOOST_AUTO_TEST_CASE(without_a_birth_date_a_further_device_is_told_that_there_is_none_to_compare)
{
    started();
    practice.database.execute("UPDATE client SET born_on = NULL");
    auto tablet = browser();

    BOOST_TEST(tablet.post("/q/open/t0k3n-of-43-characters", "birth_year=1990") == 422);
    BOOST_TEST(tablet.says("this link works on the first device alone"));
}

BOOST_AUTO_TEST_CASE(a_cookie_lasts_as_long_as_the_link_or_as_the_browser_where_others_use_it)
{
    BOOST_TEST_REQUIRE(make(phq9).status == 200);
    auto phone = browser();
    phone.post("/q/open/t0k3n-of-43-characters");
    const auto age = phone.set_cookie().find("; Max-Age=");
    BOOST_TEST_REQUIRE(age != std::string::npos);
    BOOST_TEST(std::stoi(phone.set_cookie().substr(age + 10)) > 13 * 86400);

    make(phq9, "a second");
    auto library = browser();
    library.post("/q/open/a second", "others_use_it=yes");
    BOOST_TEST(library.set_cookie().find("Max-Age") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(after_five_wrong_years_no_further_device_is_let_in)
{
    started();
    auto stranger = browser();
    for (int year = 1950; year < 1955; ++year)
        stranger.post("/q/open/t0k3n-of-43-characters", "birth_year=" + std::to_string(year));

    BOOST_TEST(stranger.post("/q/open/t0k3n-of-43-characters", "birth_year=1990") == 404);
}

BOOST_AUTO_TEST_CASE(a_cookie_is_for_this_server_over_tls_alone_and_pages_keep_to_themselves)
{
    auto phone = started();

    const auto& cookie = phone.set_cookie();
    BOOST_TEST(cookie.starts_with("__Host-attune="));
    BOOST_TEST(cookie.ends_with("; Path=/; Secure; HttpOnly; SameSite=Lax"));
    BOOST_TEST(phone.header("Content-Security-Policy") ==
               "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; form-action 'self'; "
               "base-uri 'none'; frame-ancestors 'none'");
    BOOST_TEST(phone.header("X-Robots-Tag") == "noindex, nofollow");
    BOOST_TEST(phone.body().find("<script") == std::string::npos);
    BOOST_TEST(phone.says("<title>Your questions</title>"));
}

BOOST_AUTO_TEST_CASE(a_self_harm_answer_raises_its_flag_at_once_and_shows_the_practices_help)
{
    auto phone = started();

    phone.post("/q/form/1/9", "answer=2");

    BOOST_TEST(phone.at() == "/q/form/1/9/help");
    BOOST_TEST(phone.says("Call the practice or the night line."));
    BOOST_TEST(phone.says("Ben reads on weekdays."));
    const auto inbox = therapist.get("/inbox");
    BOOST_TEST(inbox.at("/waiting") == "1");
    BOOST_TEST(inbox.at("/items/0/flag/risk") == "self_harm");
}

BOOST_AUTO_TEST_CASE(the_sent_form_takes_the_flag_over_and_raises_no_second)
{
    auto phone = started();
    answer_all(phone, "111111112");
    const auto flag = therapist.get("/inbox").at("/items/0/flag/flag_id");

    phone.post("/q/form/1/send");

    BOOST_TEST(phone.says("You need not wait for help"));
    const auto inbox = therapist.get("/inbox");
    BOOST_TEST(inbox.at("/waiting") == "1");
    BOOST_TEST(inbox.at("/items/0/flag/flag_id") == flag);
    BOOST_TEST(inbox.at("/items/0/flag/form_corrected") == "false");
    const auto forms = therapist.get("/clients/" + wren + "/administrations?instrument=phq9");
    BOOST_TEST(forms.at("/administrations/0/administration_id") ==
               inbox.at("/items/0/flag/administration_id"));
    BOOST_TEST(forms.at("/administrations/0/state") == "completed");
}

BOOST_AUTO_TEST_CASE(what_a_client_does_is_news_to_the_very_person_who_sent_the_link)
{
    auto phone = started();
    const auto since = therapist.get("/news").at("/now");
    BOOST_TEST(therapist.get("/news?since=" + since).at("/client_ids/0") == "");

    phone.post("/q/form/1/9", "answer=2");

    BOOST_TEST(therapist.get("/news?since=" + since).at("/client_ids/0") == wren);
}

BOOST_AUTO_TEST_CASE(an_answer_may_be_left_out_and_is_asked_about_once_where_the_score_needs_it)
{
    auto phone = started();

    BOOST_TEST(phone.post("/q/form/1/1", "skip=yes") == 200);
    BOOST_TEST(phone.says("You may still leave it out."));
    phone.post("/q/form/1/1", "skip=sure");

    BOOST_TEST(phone.at() == "/q/form/1/2");
    phone.get("/q/form/1/check");
    BOOST_TEST(phone.says("8 questions are still open."));
}

BOOST_AUTO_TEST_CASE(no_answer_and_an_impossible_one_are_named_and_nothing_is_kept)
{
    auto phone = started();

    for (const auto* body : {"", "answer=", "answer=4", "answer=x", "answer=-1"}) {
        BOOST_TEST(phone.post("/q/form/1/1", body) == 422, body);
        BOOST_TEST(phone.says("Choose an answer"), body);
        BOOST_TEST(phone.says("<title>Error: Question 1 of 9"), body);
    }

    BOOST_TEST(count("link_answer") == 0);
    phone.get("/q/form/1/99");
    BOOST_TEST(phone.at() == "/q");
    phone.post("/q/form/7/send");
    BOOST_TEST(phone.at() == "/q");
}

// A therapist has put the recorded part right, or moved it: what the client sends is a form of its own then.
BOOST_AUTO_TEST_CASE(a_form_is_sent_though_the_part_recorded_before_was_corrected_meanwhile)
{
    auto phone = started();
    phone.post("/q/form/1/9", "answer=2");
    const auto part = therapist.get("/inbox").at("/items/0/flag/administration_id");
    const auto path = "/clients/" + wren + "/administrations";
    BOOST_TEST_REQUIRE(
        therapist.post(path, form("phq9", phq9_of(3), 0, R"(, "replaces": ")" + part + '"')).status == 200);

    answer_all(phone, "111111112");
    phone.post("/q/form/1/send");

    BOOST_TEST(phone.says("Thank you, Wren"));
    BOOST_TEST(count("administration WHERE state = 'completed' AND given_as = 'by_link'") == 1);
}

BOOST_AUTO_TEST_CASE(goals_are_asked_for_by_name)
{
    therapist.post("/clients/" + wren + "/goals",
                   R"({"text": "Ask for help once a week", "agreed_on": ")" + day(-3) + "\"}");
    make(R"({"instrument": "goals", "language": "en-GB"})");
    auto phone = browser();
    phone.post("/q/open/t0k3n-of-43-characters");

    phone.get("/q/form/1/1");

    BOOST_TEST(phone.says("My first goal: Ask for help once a week"));
}

BOOST_AUTO_TEST_CASE(the_version_and_words_that_were_assigned_are_asked)
{
    make(
        R"({"instrument": "goals", "language": "en-GB"}, {"instrument": "four_fears", "language": "en-GB"})");
    auto phone = browser();
    phone.post("/q/open/t0k3n-of-43-characters");

    phone.get("/q/form/1/2");
    BOOST_TEST(phone.says("This does not apply to me"));
    phone.get("/q/form/2/1");
    BOOST_TEST(phone.says("completely true"));
    BOOST_TEST(phone.post("/q/form/2/1", "answer=11") == 422);
    phone.post("/q/form/2/1", "answer=10");
    BOOST_TEST(phone.at() == "/q/form/2/2");
}

BOOST_AUTO_TEST_CASE(a_measure_that_a_link_has_brought_is_scored_as_it_was_assigned)
{
    auto weather =
        parse_own_instrument(file_text(ATTUNE_SOURCE_DIR "/docs/examples/own_inner_weather.json").value())
            .value();
    const auto keep = [&] {
        return lead.post("/instruments", json::to_text(api::KeepInstrument::Request{weather}));
    };
    BOOST_TEST_REQUIRE(keep().status == 200);
    BOOST_TEST_REQUIRE(make(R"({"instrument": "own_inner_weather", "language": "en-GB"})").status == 200);
    weather.scores.front().reverse.clear();
    BOOST_TEST(keep().status == 409);
    weather.version = 2;
    BOOST_TEST(keep().status == 200);

    auto phone = browser();
    phone.post("/q/open/t0k3n-of-43-characters");
    answer_all(phone, "111");
    phone.post("/q/form/1/send");

    const auto forms = therapist.get("/clients/" + wren + "/administrations?instrument=own_inner_weather");
    BOOST_TEST(forms.at("/administrations/0/version") == "1");
    BOOST_TEST(forms.at("/administrations/0/scores/0/value") == "5");  // the third item reversed
}

BOOST_AUTO_TEST_CASE(no_link_is_made_without_safety_text_measures_or_a_wording)
{
    practice.database.execute("ALTER TABLE practice_safety DISABLE TRIGGER ALL; DELETE FROM practice_safety");
    BOOST_TEST(make(phq9).at("/detail").find("Safety text") != std::string::npos);
    lead.post(
        "/practice-safety",
        R"({"text": "Call.", "read_by": "Ben.", "hours": {"days": [1, 2, 3, 4, 5], "from": 540, "until": 1020}, "cover": "ada", "escalate_after_hours": 4})");

    BOOST_TEST(fault_at(make(""), "forms") ==
               "Choose at least one measure, or homework, or something to share.");
    BOOST_TEST(fault_at(make(R"({"instrument": "nope", "language": "en-GB"})"), "forms[0].instrument") ==
               "This server knows no instrument \"nope\".");
    BOOST_TEST(fault_at(make(R"({"instrument": "ors", "language": "en-GB"})"), "forms[0].instrument")
                   .find("on paper") != std::string::npos);
    BOOST_TEST(fault_at(make(phq9, "x", 91), "days") != "");
}

BOOST_AUTO_TEST_CASE(clients_are_shown_no_words_but_those_that_the_practice_loaded)
{
    Practice real;
    auto lead_there = real.sign_in("cleo", api::Role::lead);
    lead_there.post(
        "/practice-safety",
        R"({"text": "Call.", "read_by": "Cleo.", "hours": {"days": [1, 2, 3, 4, 5], "from": 540, "until": 1020}, "cover": "cleo", "escalate_after_hours": 4})");
    const auto client = add_client(lead_there);

    const auto refused =
        lead_there.post("/clients/" + client + "/links", R"({"token_hash": ")" + hash_of_token("t") +
                                                             R"(", "forms": [)" + phq9 + R"(], "days": 14})");

    BOOST_TEST(fault_at(refused, "forms[0].language").ends_with("clients are shown no other words."));
}

// What it came to, as everywhere else: told only where the therapist let it be.
BOOST_AUTO_TEST_CASE(the_result_is_told_in_words_only_where_the_therapist_lets_it)
{
    auto silent = started();
    answer_all(silent, "111111110");
    silent.post("/q/form/1/send");
    BOOST_TEST(silent.says("Thank you, Wren"));
    BOOST_TEST(!silent.says("came to"));

    make(phq9, "told", 14, R"(, "tells_result": true)");
    auto phone = browser();
    phone.post("/q/open/told");
    answer_all(phone, "111111110");
    phone.post("/q/form/1/send");

    BOOST_TEST(
        phone.says("<b>PHQ-9:</b> 8 (0 to 27, lower is better \u2193), "
                   "\u201cmild\u201d in its published bands."));
    BOOST_TEST(therapist.get("/clients/" + wren + "/links").at("/links/0/tells_result") == "true");
}

BOOST_AUTO_TEST_CASE(a_form_with_an_answer_left_out_tells_no_total_where_no_rule_makes_one)
{
    make(phq9, "told", 14, R"(, "tells_result": true)");
    auto phone = browser();
    phone.post("/q/open/told");
    phone.post("/q/form/1/1", "skip=sure");
    for (int item = 2; item <= 9; ++item)
        phone.post("/q/form/1/" + std::to_string(item), "answer=1");
    phone.post("/q/form/1/send");

    BOOST_TEST(phone.says("<b>PHQ-9:</b> no score. 8 of 9 answered."));
    BOOST_TEST(!phone.says("published bands"));
    BOOST_TEST(phone.says("You need not wait for help"));
}

// The three-systems check-in has no published bands.
BOOST_AUTO_TEST_CASE(a_score_without_published_bands_is_told_without_one)
{
    make(R"({"instrument": "three_systems", "language": "en-GB"})", "told", 14, R"(, "tells_result": true)");
    auto phone = browser();
    phone.post("/q/open/told");
    while (phone.at() != "/q/form/1/check") {
        const auto before = phone.at();
        const auto here = before == "/q" ? std::string{"/q/form/1/1"} : before;
        phone.post(here, "answer=5");
        BOOST_TEST_REQUIRE(phone.at() != before);
    }
    phone.post("/q/form/1/send");

    BOOST_TEST(phone.says("What your answers came to"));
    BOOST_TEST(!phone.says("no score"));
    BOOST_TEST(!phone.says("published bands"));
}

BOOST_AUTO_TEST_SUITE_END()
