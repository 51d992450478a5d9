// A form that was given to the wrong client moves to the right one: nothing of it stays behind, everything
// about it waits where it belongs, and both records say who moved it and why.
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

constexpr auto risk_answers = "[1,1,1,1,1,1,1,1,2]";  // a total of 10

struct TwoClients {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string wren = add_client(maren, "Wren Larkwhistle");
    std::string kit = add_client(maren, "Kit Mossgate");

    std::string give(const std::string& client_id, const std::string& answers, int days_from_today,
                     const std::string& more = "")
    {
        return maren
            .post("/clients/" + client_id + "/administrations", form("phq9", answers, days_from_today, more))
            .at("/administration/administration_id");
    }
    static std::string body(const std::string& to, const std::string& more = "")
    {
        return R"({"to_client_id": ")" + to + R"(", "reason": "Two sheets were mixed up.")" + more + '}';
    }
    Answer move(const std::string& form_id, const std::string& from, const std::string& to,
                const std::string& more = "", long long row_version = 1)
    {
        return maren.post("/clients/" + from + "/administrations/" + form_id + "/reassignment",
                          body(to, more), row_version);
    }
    Answer overview(const std::string& client_id) { return maren.get("/clients/" + client_id); }
    Answer forms(const std::string& client_id)
    {
        return maren.get("/clients/" + client_id + "/administrations?instrument=phq9");
    }
    Answer history(const std::string& client_id, const std::string& form_id)
    {
        return maren.get("/clients/" + client_id + "/administrations/" + form_id + "/history");
    }
    std::string episode_of(const std::string& client_id)
    {
        return practice.database.value("SELECT id FROM episode WHERE client_id = '" + client_id + "'");
    }
    // How many rows still name that client, in tables that hold forms.
    long long rows_of(const std::string& client_id)
    {
        return practice.database.number(
            "SELECT (SELECT count(*) FROM administration WHERE client_id = c.id) + (SELECT count(*) FROM "
            "score "
            "WHERE client_id = c.id) + (SELECT count(*) FROM flag WHERE client_id = c.id) + (SELECT count(*) "
            "FROM course WHERE client_id = c.id) FROM client c WHERE id = '" +
            client_id + "'");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(reassignments, TwoClients)

BOOST_AUTO_TEST_CASE(nothing_of_the_form_stays_in_the_record_it_was_in)
{
    const auto wrong = give(wren, risk_answers, -7);

    const auto moved = move(wrong, wren, kit);

    BOOST_TEST_REQUIRE(moved.status == 200, moved.reply.body);
    BOOST_TEST(rows_of(wren) == 0);
    const auto left = overview(wren);
    BOOST_TEST(left.at("/courses") == "[]");
    BOOST_TEST(left.at("/flags") == "[]");
    BOOST_TEST(left.at("/risk_asked") == "false");
    BOOST_TEST(forms(wren).at("/administrations") == "[]");
}

BOOST_AUTO_TEST_CASE(the_form_its_course_and_its_risk_flag_are_the_right_clients_from_then_on)
{
    give(kit, phq9_of(20), -14);
    const auto wrong = give(wren, risk_answers, -7);

    const auto moved = move(wrong, wren, kit);

    BOOST_TEST(moved.at("/to_episode_id") == episode_of(kit));
    BOOST_TEST(moved.at("/forms") == "1");
    BOOST_TEST(moved.at("/risk_flags") == "1");
    const auto now = overview(kit);
    BOOST_TEST(now.at("/courses/0/points/1/value") == "10");
    BOOST_TEST(now.at("/courses/0/since_first/from") == "20");
    BOOST_TEST(now.at("/flags/0/administration_id") == wrong);
    BOOST_TEST(now.at("/flags/0/signed_off_at") == "");
    BOOST_TEST(maren.get("/inbox").at("/items/0/client_id") == kit);
    BOOST_TEST(practice.database.value("SELECT concat_ws(' ', complete, first_value, latest_value) FROM "
                                       "course WHERE client_id = '" +
                                       kit + "'") == "2 20 10");
}

BOOST_AUTO_TEST_CASE(the_other_forms_of_the_record_are_compared_with_each_other_alone)
{
    const auto wrong = give(wren, phq9_of(3), -30);
    give(wren, phq9_of(18), -14);
    give(wren, phq9_of(19), -7);
    BOOST_TEST_REQUIRE(overview(wren).at("/flags/0/rule") == "worse_since_baseline");

    move(wrong, wren, kit);

    const auto left = overview(wren);
    BOOST_TEST(left.at("/courses/0/points/0/value") == "18");
    BOOST_TEST(left.at("/courses/0/since_first/from") == "18");
    BOOST_TEST(left.at("/flags") == "[]");
    BOOST_TEST(overview(kit).at("/flags") == "[]");
    BOOST_TEST(maren.get("/caseload").at("/rows/1/since_first/from") != "3");
}

BOOST_AUTO_TEST_CASE(a_signal_that_it_completes_at_the_right_client_is_raised_there)
{
    give(kit, phq9_of(3), -30);
    give(kit, phq9_of(10), -14);
    BOOST_TEST_REQUIRE(overview(kit).at("/flags") == "[]");
    const auto wrong = give(wren, phq9_of(10), -7);

    move(wrong, wren, kit);

    BOOST_TEST(overview(kit).at("/flags/0/rule") == "worse_since_baseline");
    BOOST_TEST(overview(kit).at("/flags/0/administration_id") == wrong);
}

BOOST_AUTO_TEST_CASE(what_was_done_about_its_flag_stays_with_the_person_it_was_done_about)
{
    const auto wrong = give(wren, risk_answers, -7);
    const auto flag = overview(wren).at("/flags/0/flag_id");
    maren.post("/clients/" + wren + "/flags/" + flag + "/sign-off", R"({"what_was_done": "Rang Wren."})", 1);

    move(wrong, wren, kit);

    BOOST_TEST(overview(kit).at("/flags/0/signed_off_at") == "");
    BOOST_TEST(overview(kit).at("/flags/0/what_was_done") == "");
    BOOST_TEST(practice.database.value("SELECT detail #>> '{flags,0,what_was_done}' FROM audit_event WHERE "
                                       "action = 'form_moved_away' AND client_id = '" +
                                       wren + "'") == "Rang Wren.");
    BOOST_TEST(practice.database.value("SELECT detail ->> 'flags' FROM audit_event WHERE action = "
                                       "'form_moved_here'") == "");
}

BOOST_AUTO_TEST_CASE(both_records_say_which_form_who_moved_it_and_why)
{
    const auto wrong = give(wren, phq9_of(5), -7);

    move(wrong, wren, kit);

    const auto told = [&](const std::string& action, const std::string& client_id) {
        return practice.database.value(
            "SELECT concat_ws(' ', wrote, detail ->> 'reason') FROM audit_event WHERE "
            "action = '" +
            action + "' AND client_id = '" + client_id + "' AND user_id = '" + maren.user_id() +
            "' AND detail ->> 'administration_id' = '" + wrong + "'");
    };
    BOOST_TEST(told("form_moved_away", wren) == "t Two sheets were mixed up.");
    BOOST_TEST(told("form_moved_here", kit) == "t Two sheets were mixed up.");
    BOOST_TEST(
        practice.database.number("SELECT count(DISTINCT request_id) FROM audit_event WHERE action IN "
                                 "('form_moved_away', 'form_moved_here', 'reassign_administration')") == 1);
}

BOOST_AUTO_TEST_CASE(the_form_says_where_it_came_from_to_who_may_know)
{
    const auto wrong = give(wren, phq9_of(5), -7);
    auto ada = practice.sign_in("ada");
    add_colleague(maren, kit, "ada");

    move(wrong, wren, kit);

    const auto told = history(kit, wrong);
    BOOST_TEST(told.at("/moves/0/client_name") == "Wren Larkwhistle");
    BOOST_TEST(told.at("/moves/0/reason") == "Two sheets were mixed up.");
    BOOST_TEST(told.at("/moves/0/moved_by") == "The maren");
    BOOST_TEST(told.at("/row_version") == "2");
    const auto hers = ada.get("/clients/" + kit + "/administrations/" + wrong + "/history");
    BOOST_TEST(hers.at("/moves/0/client_name") == "");
    BOOST_TEST(hers.at("/moves/0/moved_by") == "The maren");
    BOOST_TEST(history(wren, wrong).status == 404);
}

BOOST_AUTO_TEST_CASE(the_forms_that_it_corrects_go_with_it)
{
    const auto mistaken = give(wren, phq9_of(20), -7);
    const auto correction = give(wren, phq9_of(5), -7, R"(, "replaces": ")" + mistaken + '"');

    BOOST_TEST(
        move(mistaken, wren, kit).at("/detail").starts_with("This form was corrected by a later one."));
    BOOST_TEST(move(correction, wren, kit).at("/forms") == "2");

    BOOST_TEST(rows_of(wren) == 0);
    BOOST_TEST(forms(kit).at("/administrations/0/administration_id") != "");
    BOOST_TEST(overview(kit).at("/courses/0/points/0/value") == "5");
    BOOST_TEST(overview(kit).at("/courses/0/points/1/value") == "");
}

BOOST_AUTO_TEST_CASE(a_named_session_of_the_right_client_takes_it)
{
    const auto wrong = give(wren, phq9_of(5), -7);
    const auto session = add_session(maren, kit, -7);

    BOOST_TEST(move(wrong, wren, kit, R"(, "to_session_id": ")" + session + '"').status == 200);

    BOOST_TEST(forms(kit).at("/administrations/0/session_id") == session);
}

BOOST_AUTO_TEST_CASE(a_form_cannot_go_where_it_does_not_fit)
{
    const auto wrong = give(wren, phq9_of(5), -7);
    const auto strange_session = add_session(maren, wren, -7);
    practice.sign_in("ada");
    auto bea = practice.sign_in("bea");
    const auto hers = add_client(bea, "Nell Quarryford");
    const auto unknown = "11111111-2222-3333-4444-555555555555";
    const auto at = [&](const std::string& path, const Answer& refusal) { return fault_at(refusal, path); };

    BOOST_TEST(at("to_client_id", move(wrong, wren, wren)) ==
               "This form is in that client's record already. Choose another client.");
    BOOST_TEST(at("to_client_id", move(wrong, wren, hers)) == "There is no such client on your caseload.");
    BOOST_TEST(at("to_client_id", move(wrong, wren, unknown)) == at("to_client_id", move(wrong, wren, hers)));
    BOOST_TEST(at("to_client_id", move(wrong, wren, "nobody")) ==
               at("to_client_id", move(wrong, wren, hers)));
    BOOST_TEST(
        at("to_session_id", move(wrong, wren, kit, R"(, "to_session_id": ")" + strange_session + '"')) ==
        "There is no such session in that client's record.");
    BOOST_TEST(
        at("to_episode_id", move(wrong, wren, kit, R"(, "to_episode_id": ")" + episode_of(wren) + '"')) ==
        "There is no such episode in that client's record.");
    BOOST_TEST(at("reason", maren.post("/clients/" + wren + "/administrations/" + wrong + "/reassignment",
                                       R"({"to_client_id": ")" + kit + R"(", "reason": " "})", 1)) != "");
    BOOST_TEST(move(unknown, wren, kit).status == 404);
    BOOST_TEST(move(wrong, wren, kit, "", 2).status == 412);
    BOOST_TEST(overview(wren).at("/courses/0/points/0/value") == "5");
}

BOOST_AUTO_TEST_CASE(an_episode_that_had_ended_by_the_day_of_the_form_takes_it_no_more)
{
    const auto wrong = give(wren, phq9_of(5), -7);
    practice.database.execute(
        "UPDATE episode SET started_on = current_date - 90, ended_on = current_date - 30 "
        "WHERE client_id = '" +
        kit + "'");

    const auto refused = move(wrong, wren, kit);

    BOOST_TEST(refused.status == 422);
    BOOST_TEST(fault_at(refused, "to_episode_id").starts_with("That episode of Kit Mossgate ended on "));
}

BOOST_AUTO_TEST_CASE(a_form_dated_before_that_clients_birth_is_not_theirs)
{
    const auto wrong = give(wren, phq9_of(5), -7);
    practice.database.execute("UPDATE client SET born_on = current_date WHERE id = '" + kit + "'");

    BOOST_TEST(
        fault_at(move(wrong, wren, kit), "to_client_id").find("lies before the birth of Kit Mossgate") !=
        std::string::npos);
}

BOOST_AUTO_TEST_CASE(sent_twice_it_moves_once)
{
    const auto wrong = give(wren, phq9_of(5), -7);
    auto request =
        maren.request("POST", "/clients/" + wren + "/administrations/" + wrong + "/reassignment", body(kit));
    request.if_match = "1";

    const auto first = maren.send(request);
    const auto second = maren.send(request);

    BOOST_TEST(first.status == 200);
    BOOST_TEST(second.reply.body == first.reply.body);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM reassignment") == 1);
}

BOOST_AUTO_TEST_CASE(who_only_reads_moves_nothing)
{
    const auto wrong = give(wren, phq9_of(5), -7);
    auto astrid = practice.sign_in("astrid", api::Role::supervisor);

    BOOST_TEST(astrid.post("/clients/" + wren + "/administrations/" + wrong + "/reassignment", body(kit), 1)
                   .status == 403);
}

BOOST_AUTO_TEST_CASE(back_again_it_is_as_before_but_for_its_history)
{
    const auto wrong = give(wren, phq9_of(5), -7);
    move(wrong, wren, kit);

    BOOST_TEST(move(wrong, kit, wren, "", 2).status == 200);

    BOOST_TEST(rows_of(kit) == 0);
    BOOST_TEST(overview(wren).at("/courses/0/points/0/value") == "5");
    BOOST_TEST(history(wren, wrong).at("/moves/0/client_name") == "Kit Mossgate");
}

BOOST_AUTO_TEST_CASE(the_application_can_change_a_form_in_no_other_way)
{
    const auto wrong = give(wren, phq9_of(5), -7);
    const auto as = [&](const std::string& role, const std::string& sql) {
        return value_as(practice.database.connect_string(role),
                        "SELECT set_config('attune.user_id', '" + maren.user_id() +
                            "', true); SELECT set_config('attune.moving_form', 'on', true); " + sql);
    };

    BOOST_TEST(as("attune_app", "UPDATE administration SET client_id = '" + kit + "'") == "refused: 42501");
    BOOST_TEST(as("attune_app", "SELECT withdraw_signals('" + wren + "', 'phq9', '2020-01-01', '[]')") ==
               "refused: 42501");
    BOOST_TEST(as("attune_owner", "UPDATE administration SET answered_on = current_date") ==
               "refused: 23000");
    auto bea = practice.sign_in("bea");
    const auto hers = add_client(bea, "Nell Quarryford");
    BOOST_TEST(as("attune_app", "SELECT reassign_administration('" + wrong + "', 1, '" + hers +
                                    "', (SELECT id FROM episode LIMIT 1), NULL, 'why', 'r')") ==
               "refused: 42501");
}

BOOST_AUTO_TEST_CASE(a_correction_names_a_form_of_the_same_client)
{
    const auto wrong = give(wren, phq9_of(5), -7);
    move(wrong, wren, kit);

    const auto refused = maren.post("/clients/" + wren + "/administrations",
                                    form("phq9", phq9_of(6), -7, R"(, "replaces": ")" + wrong + '"'));

    BOOST_TEST(fault_at(refused, "replaces") == "There is no such form in this client's record.");
    BOOST_TEST(value_as(practice.database.connect_string("attune_owner"),
                        "INSERT INTO administration (id, client_id, episode_id, instrument, version, "
                        "answered_on, state, answers, replaces, entered_by) SELECT gen_random_uuid(), '" +
                            wren + "', e.id, 'phq9', 1, current_date, 'completed', '{}', '" + wrong +
                            "', e.therapist_id FROM episode e WHERE e.client_id = '" + wren + "'") ==
               "refused: 23000");
}

BOOST_AUTO_TEST_SUITE_END()
