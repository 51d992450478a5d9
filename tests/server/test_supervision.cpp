// Supervision: who supervises whom, what waits on supervisees' caseloads, and agreed actions.
#include <boost/test/unit_test.hpp>

#include "shared/json/write.hpp"
#include "tests/support/note_texts.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct SupervisionDesk {
    Practice practice;
    Caller petra = practice.sign_in("petra", api::Role::lead);
    Caller astrid = practice.sign_in("astrid", api::Role::supervisor);
    Caller maren = practice.sign_in("maren");
    Caller tomas = practice.sign_in("tomas");

    SupervisionDesk() { set(petra, astrid, maren, true); }

    // `more` is the rest of the request.
    static Answer set(Caller& by, const Caller& supervisor, const Caller& supervisee, bool supervises,
                      const std::string& more = "")
    {
        return by.post("/supervision-pairs", R"({"supervisor_id": ")" + supervisor.user_id() +
                                                 R"(", "supervisee_id": ")" + supervisee.user_id() +
                                                 R"(", "supervises": )" + (supervises ? "true" : "false") +
                                                 more + '}');
    }
    std::string signed_note(const std::string& client_id, int days_from_today)
    {
        const auto notes = "/clients/" + client_id + "/notes";
        const auto session = add_session(maren, client_id, days_from_today);
        std::string id =
            maren
                .post(notes, R"({"session_id": ")" + session + R"(", "kind": "progress", "text": )" +
                                 json::to_text(cft_note("Two chairs.", "", "", "")) + "}")
                .at("/note_id");
        BOOST_TEST_REQUIRE(maren.post(notes + "/" + id + "/signature", "{}", 1).status == 200);
        return id;
    }
    static Answer agree(Caller& by, const Caller& with, const std::string& client_id = "",
                        const std::string& text = "Ask about sleep", int due = 7)
    {
        return by.post("/agreed-actions",
                       R"({"supervisee_id": ")" + with.user_id() + R"(", "text": ")" + text +
                           R"(", "due_on": ")" + day(due) + "\"" +
                           (client_id.empty() ? "" : R"(, "client_id": ")" + client_id + "\"") + "}");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(supervision, SupervisionDesk)

BOOST_AUTO_TEST_CASE(a_lead_says_who_supervises_whom_and_says_when_it_ends)
{
    const auto wren = add_client(maren);
    BOOST_TEST(astrid.get("/clients/" + wren).status == 200);
    BOOST_TEST(petra.get("/supervision-pairs").at("/pairs/0/supervisee/display_name") == "The maren");

    set(petra, astrid, maren, false);

    BOOST_TEST(astrid.get("/clients/" + wren).status == 404);
    BOOST_TEST(petra.get("/supervision-pairs").body.at("pairs").as_array().empty());
    BOOST_TEST(
        practice.database.number("SELECT count(*) FROM audit_event WHERE action IN ('supervision_begun', "
                                 "'supervision_ended') AND detail ->> 'supervisor' = '" +
                                 astrid.user_id() + "'") == 2);
}

BOOST_AUTO_TEST_CASE(nobody_but_a_lead_says_so_and_only_those_who_can_supervise_do)
{
    BOOST_TEST(set(astrid, astrid, tomas, true).status == 403);
    BOOST_TEST(fault_at(set(petra, tomas, maren, true), "supervisor_id") != "");
    BOOST_TEST(fault_at(set(petra, petra, petra, true), "supervisee_id") != "");
    const auto odile = practice.sign_in("odile", api::Role::assistant);
    BOOST_TEST(fault_at(set(petra, astrid, odile, true), "supervisee_id") != "");
}

BOOST_AUTO_TEST_CASE(what_waits_comes_first_and_clients_of_others_do_not_come_at_all)
{
    add_client(maren, "Ash Thornbury");
    const auto wren = add_client(maren);
    add_client(tomas, "Idris Cloudberry");
    add_session(maren, wren, -3);
    maren.post("/clients/" + wren + "/administrations", form("phq9", "[1,1,1,1,1,1,1,1,1]", 0));

    const auto seen = astrid.get("/supervision");

    BOOST_TEST(seen.at("/supervisees/0/display_name") == "The maren");
    BOOST_TEST(seen.at("/clients_in_all") == "2");
    BOOST_TEST(seen.at("/clients/0/client_id") == wren);
    BOOST_TEST(seen.at("/clients/0/risk_flags") == "1");
    BOOST_TEST(!seen.at("/clients/0/waits_since").empty());
    BOOST_TEST(seen.at("/clients/0/notes_to_sign") == "1");
    BOOST_TEST(!seen.at("/clients/0/last_session_at").empty());
    BOOST_TEST(seen.at("/clients/1/risk_flags") == "0");
    BOOST_TEST(maren.get("/supervision").at("/clients_in_all") == "0");
}

BOOST_AUTO_TEST_CASE(a_note_that_was_signed_waits_for_its_cosignature_where_the_lead_says_so)
{
    BOOST_TEST(set(petra, astrid, maren, true, R"(, "cosigns": true)").at("/pairs/0/cosigns_since") != "");
    const auto wren = add_client(maren);
    const auto id = signed_note(wren, -1);
    BOOST_TEST(astrid.get("/supervision").at("/clients/0/notes_to_cosign") == "1");
    BOOST_TEST(astrid.get("/supervision").at("/clients/0/notes_to_sign") == "0");
    BOOST_TEST(astrid.get("/inbox").at("/cosign_waiting") == "1");

    BOOST_TEST(astrid.post("/clients/" + wren + "/notes/" + id + "/cosignature").status == 200);

    BOOST_TEST(astrid.get("/supervision").at("/clients/0/notes_to_cosign") == "0");
    BOOST_TEST(astrid.get("/inbox").at("/cosign_waiting") == "0");
}

BOOST_AUTO_TEST_CASE(no_note_waits_before_a_lead_says_so_and_it_can_be_co_signed_all_the_same)
{
    const auto wren = add_client(maren);
    const auto before = signed_note(wren, -2);
    BOOST_TEST(petra.get("/supervision-pairs").at("/pairs/0/cosigns_since") == "");
    BOOST_TEST(astrid.get("/supervision").at("/clients/0/notes_to_cosign") == "0");
    BOOST_TEST(astrid.get("/inbox").at("/cosign_waiting") == "0");
    BOOST_TEST(astrid.get("/clients/" + wren).at("/notes/0/may_cosign") == "true");

    set(petra, astrid, maren, true, R"(, "cosigns": true)");
    BOOST_TEST(astrid.get("/inbox").at("/cosign_waiting") == "0");  // it was signed before
    const auto since = signed_note(wren, -1);
    set(petra, astrid, maren, true);  // says nothing of it
    BOOST_TEST(astrid.get("/inbox").at("/to_cosign/0/note_id") == since);
    set(petra, astrid, maren, true, R"(, "cosigns": false)");
    BOOST_TEST(astrid.get("/inbox").at("/cosign_waiting") == "0");
    BOOST_TEST(astrid.post("/clients/" + wren + "/notes/" + before + "/cosignature").status == 200);
    BOOST_TEST(practice.database.number(
                   "SELECT count(*) FROM audit_event WHERE action = 'supervision_changed'") == 3);
}

BOOST_AUTO_TEST_CASE(an_agreed_action_waits_in_the_supervisees_inbox_until_it_is_done_and_both_can_say_so)
{
    const auto wren = add_client(maren);
    const auto agreed = agree(astrid, maren, wren);
    BOOST_TEST(agreed.at("/client_name") == "Wren Larkwhistle");
    const auto path = "/agreed-actions/" + agreed.at("/agreed_action_id");
    BOOST_TEST(maren.get("/inbox").at("/actions/0/text") == "Ask about sleep");
    BOOST_TEST(maren.get("/inbox").at("/actions_waiting") == "1");
    BOOST_TEST(astrid.get("/inbox").at("/actions_waiting") == "0");
    BOOST_TEST(astrid.get("/inbox").body.at("actions").as_array().empty());

    BOOST_TEST(maren.put(path, R"({"done": true})", 1).at("/row_version") == "2");

    BOOST_TEST(maren.get("/inbox").body.at("actions").as_array().empty());
    BOOST_TEST(!astrid.get("/supervision").at("/actions/0/done_at").empty());
    BOOST_TEST(astrid.put(path, R"({"done": false})", 1).status == 412);
    BOOST_TEST(astrid.put(path, R"({"done": false})", 2).at("/done_at") == "");
    BOOST_TEST(maren.get("/inbox").body.at("actions").as_array().size() == 1U);
}

BOOST_AUTO_TEST_CASE(actions_are_agreed_with_supervisees_alone_about_their_clients_alone)
{
    const auto idris = add_client(tomas, "Idris Cloudberry");
    BOOST_TEST(fault_at(agree(astrid, tomas), "supervisee_id") != "");
    BOOST_TEST(fault_at(agree(astrid, maren, idris), "supervisee_id") != "");
    BOOST_TEST(fault_at(agree(astrid, maren, "", " "), "text") != "");
    BOOST_TEST(fault_at(agree(astrid, maren, "", std::string(501, 'x')), "text") != "");
    BOOST_TEST(fault_at(agree(astrid, maren, "", "Late", -3), "due_on") != "");
    BOOST_TEST(fault_at(agree(maren, maren), "supervisee_id") != "");
}

BOOST_AUTO_TEST_CASE(an_agreed_action_is_nobody_elses)
{
    const auto path = "/agreed-actions/" + agree(astrid, maren).at("/agreed_action_id");
    for (auto* other : {&tomas, &petra}) {
        BOOST_TEST(other->put(path, R"({"done": true})", 1).status == 404);
        BOOST_TEST(value_as(practice.database.connect_string(),
                            "SELECT set_config('attune.user_id', '" + other->user_id() +
                                "', true); SELECT count(*) FROM agreed_action") == "0");
    }
    auto odile = practice.sign_in("odile", api::Role::assistant);
    BOOST_TEST(odile.get("/supervision").status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
