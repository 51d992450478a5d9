// The schedule of an episode, what is due by it, and the practice's batteries.
#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"
#include "tests/support/statement_count.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

constexpr auto every_session =
    R"({"instrument": "phq9", "rhythm": "every_nth_session", "every": 1, "stop": {}})";
constexpr auto every_fourth =
    R"({"instrument": "fcs", "rhythm": "every_nth_session", "every": 4, "stop": {}})";

std::string measures(const std::string& list)
{
    return R"({"measures": [)" + list + "]}";
}

std::string battery(const std::string& name, const std::string& list)
{
    return R"({"name": ")" + name + R"(", "measures": [)" + list + "]}";
}

struct SchedulesDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren", api::Role::lead);
    std::string client_id = add_client(maren);
    std::string client = "/clients/" + client_id;

    Answer set(const std::string& list, long long row_version = 0)
    {
        return maren.put(client + "/schedule", measures(list), row_version);
    }
    std::string give(const std::string& instrument, const std::string& answers, int on,
                     const std::string& more = "")
    {
        return maren.post(client + "/administrations", form(instrument, answers, on, more))
            .at("/administration/administration_id");
    }
    std::string due(int place, const std::string& member)
    {
        return maren.get(client).at("/schedule/due/" + std::to_string(place) + "/" + member);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(schedules, SchedulesDesk)

BOOST_AUTO_TEST_CASE(an_episode_begins_without_one)
{
    const auto overview = maren.get(client);

    BOOST_TEST(overview.at("/schedule/row_version") == "0");
    BOOST_TEST(overview.at("/schedule/measures") == "[]");
}

BOOST_AUTO_TEST_CASE(it_is_set_whole_and_says_at_once_what_is_due)
{
    add_session(maren, client_id, 0, "booked");
    const auto first = set(std::string{every_fourth} + ", " + every_session);

    BOOST_TEST(first.status == 200);
    BOOST_TEST(first.at("/row_version") == "1");
    BOOST_TEST(first.at("/due/0/when") == "today");
    BOOST_TEST(first.at("/due/0/reason") == "never_given");
    BOOST_TEST(maren.get(client).at("/schedule/measures/1/instrument") == "phq9");

    const auto second = set(every_session, 1);

    BOOST_TEST(second.at("/row_version") == "2");
    BOOST_TEST(second.at("/measures/1") == "");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM schedule") == 2);
}

BOOST_AUTO_TEST_CASE(sessions_and_forms_tell_what_is_due)
{
    for (int weeks = 3; weeks > 0; --weeks)
        add_session(maren, client_id, -7 * weeks);
    add_session(maren, client_id, 0, "booked");
    set(std::string{every_fourth} + ", " + every_session);
    give("phq9", phq9_of(12), -7);

    BOOST_TEST(due(1, "when") == "today");
    BOOST_TEST(due(1, "reason") == "interval");
    BOOST_TEST(due(1, "last_given_on") == day(-7));
    BOOST_TEST(due(1, "sessions_since") == "1");

    give("phq9", phq9_of(9), 0);

    BOOST_TEST(due(1, "when") == "next_session");
    BOOST_TEST(due(1, "sessions_since") == "0");
    BOOST_TEST(due(0, "reason") == "never_given");
    BOOST_TEST(due(0, "since") == day(-21));
}

BOOST_AUTO_TEST_CASE(stopped_and_corrected_forms_do_not_count)
{
    add_session(maren, client_id, 0, "booked");
    set(every_session);
    const auto mistaken = give("phq9", phq9_of(12), 0);
    BOOST_TEST(due(0, "when") == "next_session");

    give("phq9", phq9_of(10), -3, R"(, "replaces": ")" + mistaken + '"');
    add_session(maren, client_id, -2);
    BOOST_TEST(due(0, "last_given_on") == day(-3));
    BOOST_TEST(due(0, "when") == "today");

    practice.database.execute(
        "INSERT INTO administration (id, client_id, episode_id, instrument, version, answered_on, state, "
        "answers, "
        "entered_by) SELECT gen_random_uuid(), client_id, episode_id, instrument, version, current_date, "
        "'stopped', "
        "'{1}', entered_by FROM administration LIMIT 1");
    BOOST_TEST(due(0, "when") == "today");
    BOOST_TEST(due(0, "stopped_on") == day(0));
}

BOOST_AUTO_TEST_CASE(scores_better_than_the_cut_off_end_it)
{
    add_session(maren, client_id, 0, "booked");
    set(R"({"instrument": "phq9", "rhythm": "every_n_weeks", "every": 1, "stop": {"better_than_cut_off_times": 2}})");
    give("phq9", phq9_of(12), -30);
    give("phq9", phq9_of(9), -20);
    BOOST_TEST(due(0, "reason") == "interval");

    give("phq9", phq9_of(8), -10);
    BOOST_TEST(due(0, "reason") == "better_than_cut_off");
}

BOOST_AUTO_TEST_CASE(another_episode_begins_anew)
{
    set(every_session);
    practice.database.execute(
        "UPDATE episode SET ended_on = current_date; INSERT INTO episode (id, client_id, number, "
        "started_on, therapist_id) SELECT gen_random_uuid(), client_id, 2, current_date, "
        "therapist_id FROM episode");

    BOOST_TEST(maren.get(client).at("/schedule/row_version") == "0");
    BOOST_TEST(set(every_fourth).at("/row_version") == "1");
}

BOOST_AUTO_TEST_CASE(a_stale_one_is_refused_with_the_one_that_holds)
{
    set(every_session);
    set(every_fourth, 1);

    const auto refused = set(every_session, 1);

    BOOST_TEST(refused.status == 412);
    const auto current = boost::json::parse(refused.at("/current"));
    BOOST_TEST(current.at("measures").at(0).at("instrument").as_string() == "fcs");
    BOOST_TEST(current.at("row_version").as_int64() == 2);
    BOOST_TEST(maren.put(client + "/schedule", measures(every_session)).status == 428);
}

BOOST_AUTO_TEST_CASE(a_repeat_gets_the_first_reply_and_sets_nothing_again)
{
    auto request = maren.request("PUT", client + "/schedule", measures(every_session));
    request.if_match = "\"0\"";
    const auto first = maren.send(request);
    const auto again = maren.send(request);

    BOOST_TEST(first.status == 200);
    BOOST_TEST(again.reply.body == first.reply.body);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM schedule") == 1);
}

BOOST_AUTO_TEST_CASE(whoever_does_not_care_for_the_client_sees_and_sets_nothing)
{
    set(every_session);
    auto tomas = practice.sign_in("tomas");

    BOOST_TEST(tomas.get(client).status == 404);
    BOOST_TEST(tomas.put(client + "/schedule", measures(every_fourth), 1).status == 404);

    add_colleague(maren, client_id, "tomas");
    BOOST_TEST(tomas.put(client + "/schedule", measures(every_fourth), 1).status == 200);
}

BOOST_AUTO_TEST_CASE(a_supervisor_reads_it_and_does_not_set_it)
{
    auto astrid = practice.sign_in("astrid", api::Role::supervisor);
    practice.database.execute("INSERT INTO supervision (supervisor_id, supervisee_id) VALUES ('" +
                              astrid.user_id() + "', '" + maren.user_id() + "')");
    set(every_session);

    BOOST_TEST(astrid.get(client).at("/schedule/row_version") == "1");
    BOOST_TEST(astrid.put(client + "/schedule", measures(every_fourth), 1).status == 403);
}

BOOST_AUTO_TEST_CASE(setting_it_leaves_its_trace)
{
    set(every_session);

    BOOST_TEST(practice.database.number(
                   "SELECT count(*) FROM audit_event WHERE action = 'set_schedule' AND wrote AND "
                   "outcome = 'done' AND client_id = '" +
                   client_id + "'") == 1);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_meant_is_refused_in_its_place)
{
    const auto refused = set(R"(
        {"instrument": "press_ups", "rhythm": "every_nth_session", "every": 1, "stop": {}},
        {"instrument": "phq9", "rhythm": "every_nth_session", "every": 0, "stop": {"after_times": 0}},
        {"instrument": "phq9", "rhythm": "every_n_weeks", "every": 53, "stop": {}},
        {"instrument": "gad7", "rhythm": "end_of_episode", "every": 2, "stop": {}},
        {"instrument": "fcs", "rhythm": "every_n_weeks", "every": 4, "stop": {"better_than_cut_off_times": 2}})");

    BOOST_TEST(refused.status == 422);
    BOOST_TEST(fault_at(refused, "measures[0].instrument") ==
               "This server knows no instrument \"press_ups\".");
    BOOST_TEST(fault_at(refused, "measures[1].every") ==
               "The number of sessions or weeks between two PHQ-9 must be from 1 to 52, not 0.");
    BOOST_TEST(!fault_at(refused, "measures[1].stop.after_times").empty());
    BOOST_TEST(fault_at(refused, "measures[2].instrument") == "This measure is in the list twice.");
    BOOST_TEST(!fault_at(refused, "measures[2].every").empty());
    BOOST_TEST(!fault_at(refused, "measures[3].every").empty());
    BOOST_TEST(fault_at(refused, "measures[4].stop.better_than_cut_off_times") ==
               "No cut-off of the FCS is in use, so it cannot stop there.");
}

BOOST_AUTO_TEST_CASE(twenty_measures_are_the_most)
{
    std::string list = every_session;
    for (int i = 0; i < 20; ++i)
        list.append(", ").append(every_session);

    BOOST_TEST(fault_at(set(list), "measures") == "These are 21 measures; at most 20 can be given together.");
}

BOOST_AUTO_TEST_CASE(the_caseload_names_what_is_due_in_todays_sessions)
{
    const auto seen_today = add_client(maren, "Alder Moonpenny");
    const auto seen_tomorrow = add_client(maren, "Bryony Candlewax");
    add_session(maren, seen_today, 0, "booked");
    add_session(maren, seen_tomorrow, 1, "booked");
    for (const auto& id : {seen_today, seen_tomorrow})
        maren.put("/clients/" + id + "/schedule", measures(every_session), 0);

    const auto caseload = maren.get("/caseload");

    BOOST_TEST(caseload.at("/rows/0/client_id") == seen_today);
    BOOST_TEST(caseload.at("/rows/0/due") == R"(["phq9"])");
    BOOST_TEST(caseload.at("/rows/0/attention") == "");
    BOOST_TEST(caseload.at("/rows/1/client_id") == seen_tomorrow);
    BOOST_TEST(caseload.at("/rows/1/due") == "[]");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(batteries, SchedulesDesk)

BOOST_AUTO_TEST_CASE(every_practice_begins_with_the_cft_basics)
{
    const auto read = maren.get("/batteries");

    BOOST_TEST(read.at("/batteries/0/name") == "CFT basics");
    BOOST_TEST(read.at("/batteries/0/measures/0/instrument") == "fcs");
    BOOST_TEST(read.at("/batteries/0/measures/0/every") == "4");
    BOOST_TEST(read.at("/batteries/1") == "");
}

BOOST_AUTO_TEST_CASE(the_cft_basics_can_be_set_as_they_come)
{
    const auto read = maren.get("/batteries");

    BOOST_TEST(maren.put(client + "/schedule", R"({"measures": )" + read.at("/batteries/0/measures") + "}", 0)
                   .status == 200);
}

BOOST_AUTO_TEST_CASE(a_lead_keeps_one_and_everybody_reads_it)
{
    const auto kept = maren.post("/batteries", battery("Review", every_session));
    auto tomas = practice.sign_in("tomas");

    BOOST_TEST(kept.status == 200);
    BOOST_TEST(tomas.get("/batteries").at("/batteries/1/name") == "Review");
    BOOST_TEST(tomas.post("/batteries", battery("His", every_session)).status == 403);
}

BOOST_AUTO_TEST_CASE(two_do_not_have_one_name)
{
    const auto refused = maren.post("/batteries", battery("cft BASICS", every_session));
    const auto other = maren.post("/batteries", battery("Review", every_session)).at("/battery_id");

    BOOST_TEST(refused.status == 409);
    BOOST_TEST(maren.put("/batteries/" + other, battery("CFT basics", every_session), 1).status == 409);
}

BOOST_AUTO_TEST_CASE(a_change_counts_the_version_and_a_stale_one_is_refused)
{
    const auto id = maren.post("/batteries", battery("Review", every_session)).at("/battery_id");
    const auto changed = maren.put("/batteries/" + id, battery("Review of progress", every_fourth), 1);
    const auto refused = maren.put("/batteries/" + id, battery("Review", every_session), 1);

    BOOST_TEST(changed.at("/row_version") == "2");
    BOOST_TEST(refused.status == 412);
    BOOST_TEST(boost::json::parse(refused.at("/current")).at("name").as_string() == "Review of progress");
    BOOST_TEST(maren.put("/batteries/nowhere", battery("Review", every_session), 1).status == 404);
}

BOOST_AUTO_TEST_CASE(one_out_of_use_is_gone_and_its_name_is_free)
{
    const auto id = maren.post("/batteries", battery("Review", every_session)).at("/battery_id");
    const auto retired = maren.put(
        "/batteries/" + id,
        R"({"name": "Review", "in_use": false, "measures": [)" + std::string{every_session} + "]}", 1);

    BOOST_TEST(retired.status == 200);
    BOOST_TEST(maren.get("/batteries").at("/batteries/1") == "");
    BOOST_TEST(maren.post("/batteries", battery("Review", every_session)).status == 200);
}

BOOST_AUTO_TEST_CASE(one_without_a_name_or_a_measure_is_refused)
{
    const auto refused = maren.post("/batteries", battery("  ", ""));

    BOOST_TEST(fault_at(refused, "name") == "The name of the battery is missing.");
    BOOST_TEST(fault_at(refused, "measures") == "A battery has at least one measure.");
}

BOOST_AUTO_TEST_SUITE_END()
