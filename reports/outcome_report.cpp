#include "reports/outcome_report.hpp"

#include <array>
#include <cmath>
#include <utility>

#include "shared/languages/spoken.hpp"
#include "shared/measures/figure.hpp"

namespace attune::reports {

namespace {

constexpr int whole = 0;
constexpr int hundredths = 2;

std::string per_cent(double proportion)
{
    return figure(std::round(100 * proportion), whole);
}

struct GroupLabel {
    OutcomeGroup group;
    const char* code;
    const char* label;
    std::optional<VerdictKind> verdict = std::nullopt;
};

OutcomeLine line_of(const Outcomes& outcomes, const GroupLabel& label)
{
    const auto& share = share_in(outcomes, label.group);
    OutcomeLine line;
    line.label = say(label.label);
    line.code = label.code;
    line.n = share.n;
    line.of = share.of;
    if (share.of > 0)
        line.value = static_cast<double>(share.n) / share.of;
    line.low = share.low;
    line.high = share.high;
    line.group = label.group;
    line.verdict = label.verdict;
    return line;
}

// Who came how far is a count of the practice; what became of them is a sample of what may become of others.
bool is_outcome(OutcomeGroup group)
{
    return group == OutcomeGroup::clinical_at_start || group == OutcomeGroup::recovered ||
           group == OutcomeGroup::reliably_recovered || group == OutcomeGroup::newly_clinical;
}

template <std::size_t size>
OutcomeSection counted_section(const Outcomes& outcomes, const char* heading,
                               const std::array<GroupLabel, size>& labels)
{
    OutcomeSection section{say(heading), {}, {}};
    for (const auto& label : labels) {
        section.lines.push_back(line_of(outcomes, label));
        if (!section.lines.back().verdict && !is_outcome(label.group)) {
            section.lines.back().low.reset();
            section.lines.back().high.reset();
        }
    }
    return section;
}

constexpr std::array how_far{
    GroupLabel{OutcomeGroup::referred, "referred", to_say("Referred")},
    GroupLabel{OutcomeGroup::started, "started", to_say("Started")},
    GroupLabel{OutcomeGroup::measured_twice, "measured_twice", to_say("Two complete scores or more")},
    GroupLabel{OutcomeGroup::ended, "ended", to_say("Ended, with two scores or more")}};

constexpr std::array who_counts{
    GroupLabel{OutcomeGroup::used, "used", to_say("With a first and a last score")},
    GroupLabel{OutcomeGroup::with_one_score, "with_one_score", to_say("Left out: one complete score alone")},
    GroupLabel{OutcomeGroup::without_score, "without_score", to_say("Left out: no complete score")},
    GroupLabel{OutcomeGroup::in_therapy, "in_therapy", to_say("Left out: still in therapy")},
    GroupLabel{OutcomeGroup::not_started, "not_started", to_say("Left out: never started")}};

constexpr std::array changes{
    GroupLabel{OutcomeGroup::reliably_better, "reliably_better", to_say("Reliably better"),
               VerdictKind::reliably_better},
    GroupLabel{OutcomeGroup::no_reliable_change, "no_reliable_change", to_say("No reliable change"),
               VerdictKind::no_reliable_change},
    GroupLabel{OutcomeGroup::reliably_worse, "reliably_worse", to_say("Reliably worse"),
               VerdictKind::reliably_worse},
    GroupLabel{OutcomeGroup::not_judged, "not_judged", to_say("Not judged"), VerdictKind::not_judged}};

constexpr std::array recoveries{
    GroupLabel{OutcomeGroup::clinical_at_start, "clinical_at_start",
               to_say("In the clinical range at first")},
    GroupLabel{OutcomeGroup::recovered, "recovered", to_say("Recovered: no longer in it")},
    GroupLabel{OutcomeGroup::reliably_recovered, "reliably_recovered",
               to_say("Reliably recovered: and reliably better")},
    GroupLabel{OutcomeGroup::newly_clinical, "newly_clinical", to_say("Outside it at first, in it at last")}};

constexpr std::array sessions{
    GroupLabel{OutcomeGroup::attended, "attended", to_say("Attended")},
    GroupLabel{OutcomeGroup::did_not_attend, "did_not_attend", to_say("Did not attend")},
    GroupLabel{OutcomeGroup::late_cancel, "late_cancel", to_say("Late cancel")},
    GroupLabel{OutcomeGroup::cancelled, "cancelled", to_say("Cancelled in good time")},
    GroupLabel{OutcomeGroup::cancelled_by_therapist, "cancelled_by_therapist",
               to_say("Cancelled by therapist")}};

OutcomeLine described(const std::string& label, const char* code, const Description& description, int of)
{
    OutcomeLine line;
    line.label = label;
    line.code = code;
    line.n = description.n;
    line.of = of;
    line.value = description.mean;
    line.sd = description.sd;
    line.unit = OutcomeUnit::points;
    return line;
}

OutcomeSection scores_section(const Outcomes& outcomes)
{
    const auto& scores = outcomes.scores;
    const int of = share_in(outcomes, OutcomeGroup::eligible).n;
    OutcomeSection section{say("Scores of those counted"), {}, {}};
    auto& lines = section.lines;
    lines.push_back(described(say("First score, mean"), "first_mean", scores.first, of));
    lines.push_back(described(say("Last score, mean"), "last_mean", scores.last, of));
    lines.push_back(described(say("Change, mean"), "change_mean", scores.change, of));
    lines.back().low = scores.low;
    lines.back().high = scores.high;
    auto effect = described(say("Effect size d, above 0 is better"), "effect_size", {}, of);
    effect.n = scores.first.n;
    effect.unit = OutcomeUnit::none;
    if (scores.effect) {
        effect.value = scores.effect->d;
        effect.low = scores.effect->low;
        effect.high = scores.effect->high;
    } else {
        effect.note = say("needs three pairs of scores that vary");
    }
    lines.push_back(std::move(effect));
    lines.push_back(
        described(say("Change a session attended, mean"), "change_per_session", scores.per_session, of));
    return section;
}

OutcomeSection methods_section(const api::ReadOutcomes::Reply& reply)
{
    OutcomeSection section{say("Reliably better by other methods"), {}, {}};
    const int used = share_in(reply.outcomes, OutcomeGroup::used).n;
    for (const auto& method : reply.outcomes.methods) {
        OutcomeLine line;
        line.label = std::string{citation_of(method.method)};
        line.code = "better_by_" + std::string{boost::describe::enum_to_string(method.method, "")};
        line.n = method.better;
        line.of = used;
        if (method.why_not.empty()) {
            const auto share = share_of(method.better, used);
            line.value = static_cast<double>(method.better) / used;
            line.low = share.low;
            line.high = share.high;
            line.note = say("{1} worse", method.worse);
        } else {
            line.n = 0;
            line.note = say_again(method.why_not);
        }
        section.lines.push_back(std::move(line));
    }
    if (reply.reliability)
        section.note =
            say("With the means, SDs and correlation of these episodes and a reliability of {1}, at 95 %.",
                figure(*reply.reliability, hundredths));
    return section;
}

OutcomeLine waiting_line(const Outcomes& outcomes)
{
    auto line = line_of(outcomes, {OutcomeGroup::waited, "waiting_days_median",
                                   to_say("Days from referral to the first session, median")});
    line.low.reset();
    line.high.reset();
    line.unit = OutcomeUnit::days;
    line.value = outcomes.waiting.median;
    if (outcomes.waiting.n > 0)
        line.note = say("from {1} to {2}", figure(*outcomes.waiting.min), figure(*outcomes.waiting.max));
    return line;
}

std::string selection_words(const OutcomeSelection& selection)
{
    const auto from = medium_date(selection.from);
    const auto until = medium_date(selection.until);
    auto words = selection.period == api::OutcomePeriod::ended
                     ? say("Episodes that ended between {1} and {2}", from, until)
                     : say("Episodes that began between {1} and {2}", from, until);
    if (!selection.therapist.empty())
        words += ", " + say("therapist {1}", selection.therapist);
    if (!selection.problem.empty())
        words += ", " + say("problem with \u201c{1}\u201d", selection.problem);
    return words + '.';
}

std::string headline_of(const Outcomes& outcomes)
{
    const auto& referred = share_in(outcomes, OutcomeGroup::referred);
    const auto& used = share_in(outcomes, OutcomeGroup::used);
    if (referred.n == 0)
        return say("No episodes.");
    if (used.of == 0)
        return say_count("{1} episode; it has not started and ended.",
                         "{1} episodes; none of them has started and ended.", referred.n);
    auto words =
        say("{1} of {2} episodes that started and ended have a first and a last score.", used.n, used.of);
    if (used.n == 0)
        return words;
    const auto& better = share_in(outcomes, OutcomeGroup::reliably_better);
    const auto& worse = share_in(outcomes, OutcomeGroup::reliably_worse);
    if (share_in(outcomes, OutcomeGroup::not_judged).n == used.n)
        return words + ' ' + say("No change can be judged.");
    return words + ' ' + say("Reliably better: {1} of {2}, {3}.", better.n, better.of, share_words(better)) +
           ' ' + say("Reliably worse: {1} of {2}, {3}.", worse.n, worse.of, share_words(worse));
}

std::vector<std::string> sources_of(const api::ReadOutcomes::Reply& reply)
{
    return {
        say_again(reply.basis.sentence),
        say("Each episode is judged by the basis of the day when its last form was entered."),
        say("Started: a session was attended or a form completed. First and last: complete forms of one "
            "episode, by the day they were filled in."),
        say("Intervals at 95 %: proportions by Wilson (1927), the mean change by Student's t. Effect size: "
            "change in SDs of the first scores with Hedges' correction, interval by Becker (1988)."),
        say("A percentage of few episodes says little: its interval shows how little. Without a comparison "
            "group, no figure here says what brought a change about."),
    };
}

}  // namespace

OutcomeReport outcome_report(const api::ReadOutcomes::Reply& reply, const Instrument& instrument,
                             const ScoreDefinition& score, const OutcomeSelection& selection)
{
    OutcomeReport report;
    report.title = display_name(instrument, score);
    report.selection = selection_words(selection);
    report.headline = headline_of(reply.outcomes);
    const auto& outcomes = reply.outcomes;
    report.sections.push_back(counted_section(outcomes, to_say("How far episodes came"), how_far));
    report.sections.push_back(counted_section(outcomes, to_say("Who is counted"), who_counts));
    report.sections.push_back(scores_section(outcomes));
    report.sections.push_back(counted_section(outcomes, to_say("Change from first to last"), changes));
    if (charted_cut_off(instrument, score.code))
        report.sections.push_back(counted_section(outcomes, to_say("Recovery"), recoveries));
    if (!outcomes.methods.empty() && share_in(outcomes, OutcomeGroup::used).n > 0)
        report.sections.push_back(methods_section(reply));
    report.sections.push_back(counted_section(outcomes, to_say("Sessions"), sessions));
    report.sections.back().lines.push_back(waiting_line(outcomes));
    report.sources = sources_of(reply);
    return report;
}

std::string count_words(const OutcomeLine& line)
{
    return line.of ? say("{1} of {2}", line.n, *line.of) : std::to_string(line.n);
}

std::string value_words(const OutcomeLine& line)
{
    if (!line.value)
        return {};
    switch (line.unit) {
        case OutcomeUnit::per_cent:
            return say("{1} %", per_cent(*line.value));
        case OutcomeUnit::points: {
            const auto mean = figure(*line.value, hundredths);
            return line.sd ? say("{1}, SD {2}", mean, figure(*line.sd, hundredths)) : mean;
        }
        case OutcomeUnit::days:
            return say_count("{1} day", "{1} days", std::lround(*line.value));
        case OutcomeUnit::none:
            return figure(*line.value, hundredths);
    }
    return {};
}

std::string interval_words(const OutcomeLine& line)
{
    if (!line.low || !line.high)
        return {};
    if (line.unit == OutcomeUnit::per_cent)
        return say("{1} to {2} %", per_cent(*line.low), per_cent(*line.high));
    return say("{1} to {2}", figure(*line.low, hundredths), figure(*line.high, hundredths));
}

std::string share_words(const Share& share)
{
    if (share.of == 0)
        return {};
    const auto words = say("{1} %", per_cent(static_cast<double>(share.n) / share.of));
    return share.low ? words + " (" + say("{1} to {2} %", per_cent(*share.low), per_cent(*share.high)) + ')'
                     : words;
}

}  // namespace attune::reports
