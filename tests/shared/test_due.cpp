// What is due: by sessions, by weeks, at the start and at the end of an episode, and what ends it.
#include <algorithm>
#include <random>

#include <boost/describe/enum_to_string.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/measures/due.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;

namespace {

// Days counted from a Tuesday.
Day day(int number)
{
    return {parse_day("2026-09-01").value().value + std::chrono::days{number}};
}

SessionDay held(int number)
{
    return {day(number), Attendance::held};
}

SessionDay planned(int number)
{
    return {day(number), Attendance::planned};
}

SessionDay missed(int number)
{
    return {day(number), Attendance::missed};
}

GivenForm form(int number)
{
    return {.on = day(number), .better_than_cut_off = false};
}

GivenForm stopped(int number)
{
    return {.on = day(number), .completed = false, .better_than_cut_off = std::nullopt};
}

GivenForm better(int number)
{
    return {.on = day(number), .better_than_cut_off = true};
}

// Held in every week up to and with week `count` - 1, on its first day.
std::vector<SessionDay> weekly(int count)
{
    std::vector<SessionDay> sessions;
    for (int week = 0; week < count; ++week)
        sessions.push_back(held(7 * week));
    return sessions;
}

std::vector<SessionDay> operator+(std::vector<SessionDay> sessions, const SessionDay& more)
{
    sessions.push_back(more);
    return sessions;
}

EpisodeSoFar episode(int today, std::vector<SessionDay> sessions)
{
    return {day(today), std::nullopt, std::nullopt, std::move(sessions)};
}

ScheduledMeasure sessions_apart(int every)
{
    return {"fcs", Rhythm::every_nth_session, every, {}};
}

ScheduledMeasure weeks_apart(int every)
{
    return {"phq9", Rhythm::every_n_weeks, every, {}};
}

ScheduledMeasure at_the(Rhythm rhythm)
{
    return {"core10", rhythm, 1, {}};
}

// "today: interval"
std::string told(const Due& due)
{
    return std::string{boost::describe::enum_to_string(due.when, "?")} + ": " +
           boost::describe::enum_to_string(due.reason, "?");
}

std::string told(const ScheduledMeasure& measure, const std::vector<GivenForm>& forms,
                 const EpisodeSoFar& episode)
{
    return told(due(measure, forms, episode));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(due_by_sessions)

BOOST_AUTO_TEST_CASE(is_first_due_at_the_first_session)
{
    BOOST_TEST(told(sessions_apart(4), {}, episode(0, {})) == "next_session: never_given");
    BOOST_TEST(told(sessions_apart(4), {}, episode(0, {planned(7)})) == "next_session: never_given");
    BOOST_TEST(told(sessions_apart(4), {}, episode(7, {planned(7)})) == "today: never_given");
}

BOOST_AUTO_TEST_CASE(is_due_again_when_its_sessions_are_over)
{
    const auto third = due(sessions_apart(4), {form(0)}, episode(14, weekly(2) + planned(14)));
    const auto fifth = due(sessions_apart(4), {form(0)}, episode(28, weekly(4) + planned(28)));

    BOOST_TEST(told(third) == "not_now: not_yet");
    BOOST_TEST(third.at_session.value_or(0) == 5);
    BOOST_TEST(told(sessions_apart(4), {form(0)}, episode(21, weekly(3) + planned(21))) ==
               "next_session: interval");
    BOOST_TEST(told(fifth) == "today: interval");
    BOOST_TEST(fifth.sessions_since.value_or(0) == 4);
    BOOST_TEST((fifth.since == day(28)));
    BOOST_TEST(sentence_for(sessions_apart(4), fifth, "FCS") ==
               "FCS every 4 sessions: last given 1 Sep, 4 sessions ago.");
}

BOOST_AUTO_TEST_CASE(stays_due_on_the_day_of_a_session_that_is_over_until_it_is_given)
{
    BOOST_TEST(told(sessions_apart(2), {form(0)}, episode(14, weekly(3))) == "today: interval");
    BOOST_TEST(told(sessions_apart(2), {form(0), form(14)}, episode(14, weekly(3))) == "not_now: not_yet");
}

BOOST_AUTO_TEST_CASE(what_was_forgotten_waits_for_the_next_session_and_tells_since_when)
{
    const auto forgotten = due(sessions_apart(2), {form(0)}, episode(16, weekly(3) + planned(21)));

    BOOST_TEST(told(forgotten) == "next_session: interval");
    BOOST_TEST((forgotten.since == day(14)));
    BOOST_TEST(told(sessions_apart(2), {form(0)}, episode(21, weekly(3) + planned(21))) == "today: interval");
}

BOOST_AUTO_TEST_CASE(a_form_of_the_same_day_counts_for_that_session)
{
    BOOST_TEST(told(sessions_apart(1), {form(0), form(7)}, episode(7, weekly(1) + planned(7))) ==
               "next_session: interval");
    BOOST_TEST(told(sessions_apart(1), {form(0), form(7)}, episode(8, weekly(2))) ==
               "next_session: interval");
}

BOOST_AUTO_TEST_CASE(a_form_of_the_evening_before_counts_for_the_next_session)
{
    BOOST_TEST(told(sessions_apart(1), {form(0), form(6)}, episode(7, weekly(1) + planned(7))) ==
               "next_session: interval");
    BOOST_TEST(told(sessions_apart(1), {form(0), form(6)}, episode(8, weekly(2))) ==
               "next_session: interval");
}

BOOST_AUTO_TEST_CASE(a_form_for_a_session_that_was_missed_is_asked_for_again)
{
    const auto after_a_miss = weekly(1) + missed(7) + planned(14);

    BOOST_TEST(told(sessions_apart(1), {form(0), form(7)}, episode(14, after_a_miss)) == "today: interval");
    BOOST_TEST(told(sessions_apart(1), {form(0), form(12)}, episode(14, after_a_miss)) ==
               "next_session: interval");
}

BOOST_AUTO_TEST_CASE(sessions_that_were_planned_or_missed_do_not_count)
{
    const auto never_marked = weekly(1) + planned(7) + missed(14) + planned(21);

    BOOST_TEST(told(sessions_apart(2), {form(0)}, episode(21, never_marked)) == "next_session: interval");
    BOOST_TEST(told(sessions_apart(1), {form(0)}, episode(21, never_marked)) == "today: interval");
}

BOOST_AUTO_TEST_CASE(a_stopped_form_has_not_been_given_and_is_told_of)
{
    const auto begun = due(sessions_apart(1), {form(0), stopped(7)}, episode(7, weekly(1) + planned(7)));

    BOOST_TEST(told(begun) == "today: interval");
    BOOST_TEST((begun.stopped_on == day(7)));
    BOOST_TEST(sentence_for(sessions_apart(1), begun, "PHQ-9") ==
               "PHQ-9 every session: last given 1 Sep, 1 session ago; a form of 8 Sep was stopped.");
    BOOST_TEST(!due(sessions_apart(1), {form(7), stopped(7)}, episode(7, weekly(2))).stopped_on);
}

BOOST_AUTO_TEST_CASE(a_completed_form_with_blanks_has_been_given)
{
    const GivenForm without_score{.on = day(7), .better_than_cut_off = std::nullopt};

    BOOST_TEST(told(sessions_apart(1), {form(0), without_score}, episode(7, weekly(2))) ==
               "next_session: interval");
}

BOOST_AUTO_TEST_CASE(a_form_that_was_corrected_counts_by_its_correction_alone)
{
    auto mistaken = form(7);
    mistaken.corrected = true;

    BOOST_TEST(told(sessions_apart(1), {form(0), mistaken}, episode(7, weekly(2))) == "today: interval");
    BOOST_TEST(told(sessions_apart(1), {mistaken, form(7)}, episode(7, weekly(2))) ==
               "next_session: interval");
    BOOST_TEST(due(sessions_apart(1), {mistaken, form(0)}, episode(7, weekly(2))).times_given == 1);
}

BOOST_AUTO_TEST_CASE(a_hand_over_under_way_has_given_nothing_yet)
{
    const auto under_way = due(sessions_apart(1), {}, episode(0, {planned(0)}));

    BOOST_TEST(told(under_way) == "today: never_given");
    BOOST_TEST(sentence_for(sessions_apart(1), under_way, "PHQ-9") ==
               "PHQ-9 every session: not given yet in this episode.");
}

BOOST_AUTO_TEST_CASE(two_forms_of_one_day_were_given_once)
{
    BOOST_TEST(due(sessions_apart(1), {form(0), form(0)}, episode(0, weekly(1))).times_given == 1);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(due_by_weeks)

BOOST_AUTO_TEST_CASE(is_first_due_at_the_first_session)
{
    BOOST_TEST(told(weeks_apart(2), {}, episode(0, {planned(3)})) == "next_session: never_given");
    BOOST_TEST(told(weeks_apart(2), {}, episode(3, {planned(3)})) == "today: never_given");
}

BOOST_AUTO_TEST_CASE(is_due_when_its_weeks_are_over_with_a_session_or_without)
{
    const auto over = due(weeks_apart(2), {form(0)}, episode(15, weekly(1)));

    BOOST_TEST(told(over) == "today: interval");
    BOOST_TEST((over.since == day(14)));
    BOOST_TEST(sentence_for(weeks_apart(2), over, "PHQ-9") ==
               "PHQ-9 every 2 weeks: last given 1 Sep, 2 weeks ago.");
}

BOOST_AUTO_TEST_CASE(a_session_up_to_three_days_early_does_not_put_it_off)
{
    BOOST_TEST(told(weeks_apart(2), {form(0)}, episode(11, weekly(1) + planned(11))) == "today: interval");
    BOOST_TEST(told(weeks_apart(2), {form(0)}, episode(10, weekly(1) + planned(10))) == "not_now: not_yet");
    BOOST_TEST(told(weeks_apart(2), {form(0)}, episode(11, weekly(1))) == "not_now: not_yet");
    BOOST_TEST(told(weeks_apart(2), {form(0)}, episode(8, weekly(1) + planned(11))) ==
               "next_session: interval");
}

BOOST_AUTO_TEST_CASE(tells_from_which_day_on_it_will_be)
{
    const auto early = due(weeks_apart(2), {form(0)}, episode(5, weekly(1) + planned(7)));

    BOOST_TEST((early.on_day == day(14)));
    BOOST_TEST(sentence_for(weeks_apart(2), early, "PHQ-9") ==
               "PHQ-9 every 2 weeks: last given 1 Sep, again from 15 Sep.");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(due_at_start_and_end)

BOOST_AUTO_TEST_CASE(at_the_start_it_is_due_until_it_was_given_once)
{
    const auto start = at_the(Rhythm::start_of_episode);

    BOOST_TEST(told(start, {}, episode(0, {planned(0)})) == "today: never_given");
    BOOST_TEST(told(start, {}, episode(9, weekly(2) + planned(14))) == "next_session: never_given");
    BOOST_TEST((due(start, {}, episode(9, weekly(2))).since == day(0)));
    BOOST_TEST(told(start, {form(0)}, episode(700, {})) == "not_now: given");
}

BOOST_AUTO_TEST_CASE(at_the_end_it_is_due_with_the_last_planned_session)
{
    const auto end = at_the(Rhythm::end_of_episode);
    auto of_three = episode(0, {planned(0)});
    of_three.planned_sessions = 3;
    BOOST_TEST(told(end, {form(0)}, of_three) == "not_now: not_yet");

    of_three.today = day(9);
    of_three.sessions = weekly(2) + planned(14);
    BOOST_TEST(told(end, {form(0)}, of_three) == "next_session: end_of_episode");

    of_three.today = day(14);
    BOOST_TEST(told(end, {form(0)}, of_three) == "today: end_of_episode");
    BOOST_TEST(told(end, {form(0), form(14)}, of_three) == "not_now: given");
}

BOOST_AUTO_TEST_CASE(without_a_planned_number_of_sessions_the_end_is_not_known)
{
    const auto end = at_the(Rhythm::end_of_episode);
    const auto open = due(end, {}, episode(0, weekly(1)));

    BOOST_TEST(told(open) == "not_now: end_not_known");
    BOOST_TEST(
        sentence_for(end, open, "CORE-10") ==
        "CORE-10 at the end of the episode: not given yet in this episode, the number of sessions is not "
        "planned.");
}

BOOST_AUTO_TEST_CASE(an_ended_episode_asks_for_its_end_alone_and_for_four_weeks)
{
    auto ended = episode(20, weekly(3));
    ended.ended_on = day(14);
    const auto end = at_the(Rhythm::end_of_episode);

    BOOST_TEST(told(sessions_apart(1), {}, ended) == "not_now: episode_ended");
    BOOST_TEST(told(weeks_apart(1), {form(0)}, ended) == "not_now: episode_ended");
    BOOST_TEST(told(at_the(Rhythm::start_of_episode), {}, ended) == "not_now: episode_ended");
    BOOST_TEST(told(end, {form(7)}, ended) == "today: end_of_episode");
    BOOST_TEST(told(end, {form(7), form(14)}, ended) == "not_now: given");

    ended.today = day(14 + 28);
    BOOST_TEST(told(end, {}, ended) == "today: end_of_episode");
    ended.today = day(14 + 29);
    BOOST_TEST(told(end, {}, ended) == "not_now: episode_ended");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(due_until_it_stops)

BOOST_AUTO_TEST_CASE(after_so_many_times)
{
    auto measure = sessions_apart(1);
    measure.stop.after_times = 2;

    BOOST_TEST(told(measure, {form(0)}, episode(7, weekly(2))) == "today: interval");
    BOOST_TEST(told(measure, {form(0), form(7)}, episode(14, weekly(3))) == "not_now: given_often_enough");
    BOOST_TEST(told(measure, {form(0), stopped(7)}, episode(14, weekly(3))) == "today: interval");
}

BOOST_AUTO_TEST_CASE(after_its_last_day)
{
    auto measure = sessions_apart(1);
    measure.stop.until = day(7);

    BOOST_TEST(told(measure, {form(0)}, episode(7, weekly(1) + planned(7))) == "today: interval");
    BOOST_TEST(told(measure, {form(0)}, episode(8, weekly(2))) == "not_now: past_its_last_day");
    BOOST_TEST(told(measure, {form(0)}, episode(6, weekly(1) + planned(8))) == "not_now: past_its_last_day");
}

BOOST_AUTO_TEST_CASE(better_than_its_cut_off_so_many_times_running)
{
    auto measure = sessions_apart(1);
    measure.stop.better_than_cut_off_times = 2;
    const GivenForm without_score{.on = day(7), .better_than_cut_off = std::nullopt};

    BOOST_TEST(told(measure, {better(0), better(7)}, episode(14, weekly(3))) ==
               "not_now: better_than_cut_off");
    BOOST_TEST(told(measure, {better(7), form(0)}, episode(14, weekly(3))) == "today: interval");
    BOOST_TEST(told(measure, {better(0), without_score, better(8)}, episode(14, weekly(3))) ==
               "next_session: interval");
    BOOST_TEST(told(measure, {better(0), better(2), form(7)}, episode(14, weekly(3))) == "today: interval");
}

BOOST_AUTO_TEST_CASE(a_score_at_its_cut_off_is_not_better)
{
    const auto& phq9 = instrument("phq9");
    const auto* total = score_with_cut_off(phq9);
    BOOST_TEST_REQUIRE(total);

    BOOST_TEST(better_than_cut_off(phq9, *total, 9));
    BOOST_TEST(!better_than_cut_off(phq9, *total, 10));
    BOOST_TEST(!score_with_cut_off(instrument("fcs")));
}

BOOST_AUTO_TEST_CASE(the_better_side_of_a_cut_off_lies_above_it_where_lower_scores_are_clinical)
{
    auto turned = instrument("phq9");
    for (auto& cut_off : turned.cut_offs)
        cut_off.side = Side::at_or_below;
    const auto* total = score_with_cut_off(turned);

    BOOST_TEST(better_than_cut_off(turned, *total, 11));
    BOOST_TEST(!better_than_cut_off(turned, *total, 10));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(schedules_in_words)

BOOST_AUTO_TEST_CASE(say_rhythm_and_end)
{
    BOOST_TEST(rhythm_in_words(Rhythm::every_nth_session, 1) == "every session");
    BOOST_TEST(rhythm_in_words(Rhythm::every_n_weeks, 2) == "every 2 weeks");
    BOOST_TEST(rhythm_in_words(Rhythm::end_of_episode, 1) == "at the end of the episode");
    BOOST_TEST(stop_in_words({}).empty());
    BOOST_TEST(stop_in_words({6, day(0), 2}) ==
               "6 times at most, until 1 Sep 2026, until better than the cut-off twice running");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(due_in_any_life)

namespace {

struct Life {
    ScheduledMeasure measure;
    std::vector<GivenForm> forms;
    EpisodeSoFar so_far;
};

// Some weeks of an invented episode, with all that can happen in it.
Life any_life(std::mt19937& chance)
{
    const auto whole = [&](int below) { return static_cast<int>(chance() % static_cast<unsigned>(below)); };
    Life life;
    life.measure = whole(2) == 0 ? sessions_apart(1 + whole(5)) : weeks_apart(1 + whole(5));
    life.so_far = episode(whole(60), {});
    for (int number = 0; number < 75; ++number) {
        const bool past = day(number) <= life.so_far.today;
        if (whole(5) == 0)
            life.so_far.sessions.push_back(
                {day(number), past ? static_cast<Attendance>(whole(3)) : Attendance::planned});
        if (past && whole(9) == 0)
            life.forms.push_back({day(number), whole(4) > 0, whole(5) == 0, whole(2) == 0});
    }
    return life;
}

constexpr int lives = 20000;

}  // namespace

BOOST_AUTO_TEST_CASE(what_was_given_today_is_not_due_today)
{
    std::mt19937 chance{1};
    for (int i = 0; i < lives; ++i) {
        auto [measure, forms, so_far] = any_life(chance);
        forms.push_back({.on = so_far.today, .better_than_cut_off = std::nullopt});
        BOOST_REQUIRE(due(measure, forms, so_far).when != DueWhen::today);
    }
}

BOOST_AUTO_TEST_CASE(stopped_and_corrected_forms_change_nothing_of_when)
{
    std::mt19937 chance{2};
    for (int i = 0; i < lives; ++i) {
        auto [measure, forms, so_far] = any_life(chance);
        const auto before = due(measure, forms, so_far);
        std::erase_if(forms, [](const GivenForm& form) { return !form.completed || form.corrected; });
        auto after = due(measure, forms, so_far);
        after.stopped_on = before.stopped_on;
        BOOST_REQUIRE((after == before));
    }
}

BOOST_AUTO_TEST_CASE(the_order_of_sessions_and_forms_does_not_matter)
{
    std::mt19937 chance{3};
    for (int i = 0; i < lives; ++i) {
        auto [measure, forms, so_far] = any_life(chance);
        const auto before = due(measure, forms, so_far);
        std::ranges::shuffle(forms, chance);
        std::ranges::shuffle(so_far.sessions, chance);
        BOOST_REQUIRE((due(measure, forms, so_far) == before));
    }
}

BOOST_AUTO_TEST_CASE(what_waits_has_waited_since_a_day_that_has_come)
{
    std::mt19937 chance{4};
    for (int i = 0; i < lives; ++i) {
        const auto [measure, forms, so_far] = any_life(chance);
        const auto answer = due(measure, forms, so_far);
        BOOST_REQUIRE(!answer.since || *answer.since <= so_far.today);
        BOOST_REQUIRE(answer.when != DueWhen::today || answer.since);
        BOOST_REQUIRE(answer.when != DueWhen::not_now || !answer.since);
    }
}

BOOST_AUTO_TEST_CASE(given_whenever_it_is_due_it_is_given_at_every_nth_session)
{
    for (int every = 1; every <= 6; ++every) {
        std::vector<GivenForm> forms;
        std::vector<int> given_at;
        for (int number = 1; number <= 20; ++number) {
            const int today = 7 * (number - 1);
            if (due(sessions_apart(every), forms, episode(today, weekly(number))).when != DueWhen::today)
                continue;
            forms.push_back(form(today));
            given_at.push_back(number);
        }
        for (std::size_t i = 0; i < given_at.size(); ++i)
            BOOST_TEST(given_at[i] == 1 + static_cast<int>(i) * every);
    }
}

BOOST_AUTO_TEST_SUITE_END()
