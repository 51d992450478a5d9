// A caseload handed over by a practice lead: care teams, episodes and the diary follow.
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct HandoverDesk {
    Practice practice;
    Caller petra = practice.sign_in("petra", api::Role::lead);
    Caller maren = practice.sign_in("maren");
    Caller tomas = practice.sign_in("tomas");
    std::string wren = add_client(maren);
    std::string idris = add_client(maren, "Idris Cloudberry");

    Answer preview(Caller& by) { return by.get("/caseload-handovers?from_id=" + maren.user_id()); }
    Answer hand(Caller& by, const std::vector<std::string>& clients,
                const std::string& reason = "Maren leaves the practice.")
    {
        std::string ids;
        for (const auto& id : clients)
            ids += (ids.empty() ? "\"" : ", \"") + id + "\"";
        return by.post("/caseload-handovers", R"({"from_id": ")" + maren.user_id() + R"(", "to_id": ")" +
                                                  tomas.user_id() + R"(", "client_ids": [)" + ids +
                                                  R"(], "reason": ")" + reason + "\"}");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(caseload_handovers, HandoverDesk)

BOOST_AUTO_TEST_CASE(what_would_be_handed_over_is_shown_with_its_counts)
{
    add_session(maren, wren, 7, "booked");

    const auto seen = preview(petra);

    BOOST_TEST(seen.body.at("clients").as_array().size() == 2U);
    BOOST_TEST(seen.at("/clients/0/legal_name") == "Idris Cloudberry");
    BOOST_TEST(seen.at("/clients/0/open_episodes") == "1");
    BOOST_TEST(seen.at("/clients/0/appointments") == "0");
    BOOST_TEST(seen.at("/clients/1/appointments") == "1");
    BOOST_TEST(maren.get("/caseload-handovers?from_id=" + maren.user_id()).status == 403);
    BOOST_TEST(petra.get("/clients/" + wren).status == 404);
}

BOOST_AUTO_TEST_CASE(chosen_clients_go_with_their_episodes_and_appointments_and_the_trail_says_why)
{
    add_session(maren, wren, 7, "booked");

    const auto handed = hand(petra, {wren});

    BOOST_TEST(handed.at("/clients/0/appointments") == "1");
    BOOST_TEST(maren.get("/clients/" + wren).status == 404);
    BOOST_TEST(maren.get("/clients/" + idris).status == 200);
    const auto record = tomas.get("/clients/" + wren);
    BOOST_TEST(record.at("/care_team/0/display_name") == "The tomas");
    BOOST_TEST(record.at("/care_team/0/capacity") == "responsible");
    BOOST_TEST(record.at("/episodes/0/therapist_name") == "The tomas");
    const auto trail = tomas.get("/clients/" + wren + "/care-team");
    BOOST_TEST(trail.at("/history/0/reason") == "Maren leaves the practice.");
    BOOST_TEST(trail.at("/history/0/done_by") == "The petra");
    BOOST_TEST(practice.database.value("SELECT u.username FROM appointment a JOIN user_account u ON u.id = "
                                       "a.therapist_id") == "tomas");
    BOOST_TEST(handed.body.at("appointments_left").as_array().empty());
    BOOST_TEST(
        practice.database.number("SELECT count(*) FROM audit_event WHERE action = 'hand_over_caseload' "
                                 "AND client_id = '" +
                                 wren + "' AND outcome = 'done'") == 1);
}

BOOST_AUTO_TEST_CASE(an_appointment_stays_where_the_other_is_taken_or_on_leave_or_somebody_else_comes)
{
    const auto ash = add_client(tomas, "Ash Thornbury");
    add_session(tomas, ash, 7, "booked");
    add_session(maren, wren, 7, "booked");
    add_session(maren, wren, 14, "booked");
    add_session(maren, wren, 21, "booked");
    practice.database.execute(
        "INSERT INTO leave (id, therapist_id, starts_at, ends_at, entered_by) VALUES "
        "(gen_random_uuid(), '" +
        tomas.user_id() + "', '" + ten_o_clock(14) + "'::timestamptz - interval '1 day', '" +
        ten_o_clock(14) + "'::timestamptz + interval '1 day', '" + tomas.user_id() + "')");

    const auto handed = hand(petra, {wren});

    BOOST_TEST_REQUIRE(handed.body.at("appointments_left").as_array().size() == 2U);
    BOOST_TEST(handed.at("/appointments_left/0/client_id") == wren);
    BOOST_TEST(handed.at("/appointments_left/0/starts_at") == ten_o_clock(7));
    BOOST_TEST(handed.at("/appointments_left/1/starts_at") == ten_o_clock(14));
    BOOST_TEST(practice.database.number("SELECT count(*) FROM appointment WHERE therapist_id = '" +
                                        maren.user_id() + "'") == 2);
}

BOOST_AUTO_TEST_CASE(a_couples_appointment_goes_once_both_are_handed_over)
{
    const auto book = [&](int days_from_today) {
        const auto booked = maren.post(
            "/appointments", R"({"kind": "couple", "title": "Kindness", "client_ids": [")" + wren +
                                 R"(", ")" + idris + R"("], "starts_at": ")" + ten_o_clock(days_from_today) +
                                 R"(", "minutes": 50, "without_taken": false})");
        BOOST_TEST_REQUIRE(booked.status == 200);
    };
    const auto in_diary_of = [&](const Caller& therapist) {
        return practice.database.number("SELECT count(*) FROM appointment WHERE therapist_id = '" +
                                        therapist.user_id() + "'");
    };
    book(7);
    BOOST_TEST(hand(petra, {wren}).at("/appointments_left/0/client_id") == wren);
    BOOST_TEST(in_diary_of(maren) == 1);

    BOOST_TEST(hand(petra, {idris}).body.at("appointments_left").as_array().empty());
    BOOST_TEST(in_diary_of(tomas) == 1);
}

BOOST_AUTO_TEST_CASE(who_takes_over_and_was_a_member_becomes_responsible_and_a_membership_goes_as_one)
{
    add_colleague(maren, wren, "tomas");
    const auto ash = add_client(petra, "Ash Thornbury");
    add_colleague(petra, ash, "maren");

    BOOST_TEST(hand(petra, {wren, ash}).status == 200);

    BOOST_TEST(tomas.get("/clients/" + wren).at("/care_team/0/capacity") == "responsible");
    BOOST_TEST(tomas.get("/clients/" + ash).at("/care_team/0/display_name") == "The petra");
    BOOST_TEST(tomas.get("/clients/" + ash).at("/care_team/1/capacity") == "member");
    BOOST_TEST(tomas.get("/clients/" + ash).at("/episodes/0/therapist_name") == "The petra");
}

BOOST_AUTO_TEST_CASE(nobody_but_a_lead_hands_over_and_nothing_without_a_reason_or_of_somebody_elses)
{
    BOOST_TEST(hand(maren, {wren}).status == 403);
    BOOST_TEST(fault_at(hand(petra, {wren}, " "), "reason") != "");
    BOOST_TEST(fault_at(hand(petra, {}), "client_ids") != "");
    const auto ash = add_client(tomas, "Ash Thornbury");
    BOOST_TEST(hand(petra, {wren, ash}).status == 409);
    BOOST_TEST(maren.get("/clients/" + wren).status == 200);
    BOOST_TEST(value_as(practice.database.connect_string(),
                        "SELECT set_config('attune.user_id', '" + maren.user_id() +
                            "', true); SELECT hand_over_caseload('" + maren.user_id() + "', '" +
                            tomas.user_id() + "', ARRAY['" + wren + "']::uuid[], 'x')") == "refused: 42501");
}

BOOST_AUTO_TEST_SUITE_END()
