// The header of a client, in words.
#include <boost/test/unit_test.hpp>

#include "client/workspace/client_header.hpp"

using namespace attune;
using namespace attune::desktop;

namespace {

const Instant now = from_local({parse_day("2026-11-24").value(), 14, 6});

// Knows no instrument, so their codes stand for them.
const desktop::Library library;

api::Overview wren()
{
    api::Overview overview;
    overview.client.details = {"", "Wren Larkwhistle", "Wren", "she/they", parse_day("1992-03-12"), "", ""};
    overview.episodes.push_back({"e2", 2, "", parse_day("2026-09-01").value(), {}, "u1", "Maren", 16});
    return overview;
}

api::Flag risk_answer(const std::string& id, const char* on)
{
    api::Flag flag;
    flag.flag_id = id;
    flag.risk = "self_harm";
    flag.sentence = "Item 9: answered.";
    flag.seen_on = parse_day(on).value();
    flag.raised_at = now;
    return flag;
}

api::Flag missed_measures(const std::string& id, const char* on, Instant raised_at)
{
    api::Flag flag;
    flag.flag_id = id;
    flag.rule = SignalRule::missed_measures;
    flag.sentence = "No measure was given.";
    flag.seen_on = parse_day(on).value();
    flag.raised_at = raised_at;
    return flag;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(client_header)

BOOST_AUTO_TEST_CASE(says_who_and_where_in_the_episode)
{
    auto overview = wren();
    overview.sessions.push_back({"s", 1, "e2", 11, from_local({parse_day("2026-11-24").value(), 14, 0}), 50,
                                 api::SessionState::attended});
    overview.sessions.push_back({"n", 1, "e2", 0, from_local({parse_day("2026-12-01").value(), 14, 0}), 50,
                                 api::SessionState::booked});
    const auto header = make_header(overview, library, now);

    BOOST_TEST(header.facts == "she/they  \u00B7  34  \u00B7  born 12 Mar 1992");
    BOOST_TEST(header.place == "Episode 2, session 11 of 16");
    BOOST_TEST(header.agenda == "In session now, 14:00 to 14:50  \u00B7  next Tue 1 Dec, 14:00");
}

BOOST_AUTO_TEST_CASE(a_waiting_flag_takes_the_place_of_the_risk_words)
{
    auto overview = wren();
    overview.flags.push_back(risk_answer("f1", "2026-11-24"));
    const auto header = make_header(overview, library, now);

    BOOST_TEST(header.risk.empty());
    BOOST_TEST(header.flag == "Wren, 24 Nov. Item 9: answered.");
    BOOST_TEST(!header.flag_rule.has_value());
}

BOOST_AUTO_TEST_CASE(a_signal_waits_after_an_older_risk_answer_and_leaves_the_risk_words_alone)
{
    auto overview = wren();
    const Instant earlier{now.value - std::chrono::hours{48}};
    overview.flags.push_back(missed_measures("f1", "2026-11-22", earlier));
    BOOST_TEST(make_header(overview, library, now).flag == "Wren, 22 Nov. No measure was given.");
    BOOST_TEST(make_header(overview, library, now).risk == "Risk not asked yet");

    overview.flags.push_back(risk_answer("f2", "2026-11-24"));
    const auto header = make_header(overview, library, now);

    BOOST_TEST(header.flag == "Wren, 24 Nov. Item 9: answered. One more flag waits.");
    BOOST_TEST(header.risk.empty());
    BOOST_TEST(first_waiting(overview)->flag_id == "f2");
}

BOOST_AUTO_TEST_CASE(a_blank_risk_item_is_said_before_any_older_review)
{
    auto overview = wren();
    BOOST_TEST(make_header(overview, library, now).risk == "Risk not asked yet");

    auto reviewed = risk_answer("f1", "2026-11-17");
    reviewed.signed_off_at = now;
    overview.flags.push_back(reviewed);
    BOOST_TEST(make_header(overview, library, now).risk == "Risk reviewed 24 Nov");

    overview.risk_blank = true;
    BOOST_TEST(make_header(overview, library, now).risk == "Risk question not answered");
}

BOOST_AUTO_TEST_CASE(says_what_is_due_today_before_what_is_due_next)
{
    auto overview = wren();
    BOOST_TEST(make_header(overview, library, now).due.empty());

    overview.schedule.measures = {{"fcs", Rhythm::every_nth_session, 4, {}},
                                  {"phq9", Rhythm::every_nth_session, 1, {}},
                                  {"gad7", Rhythm::every_n_weeks, 2, {}}};
    overview.schedule.due.resize(3);
    for (std::size_t i = 0; i < 3; ++i)
        overview.schedule.due[i].instrument = overview.schedule.measures[i].instrument;
    overview.schedule.due[2].when = DueWhen::next_session;
    BOOST_TEST(make_header(overview, library, now).due == "Due at the next session: gad7");

    overview.schedule.due[0].when = DueWhen::today;
    overview.schedule.due[1].when = DueWhen::today;
    BOOST_TEST(make_header(overview, library, now).due == "Due today: fcs, phq9");
}

BOOST_AUTO_TEST_SUITE_END()
