// Weekly courses: given in one act, adapted while a week has not begun, and the practice of each week
// counted.
#include <boost/test/unit_test.hpp>

#include "shared/domain/weekly_course.hpp"
#include "shared/json/read.hpp"
#include "shared/json/write.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct CourseDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string client_id = add_client(maren);
    std::string client = "/clients/" + client_id;
    std::string courses = client + "/weekly_courses";

    Answer give(int first_day, const std::string& course = "settling_course")
    {
        return maren.post(courses,
                          R"({"course": ")" + course + R"(", "starts_on": ")" + day(first_day) + "\"}");
    }
    static std::vector<GivenWeek> weeks_of(const Answer& given)
    {
        return json::from_text<std::vector<GivenWeek>>(given.at("/weeks")).value();
    }
    Answer adapt(const Answer& given, const std::vector<GivenWeek>& weeks, bool stopped = false)
    {
        return maren.put(
            courses + "/" + given.at("/weekly_course_id"),
            R"({"weeks": )" + json::to_text(weeks) + R"(, "stopped": )" + (stopped ? "true" : "false") + '}',
            std::stoll(given.at("/row_version")));
    }
    // Homework that stands, begun or to come.
    long long set_homework(const std::string& which = "true")
    {
        return practice.database.number(
            "SELECT count(*) FROM assignment WHERE coalesce(stopped_on >= set_on, true) AND " + which);
    }
    std::string homework_now() { return maren.get(client).at("/assignments"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(weekly_courses_of_clients, CourseDesk)

BOOST_AUTO_TEST_CASE(one_act_sets_every_weeks_homework_and_only_this_weeks_is_in_the_record_now)
{
    const auto given = give(0);

    BOOST_TEST(given.status == 200);
    BOOST_TEST(given.at("/name") == "Settling course");
    BOOST_TEST(given.at("/weeks/3/begins_on") == day(21));
    BOOST_TEST(set_homework() == 10);
    BOOST_TEST(set_homework("until_on = set_on + 6") == 10);
    const auto now = maren.get(client);
    BOOST_TEST(now.at("/assignments/1/until_on") == day(6));
    BOOST_TEST(now.at("/assignments/2") == "");
    BOOST_TEST(maren.get(courses).at("/weekly_courses/0/weekly_course_id") == given.at("/weekly_course_id"));
}

BOOST_AUTO_TEST_CASE(a_course_says_with_which_group_it_was_given)
{
    const auto together = [this](const std::string& group) {
        return maren.post(courses, R"({"course": "settling_course", "starts_on": ")" + day(0) +
                                       R"(", "group": ")" + group + "\"}");
    };
    BOOST_TEST(fault_at(together(std::string(101, 'x')), "group") ==
               "The group's name has room for 100 characters, not 101.");

    BOOST_TEST(together("Tuesday evening").at("/group") == "Tuesday evening");
    BOOST_TEST(maren.get(courses).at("/weekly_courses/0/group") == "Tuesday evening");
}

BOOST_AUTO_TEST_CASE(a_week_that_has_not_begun_can_hold_something_else)
{
    const auto given = give(0);
    auto weeks = weeks_of(given);
    weeks[1].week.exercises = {{"compassionate_letter", 25, 1}};
    weeks[1].week.measures = {"phq9"};

    const auto adapted = adapt(given, weeks);

    BOOST_TEST(adapted.status == 200);
    BOOST_TEST(adapted.at("/weeks/1/week/exercises/0/code") == "compassionate_letter");
    BOOST_TEST(set_homework("set_on = '" + day(7) + "'") == 1);
    BOOST_TEST(set_homework("set_on = '" + day(7) + "' AND exercise = 'compassionate_letter'") == 1);
    BOOST_TEST(set_homework() == 9);
}

BOOST_AUTO_TEST_CASE(weeks_can_be_put_off)
{
    const auto given = give(0);
    auto weeks = weeks_of(given);
    put_off(weeks, 1);

    BOOST_TEST(adapt(given, weeks).status == 200);

    BOOST_TEST(set_homework("set_on = '" + day(7) + "'") == 0);
    BOOST_TEST(set_homework("set_on = '" + day(28) + "'") == 3);
}

BOOST_AUTO_TEST_CASE(a_week_that_has_begun_stays_as_it_is)
{
    const auto given = give(-3);
    auto weeks = weeks_of(given);
    weeks[0].week.exercises.pop_back();

    BOOST_TEST(
        fault_at(adapt(given, weeks), "weeks").starts_with("A week that has begun cannot be changed."));
    weeks = weeks_of(given);
    weeks[1].begins_on = weeks[0].begins_on;
    BOOST_TEST(!fault_at(adapt(given, weeks), "weeks").empty());
}

BOOST_AUTO_TEST_CASE(a_stopped_course_begins_no_further_week_and_makes_room_for_another)
{
    const auto given = give(0);
    BOOST_TEST(give(0, "compassionate_mind_course").status == 409);

    const auto stopped = adapt(given, weeks_of(given), true);

    BOOST_TEST(stopped.at("/stopped_on") == day(0));
    BOOST_TEST(set_homework() == 2);
    BOOST_TEST(adapt(stopped, weeks_of(given)).status == 409);
    BOOST_TEST(give(0, "compassionate_mind_course").status == 200);
}

BOOST_AUTO_TEST_CASE(what_is_not_known_or_does_not_fit_is_refused_by_its_place)
{
    BOOST_TEST(!fault_at(give(0, "no_such_course"), "course").empty());
    BOOST_TEST(!fault_at(give(-7), "starts_on").empty());
    const auto given = give(0);
    auto weeks = weeks_of(given);
    weeks[2].week.exercises.push_back({"juggling", 5, 1});
    weeks[2].week.measures.emplace_back("no_measure");
    weeks[2].week.reading.emplace_back("no_leaflet");

    const auto refused = adapt(given, weeks);

    BOOST_TEST(fault_at(refused, "weeks[2].week.exercises") == "This server knows no exercise \"juggling\".");
    BOOST_TEST(fault_at(refused, "weeks[2].week.measures") == "This server knows no measure \"no_measure\".");
    BOOST_TEST(fault_at(refused, "weeks[2].week.reading") == "This server knows no leaflet \"no_leaflet\".");
    BOOST_TEST(set_homework() == 10);
}

BOOST_AUTO_TEST_CASE(of_two_who_adapt_it_the_second_is_shown_what_the_first_made)
{
    const auto given = give(0);
    auto weeks = weeks_of(given);
    put_off(weeks, 2);
    adapt(given, weeks);

    const auto stale = adapt(given, weeks_of(given));

    BOOST_TEST(stale.status == 412);
    BOOST_TEST(stale.at("/current").find(R"("row_version":2)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(nobody_elses_client_is_given_a_course)
{
    const auto given = give(0);
    auto tomas = practice.sign_in("tomas");

    BOOST_TEST(tomas.get(courses).status == 404);
    BOOST_TEST(
        tomas.post(courses, R"({"course": "settling_course", "starts_on": ")" + day(0) + "\"}").status ==
        404);
    BOOST_TEST(tomas.get("/reading").at("/weekly_courses/1/weeks/0/title") == "Why the alarm rings");
    BOOST_TEST(tomas.get("/reading").at("/leaflets/0/code") == "what_self_compassion_is");
}

BOOST_AUTO_TEST_CASE(practice_is_counted_by_week_over_every_log_that_stands)
{
    const auto given = give(-1);
    const auto homework =
        client + "/assignments/" + maren.get(client).at("/assignments/0/assignment_id") + "/practice_logs";
    const auto log = [&](int from_today, const std::string& minutes) {
        return maren.post(homework, R"({"practised_on": ")" + day(from_today) + R"(", "minutes": )" +
                                        minutes +
                                        R"(, "helpful": null, "difficult": null, "got_in_the_way": ""})");
    };
    log(0, "5");
    log(0, "null");
    const auto mistaken = log(0, "50").at("/practice/2/practice_log_id");
    maren.put(homework + "/" + mistaken + "/struck_out", R"({"struck_out": true})");

    const auto dose = maren.get(client + "/practice_dose");

    BOOST_TEST(dose.at("/set_from") == day(-1));
    BOOST_TEST(dose.at("/weeks/0/times") == "2");
    BOOST_TEST(dose.at("/weeks/0/minutes") == "5");
    BOOST_TEST(dose.at("/weeks/0/minutes_said") == "1");
    BOOST_TEST(dose.at("/weeks/1") == "");
}

BOOST_AUTO_TEST_CASE(the_measures_of_the_week_are_due_until_they_are_filled_in)
{
    add_session(maren, client_id, 0, "booked");
    const auto due = [&](const std::string& what) {
        return maren.get(client).at("/schedule/due_by_course/" + what);
    };
    give(-1);
    BOOST_TEST(due("0/instrument") == "gad7");
    BOOST_TEST(due("2/week") == "1");
    BOOST_TEST(due("2/since") == day(-1));

    // Six days later.
    practice.database.execute(R"(
        UPDATE weekly_course SET weeks = (
            SELECT jsonb_agg(jsonb_set(w, '{begins_on}', to_jsonb(((w ->> 'begins_on')::date - 6)::text)))
            FROM jsonb_array_elements(weeks) w))");
    BOOST_TEST(due("0/instrument") == "three_systems");
    BOOST_TEST(due("0/course") == "Settling course");
    BOOST_TEST(due("0/week") == "2");
    BOOST_TEST(due("0/since") == day(0));
    BOOST_TEST(due("1") == "");
    BOOST_TEST(maren.get("/caseload").at("/rows/0/due") == R"(["three_systems"])");

    maren.post(client + "/administrations", form("three_systems", "[3, 4, 5]", -1));
    BOOST_TEST(due("0/instrument") == "three_systems");
    maren.post(client + "/administrations", form("three_systems", "[3, 4, 5]", 0));
    BOOST_TEST(due("0") == "");
    BOOST_TEST(maren.get("/caseload").at("/rows/0/due") == "[]");
}

BOOST_AUTO_TEST_CASE(a_course_that_is_to_come_or_was_stopped_asks_for_no_measure)
{
    const auto given = give(1);
    BOOST_TEST(maren.get(client).at("/schedule/due_by_course") == "[]");
    adapt(given, weeks_of(given), true);

    const auto another = give(0);
    BOOST_TEST(maren.get(client).at("/schedule/due_by_course/0/instrument") == "gad7");
    adapt(another, weeks_of(another), true);
    BOOST_TEST(maren.get(client).at("/schedule/due_by_course") == "[]");
}

BOOST_AUTO_TEST_CASE(a_lead_keeps_leaflets_of_the_practices_own_and_a_course_can_name_them)
{
    const auto keep = [&](Caller& who, const std::string& code, const std::string& title,
                          const char* withdrawn) {
        return who.post("/reading/leaflets",
                        R"({"leaflet": {"code": ")" + code + R"(", "title": ")" + title +
                            R"(", "audience": "", "sections": [{"heading": "", "paragraphs": ["Words."]}],
                            "try_this": {"exercise": "", "text": ""}, "sources": [],
                            "links": [{"kind": "video", "title": "A film", "address": "https://example.org/film"}]},
                            "withdrawn": )" +
                            withdrawn + "}");
    };
    auto lead = practice.sign_in("ida", api::Role::lead);
    const auto kept = keep(lead, "", "Where to find us", "false");
    const auto code = kept.at("/code");
    BOOST_TEST(code.starts_with("own_"));
    keep(lead, code, "How to find us", "false");

    const auto given = give(0);
    auto weeks = weeks_of(given);
    weeks[1].week.reading.push_back(code);
    BOOST_TEST(adapt(given, weeks).status == 200);
    BOOST_TEST(maren.get("/reading").at("/leaflets/5/title") == "How to find us");
    BOOST_TEST(maren.get("/reading").at("/leaflets/5/links/0/address") == "https://example.org/film");
    BOOST_TEST(maren.get("/reading").at("/leaflets/6") == "");

    keep(lead, code, "How to find us", "true");

    BOOST_TEST(maren.get("/reading").at("/leaflets/5") == "");
    BOOST_TEST(!fault_at(keep(lead, code, "Again", "false"), "code").empty());
    BOOST_TEST(!fault_at(keep(lead, "", "", "false"), "title").empty());
    BOOST_TEST(!fault_at(keep(lead, "what_self_compassion_is", "Ours", "false"), "code").empty());
    BOOST_TEST(keep(maren, "", "Mine", "false").status == 403);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM own_leaflet") == 3);
}

BOOST_AUTO_TEST_SUITE_END()
