// How episodes come about and end, and that another can begin.
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct EpisodeDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string wren = add_client(maren);
    std::string episodes = "/clients/" + wren + "/episodes";
    std::string first = maren.get("/clients/" + wren).at("/episodes/0/episode_id");

    static std::string ending(int on, const std::string& reason = "planned", const std::string& outcome = "")
    {
        return R"({"ended_on": ")" + day(on) + R"(", "ending": {"reason": ")" + reason +
               R"(", "outcome": ")" + outcome + R"(", "agreed_afterwards": "A letter in spring"}})";
    }
    Answer end(int on, int row_version = 1, const std::string& reason = "planned")
    {
        return maren.put(episodes + "/" + first + "/ending", ending(on, reason), row_version);
    }
    Answer correct(int starts, int row_version, const std::string& problem = "Shame", int planned = 20)
    {
        return maren.put(episodes + "/" + first,
                         R"({"problem": ")" + problem + R"(", "started_on": ")" + day(starts) +
                             R"(", "planned_sessions": )" + std::to_string(planned) + "}",
                         row_version);
    }
    Answer begin(int on)
    {
        return maren.post(episodes, R"({"problem": "Low mood again", "started_on": ")" + day(on) + R"("})");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(episodes, EpisodeDesk)

BOOST_AUTO_TEST_CASE(a_referral_is_kept_with_its_episode)
{
    const auto saved = maren.put(episodes + "/" + first + "/referral",
                                 R"({"referral": {"referred_on": ")" + day(-20) +
                                     R"(", "source": "gp", "urgency": "soon", "referred_by": "Dr Ash"}})",
                                 1);

    BOOST_TEST(saved.at("/row_version") == "2");
    const auto overview = maren.get("/clients/" + wren);
    BOOST_TEST(overview.at("/episodes/0/referral/referred_on") == day(-20));
    BOOST_TEST(overview.at("/episodes/0/referral/source") == "gp");
    BOOST_TEST(overview.at("/episodes/0/referral/referred_by") == "Dr Ash");
    BOOST_TEST(overview.at("/episodes/0/ending") == "");
    const auto stale =
        maren.put(episodes + "/" + first + "/referral", R"({"referral": {"referred_by": ""}})", 1);
    BOOST_TEST(stale.status == 412);
    const auto tomorrow =
        maren.put(episodes + "/" + first + "/referral",
                  R"({"referral": {"referred_on": ")" + day(3) + R"(", "referred_by": ""}})", 2);
    BOOST_TEST(!fault_at(tomorrow, "referral.referred_on").empty());
}

BOOST_AUTO_TEST_CASE(an_episode_ends_with_its_reason_and_outcome_and_leaves_the_open_caseload)
{
    const auto ended = end(0);

    BOOST_TEST(ended.at("/ended_on") == day(0));
    BOOST_TEST(ended.at("/ending/reason") == "planned");
    BOOST_TEST(ended.at("/ending/agreed_afterwards") == "A letter in spring");
    BOOST_TEST(maren.get("/caseload").at("/rows/0/client_id") == "");
    BOOST_TEST(maren.get("/caseload?episodes=ended").at("/rows/0/client_id") == wren);
    BOOST_TEST(maren.get("/clients/" + wren).at("/episodes/0/ending/reason") == "planned");
}

BOOST_AUTO_TEST_CASE(nothing_ends_before_its_sessions)
{
    add_session(maren, wren, -1);

    const auto too_early = end(-3);
    BOOST_TEST(too_early.status == 409);
    BOOST_TEST(too_early.at("/detail").starts_with("There was a session on "));

    const auto booked = add_session(maren, wren, 7, "booked");
    const auto still_booked = end(0);
    BOOST_TEST(still_booked.status == 409);
    BOOST_TEST(still_booked.at("/detail").starts_with("One session is still booked after that day"));
    maren.put("/clients/" + wren + "/sessions/" + booked,
              R"({"starts_at": ")" + ten_o_clock(7) + R"(", "minutes": 50, "state": "cancelled"})", 1);
    BOOST_TEST(end(0).status == 200);
}

BOOST_AUTO_TEST_CASE(an_ending_that_cannot_be_is_refused_by_field)
{
    BOOST_TEST(!fault_at(end(3), "ended_on").empty());
    BOOST_TEST(!fault_at(end(-4000), "ended_on").empty());
    BOOST_TEST(!fault_at(end(0, 1, "other"), "ending.outcome").empty());
    BOOST_TEST(maren.put(episodes + "/no-uuid/ending", ending(0), 1).status == 404);
    BOOST_TEST(maren.get("/clients/" + wren).at("/episodes/0/ended_on") == "");
}

BOOST_AUTO_TEST_CASE(how_it_ended_is_told_anew_and_the_history_has_both)
{
    end(0);
    BOOST_TEST(end(0, 1, "client_stopped").status == 412);
    BOOST_TEST(end(0, 2, "client_stopped").at("/ending/reason") == "client_stopped");

    const auto file = maren.get("/clients/" + wren + "/file");
    BOOST_TEST(file.at("/changes/0/part") == "episode");
    BOOST_TEST(file.at("/changes/0/of") == "1");
    BOOST_TEST(file.at("/changes/0/detail") == "end_reason");
    BOOST_TEST(file.at("/changes/0/from") == "planned");
    BOOST_TEST(file.at("/changes/0/to") == "client_stopped");
}

// Kept before there were addresses.
BOOST_AUTO_TEST_CASE(a_detail_that_nobody_asked_for_yet_was_not_changed)
{
    practice.database.execute("UPDATE client SET phone = '030 1234567'");
    BOOST_TEST_REQUIRE(practice.database.number("SELECT count(*) FROM client_history") == 1);
    practice.database.execute(
        "SET session_replication_role = replica; UPDATE client_history SET details = details - 'address'; "
        "SET session_replication_role = origin");

    const auto file = maren.get("/clients/" + wren + "/file");
    BOOST_TEST(file.at("/changes/0/detail") == "phone");
    BOOST_TEST(file.at("/changes/1") == "");
}

BOOST_AUTO_TEST_CASE(how_an_episode_began_is_corrected_and_the_history_has_both)
{
    const auto was = maren.get("/clients/" + wren).at("/episodes/0/started_on");
    const auto corrected = correct(-40, 1);

    BOOST_TEST(corrected.at("/problem") == "Shame");
    BOOST_TEST(corrected.at("/started_on") == day(-40));
    BOOST_TEST(corrected.at("/planned_sessions") == "20");
    BOOST_TEST(corrected.at("/row_version") == "2");
    const auto file = maren.get("/clients/" + wren + "/file");
    BOOST_TEST(file.at("/changes/2/detail") == "started_on");
    BOOST_TEST(file.at("/changes/2/from") == was);
    BOOST_TEST(file.at("/changes/2/to") == day(-40));
    BOOST_TEST(correct(-41, 1).status == 412);
}

BOOST_AUTO_TEST_CASE(a_start_that_cannot_be_is_refused_in_words)
{
    correct(-40, 1);
    add_session(maren, wren, -30);
    BOOST_TEST(fault_at(correct(-29, 2), "started_on").starts_with("Its first session is on "));
    BOOST_TEST(correct(-30, 2).status == 200);
    BOOST_TEST(!fault_at(correct(-30, 3, "Shame", 0), "planned_sessions").empty());
    end(-20, 3);
    BOOST_TEST(fault_at(correct(-10, 4), "started_on").starts_with("The episode ended on "));

    begin(-15);
    const auto second = maren.get("/clients/" + wren).at("/episodes/0/episode_id");
    const auto early =
        maren.put(episodes + "/" + second, R"({"problem": "", "started_on": ")" + day(-21) + "\"}", 1);
    BOOST_TEST(fault_at(early, "started_on").starts_with("The episode before ended on "));
    BOOST_TEST(
        maren.put(episodes + "/no-uuid", R"({"problem": "", "started_on": ")" + day(-21) + "\"}", 1).status ==
        404);
    auto tobias = practice.sign_in("tobias");
    BOOST_TEST(tobias.put(episodes + "/" + first, R"({"problem": "", "started_on": ")" + day(-21) + "\"}", 4)
                   .status == 404);
}

BOOST_AUTO_TEST_CASE(another_episode_begins_when_the_last_has_ended)
{
    BOOST_TEST(begin(0).status == 409);
    end(-1);

    BOOST_TEST(!fault_at(begin(-5), "started_on").empty());
    const auto begun = begin(0);

    BOOST_TEST(begun.at("/number") == "2");
    BOOST_TEST(begun.at("/problem") == "Low mood again");
    BOOST_TEST(begun.at("/therapist_name") == "The maren");
    BOOST_TEST(begin(0).status == 409);
    BOOST_TEST(maren.get("/caseload").at("/rows/0/client_id") == wren);
    BOOST_TEST(maren.get("/caseload?episodes=ended").at("/rows/0/client_id") == "");
}

BOOST_AUTO_TEST_CASE(an_episode_that_was_ended_by_mistake_goes_on_unless_another_has_followed)
{
    end(-1);
    const auto there = episodes + "/" + first + "/open";

    const auto open = maren.put(there, "{}", 2);
    BOOST_TEST(open.at("/ended_on") == "");
    BOOST_TEST(open.at("/ending") == "");
    BOOST_TEST(maren.get("/caseload").at("/rows/0/client_id") == wren);

    end(-1, 3);
    begin(0);
    BOOST_TEST(maren.put(there, "{}", 4).status == 409);
}

BOOST_AUTO_TEST_CASE(nobody_off_the_care_team_ends_or_begins_one_and_reception_neither)
{
    auto tobias = practice.sign_in("tobias");
    auto ada = practice.sign_in("ada", api::Role::lead);
    auto ines = practice.sign_in("ines", api::Role::assistant);

    for (auto* other : {&tobias, &ada})
        BOOST_TEST(other->put(episodes + "/" + first + "/ending", ending(0), 1).status == 404);
    BOOST_TEST(ines.put(episodes + "/" + first + "/ending", ending(0), 1).status == 403);
    BOOST_TEST(ines.post(episodes, R"({"problem": "", "started_on": ")" + day(0) + R"("})").status == 403);
    const auto another = add_client(maren, "Ash Thornbury");
    BOOST_TEST(maren.put("/clients/" + another + "/episodes/" + first + "/ending", ending(0), 1).status ==
               404);
}

BOOST_AUTO_TEST_SUITE_END()
