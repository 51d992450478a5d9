// What a practice adds to the library: wordings by revision, statements of its licences, confirmed facts.
#include <boost/test/unit_test.hpp>

#include "server/application.hpp"
#include "server/share.hpp"
#include "shared/api/practice_library.hpp"
#include "shared/api/wordings.hpp"
#include "shared/json/write.hpp"
#include "tests/support/application.hpp"
#include "tests/support/record.hpp"
#include "tests/support/statement_count.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct PracticeLibraryDesk {
    Practice practice;
    Caller lead = practice.sign_in("ada", api::Role::lead);
    Caller therapist = practice.sign_in("ben");
    Library library = Library::from_files(server::read_share(ATTUNE_SHARE_FOLDER).instruments).value();

    // Invented sentences in the shape of the GAD-7.
    Wording gad7(const std::string& language = "en-GB")
    {
        Wording wording{.instrument = "gad7",
                        .version = library.find("gad7")->version,
                        .language = language,
                        .title = "A questionnaire",
                        .instructions = "Think of the last two weeks.",
                        .items = {},
                        .anchors = library.find("gad7")->response.anchors,
                        .source = "A test",
                        .licence = "Invented"};
        for (std::size_t i = 0; i < library.find("gad7")->items.size(); ++i)
            wording.items.push_back({"Invented sentence " + std::to_string(i + 1), {}});
        return wording;
    }
    static std::string body(const Wording& wording)
    {
        return json::to_text(api::LoadWording::Request{wording});
    }
    Answer load(const Wording& wording) { return lead.post("/wordings", body(wording)); }

    std::string stored() { return practice.database.value("SELECT count(*) FROM wording"); }
};

constexpr auto in_english = "/instruments/gad7/versions/1/wordings/en-GB";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(practice_library, PracticeLibraryDesk)

BOOST_AUTO_TEST_CASE(a_loaded_wording_is_read_in_its_language)
{
    const auto loaded = load(gad7());

    const auto read = therapist.get(in_english);

    BOOST_TEST(loaded.status == 200);
    BOOST_TEST(read.at("/wording/items/6/text") == "Invented sentence 7");
    BOOST_TEST(read.at("/wording/anchors/0/value") == "0");
    BOOST_TEST(read.at("/wording/demonstration") == "false");
    BOOST_TEST(read.at("/loaded_by") == "The ada");
    BOOST_TEST(read.at("/wording_id") == loaded.at("/wording_id"));
}

BOOST_AUTO_TEST_CASE(a_language_without_a_wording_is_not_found_and_said_so)
{
    load(gad7());

    const auto missing = therapist.get("/instruments/gad7/versions/1/wordings/de");

    BOOST_TEST(missing.status == 404);
    BOOST_TEST(missing.at("/detail") ==
               "No wording of the GAD-7 in German has been loaded. A practice lead can load it.");
    BOOST_TEST(therapist.get("/instruments/bdi/versions/1/wordings/en-GB").status == 404);
    BOOST_TEST(therapist.get("/instruments/gad7/versions/99/wordings/en-GB").status == 404);
    BOOST_TEST(therapist.get("/instruments/gad7/versions/one/wordings/en-GB").status == 400);
}

BOOST_AUTO_TEST_CASE(a_changed_wording_is_a_new_revision_and_the_old_one_stays)
{
    load(gad7());
    auto changed = gad7();
    changed.items[0].text = "Another sentence";
    load(changed);

    BOOST_TEST(therapist.get(in_english).at("/revision") == "2");
    BOOST_TEST(therapist.get(in_english).at("/wording/items/0/text") == "Another sentence");
    BOOST_TEST(stored() == "2");
    BOOST_TEST(value_as(practice.database.connect_string(), "UPDATE wording SET title = 'x'")
                   .starts_with("refused"));
    BOOST_TEST(value_as(practice.database.connect_string(), "DELETE FROM wording").starts_with("refused"));
}

BOOST_AUTO_TEST_CASE(languages_are_listed_once_each_with_what_holds)
{
    load(gad7());
    load(gad7());
    load(gad7("de"));

    const auto all = therapist.get("/practice-library");

    BOOST_TEST(all.at("/wordings/0/language") == "de");
    BOOST_TEST(all.at("/wordings/1/language") == "en-GB");
    BOOST_TEST(all.at("/wordings/1/revision") == "2");
    BOOST_TEST(all.at("/wordings/2/language") == "");
}

BOOST_AUTO_TEST_CASE(a_wording_that_does_not_fit_names_each_fault)
{
    auto wrong = gad7();
    wrong.items.pop_back();
    wrong.language = "english";
    wrong.source = " ";
    wrong.anchors[0].value = -1;

    const auto refused = load(wrong);

    BOOST_TEST(refused.status == 422);
    BOOST_TEST(fault_at(refused, "wording.items") == "7 items expected, 6 found.");
    BOOST_TEST(!fault_at(refused, "wording.language").empty());
    BOOST_TEST(!fault_at(refused, "wording.source").empty());
    BOOST_TEST(fault_at(refused, "wording.anchors[0].value") ==
               "The answer -1 is outside the range, 0 to 3.");
    BOOST_TEST(stored() == "0");
}

BOOST_AUTO_TEST_CASE(demonstration_wording_is_for_a_demonstration_practice)
{
    const auto demonstration = demonstration_wording(*library.find("gad7"));

    BOOST_TEST(load(demonstration).status == 409);
    BOOST_TEST(stored() == "0");
}

BOOST_AUTO_TEST_CASE(only_a_lead_keeps_the_library)
{
    auto supervisor = practice.sign_in("cleo", api::Role::supervisor);

    BOOST_TEST(therapist.post("/wordings", body(gad7())).status == 403);
    BOOST_TEST(supervisor.post("/licence-statements", R"({"instrument": "gad7", "text": "x"})").status ==
               403);
    BOOST_TEST(therapist.get("/practice-library").status == 200);
    BOOST_TEST(stored() == "0");
    BOOST_TEST(practice.database.value(
                   "SELECT string_agg(outcome, ',') FROM audit_event WHERE action = 'load_wording'") ==
               "forbidden");
}

BOOST_AUTO_TEST_CASE(a_replayed_wording_is_loaded_once_and_leaves_its_trace)
{
    const auto request = lead.request("POST", "/wordings", body(gad7()));

    const auto first = lead.send(request);
    const auto second = lead.send(request);

    BOOST_TEST(first.reply.body == second.reply.body);
    BOOST_TEST(stored() == "1");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM audit_event WHERE action = 'load_wording' AND "
                                        "outcome = 'done' AND client_id IS NULL") == 2);
}

BOOST_AUTO_TEST_CASE(the_last_statement_of_a_licence_holds)
{
    lead.post("/licence-statements", R"({"instrument": "core10", "text": "First"})");
    const auto stated = lead.post("/licence-statements", R"({"instrument": "core10", "text": "Second"})");

    const auto all = therapist.get("/practice-library");

    BOOST_TEST(stated.at("/text") == "Second");
    BOOST_TEST(all.at("/licence_statements/0/text") == "Second");
    BOOST_TEST(all.at("/licence_statements/0/stated_by") == "The ada");
    BOOST_TEST(all.at("/licence_statements/1/text") == "");
}

BOOST_AUTO_TEST_CASE(a_statement_without_words_or_instrument_is_refused)
{
    const auto long_text = std::string(2001, 'x');

    BOOST_TEST(lead.post("/licence-statements", R"({"instrument": "bdi", "text": "x"})").status == 404);
    BOOST_TEST(fault_at(lead.post("/licence-statements", R"({"instrument": "core10", "text": " "})"),
                        "text") == "The statement is missing.");
    BOOST_TEST(!fault_at(lead.post("/licence-statements",
                                   R"({"instrument": "core10", "text": ")" + long_text + "\"}"),
                         "text")
                    .empty());
    BOOST_TEST(lead.post("/licence-statements", R"({"instrument": "core10", "text": "a\u0000b"})").status ==
               400);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM licence_statement") == 0);
}

BOOST_AUTO_TEST_CASE(an_instrument_that_needs_a_licence_cannot_be_given_before_it_is_stated)
{
    const auto client_id = add_client(therapist);
    const auto forms = "/clients/" + client_id + "/administrations";
    const auto answers = form("core10", "[1,1,1,1,1,0,1,1,1,1]", -1);

    const auto before = therapist.post(forms, answers);
    lead.post("/licence-statements", R"({"instrument": "core10", "text": "CC BY-NC-ND 4.0"})");
    const auto after = therapist.post(forms, answers);

    BOOST_TEST(before.status == 409);
    BOOST_TEST(before.at("/detail").starts_with("The CORE-10 is not free to use in a clinic's software."));
    BOOST_TEST(after.status == 200);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM administration") == 1);
}

BOOST_AUTO_TEST_CASE(a_confirmed_fact_scores_from_then_on_and_old_scores_stay)
{
    const auto client_id = add_client(therapist);
    const auto forms = "/clients/" + client_id + "/administrations";
    const auto two_blanks = form("phq9", "[3,3,3,3,3,3,null,null,0]", -1);

    const auto before = therapist.post(forms, two_blanks);
    const auto confirmed = lead.post(
        "/confirmations",
        R"({"instrument": "phq9", "version": 1, "fact": "missing_rule", "source": "The manual, p. 4"})");
    const auto after = therapist.post(forms, two_blanks);

    BOOST_TEST(confirmed.at("/confirmed_by") == "The ada");
    BOOST_TEST(before.at("/administration/scores/0/value") == "");
    BOOST_TEST(after.at("/administration/scores/0/missing") == "2");
    BOOST_TEST(after.at("/administration/scores/0/prorated") == "true");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM score WHERE value IS NULL") == 1);
    BOOST_TEST(therapist.get("/practice-library").at("/confirmations/0/source") == "The manual, p. 4");
}

BOOST_AUTO_TEST_CASE(a_second_server_works_with_what_was_confirmed_through_the_first)
{
    const auto second = server::make_application({.connection = practice.database.connect_string(),
                                                  .pool = 1,
                                                  .practice_name = "Test Practice",
                                                  .demonstration = false,
                                                  .share = ATTUNE_SHARE_FOLDER});
    Caller there{*second, lead.token(), lead.user_id()};
    const auto status = [&] {
        const auto text = there.get("/library").reply.body;
        const auto rule = text.find(R"("missing_rule":)", text.find(R"("code":"phq9")"));
        return text.substr(rule, text.find('}', rule) - rule);
    };

    const auto before = status();
    lead.post("/confirmations",
              R"({"instrument": "phq9", "version": 1, "fact": "missing_rule", "source": "The manual"})");

    BOOST_TEST(before.find("confirmed") == std::string::npos);
    BOOST_TEST(status().find(R"("status":"confirmed")") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_confirmed_is_refused_with_its_reason)
{
    const auto confirm = [&](const std::string& fact, const std::string& source) {
        return lead.post("/confirmations", json::to_text(api::ConfirmFact::Request{"phq9", 1, fact, source}));
    };
    confirm("missing_rule", "The manual");

    BOOST_TEST(confirm("missing_rule", "Again").status == 409);
    BOOST_TEST(confirm("scores[total]", "Verified already").status == 409);
    BOOST_TEST(fault_at(confirm("bands[nothing]", "x"), "fact") ==
               "\"bands[nothing]\" is no fact of the PHQ-9.");
    BOOST_TEST(fault_at(confirm("missing_rule", " "), "source") == "The source that was read is missing.");
    BOOST_TEST(!fault_at(confirm("missing_rule", std::string(501, 'x')), "source").empty());
    BOOST_TEST(
        lead.post("/confirmations", R"({"instrument": "bdi", "version": 1, "fact": "x", "source": "x"})")
            .status == 404);
    BOOST_TEST(therapist
                   .post("/confirmations",
                         R"({"instrument": "phq9", "version": 1, "fact": "item_order", "source": "x"})")
                   .status == 403);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM confirmation") == 1);
}

BOOST_AUTO_TEST_CASE(reading_the_practice_library_takes_nine_statements)
{
    therapist.get("/practice-library");
    StatementCount count{practice.database};

    therapist.get("/practice-library");

    BOOST_TEST(count.taken() == 9);  // begin, open_request, a list each, commit
}

BOOST_AUTO_TEST_SUITE_END()
