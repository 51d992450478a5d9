#include "shared/measures/course.hpp"

#include <algorithm>
#include <map>

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

std::string lower_first(std::string text)
{
    if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z')
        text.front() = static_cast<char>(text.front() - 'A' + 'a');
    return text;
}

// Where the course begins, stands and stood before: the complete scores that verdicts are made from.
struct Marks {
    const CoursePoint* first = nullptr;
    const CoursePoint* before = nullptr;
    const CoursePoint* latest = nullptr;
};

Marks complete_marks(const std::vector<CoursePoint>& points)
{
    Marks marks;
    for (const auto& point : points) {
        if (!point.value)
            continue;
        if (!marks.first)
            marks.first = &point;
        marks.before = marks.latest;
        marks.latest = &point;
    }
    return marks;
}

std::string incomplete_in_words(const CoursePoint& point)
{
    return say("the form of {1} is incomplete, {2} of {3} answered", medium_date(point.on), point.answered,
               point.items);
}

// "The PHQ-9 has gone from 14 to 8 over 4 sessions".
std::string path_in_words(const std::string& name, double from, double to, int sessions)
{
    const auto first = figure(from);
    const auto now = figure(to);
    if (first == now)
        return sessions <= 0 ? say("{1} has stayed at {2}", name, now)
                             : say_count("{2} has stayed at {3} over {1} session",
                                         "{2} has stayed at {3} over {1} sessions", sessions, name, now);
    return sessions <= 0
               ? say("{1} has gone from {2} to {3}", name, first, now)
               : say_count("{2} has gone from {3} to {4} over {1} session",
                           "{2} has gone from {3} to {4} over {1} sessions", sessions, name, first, now);
}

// "now mild", "still moderate"; where no bands are published, what the cut-off says.
std::string now_or_still(const Instrument& instrument, const ScoreDefinition& score, double from, double to)
{
    const auto* band = band_label(instrument, score, to);
    if (!band)
        return standing(instrument, score, from, to);
    const auto* was = band_label(instrument, score, from);
    return was && *was == *band ? say("still {1}", say(*band)) : say("now {1}", say(*band));
}

std::string missing_in_words(const CoursePoint& point)
{
    return say("{1} missing", point.items - point.answered);
}

// What a reader must know about the forms beside the verdict: blanks filled in, a latest form without a
// score.
std::string remarks(const Course& course, const Marks& marks)
{
    std::string text;
    if (marks.first->prorated)
        text += ' ' + say("The first score is prorated: {1}.", missing_in_words(*marks.first));
    if (marks.latest != marks.first && marks.latest->prorated)
        text += ' ' + say("The latest score is prorated: {1}.", missing_in_words(*marks.latest));
    if (&course.points.back() != marks.latest)
        text += ' ' + say("Since then {1}.", incomplete_in_words(course.points.back()));
    return text;
}

std::string change_in_words(const Instrument& instrument, const ScoreDefinition& score, const Course& course,
                            const Marks& marks, int sessions)
{
    const double from = *marks.first->value;
    const double to = *marks.latest->value;
    auto verdict = lower_first(course.since_first.words);
    if (course.since_first.kind == VerdictKind::not_judged)
        verdict += " (" + say("no basis yet, {1}", lack_in_words(course.basis)) + ')';
    const auto where = now_or_still(instrument, score, from, to);
    return path_in_words(display_name(instrument, score), from, to, sessions) + ": " + verdict +
           (where.empty() ? "" : ", " + where) + '.';
}

std::string caption_for(const Instrument& instrument, const ScoreDefinition& score, const Course& course,
                        const Marks& marks, int sessions)
{
    const auto& name = display_name(instrument, score);
    if (course.points.empty())
        return say("{1} has no score yet.", name);
    if (!marks.first)
        return say("{1} has no score yet: {2}.", name, incomplete_in_words(course.points.back()));
    if (marks.first == marks.latest) {
        const auto where = standing(instrument, score, std::nullopt, *marks.latest->value);
        const auto value = figure(*marks.latest->value) + (where.empty() ? "" : ", " + where);
        return say("{1} stands at {2}: the first score.", name, value) + remarks(course, marks);
    }
    return change_in_words(instrument, score, course, marks, sessions) + remarks(course, marks);
}

std::optional<double> value_of(const CoursePoint* point)
{
    return point ? point->value : std::nullopt;
}

}  // namespace

Course make_course(const Instrument& instrument, const ScoreDefinition& score,
                   std::vector<CoursePoint> points, const BasisHistory& bases, int sessions, int baselines)
{
    Course course;
    course.instrument = instrument.code;
    course.version = instrument.version;
    course.score = score.code;
    course.points = std::move(points);
    std::ranges::stable_sort(course.points, {}, &CoursePoint::on);
    const auto marks = complete_marks(course.points);
    const auto baseline = value_of(marks.first);
    std::map<std::size_t, Basis> worked_out;
    const auto basis_of = [&](Instant entered) -> const Basis& {
        const auto [found, missing] = worked_out.try_emplace(bases.changes_until(entered, instrument, score));
        if (missing)
            found->second = bases.at(entered, instrument, score, baselines);
        return found->second;
    };
    for (auto& point : course.points)
        point.verdict = judge_kind(score, basis_of(point.entered_at),
                                   &point == marks.first ? std::nullopt : baseline, point.value);
    course.basis =
        marks.latest ? basis_of(marks.latest->entered_at) : bases.now(instrument, score, baselines);

    const bool repeated = marks.before != nullptr;
    const auto latest = value_of(marks.latest);
    course.since_first = judge(instrument, score, course.basis, repeated ? baseline : std::nullopt, latest);
    course.since_last = judge(instrument, score, course.basis, value_of(marks.before), latest);
    course.caption = caption_for(instrument, score, course, marks, sessions);
    return course;
}

}  // namespace attune
