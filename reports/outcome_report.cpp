#include "reports/outcome_report.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
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
    line.list = OutcomeList{label.group};
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
OutcomeSection counted_section(const Outcomes& outcomes, const char* part, const char* heading,
                               const std::array<GroupLabel, size>& labels)
{
    OutcomeSection section{part, say(heading), {}, {}};
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

OutcomeLine described(const std::string& label, const char* code, const Description& description, int of,
                      OutcomeGroup group = OutcomeGroup::used)
{
    OutcomeLine line;
    line.label = label;
    line.code = code;
    line.n = description.n;
    line.of = of;
    line.value = description.mean;
    line.sd = description.sd;
    line.unit = OutcomeUnit::points;
    line.list = OutcomeList{group};
    return line;
}

OutcomeSection scores_section(const Outcomes& outcomes)
{
    const auto& scores = outcomes.scores;
    const int of = share_in(outcomes, OutcomeGroup::eligible).n;
    OutcomeSection section{"scores", say("Scores of those counted"), {}, {}};
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
    lines.push_back(described(say("Change a session attended, mean"), "change_per_session",
                              scores.per_session, of, OutcomeGroup::used_and_attended));
    return section;
}

// n of `of`, with its interval.
void fill(OutcomeLine& line, int n, int of)
{
    const auto share = share_of(n, of);
    line.n = n;
    line.of = of;
    if (of > 0)
        line.value = static_cast<double>(n) / of;
    line.low = share.low;
    line.high = share.high;
}

OutcomeSection methods_section(const api::ReadOutcomes::Reply& reply, const char* heading, OutcomeGroup group)
{
    OutcomeSection section{"methods", say(heading), {}, {}};
    const bool better = group == OutcomeGroup::reliably_better;
    const int used = share_in(reply.outcomes, OutcomeGroup::used).n;
    for (const auto& method : reply.outcomes.methods) {
        OutcomeLine line;
        line.label = std::string{citation_of(method.method)};
        line.code = (better ? "better_by_" : "worse_by_") +
                    std::string{boost::describe::enum_to_string(method.method, "")};
        line.of = used;
        if (method.why_not.empty()) {
            fill(line, better ? method.better : method.worse, used);
            line.list = OutcomeList{group, method.method};
        } else {
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

// Why no method can say anything of them.
std::string why_no_method(const api::ReadOutcomes::Reply& reply, const ScoreDefinition& score)
{
    if (score.direction == Direction::neutral)
        return say("Neither end of this scale is better, so no method says who became better or worse.");
    if (!reply.reliability)
        return say(
            "No reliability of this score is published that is verified, and every other method needs one. "
            "Confirm one in the Library.");
    return say("The first scores do not vary, or are of one episode alone: no method can use them.");
}

void add_methods(std::vector<OutcomeSection>& sections, const api::ReadOutcomes::Reply& reply,
                 const ScoreDefinition& score)
{
    if (share_in(reply.outcomes, OutcomeGroup::used).n == 0)
        return;
    if (reply.outcomes.methods.empty()) {
        sections.push_back({"methods", say("By other methods"), why_no_method(reply, score), {}});
        return;
    }
    sections.push_back(
        methods_section(reply, to_say("Reliably better by other methods"), OutcomeGroup::reliably_better));
    sections.push_back(
        methods_section(reply, to_say("Reliably worse by other methods"), OutcomeGroup::reliably_worse));
}

std::string group_words(const Norm& norm)
{
    const auto mean = say("{1}, SD {2}", figure(*norm.mean, hundredths), figure(*norm.sd, hundredths));
    return norm.n ? say("{1}: mean {2}, n {3}", norm.population, mean, *norm.n)
                  : say("{1}: mean {2}", norm.population, mean);
}

// What the cut-offs lie between, or what is missing for them.
std::string cut_off_note(const Instrument& instrument, const ScoreDefinition& score, bool any)
{
    const auto groups = published_groups(instrument, score);
    if (!any && score.direction == Direction::neutral)
        return say("Neither end of this scale is better, so it has no clinical range.");
    std::string note;
    if (any)
        note = say(
            "Jacobson & Truax (1991): a, two SDs from the mean of the clinical group; b, within two SDs of "
            "the functional group\u2019s; c, where both are equally likely.");
    for (const auto& [group, said, missing] :
         {std::tuple{
              groups.clinical, to_say("Clinical group: {1}."),
              to_say("No mean and SD of a clinical group are published for this score that are verified.")},
          std::tuple{
              groups.functional, to_say("Functional group: {1}."),
              to_say(
                  "No mean and SD of a functional group are published for this score that are verified.")}})
        note += (note.empty() ? "" : " ") + (group ? say(said, group_words(*group)) : say(missing));
    return note;
}

OutcomeSection cut_offs_section(const api::ReadOutcomes::Reply& reply, const Instrument& instrument,
                                const ScoreDefinition& score)
{
    OutcomeSection section{"recovery",
                           say("Recovery by cut-offs a, b and c"),
                           cut_off_note(instrument, score, !reply.cut_offs.empty()),
                           {}};
    const int used = share_in(reply.outcomes, OutcomeGroup::used).n;
    for (const auto& counted : reply.cut_offs) {
        const std::string letter{boost::describe::enum_to_string(counted.method, "")};
        const auto add = [&](std::string label, const char* code, OutcomeGroup group, int n, int of) {
            OutcomeLine line;
            line.label = std::move(label);
            line.code = code + letter;
            fill(line, n, of);
            line.list = OutcomeList{group, {}, {}, {}, counted.method};
            section.lines.push_back(std::move(line));
        };
        add(say("In the clinical range at first, cut-off {1}: {2}", letter,
                figure(counted.cut_off, hundredths)),
            "clinical_at_start_by_", OutcomeGroup::clinical_at_start, counted.clinical, used);
        add(say("Recovered by cut-off {1}", letter), "recovered_by_", OutcomeGroup::recovered,
            counted.recovered, counted.clinical);
        add(say("Reliably recovered by cut-off {1}", letter), "reliably_recovered_by_",
            OutcomeGroup::reliably_recovered, counted.reliably_recovered, counted.clinical);
    }
    return section;
}

// One line a service, those of no service last.
OutcomeLine line_of_service(const ServiceOutcome& service, const char* code, OutcomeGroup group)
{
    OutcomeLine line;
    line.label = service.service_id ? service.name : say("No service");
    line.code = code;
    line.list = OutcomeList{group, {}, {}, service.service_id.value_or(std::string{api::no_service}), {}};
    return line;
}

void add_services(std::vector<OutcomeSection>& sections, const std::vector<ServiceOutcome>& services)
{
    OutcomeSection counted{"services", say("Who is counted, by service"), {}, {}};
    OutcomeSection better{"services", say("Reliably better by service"), {}, {}};
    OutcomeSection effect{"services",
                          say("Effect size d by service"),
                          say("Clients differ between services: the figures say nothing of what would have "
                              "come of another one."),
                          {}};
    for (const auto& service : services) {
        counted.lines.push_back(line_of_service(service, "used_by_service", OutcomeGroup::used));
        fill(counted.lines.back(), service.used, service.eligible);
        counted.lines.back().low.reset();
        counted.lines.back().high.reset();
        better.lines.push_back(line_of_service(service, "better_by_service", OutcomeGroup::reliably_better));
        fill(better.lines.back(), service.better, service.judged);
        better.lines.back().verdict = VerdictKind::reliably_better;
        auto line = line_of_service(service, "effect_size_by_service", OutcomeGroup::used);
        line.n = service.used;
        line.of = service.eligible;
        line.unit = OutcomeUnit::none;
        if (service.effect) {
            line.value = service.effect->d;
            line.low = service.effect->low;
            line.high = service.effect->high;
        } else {
            line.note = say("too few");
        }
        effect.lines.push_back(std::move(line));
    }
    for (auto* section : {&counted, &better, &effect})
        sections.push_back(std::move(*section));
}

// By name: it is no ranking, and the funnel plot says what chance allows.
OutcomeSection therapists_section(const std::vector<TherapistOutcome>& therapists)
{
    OutcomeSection section{"therapists", say("Reliably better by therapist"), {}, {}};
    for (const auto& therapist : therapists) {
        OutcomeLine line;
        line.label = therapist.name;
        line.code = "better_by_therapist";
        fill(line, therapist.better, therapist.judged);
        line.list = OutcomeList{OutcomeGroup::reliably_better, {}, therapist.therapist_id, {}, {}};
        line.verdict = VerdictKind::reliably_better;
        section.lines.push_back(std::move(line));
    }
    return section;
}

bool has_services(const std::vector<ServiceOutcome>& services)
{
    return std::ranges::any_of(services, [](const auto& one) { return one.service_id.has_value(); });
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
    if (!selection.service.empty())
        words += ", " + say("service {1}", selection.service);
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
    report.sections.push_back(counted_section(outcomes, "how_far", to_say("How far episodes came"), how_far));
    report.sections.push_back(counted_section(outcomes, "who_counts", to_say("Who is counted"), who_counts));
    if (reply.of_other_versions > 0)
        report.sections.back().note = say_count(
            "{1} of those left out was measured with another version of the measure; scores of two versions "
            "are "
            "not set against each other.",
            "{1} of those left out were measured with another version of the measure; scores of two versions "
            "are "
            "not set against each other.",
            reply.of_other_versions);
    report.sections.push_back(scores_section(outcomes));
    report.sections.push_back(
        counted_section(outcomes, "changes", to_say("Change from first to last"), changes));
    if (charted_cut_off(instrument, score.code))
        report.sections.push_back(counted_section(outcomes, "recovery", to_say("Recovery"), recoveries));
    if (share_in(outcomes, OutcomeGroup::used).n > 0)
        report.sections.push_back(cut_offs_section(reply, instrument, score));
    add_methods(report.sections, reply, score);
    if (has_services(reply.by_service))
        add_services(report.sections, reply.by_service);
    if (reply.by_therapist.size() > 1)
        report.sections.push_back(therapists_section(reply.by_therapist));
    report.sections.push_back(counted_section(outcomes, "sessions", to_say("Sessions"), sessions));
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
