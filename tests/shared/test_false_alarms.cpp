// How often each rule of signals speaks in vain, by simulation: what false_alarm_rate() and the rules' words
// state.
#include <algorithm>
#include <cmath>
#include <random>

#include <boost/test/unit_test.hpp>

#include "shared/measures/signals.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;

namespace {

constexpr int forms_each = 10;
constexpr int clients_each = 40000;
constexpr SignalSettings usual_settings{};  // no change by session 8, missed after 3

// In units of the standard error of measurement, which is 1 here.
const double reliable_amount = 1.96 * std::sqrt(2.0);

Day day(int week)
{
    return {parse_day("2026-01-05").value().value + std::chrono::days{7 * week}};
}

std::vector<Day> weeks(int first, int last, int every = 1)
{
    std::vector<Day> days;
    for (int week = first; week <= last; week += every)
        days.push_back(day(week));
    return days;
}

// A form at each of ten sessions: the true score moves to `change` reliable amounts by session `by`, evenly,
// and each form adds an error of measurement.
Course simulated(std::mt19937& chance, double change, int by)
{
    std::normal_distribution<double> error;
    Course course;
    course.basis.kind = BasisKind::published_figures;
    course.basis.points = reliable_amount;
    course.basis.inclusive = false;
    for (int form = 0; form < forms_each; ++form) {
        const double moved = std::min(1.0, static_cast<double>(form) / (by - 1));
        auto& point = course.points.emplace_back();
        point.on = day(form);
        point.value = error(chance) - change * reliable_amount * moved;
    }
    return course;
}

bool speaks_of(SignalRule rule, const Course& course, const SignalSettings& set)
{
    auto score = instrument("phq9").scores.front();
    score.whole = false;
    return std::ranges::any_of(signals_of(instrument("phq9"), score, course, weeks(0, forms_each - 1), set),
                               [&](const Signal& signal) { return signal.rule == rule; });
}

// The share of clients of whom the rule speaks on any of so many scores, which vary independently.
double share(SignalRule rule, double change, int scores = 1, const SignalSettings& set = usual_settings)
{
    std::mt19937 chance{1991};
    int spoken_of = 0;
    const int simulated_clients = clients_each / scores;
    for (int client = 0; client < simulated_clients; ++client) {
        bool any = false;
        for (int score = 0; score < scores; ++score)
            any = speaks_of(rule, simulated(chance, change, set.no_change_by_session), set) || any;
        spoken_of += any;
    }
    return static_cast<double>(spoken_of) / simulated_clients;
}

// In how many of these courses of ten sessions "no measures" speaks at one of them. `has_form` is asked of
// each session but the first.
template <class HasForm>
double share_missed(int courses, HasForm has_form, int missed_after = usual_settings.missed_after_sessions)
{
    int spoken_of = 0;
    for (int course = 0; course < courses; ++course) {
        std::vector<Day> days{day(0)};
        bool any = false;
        for (int session = 1; session < 10; ++session) {
            if (has_form(session))
                days.push_back(day(session));
            any = any || !missed_in_words(weeks(0, session), days, {8, missed_after}).empty();
        }
        spoken_of += any;
    }
    return static_cast<double>(spoken_of) / courses;
}

constexpr double unmoved = 0;

}  // namespace

BOOST_AUTO_TEST_SUITE(false_alarms)

BOOST_AUTO_TEST_CASE(a_rule_that_asks_for_no_confirmation_would_speak_of_nearly_half_of_all_stable_clients)
{
    std::mt19937 chance{1991};
    int spoken_of = 0;
    for (int client = 0; client < clients_each; ++client) {
        const auto course = simulated(chance, unmoved, forms_each);
        double best = *course.points.front().value;
        bool worse = false;
        for (const auto& point : course.points) {
            worse = worse || *point.value - best > reliable_amount;
            best = std::min(best, *point.value);
        }
        spoken_of += worse;
    }

    BOOST_TEST_MESSAGE("unconfirmed: " << spoken_of / static_cast<double>(clients_each));
    BOOST_TEST(spoken_of / static_cast<double>(clients_each) > 0.4);
}

BOOST_AUTO_TEST_CASE(a_stable_client_is_rarely_said_to_be_worse_on_one_score)
{
    for (const auto rule : {SignalRule::worse_since_baseline, SignalRule::worse_than_best}) {
        const auto found = share(rule, unmoved);

        BOOST_TEST_MESSAGE(words_for(rule) << ", one score: " << found);
        BOOST_TEST(found <= 0.10, words_for(rule));
        BOOST_TEST(std::abs(found - false_alarm_rate(rule)) < 0.005, words_for(rule));
    }
}

// Five chances to err are nearly five times as many alarms: what is stated for one score does not hold for a
// client.
BOOST_AUTO_TEST_CASE(a_stable_client_with_five_scores_is_said_to_be_worse_as_often_as_is_stated)
{
    for (const auto rule : {SignalRule::worse_since_baseline, SignalRule::worse_than_best}) {
        const auto found = share(rule, unmoved, 5);

        BOOST_TEST_MESSAGE(words_for(rule) << ", five scores: " << found);
        BOOST_TEST(std::abs(found - false_alarm_rate(rule, 5)) < 0.015, words_for(rule));
    }
}

// Of a stable client "no reliable change" is true. In vain it speaks of one who has clearly moved.
BOOST_AUTO_TEST_CASE(
    no_reliable_change_is_said_of_most_stable_clients_and_rarely_of_one_who_has_clearly_moved)
{
    const auto rule = SignalRule::no_reliable_change;
    const auto found = share(rule, 2);
    const auto with_five = share(rule, 2, 5);

    BOOST_TEST_MESSAGE("No change yet, moved by 2: "
                       << found << ", five scores: " << with_five << "; by 1.5: " << share(rule, 1.5)
                       << "; by 1: " << share(rule, 1) << "; stable: " << share(rule, unmoved));
    BOOST_TEST(share(rule, unmoved) > 0.5);
    BOOST_TEST(found <= 0.10);
    BOOST_TEST(std::abs(found - false_alarm_rate(rule)) < 0.003);
    BOOST_TEST(std::abs(with_five - false_alarm_rate(rule, 5)) < 0.015);
    BOOST_TEST(share(rule, -2) <= 0.10);
    for (const int session : {2, 4, 10}) {
        const SignalSettings set{session, 3};
        BOOST_TEST(share(rule, unmoved, 1, set) > 0.5, session);
        BOOST_TEST(share(rule, 2, 1, set) <= 0.10, session);
    }
}

BOOST_AUTO_TEST_CASE(no_measures_is_never_said_of_a_client_who_is_measured_as_often_as_is_asked)
{
    const auto every = [](int sessions) {
        return [sessions](int session) { return session % sessions == 0; };
    };
    std::mt19937 chance{1991};
    std::bernoulli_distribution left_out{0.2};
    const auto one_in_five_left_out = [&](int) { return !left_out(chance); };
    const auto by_chance = share_missed(clients_each, one_in_five_left_out);

    BOOST_TEST_MESSAGE("No measures, one form in five left out: " << by_chance);
    BOOST_TEST(false_alarm_rate(SignalRule::missed_measures) == 0);
    BOOST_TEST(share_missed(1, every(1)) == 0);
    BOOST_TEST(share_missed(1, every(3)) == 0);
    BOOST_TEST(share_missed(1, every(4)) == 1);
    BOOST_TEST(share_missed(1, every(4), 4) == 0);
    BOOST_TEST(std::abs(by_chance - 0.046) < 0.005);
}

BOOST_AUTO_TEST_CASE(each_rule_says_its_own_rate_in_words)
{
    const auto says = [](SignalRule rule, const std::string& words) {
        return explained(rule, usual_settings).find(words) != std::string::npos;
    };

    BOOST_TEST(says(
        SignalRule::worse_since_baseline,
        "Of a hundred clients whose true score never moves, it speaks within ten forms of about 3 on one "
        "score, and of about 14 when it watches five scores that vary independently."));
    BOOST_TEST(
        says(SignalRule::worse_than_best, "of about 1 on one score, and of about 4 when it watches five"));
    BOOST_TEST(
        says(SignalRule::no_reliable_change,
             "It speaks of most clients whose true score never moves, and rightly. Of a hundred whose true "
             "score has moved steadily by twice the reliable amount by then, it speaks in vain of about 1 on "
             "one score, and of about 3 when it watches five scores that vary independently."));
    BOOST_TEST(
        says(SignalRule::missed_measures,
             "of a client who is measured that often it never speaks. Where measures are planned more rarely "
             "it speaks of everybody, in vain."));
}

BOOST_AUTO_TEST_SUITE_END()
