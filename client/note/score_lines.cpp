#include "client/note/score_lines.hpp"

#include <algorithm>
#include <optional>

#include "client/note/since_before.hpp"
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

// As it stood on a day: later forms are not looked at.
struct Standing {
    Verdict verdict;             // since the first score
    std::optional<double> last;  // the score before the latest, where that is not the first
};

Standing standing_on(const Course& course, const Instrument& instrument, const ScoreDefinition& score,
                     Day day)
{
    std::vector<double> values;
    for (const auto& point : course.points)
        if (point.on <= day && point.value)
            values.push_back(*point.value);
    if (values.size() < 2)
        return {judge(instrument, score, course.basis, std::nullopt,
                      values.empty() ? std::nullopt : std::optional{values.front()}),
                std::nullopt};
    return {judge(instrument, score, course.basis, values.front(), values.back()),
            values.size() > 2 ? std::optional{values[values.size() - 2]} : std::nullopt};
}

// "21", "21 to 9", "21 at first, 12 last, 9 now".
std::string figures_in_words(const Verdict& verdict, const std::optional<double>& last)
{
    auto now = figure(*verdict.to);
    if (!verdict.from)
        return now;
    return last ? say("{1} at first, {2} last, {3} now", figure(*verdict.from), figure(*last), now)
                : say("{1} to {2}", figure(*verdict.from), now);
}

const CoursePoint* latest_in(const Course& course, const SinceBefore& window)
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
                      const ScoreDefinition& score, const Standing& stands)
{
    const auto& verdict = stands.verdict;
    ScoreLine line;
    line.title = title;
    line.kind = verdict.kind;
    line.verdict = verdict.words;
    line.standing = lower_first(standing(instrument, score, verdict.from, *verdict.to));
    const auto basis = verdict.kind == VerdictKind::not_judged
                           ? say("no basis yet, {1}", lack_in_words(course.basis))
                       : verdict.from ? say(course.basis.brief)
                                      : std::string{};
    for (const auto& value : {verdict.from, stands.last, verdict.to})
        if (value)
            line.change += (line.change.empty() ? "" : " \u2192 ") + figure(*value);
    line.text = title + ": " + figures_in_words(verdict, stands.last) + ", " + lower_first(verdict.words) +
                (line.standing.empty() ? "" : ", " + line.standing) +
                (basis.empty() ? "" : " (" + basis + ')') + '.';
    if (line.standing.empty())
        line.standing = basis.substr(0, basis.find(", "));  // the line in the note says it all
    return line;
}

std::optional<ScoreLine> line_of(const Course& course, const Library& library, const SinceBefore& window)
{
    const auto* instrument = library.instrument(course.instrument);
    const auto* score = instrument ? find_score(*instrument, course.score) : nullptr;
    const auto* form = latest_in(course, window);
    if (!score || !form)
        return std::nullopt;
    const auto& title = display_name(*instrument, *score);
    const auto stands = standing_on(course, *instrument, *score, window.to);
    if (!form->value || !stands.verdict.to)
        return incomplete_line(title, *form);
    return judged_line(title, course, *instrument, *score, stands);
}

bool is_of(const std::string& saved, const ScoreLine& line)
{
    return saved.starts_with(line.title + ": ");
}

}  // namespace

std::vector<ScoreLine> score_lines(const api::Overview& overview, const Library& library,
                                   const api::Session& session)
{
    const auto window = since_before(overview, session);
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
