#include "client/note/score_lines.hpp"

#include <algorithm>
#include <optional>

#include "client/clock.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/change.hpp"

namespace attune::desktop {

namespace {

std::string lower_first(std::string text)
{
    if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z')
        text.front() = static_cast<char>(text.front() - 'A' + 'a');
    return text;
}

// Forms count for a session from the day after the one before it, to its own day.
struct Window {
    std::optional<Day> after;
    Day to;

    [[nodiscard]] bool holds(Day day) const { return day <= to && (!after || day > *after); }
};

Window window_of(const api::Overview& overview, const api::Session& session)
{
    Window window{std::nullopt, to_local(session.starts_at).day};
    for (const auto& other : overview.sessions) {
        const auto day = to_local(other.starts_at).day;
        if (other.state == api::SessionState::attended && day < window.to &&
            (!window.after || day > *window.after))
            window.after = day;
    }
    return window;
}

// The verdict as it stood on that day: later forms are not looked at.
Verdict verdict_on(const Course& course, const Instrument& instrument, const ScoreDefinition& score, Day day)
{
    std::optional<double> first;
    std::optional<double> latest;
    for (const auto& point : course.points) {
        if (point.on > day || !point.value)
            continue;
        (first ? latest : first) = point.value;
    }
    return latest ? judge(instrument, score, course.basis, first, latest)
                  : judge(instrument, score, course.basis, std::nullopt, first);
}

const CoursePoint* latest_in(const Course& course, const Window& window)
{
    const CoursePoint* latest = nullptr;
    for (const auto& point : course.points)
        if (window.holds(point.on))
            latest = &point;
    return latest;
}

ScoreLine incomplete_line(const std::string& title, const CoursePoint& point)
{
    ScoreLine line;
    line.title = title;
    line.kind = VerdictKind::incomplete;
    line.verdict = words_for(line.kind);
    line.standing = say("{1} of {2} answered", point.answered, point.items);
    line.text = title + ": " + say("incomplete, {1}.", line.standing);
    return line;
}

ScoreLine judged_line(const std::string& title, const Course& course, const Instrument& instrument,
                      const ScoreDefinition& score, const Verdict& verdict)
{
    ScoreLine line;
    line.title = title;
    line.kind = verdict.kind;
    line.verdict = verdict.words;
    line.standing = lower_first(standing(instrument, score, verdict.from, *verdict.to));
    const auto basis = verdict.kind == VerdictKind::not_judged
                           ? say("no basis yet, {1}", lack_in_words(course.basis))
                       : verdict.from ? say(course.basis.brief)
                                      : std::string{};
    const auto now = figure(*verdict.to);
    const auto from = verdict.from ? figure(*verdict.from) : std::string{};
    line.change = from.empty() ? now : from + " \u2192 " + now;
    line.text = title + ": " + (from.empty() ? now : say("{1} to {2}", from, now)) + ", " +
                lower_first(verdict.words) + (line.standing.empty() ? "" : ", " + line.standing) +
                (basis.empty() ? "" : " (" + basis + ')') + '.';
    if (line.standing.empty())
        line.standing = basis.substr(0, basis.find(", "));  // the line in the note says it all
    return line;
}

std::optional<ScoreLine> line_of(const Course& course, const Library& library, const Window& window)
{
    const auto* instrument = library.instrument(course.instrument);
    const auto* score = instrument ? find_score(*instrument, course.score) : nullptr;
    const auto* form = latest_in(course, window);
    if (!score || !form)
        return std::nullopt;
    const auto& title = display_name(*instrument, *score);
    const auto verdict = verdict_on(course, *instrument, *score, window.to);
    if (!form->value || !verdict.to)
        return incomplete_line(title, *form);
    return judged_line(title, course, *instrument, *score, verdict);
}

bool is_of(const std::string& saved, const ScoreLine& line)
{
    return saved.starts_with(line.title + ": ");
}

}  // namespace

std::vector<ScoreLine> score_lines(const api::Overview& overview, const Library& library,
                                   const api::Session& session)
{
    const auto window = window_of(overview, session);
    std::vector<ScoreLine> lines;
    for (const auto& course : overview.courses)
        if (auto line = line_of(course, library, window))
            lines.push_back(*std::move(line));
    return lines;
}

std::vector<ScoreLine> with_choice(std::vector<ScoreLine> lines, const std::vector<std::string>& saved)
{
    for (auto& line : lines)
        line.stays = std::ranges::any_of(saved, [&](const auto& text) { return is_of(text, line); });
    std::vector<ScoreLine> all;
    for (const auto& text : saved) {
        if (std::ranges::any_of(lines, [&](const auto& line) { return is_of(text, line); }))
            continue;
        ScoreLine kept;
        kept.title = text;
        kept.text = text;
        all.push_back(std::move(kept));
    }
    std::ranges::move(lines, std::back_inserter(all));
    return all;
}

std::vector<std::string> chosen(const std::vector<ScoreLine>& lines)
{
    std::vector<std::string> texts;
    for (const auto& line : lines)
        if (line.stays)
            texts.push_back(line.text);
    return texts;
}

}  // namespace attune::desktop
