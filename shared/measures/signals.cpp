#include "shared/measures/signals.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr double confirmed_at_once = 1.5;  // times the reliable amount

// The complete forms of a course, judged against each other.
class Judged {
public:
    Judged(const ScoreDefinition& score, const Course& course) : score_{score}, basis_{course.basis}
    {
        strict_ = basis_;
        strict_.points *= confirmed_at_once;
        for (const auto& point : course.points)
            if (point.value)
                points_.push_back(&point);
    }

    [[nodiscard]] std::size_t size() const { return points_.size(); }
    [[nodiscard]] const CoursePoint& point(std::size_t i) const { return *points_[i]; }
    [[nodiscard]] double value(std::size_t i) const { return *points_[i]->value; }

    [[nodiscard]] bool worse(double from, std::size_t i) const { return judged(basis_, from, i); }
    [[nodiscard]] bool much_worse(double from, std::size_t i) const { return judged(strict_, from, i); }
    [[nodiscard]] double worse_of(double a, double b) const
    {
        return score_.direction == Direction::higher_worse ? std::max(a, b) : std::min(a, b);
    }
    [[nodiscard]] double better_of(double a, double b) const
    {
        return score_.direction == Direction::higher_worse ? std::min(a, b) : std::max(a, b);
    }
    [[nodiscard]] bool changed(double from, std::size_t i) const
    {
        const auto kind = judge_kind(score_, basis_, from, value(i));
        return kind == VerdictKind::reliably_better || kind == VerdictKind::reliably_worse;
    }

private:
    [[nodiscard]] bool judged(const Basis& basis, double from, std::size_t i) const
    {
        return judge_kind(score_, basis, from, value(i)) == VerdictKind::reliably_worse;
    }

    const ScoreDefinition& score_;
    Basis basis_;
    Basis strict_;
    std::vector<const CoursePoint*> points_;
};

// For each form what it is measured against; nullopt where there is nothing yet.
using Reference = std::optional<double>;

std::vector<Reference> firsts(const Judged& forms)
{
    std::vector<Reference> references(forms.size());
    for (std::size_t i = 1; i < forms.size(); ++i)
        references[i] = forms.value(0);
    return references;
}

// A level counts as held when two forms running reached it: the worse of the two. A form is measured against
// what was held before the form that it may confirm.
std::vector<Reference> best_held(const Judged& forms)
{
    std::vector<Reference> references(forms.size());
    Reference best;
    for (std::size_t i = 2; i < forms.size(); ++i) {
        const double held = forms.worse_of(forms.value(i - 2), forms.value(i - 1));
        best = best ? forms.better_of(*best, held) : held;
        references[i] = best;
    }
    return references;
}

struct Seen {
    std::size_t form = 0;
    double from = 0;
    bool twice = false;
};

// Where a confirmed worsening begins.
std::vector<Seen> confirmed_worse(const Judged& forms, const std::vector<Reference>& references)
{
    std::vector<Seen> seen;
    bool standing = false;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        if (!references[i])
            continue;
        const bool at_once = forms.much_worse(*references[i], i);
        const auto before = i > 0 ? references[i - 1] : Reference{};
        const bool twice = before && forms.worse(*before, i - 1) && forms.worse(*before, i);
        const bool holds = at_once || twice || (standing && forms.worse(*references[i], i));
        if (holds && !standing)
            seen.push_back({i, twice ? *before : *references[i], twice});
        standing = holds;
    }
    return seen;
}

// "PHQ-9: 17 on 24 Nov 2026, worse than the first score of 9 by a reliable amount, as on 10 Nov 2026."
std::string worse_than_first(const std::string& name, const Judged& forms, const Seen& seen)
{
    const auto value = figure(forms.value(seen.form));
    const auto day = medium_date(forms.point(seen.form).on);
    const auto from = figure(seen.from);
    return seen.twice
               ? say_as("recorded",
                        "{1}: {2} on {3}, worse than the first score of {4} by a reliable amount, as "
                        "on {5}.",
                        name, value, day, from, medium_date(forms.point(seen.form - 1).on))
               : say_as("recorded",
                        "{1}: {2} on {3}, worse than the first score of {4} by more than 1.5 times the "
                        "reliable amount.",
                        name, value, day, from);
}

std::string worse_than_held(const std::string& name, const Judged& forms, const Seen& seen)
{
    const auto value = figure(forms.value(seen.form));
    const auto day = medium_date(forms.point(seen.form).on);
    const auto from = figure(seen.from);
    return seen.twice ? say_as("recorded",
                               "{1}: {2} on {3}, worse than the best that was held, {4}, by a reliable "
                               "amount, as on {5}.",
                               name, value, day, from, medium_date(forms.point(seen.form - 1).on))
                      : say_as("recorded",
                               "{1}: {2} on {3}, worse than the best that was held, {4}, by more than 1.5 "
                               "times the reliable amount.",
                               name, value, day, from);
}

// The first form at or after session n, if nothing up to it is a reliable change.
std::optional<std::size_t> unchanged_at(const Judged& forms, std::vector<Day> sessions, int by_session)
{
    std::ranges::sort(sessions);
    if (std::ssize(sessions) < by_session || forms.size() < 2)
        return std::nullopt;
    const auto day = sessions[static_cast<std::size_t>(by_session - 1)];
    for (std::size_t i = 1; i < forms.size(); ++i) {
        if (forms.changed(forms.value(0), i))
            return std::nullopt;
        if (forms.point(i).on >= day)
            return i;
    }
    return std::nullopt;
}

double rate_of_one_score(SignalRule rule)
{
    switch (rule) {
        case SignalRule::worse_since_baseline:
            return 0.029;
        case SignalRule::worse_than_best:
            return 0.008;
        case SignalRule::no_reliable_change:
            return 0.006;
        case SignalRule::missed_measures:
            return 0;
    }
    return 0;
}

// "about 3 on one score, and of about 14 ..."
std::string rates_in_words(SignalRule rule)
{
    const auto of_a_hundred = [&](int scores) { return std::lround(100 * false_alarm_rate(rule, scores)); };
    return say(
        "about {1} on one score, and of about {2} when it watches five scores that vary independently.",
        of_a_hundred(1), of_a_hundred(5));
}

}  // namespace

std::vector<Signal> signals_of(const Instrument& instrument, const ScoreDefinition& score,
                               const Course& course, const std::vector<Day>& sessions_held,
                               const SignalSettings& settings)
{
    std::vector<Signal> signals;
    if (course.basis.kind == BasisKind::none || score.direction == Direction::neutral)
        return signals;
    const Judged forms{score, course};
    const auto& name = display_name(instrument, score);
    const auto add = [&](SignalRule rule, std::size_t form, const std::string& what) {
        const auto& point = forms.point(form);
        signals.push_back({rule, course.instrument, course.score, point.administration_id, point.on, what});
    };
    for (const auto& seen : confirmed_worse(forms, firsts(forms)))
        add(SignalRule::worse_since_baseline, seen.form, worse_than_first(name, forms, seen));
    for (const auto& seen : confirmed_worse(forms, best_held(forms)))
        add(SignalRule::worse_than_best, seen.form, worse_than_held(name, forms, seen));
    if (const auto form = unchanged_at(forms, sessions_held, settings.no_change_by_session))
        add(SignalRule::no_reliable_change, *form,
            say_as("recorded", "{1}: no reliable change by session {2}: {3} at first, {4} on {5}.", name,
                   settings.no_change_by_session, figure(forms.value(0)), figure(forms.value(*form)),
                   medium_date(forms.point(*form).on)));
    std::ranges::stable_sort(signals, {}, &Signal::seen_on);
    return signals;
}

std::string missed_in_words(const std::vector<Day>& sessions_held, const std::vector<Day>& forms,
                            const SignalSettings& settings)
{
    const auto needed = settings.missed_after_sessions;
    if (forms.empty() || needed < 1 || std::ssize(sessions_held) < needed)
        return {};
    const auto latest = std::ranges::max(forms);
    const bool for_next_session = std::ranges::find(sessions_held, latest) == sessions_held.end();
    const auto since = std::ranges::count_if(sessions_held, [&](Day day) { return day > latest; }) -
                       (for_next_session ? 1 : 0);
    if (since < needed)
        return {};
    return say_as("recorded", "No measure was given in the last {1} sessions; the latest was on {2}.", since,
                  medium_date(latest));
}

double false_alarm_rate(SignalRule rule, int scores)
{
    return 1 - std::pow(1 - rate_of_one_score(rule), scores);
}

bool is_worsening(SignalRule rule)
{
    return rule == SignalRule::worse_since_baseline || rule == SignalRule::worse_than_best;
}

std::string explained(SignalRule rule, const SignalSettings& settings)
{
    const auto in_vain = [&] {
        return ' ' +
               say("Of a hundred clients whose true score never moves, it speaks within ten forms of {1}",
                   rates_in_words(rule));
    };
    switch (rule) {
        case SignalRule::worse_since_baseline:
            return say("A rule: worse than the first score by a reliable amount, on two forms running, or at "
                       "once by 1.5 times that amount.") +
                   in_vain();
        case SignalRule::worse_than_best:
            return say("A rule: worse by a reliable amount than the best level held for two forms, on two "
                       "forms "
                       "running, or at once by 1.5 times that amount.") +
                   in_vain();
        case SignalRule::no_reliable_change:
            return say(
                "A rule: no reliable change between the first score and any form up to session {1}, as this "
                "practice has set it. It speaks of most clients whose true score never moves, "
                "and rightly. Of a hundred whose true score has moved steadily by twice the reliable amount "
                "by then, it speaks in vain of {2}",
                settings.no_change_by_session, rates_in_words(rule));
        case SignalRule::missed_measures:
            return say(
                "A rule: no form of any measure in {1} sessions running, as this practice has set it. It "
                "reads days and no scores: of a client "
                "who is measured that often it never speaks. Where measures are planned more rarely it "
                "speaks "
                "of everybody, in vain.",
                settings.missed_after_sessions);
    }
    return {};
}

std::string words_for(SignalRule rule)
{
    switch (rule) {
        case SignalRule::worse_since_baseline:
            return say("Reliably worse");
        case SignalRule::worse_than_best:
            return say("Slipping back");
        case SignalRule::no_reliable_change:
            return say("No change yet");
        case SignalRule::missed_measures:
            return say("No measures");
    }
    return {};
}

}  // namespace attune
