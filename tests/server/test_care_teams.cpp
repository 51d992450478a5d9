// The care team of a client: who is on it, who may change it, and the trail of it.
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct TeamDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    Caller tomas = practice.sign_in("tomas");
    std::string wren = add_client(maren);
    std::string team = "/clients/" + wren + "/care-team";

    Answer end(Caller& by, const Caller& whom, const std::string& reason = "")
    {
        return by.post(team + '/' + whom.user_id() + "/ending", R"({"reason": ")" + reason + "\"}");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(care_teams, TeamDesk)

BOOST_AUTO_TEST_CASE(the_team_says_who_is_on_it_in_which_capacity_and_who_could_join)
{
    add_colleague(maren, wren, "tomas");
    practice.sign_in("ines");
    practice.sign_in("odile", api::Role::assistant);

    const auto read = maren.get(team);

    BOOST_TEST(read.at("/team/0/display_name") == "The maren");
    BOOST_TEST(read.at("/team/0/capacity") == "responsible");
    BOOST_TEST(read.at("/team/1/display_name") == "The tomas");
    BOOST_TEST(read.at("/team/1/capacity") == "member");
    BOOST_TEST(read.body.at("may_join").as_array().size() == 1U);
    BOOST_TEST(read.at("/may_join/0/username") == "ines");
}

BOOST_AUTO_TEST_CASE(a_member_who_leaves_sees_the_client_no_longer_and_the_trail_says_who_ended_it_and_why)
{
    add_colleague(maren, wren, "tomas");
    BOOST_TEST(tomas.get("/clients/" + wren).status == 200);

    const auto ended = end(maren, tomas, "Their part of the work is done.");

    BOOST_TEST(ended.body.at("team").as_array().size() == 1U);
    BOOST_TEST(tomas.get("/clients/" + wren).status == 404);
    BOOST_TEST(ended.at("/history/0/happened") == "left");
    BOOST_TEST(ended.at("/history/0/display_name") == "The tomas");
    BOOST_TEST(ended.at("/history/0/done_by") == "The maren");
    BOOST_TEST(ended.at("/history/0/reason") == "Their part of the work is done.");
    BOOST_TEST(ended.at("/history/1/happened") == "joined");
    BOOST_TEST(ended.at("/history/2/capacity") == "responsible");
}

BOOST_AUTO_TEST_CASE(the_responsible_therapist_does_not_leave_and_a_stranger_ends_nothing)
{
    auto ines = practice.sign_in("ines");
    add_colleague(maren, wren, "tomas");

    const auto refused = end(tomas, maren);
    BOOST_TEST(refused.status == 409);
    BOOST_TEST(refused.at("/detail").find("hands the client over") != std::string::npos);
    BOOST_TEST(end(ines, tomas).status == 404);
    BOOST_TEST(ines.get(team).status == 404);
    BOOST_TEST(tomas.get("/clients/" + wren).status == 200);
}

BOOST_AUTO_TEST_CASE(a_colleague_who_comes_back_has_each_stay_in_the_trail)
{
    add_colleague(maren, wren, "tomas");
    end(maren, tomas);
    add_colleague(maren, wren, "tomas");
    add_colleague(maren, wren, "tomas");

    BOOST_TEST(maren.get(team).body.at("history").as_array().size() == 4U);
    BOOST_TEST(tomas.get("/clients/" + wren).status == 200);
}

BOOST_AUTO_TEST_CASE(the_trail_is_never_altered)
{
    for (const std::string change : {"UPDATE care_team_event SET reason = 'x'", "DELETE FROM care_team_event",
                                     "TRUNCATE care_team_event"})
        BOOST_CHECK_THROW(practice.database.execute(change), std::exception);
}

// A supervisor reads: whatever their role would let them write elsewhere.
BOOST_AUTO_TEST_CASE(a_lead_who_supervises_the_therapist_reads_the_record_and_does_not_change_it)
{
    auto lead = practice.sign_in("petra", api::Role::lead);
    practice.database.execute("INSERT INTO supervision VALUES ('" + lead.user_id() + "', '" +
                              maren.user_id() + "')");
    BOOST_TEST(lead.get("/clients/" + wren).at("/read_only") == "true");
    BOOST_TEST(maren.get("/clients/" + wren).at("/read_only") == "false");

    const auto refused =
        lead.post("/clients/" + wren + "/administrations", form("phq9", "[1,1,1,1,1,1,1,1,0]", 0));

    BOOST_TEST(refused.status == 403);
    BOOST_TEST(refused.at("/detail").find("as a supervisor") != std::string::npos);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM administration") == 0);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM audit_event WHERE outcome = 'forbidden'") == 1);
    add_colleague(maren, wren, "petra");
    BOOST_TEST(
        lead.post("/clients/" + wren + "/administrations", form("phq9", "[1,1,1,1,1,1,1,1,0]", 0)).status ==
        200);
}

// Were the server wrong, this is what the database would still refuse.
BOOST_AUTO_TEST_CASE(the_database_takes_no_change_of_a_supervisors_either)
{
    auto lead = practice.sign_in("petra", api::Role::lead);
    practice.database.execute("INSERT INTO supervision VALUES ('" + lead.user_id() + "', '" +
                              maren.user_id() + "')");
    add_session(maren, wren, -7, "attended");
    const auto as_lead = [&](const std::string& what) {
        return value_as(practice.database.connect_string(),
                        "SELECT set_config('attune.user_id', '" + lead.user_id() + "', true); " + what);
    };
    BOOST_TEST(as_lead("SELECT count(*) FROM client") == "1");
    BOOST_TEST(
        as_lead("WITH changed AS (UPDATE client SET phone = '1' RETURNING 1) SELECT count(*) FROM changed") ==
        "0");
    BOOST_TEST(
        as_lead("WITH changed AS (UPDATE appointment SET title = 'Moved' RETURNING 1) SELECT count(*) FROM "
                "changed") == "0");
    BOOST_TEST(as_lead("INSERT INTO goal (id, client_id, place, text, agreed_on, changed_by) SELECT "
                       "gen_random_uuid(), id, 1, 'A goal', current_date, acting_user() FROM client") ==
               "refused: 42501");
}

BOOST_AUTO_TEST_SUITE_END()
