// Homework: set, looked back at, stopped and taken up again.
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct HomeworkDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string client_id = add_client(maren);
    std::string assignments = "/clients/" + client_id + "/assignments";
    std::string session_id = add_session(maren, client_id, -7);

    Answer set(const std::string& exercise, const std::string& more = "")
    {
        return maren.post(assignments,
                          R"({"exercise": ")" + exercise +
                              R"(", "minutes": 5, "days_per_week": 7, "reason": "To sleep", "set_on": ")" +
                              day(-7) + '"' + more + "}");
    }
    Answer review(const std::string& assignment_id, int done, int of)
    {
        return maren.post(assignments + "/" + assignment_id + "/reviews",
                          R"({"session_id": ")" + session_id + R"(", "days_done": )" + std::to_string(done) +
                              R"(, "days_set": )" + std::to_string(of) + R"(, "said": "Easier at night."})");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(homework, HomeworkDesk)

BOOST_AUTO_TEST_CASE(homework_is_set_with_its_exercise_in_words)
{
    const auto set_today = set("soothing_rhythm_breathing", R"(, "session_id": ")" + session_id + '"');

    BOOST_TEST(set_today.at("/exercise_name") == "Soothing rhythm breathing");
    BOOST_TEST(set_today.at("/session_id") == session_id);
    BOOST_TEST(set_today.at("/reviews") == "[]");
}

BOOST_AUTO_TEST_CASE(a_second_review_in_a_session_replaces_the_first)
{
    const auto assignment_id = set("compassionate_letter").at("/assignment_id");
    review(assignment_id, 2, 7);

    const auto reviewed = review(assignment_id, 5, 7);

    BOOST_TEST(reviewed.at("/reviews/0/days_done") == "5");
    BOOST_TEST(reviewed.at("/reviews/0/reviewed_on") == day(-7));
    BOOST_TEST(reviewed.at("/reviews/1") == "");
}

BOOST_AUTO_TEST_CASE(stopped_homework_goes_behind_what_runs)
{
    const auto first = set("soothing_rhythm_breathing").at("/assignment_id");
    const auto second = set("compassionate_letter").at("/assignment_id");

    const auto stopped = maren.put(assignments + "/" + first + "/stopped", R"({"stopped": true})", 1);
    const auto overview = maren.get("/clients/" + client_id);

    BOOST_TEST(stopped.at("/stopped_on") == day(0));
    BOOST_TEST(overview.at("/assignments/0/assignment_id") == second);
    BOOST_TEST(overview.at("/assignments/1/assignment_id") == first);
    BOOST_TEST(maren.put(assignments + "/" + first + "/stopped", R"({"stopped": false})", 1).status == 412);
    BOOST_TEST(
        maren.put(assignments + "/" + first + "/stopped", R"({"stopped": false})", 2).at("/stopped_on") ==
        "");
}

BOOST_AUTO_TEST_CASE(an_unknown_exercise_and_an_impossible_dose_are_refused)
{
    const auto refused =
        maren.post(assignments, R"({"exercise": "press_ups", "minutes": 601, "days_per_week": 8, "reason": "",
            "set_on": ")" + day(-7) +
                                    R"(", "until_on": ")" + day(-8) + R"(", "session_id": "nowhere"})");

    for (const auto* path : {"exercise", "minutes", "days_per_week", "until_on", "session_id"})
        BOOST_TEST(!fault_at(refused, path).empty(), path);
}

BOOST_AUTO_TEST_CASE(homework_cannot_have_been_set_on_a_day_to_come)
{
    const auto refused =
        maren.post(assignments, R"({"exercise": "compassionate_letter", "minutes": 10, "days_per_week": 3,
            "reason": "", "set_on": ")" +
                                    day(2) + R"("})");

    BOOST_TEST(refused.status == 422);
    BOOST_TEST(fault_at(refused, "set_on").ends_with("lies in the future."));
}

BOOST_AUTO_TEST_CASE(practice_is_logged_day_by_day_and_summed)
{
    const auto assignment_id = set("soothing_rhythm_breathing").at("/assignment_id");
    const auto log = [&](const std::string& body) {
        return maren.post(assignments + "/" + assignment_id + "/practice_logs", body);
    };
    log(R"({"practised_on": ")" + day(-1) +
        R"(", "minutes": 10, "helpful": 7, "difficult": 3, "got_in_the_way": "Tired"})");
    const auto logged = log(R"({"practised_on": ")" + day(-3) + R"(", "got_in_the_way": ""})");

    BOOST_TEST(logged.at("/practised_times") == "2");
    BOOST_TEST(logged.at("/practised_minutes") == "10");
    BOOST_TEST(logged.at("/practice/0/practised_on") == day(-3));
    BOOST_TEST(logged.at("/practice/0/helpful") == "");
    BOOST_TEST(logged.at("/practice/1/got_in_the_way") == "Tired");
    BOOST_TEST(logged.at("/practice/1/logged_by") == "The maren");
    BOOST_TEST(maren.get("/clients/" + client_id).at("/assignments/0/practised_times") == "2");
}

BOOST_AUTO_TEST_CASE(practice_outside_its_homework_and_beyond_its_scale_is_refused)
{
    const auto assignment_id = set("soothing_rhythm_breathing").at("/assignment_id");

    const auto refused =
        maren.post(assignments + "/" + assignment_id + "/practice_logs",
                   R"({"practised_on": ")" + day(-8) +
                       R"(", "minutes": 601, "helpful": 11, "difficult": -1, "got_in_the_way": ")" +
                       std::string(1001, 'x') + R"("})");

    for (const auto* path : {"practised_on", "minutes", "helpful", "difficult", "got_in_the_way"})
        BOOST_TEST(!fault_at(refused, path).empty(), path);
    BOOST_TEST(fault_at(maren.post(assignments + "/" + assignment_id + "/practice_logs",
                                   R"({"practised_on": ")" + day(2) + R"(", "got_in_the_way": ""})"),
                        "practised_on")
                   .ends_with("lies in the future."));
}

BOOST_AUTO_TEST_CASE(practice_that_is_struck_out_counts_no_more_and_can_be_taken_back_in)
{
    const auto assignment_id = set("soothing_rhythm_breathing").at("/assignment_id");
    const auto logs = assignments + "/" + assignment_id + "/practice_logs";
    const auto id =
        maren.post(logs, R"({"practised_on": ")" + day(-1) + R"(", "minutes": 10, "got_in_the_way": ""})")
            .at("/practice/0/practice_log_id");

    const auto struck = maren.put(logs + "/" + id + "/struck_out", R"({"struck_out": true})");
    BOOST_TEST(struck.at("/practised_times") == "0");
    BOOST_TEST(struck.at("/practice") == "[]");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM practice_log") == 1);

    const auto back = maren.put(logs + "/" + id + "/struck_out", R"({"struck_out": false})");
    BOOST_TEST(back.at("/practised_minutes") == "10");
    BOOST_TEST(maren.put(logs + "/nothing/struck_out", R"({"struck_out": true})").status == 404);
}

BOOST_AUTO_TEST_CASE(a_day_has_room_for_so_much_practice_only)
{
    const auto assignment_id = set("soothing_rhythm_breathing").at("/assignment_id");
    const auto log = [&] {
        return maren.post(assignments + "/" + assignment_id + "/practice_logs",
                          R"({"practised_on": ")" + day(-1) + R"(", "got_in_the_way": ""})");
    };
    for (int i = 0; i < 24; ++i)
        BOOST_TEST(log().status == 200);

    BOOST_TEST(log().status == 409);
}

BOOST_AUTO_TEST_CASE(changed_homework_stops_and_goes_on_as_what_it_has_become)
{
    const auto id = set("soothing_rhythm_breathing").at("/assignment_id");
    const std::string more = R"({"minutes": 10, "days_per_week": 5, "reason": "To settle"})";

    const auto changed = maren.put(assignments + "/" + id, more, 1);

    BOOST_TEST(changed.at("/before/stopped_on") == day(0));
    BOOST_TEST(changed.at("/now/minutes") == "10");
    BOOST_TEST(changed.at("/now/exercise") == "soothing_rhythm_breathing");
    BOOST_TEST(changed.at("/now/set_on") == day(0));
    BOOST_TEST(changed.at("/now/continues") == id);
    BOOST_TEST(maren.put(assignments + "/" + id, more, 1).status == 412);
    BOOST_TEST(maren.put(assignments + "/" + id, more, 2).status == 409);
    BOOST_TEST(maren.get("/clients/" + client_id).at("/assignments/0/continues") == id);
}

BOOST_AUTO_TEST_CASE(practice_is_for_those_on_the_care_team_alone)
{
    const auto assignment_id = set("soothing_rhythm_breathing").at("/assignment_id");
    auto stranger = practice.sign_in("tomas");

    BOOST_TEST(stranger
                   .post(assignments + "/" + assignment_id + "/practice_logs",
                         R"({"practised_on": ")" + day(-1) + R"(", "got_in_the_way": ""})")
                   .status == 404);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM practice_log") == 0);
}

BOOST_AUTO_TEST_CASE(nobody_practises_more_days_than_were_set)
{
    const auto assignment_id = set("compassionate_letter").at("/assignment_id");

    BOOST_TEST(!fault_at(review(assignment_id, 8, 7), "days_done").empty());
    BOOST_TEST(!fault_at(review(assignment_id, 0, 0), "days_set").empty());
    BOOST_TEST(review("no-uuid", 1, 7).status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
