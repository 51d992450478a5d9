// Signals raise flags in the transaction of what they have seen, once, and the inbox holds them until they
// are signed off.
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct SignalFlagsDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren", api::Role::lead);
    std::string client_id = add_client(maren);
    std::string client = "/clients/" + client_id;

    Answer give(int total, int days_from_today, const std::string& more = "")
    {
        return maren.post(client + "/administrations", form("phq9", phq9_of(total), days_from_today, more));
    }
    std::string rule_in_inbox(int place)
    {
        return maren.get("/inbox").at("/items/" + std::to_string(place) + "/flag/rule");
    }
    std::string waiting() { return maren.get("/inbox").at("/waiting"); }
    Answer set(int no_change, int missed)
    {
        return maren.post("/signal-settings", R"({"no_change_by_session": )" + std::to_string(no_change) +
                                                  R"(, "missed_after_sessions": )" + std::to_string(missed) +
                                                  "}");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(signal_flags, SignalFlagsDesk)

BOOST_AUTO_TEST_CASE(worse_by_a_reliable_amount_twice_raises_one_flag_and_no_second_while_it_lasts)
{
    give(5, -28);
    BOOST_TEST(give(11, -21).at("/flags/0/rule") == "");

    const auto confirmed = give(12, -14);
    const auto still = give(13, -7);

    BOOST_TEST(confirmed.at("/flags/0/rule") == "worse_since_baseline");
    BOOST_TEST(confirmed.at("/flags/0/sentence").starts_with("PHQ-9: 12 on "));
    BOOST_TEST(confirmed.at("/flags/0/seen_on") == day(-14));
    BOOST_TEST(still.at("/flags/0/rule") == "");
    BOOST_TEST(waiting() == "1");
    BOOST_TEST(maren.get("/caseload").at("/rows/0/attention") == "Reliably worse");
}

BOOST_AUTO_TEST_CASE(a_jump_of_one_and_a_half_times_the_amount_raises_it_at_once)
{
    give(5, -14);

    BOOST_TEST(give(14, -7).at("/flags/0/rule") == "worse_since_baseline");
}

BOOST_AUTO_TEST_CASE(a_flag_that_was_signed_off_is_not_raised_again_by_what_comes_after)
{
    give(5, -21);
    const auto flag_id = give(14, -14).at("/flags/0/flag_id");
    maren.post(client + "/flags/" + flag_id + "/sign-off", R"({"what_was_done": "Talked about a loss."})", 1);

    give(14, -7);
    give(4, -7);

    BOOST_TEST(waiting() == "0");
}

BOOST_AUTO_TEST_CASE(a_form_that_comes_late_raises_what_it_completes)
{
    give(5, -28);
    give(12, -7);
    BOOST_TEST(waiting() == "0");

    give(12, -14);

    BOOST_TEST(rule_in_inbox(0) == "worse_since_baseline");
    BOOST_TEST(maren.get("/inbox").at("/items/0/flag/seen_on") == day(-7));
}

BOOST_AUTO_TEST_CASE(no_change_by_the_practices_session_is_seen_whichever_is_recorded_first)
{
    set(2, 50);
    add_session(maren, client_id, -14);
    give(12, -14);
    give(12, -7);
    BOOST_TEST(waiting() == "0");

    add_session(maren, client_id, -7);

    BOOST_TEST(rule_in_inbox(0) == "no_reliable_change");
    BOOST_TEST(waiting() == "1");
    BOOST_TEST(maren.get("/caseload").at("/rows/0/attention") == "No change yet");
}

BOOST_AUTO_TEST_CASE(sessions_without_a_measure_are_missed_once)
{
    set(50, 2);
    give(12, -28);
    add_session(maren, client_id, -21);
    BOOST_TEST(waiting() == "0");

    add_session(maren, client_id, -14);
    add_session(maren, client_id, -7);

    BOOST_TEST(rule_in_inbox(0) == "missed_measures");
    BOOST_TEST(maren.get("/inbox")
                   .at("/items/0/flag/sentence")
                   .starts_with("No measure was given in the last 2 sessions"));
    BOOST_TEST(waiting() == "1");
}

BOOST_AUTO_TEST_CASE(a_session_that_is_only_planned_misses_nothing)
{
    set(50, 1);
    give(12, -28);

    add_session(maren, client_id, 7, "booked");

    BOOST_TEST(waiting() == "0");
}

BOOST_AUTO_TEST_CASE(the_inbox_has_risk_answers_first_and_names_the_clients)
{
    maren.post(client + "/administrations", form("phq9", "[0,0,0,0,0,0,0,0,1]", -21));
    give(14, -7);

    const auto inbox = maren.get("/inbox");

    BOOST_TEST(inbox.at("/items/0/flag/risk") == "self_harm");
    BOOST_TEST(inbox.at("/items/0/legal_name") == "Wren Larkwhistle");
    BOOST_TEST(inbox.at("/items/1/flag/rule") == "worse_since_baseline");
    BOOST_TEST(inbox.at("/waiting") == "2");
}

BOOST_AUTO_TEST_CASE(the_inbox_holds_nobody_elses_clients)
{
    give(5, -14);
    give(14, -7);
    auto tomas = practice.sign_in("tomas");

    BOOST_TEST(tomas.get("/inbox").at("/waiting") == "0");
    BOOST_TEST(tomas.get("/inbox").at("/items/0/client_id") == "");
}

BOOST_AUTO_TEST_CASE(a_flag_says_when_its_form_has_been_corrected)
{
    give(5, -14);
    const auto wrong = give(14, -7).at("/administration/administration_id");
    BOOST_TEST(maren.get("/inbox").at("/items/0/flag/form_corrected") == "false");

    give(4, -7, R"(, "replaces": ")" + wrong + '"');

    BOOST_TEST(maren.get("/inbox").at("/items/0/flag/form_corrected") == "true");
}

BOOST_AUTO_TEST_CASE(only_a_lead_sets_what_the_rules_go_by_and_within_reason)
{
    auto tomas = practice.sign_in("tomas");

    BOOST_TEST(
        tomas.post("/signal-settings", R"({"no_change_by_session": 6, "missed_after_sessions": 2})").status ==
        403);
    BOOST_TEST(!fault_at(set(1, 3), "no_change_by_session").empty());
    BOOST_TEST(!fault_at(set(8, 0), "missed_after_sessions").empty());
    BOOST_TEST(maren.get("/signal-settings").at("/entered/entered_by") == "");

    set(6, 2);
    set(10, 4);

    BOOST_TEST(tomas.get("/signal-settings").at("/entered/settings/no_change_by_session") == "10");
    BOOST_TEST(tomas.get("/signal-settings").at("/entered/entered_by") == "The maren");
}

BOOST_AUTO_TEST_SUITE_END()
