// What a practice adds to the library: wordings by revision, statements of its licences, confirmed facts.
#include <boost/test/unit_test.hpp>

#include "server/share.hpp"
#include "shared/api/wordings.hpp"
#include "shared/json/write.hpp"
#include "tests/support/application.hpp"
#include "tests/support/record.hpp"
#include "tests/support/statement_count.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct Desk {
    Practice practice;
    Caller lead = practice.sign_in("ada", api::Role::lead);
    Caller therapist = practice.sign_in("ben");
    Library library =
        Library::from_files(server::read_share(ATTUNE_SOURCE_DIR "/shared").instruments).value();

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

BOOST_FIXTURE_TEST_SUITE(practice_library, Desk)

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

BOOST_AUTO_TEST_CASE(reading_the_practice_library_takes_six_statements)
{
    therapist.get("/practice-library");
    StatementCount count{practice.database};

    therapist.get("/practice-library");

    BOOST_TEST(count.taken() == 6);  // begin, open_request, a list each, commit
}

BOOST_AUTO_TEST_SUITE_END()
