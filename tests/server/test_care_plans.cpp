// Care plans: saved as versions, read back, never one over another; and their reviews in the inbox.
#include <boost/test/unit_test.hpp>

#include "server/db/connection.hpp"
#include "shared/domain/care_plan.hpp"
#include "shared/json/write.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct Desk {
    Desk()
    {
        contents.phase = 7;
        contents.targets = {{"phq9", "total", "below 10 by March"}};
        contents.interventions = {{"compassionate_letter", ""}, {"", "Call the choir"}};
        contents.fears.to_self = {"It will make me weak", 80};
    }

    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string client_id = add_client(maren);
    std::string client = "/clients/" + client_id;
    std::string plans = client + "/care-plans";
    CarePlanContents contents;

    std::string body() const { return R"({"contents": )" + json::to_text(contents) + '}'; }
    Answer save(std::int64_t row_version) { return maren.post(plans, body(), row_version); }
    // Saves the next version with its review so many days from today.
    void review_in(std::int64_t row_version, int days)
    {
        contents.review_on = parse_day(day(days));
        BOOST_TEST(save(row_version).status == 200);
    }
    std::string due() { return maren.get("/inbox").at("/plans_waiting"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(care_plans, Desk)

BOOST_AUTO_TEST_CASE(a_client_begins_without_one)
{
    BOOST_TEST(maren.get(client).at("/care_plan") == "");
    BOOST_TEST(maren.get(plans).at("/versions") == "[]");
}

BOOST_AUTO_TEST_CASE(each_save_is_a_version_that_says_who_made_it_and_what_changed)
{
    const auto first = save(0);
    contents.phase = 8;
    contents.agreed_on = parse_day(day(0));
    contents.agreed_how = "in session";
    const auto second = save(1);

    BOOST_TEST(first.at("/number") == "1");
    BOOST_TEST(first.at("/changed/0") == "phase");
    BOOST_TEST(first.at("/changed/3") == "fears_to_self");
    BOOST_TEST(second.at("/changed/0") == "phase");
    BOOST_TEST(second.at("/changed/1") == "agreement");
    BOOST_TEST(second.at("/changed/2") == "");
    const auto read = maren.get(client);
    BOOST_TEST(read.at("/care_plan/number") == "2");
    BOOST_TEST(read.at("/care_plan/contents/phase") == "8");
    BOOST_TEST(read.at("/care_plan/contents/targets/0/aim") == "below 10 by March");
    BOOST_TEST(read.at("/care_plan/contents/interventions/1/text") == "Call the choir");
    BOOST_TEST(read.at("/care_plan/contents/fears/to_self/belief") == "80");
    BOOST_TEST(read.at("/care_plan/contents/fears/to_others/belief") == "");
    BOOST_TEST(read.at("/care_plan/contents/agreed_on") == day(0));
    BOOST_TEST(read.at("/care_plan/saved_by") == "The maren");
    const auto versions = maren.get(plans);
    BOOST_TEST(versions.at("/versions/0/number") == "2");
    BOOST_TEST(versions.at("/versions/1/number") == "1");
    BOOST_TEST(versions.at("/versions/1/saved_by") == "The maren");
}

BOOST_AUTO_TEST_CASE(an_earlier_version_is_read_as_it_was)
{
    save(0);
    contents.targets.clear();
    save(1);

    const auto earlier = maren.get(plans + "/1");

    BOOST_TEST(earlier.at("/contents/targets/0/instrument") == "phq9");
    BOOST_TEST(earlier.at("/contents/review_on") == "");
    BOOST_TEST(maren.get(plans + "/3").status == 404);
    BOOST_TEST(maren.get(plans + "/first").status == 400);
}

BOOST_AUTO_TEST_CASE(who_has_read_an_older_version_overwrites_nothing_and_is_shown_the_latest)
{
    save(0);
    contents.phase = 8;
    save(1);
    contents.phase = 9;

    const auto stale = save(1);

    BOOST_TEST(stale.status == 412);
    BOOST_TEST(stale.at("/current").find(R"("number":2)") != std::string::npos);
    BOOST_TEST(stale.at("/current").find(R"("phase":8)") != std::string::npos);
    BOOST_TEST(save(0).status == 412);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM care_plan") == 2);
}

BOOST_AUTO_TEST_CASE(a_save_that_changes_nothing_makes_no_version)
{
    save(0);

    BOOST_TEST(save(1).at("/number") == "1");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM care_plan") == 1);
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_refused_by_field)
{
    contents.phase = 11;
    contents.targets = {{"phq9", "total", std::string(201, 'x')}, {"phq9", "mood", ""}};
    contents.interventions = {{"no_such_exercise", ""}};
    contents.agreed_on = parse_day(day(3));
    const auto refused = save(0);

    BOOST_TEST(refused.status == 422);
    BOOST_TEST(fault_at(refused, "phase") == "The phase must be from 1 to 10, not 11.");
    BOOST_TEST(fault_at(refused, "targets[0].aim") == "The aim has 201 characters; there is room for 200.");
    BOOST_TEST(fault_at(refused, "targets[1].score") ==
               "This server knows no score \"mood\" of an instrument \"phq9\" that is in use.");
    BOOST_TEST(fault_at(refused, "interventions[0].exercise") ==
               "This server knows no exercise \"no_such_exercise\".");
    BOOST_TEST(fault_at(refused, "agreed_on").ends_with("lies in the future."));
    contents = {};
    BOOST_TEST(fault_at(save(0), "contents").starts_with("Nothing is planned yet."));
    BOOST_TEST(practice.database.number("SELECT count(*) FROM care_plan") == 0);
}

BOOST_AUTO_TEST_CASE(the_largest_plan_that_is_allowed_fits)
{
    const std::string euro = "\xE2\x82\xAC";
    const auto long_text = [&](std::size_t length) {
        std::string text;
        for (std::size_t i = 0; i < length; ++i)
            text += euro;
        return text;
    };
    for (const auto& member : fear_members)
        contents.fears.*member.fear = {long_text(room_for_fear), 100};
    contents.interventions.clear();
    for (std::size_t i = 0; i < most_interventions; ++i)
        contents.interventions.push_back({"", long_text(room_for_intervention - i)});

    BOOST_TEST(save(0).status == 200);
}

BOOST_AUTO_TEST_CASE(every_read_and_write_leaves_its_audit_row)
{
    save(0);
    maren.get(plans);
    maren.get(plans + "/1");

    BOOST_TEST(practice.database.value(
                   "SELECT string_agg(action || CASE WHEN wrote THEN ' wrote' ELSE '' END, ', ' ORDER BY id) "
                   "FROM audit_event WHERE action LIKE '%care_plan%' AND client_id = '" +
                   client_id + "'") == "save_care_plan wrote, read_care_plans, read_care_plan");
}

BOOST_AUTO_TEST_CASE(nobody_elses_client_is_read_or_written_to)
{
    review_in(0, -1);
    auto tomas = practice.sign_in("tomas");

    BOOST_TEST(tomas.get(plans).status == 404);
    BOOST_TEST(tomas.get(plans + "/1").status == 404);
    BOOST_TEST(tomas.post(plans, body(), 1).status == 404);
    BOOST_TEST(tomas.get("/inbox").at("/plans_waiting") == "0");
}

BOOST_AUTO_TEST_CASE(a_version_cannot_be_changed_even_by_the_application)
{
    save(0);
    server::Connection application{practice.database.connect_string()};

    BOOST_CHECK_THROW(application.execute("UPDATE care_plan SET phase = 1"), soci::soci_error);
    BOOST_CHECK_THROW(application.execute("DELETE FROM care_plan"), soci::soci_error);
}

BOOST_AUTO_TEST_CASE(a_review_waits_in_the_inbox_from_its_day_on)
{
    save(0);
    BOOST_TEST(due() == "0");
    review_in(1, 2);
    BOOST_TEST(due() == "0");

    review_in(2, -3);

    const auto inbox = maren.get("/inbox");
    BOOST_TEST(inbox.at("/plans_waiting") == "1");
    BOOST_TEST(inbox.at("/waiting") == "0");
    BOOST_TEST(inbox.at("/plans_to_review/0/client_id") == client_id);
    BOOST_TEST(inbox.at("/plans_to_review/0/legal_name") == "Wren Larkwhistle");
    BOOST_TEST(inbox.at("/plans_to_review/0/review_on") == day(-3));
    BOOST_TEST(inbox.at("/plans_to_review/0/phase") == "7");
}

BOOST_AUTO_TEST_CASE(a_review_is_gone_with_a_version_that_sets_a_later_day_or_none)
{
    review_in(0, -3);
    BOOST_TEST(due() == "1");
    contents.phase = 8;
    save(1);
    BOOST_TEST(due() == "1");

    review_in(2, 30);
    BOOST_TEST(due() == "0");

    review_in(3, -1);
    BOOST_TEST(due() == "1");
    contents.review_on.reset();
    save(4);
    BOOST_TEST(due() == "0");
}

BOOST_AUTO_TEST_CASE(reviews_come_with_the_longest_due_first)
{
    review_in(0, -3);
    client_id = add_client(maren, "Idris Cloudberry");
    plans = "/clients/" + client_id + "/care-plans";
    review_in(0, -9);

    const auto inbox = maren.get("/inbox");

    BOOST_TEST(inbox.at("/plans_to_review/0/legal_name") == "Idris Cloudberry");
    BOOST_TEST(inbox.at("/plans_to_review/1/legal_name") == "Wren Larkwhistle");
}

BOOST_AUTO_TEST_CASE(no_review_is_due_once_therapy_has_ended)
{
    review_in(0, -3);

    practice.database.execute("UPDATE episode SET ended_on = started_on");

    BOOST_TEST(due() == "0");
}

BOOST_AUTO_TEST_SUITE_END()
