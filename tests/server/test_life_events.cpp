// Life events: entered, changed, struck out and kept.
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct LifeEventsDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string client_id = add_client(maren);
    std::string events = "/clients/" + client_id + "/life_events";

    static std::string event(const std::string& text, int started, const std::string& more = "")
    {
        return R"({"kind": "life", "text": ")" + text + R"(", "started_on": ")" + day(started) + '"' + more +
               '}';
    }
    std::string add(const std::string& text, int started)
    {
        return maren.post(events, event(text, started)).at("/life_event_id");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(life_events, LifeEventsDesk)

BOOST_AUTO_TEST_CASE(events_stand_in_the_record_by_their_day_and_say_who_entered_them)
{
    add("Moved house", -10);
    const auto later = maren.post(events, event("Off sick", -40, R"(, "ended_on": ")" + day(-20) + '"'));

    const auto overview = maren.get("/clients/" + client_id);

    BOOST_TEST(later.at("/ended_on") == day(-20));
    BOOST_TEST(later.at("/row_version") == "1");
    BOOST_TEST(later.at("/changed_by") == maren.get("/clients/" + client_id).at("/care_team/0/display_name"));
    BOOST_TEST(overview.at("/life_events/0/text") == "Off sick");
    BOOST_TEST(overview.at("/life_events/1/text") == "Moved house");
}

BOOST_AUTO_TEST_CASE(a_change_needs_the_version_that_was_read)
{
    const auto id = add("Moved hose", -10);

    const auto changed = maren.put(events + "/" + id, event("Moved house", -12), 1);

    BOOST_TEST(changed.at("/text") == "Moved house");
    BOOST_TEST(changed.at("/started_on") == day(-12));
    BOOST_TEST(changed.at("/row_version") == "2");
    const auto stale = maren.put(events + "/" + id, event("Moved", -12), 1);
    BOOST_TEST(stale.status == 412);
    BOOST_TEST(maren.get("/clients/" + client_id).at("/life_events/0/text") == "Moved house");
}

BOOST_AUTO_TEST_CASE(a_struck_out_event_is_kept_cannot_be_changed_and_can_be_taken_back_in)
{
    const auto id = add("Moved house", -10);

    const auto struck = maren.put(events + "/" + id + "/struck_out", R"({"struck_out": true})", 1);

    BOOST_TEST(!struck.at("/struck_out_at").empty());
    BOOST_TEST(maren.get("/clients/" + client_id).at("/life_events/0/text") == "Moved house");
    BOOST_TEST(maren.put(events + "/" + id, event("Moved", -12), 2).status == 409);
    BOOST_TEST(maren.put(events + "/" + id + "/struck_out", R"({"struck_out": false})", 1).status == 412);
    BOOST_TEST(
        maren.put(events + "/" + id + "/struck_out", R"({"struck_out": false})", 2).at("/struck_out_at") ==
        "");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM life_event") == 1);
}

BOOST_AUTO_TEST_CASE(every_write_leaves_its_audit_row)
{
    const auto id = add("Moved house", -10);
    maren.put(events + "/" + id, event("Moved", -12), 1);
    maren.put(events + "/" + id + "/struck_out", R"({"struck_out": true})", 2);

    BOOST_TEST(practice.database.value(
                   "SELECT string_agg(action, ' ' ORDER BY id) FROM audit_event WHERE wrote "
                   "AND action LIKE '%life_event' AND client_id = '" +
                   client_id + "'") == "create_life_event update_life_event strike_out_life_event");
}

BOOST_AUTO_TEST_CASE(what_cannot_have_happened_is_refused_by_field)
{
    const auto refused =
        maren.post(events, event(std::string(201, 'x'), 2, R"(, "ended_on": ")" + day(-3) + '"'));
    const auto blank = maren.post(events, event("  ", -1));

    BOOST_TEST(fault_at(refused, "text").ends_with("there is room for 200."));
    BOOST_TEST(fault_at(refused, "started_on").ends_with("lies in the future."));
    BOOST_TEST(fault_at(refused, "ended_on").find("lies before the first") != std::string::npos);
    BOOST_TEST(fault_at(blank, "text") == "What happened is missing.");
    BOOST_TEST(maren.post(events, event(std::string(200, 'x'), -1)).status == 200);
    BOOST_TEST(!fault_at(maren.post(events, event("Born", -60'000)), "started_on").empty());
}

BOOST_AUTO_TEST_CASE(nobody_elses_client_and_no_unknown_event_is_written_to)
{
    const auto id = add("Moved house", -10);
    auto tomas = practice.sign_in("tomas");

    BOOST_TEST(tomas.post(events, event("Hers", -1)).status == 404);
    BOOST_TEST(tomas.put(events + "/" + id, event("Hers", -1), 1).status == 404);
    BOOST_TEST(maren.put(events + "/no-uuid", event("Nowhere", -1), 1).status == 404);
    BOOST_TEST(
        maren.put(events + "/11111111-2222-3333-4444-555555555555/struck_out", R"({"struck_out": true})", 1)
            .status == 404);
}

BOOST_AUTO_TEST_CASE(the_session_summary_holds_those_that_reach_into_the_episode)
{
    const auto started = maren.get("/clients/" + client_id).at("/episodes/0/started_on");
    const auto session_id = add_session(maren, client_id, -1);
    add("Moved house", -1);
    add("Long ago", -4000);
    const auto struck = add("A mistake", -1);
    maren.put(events + "/" + struck + "/struck_out", R"({"struck_out": true})", 1);

    const auto summary = maren.get("/clients/" + client_id + "/sessions/" + session_id + "/summary");

    BOOST_TEST(started <= day(-1));
    BOOST_TEST(summary.at("/life_events/0/text") == "Moved house");
    BOOST_TEST(summary.at("/life_events/1") == "");
}

BOOST_AUTO_TEST_SUITE_END()
