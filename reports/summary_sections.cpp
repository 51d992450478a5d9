// What each section says, and in which columns.
#include "reports/summary_sections.hpp"

#include <algorithm>
#include <cmath>

#include "reports/letterhead.hpp"
#include "reports/progress_chart.hpp"
#include "reports/sparkline.hpp"
#include "reports/verdict_glyph.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

std::string joined(const std::vector<std::string>& parts, const char* between)
{
    std::string whole;
    for (const auto& part : parts)
        if (!part.empty())
            whole += whole.empty() ? part : between + part;
    return whole;
}

std::string title_and_topic(const api::SummaryScore& score)
{
    return score.topic.empty() || score.title.find(score.topic) != std::string::npos
               ? score.title
               : score.title + ", " + say(score.topic);
}

Ink verdict_ink(VerdictKind verdict)
{
    return verdict == VerdictKind::reliably_better  ? &Palette::better_text
           : verdict == VerdictKind::reliably_worse ? &Palette::worse_text
                                                    : &Palette::ink;
}

// A table's head cells: the columns' words in small type.
std::vector<Cell> heads(const std::vector<std::pair<Box, std::string>>& columns)
{
    std::vector<Cell> cells;
    cells.reserve(columns.size());
    for (const auto& [box, words] : columns)
        cells.push_back({box.left, box.width(), {{words, page_strong_notes, &Palette::ink_2}}});
    return cells;
}

constexpr Box column(double left, double right)
{
    return {left, 0, right, 0};
}

constexpr Box measure_column = column(64, 270);
constexpr Box course_column = column(274, 374);
constexpr Box first_now_column = column(382, 454);
constexpr Box change_column = column(458, 562);
constexpr Box verdict_column = column(568, 730);

std::vector<Cell> score_row(const api::SummaryScore& score, const Palette& palette)
{
    const auto& course = score.course;
    const auto& verdict = course.since_first;
    const auto from = verdict.from ? number_text(*verdict.from) : std::string{};
    const auto to = verdict.to ? number_text(*verdict.to) : std::string{};
    const auto arrow = from.empty() || to.empty() ? from + to : from + " → " + to;
    const auto last = change_words(course.since_last);
    const bool earlier = !change_words(verdict).empty() && !last.empty();
    const double glyph_room = 20;
    return {
        {measure_column.left,
         measure_column.width(),
         {{title_and_topic(score), page_strong}, {range_words(score.scale), page_notes, &Palette::ink_2}}},
        {course_column.left,
         course_column.width(),
         {},
         [&palette, scale = score.scale, course](cairo_t* cr, double top, double height) {
             const Saved saved{cr};
             cairo_translate(cr, course_column.left, top + (height - sparkline_size.height) / 2);
             draw_sparkline(cr, scale, course, {course_column.width(), sparkline_size.height}, palette,
                            {TextStyle{}.family, 13});
         }},
        {first_now_column.left, first_now_column.width(), {{arrow.empty() ? "–" : arrow, page_strong}}},
        {change_column.left,
         change_column.width(),
         {{change_words(verdict), page_body},
          {earlier ? say("{1} since last", last) : std::string{}, page_notes, &Palette::ink_2}}},
        {verdict_column.left + glyph_room,
         verdict_column.width() - glyph_room,
         {{words_for(verdict.kind), page_strong, verdict_ink(verdict.kind)},
          {basis_words(course.basis), page_notes, &Palette::ink_2}},
         [&palette, kind = verdict.kind](cairo_t* cr, double top, double) {
             draw_verdict_glyph(cr, kind, {verdict_column.left + 7, top + 9.5}, glyph_size, palette);
         }},
    };
}

ChartFigure figure_of(const api::SessionSummary& summary, const api::SummaryScore& score,
                      const UtcOffset& offset)
{
    ChartFigure figure;
    figure.axis_from = summary.episode_started_on;
    figure.title = score.title;
    figure.topic = say(score.topic);
    figure.scale = score.scale;
    figure.course = score.course;
    for (const auto& session : summary.sessions)
        figure.sessions.push_back({session.on, session.number, session.held});
    for (const auto& homework : summary.homework)
        if (homework.days_set > 0)
            figure.homework.push_back({local_day(summary.session_at, offset), homework.days_done,
                                       homework.days_set, homework.exercise});
    for (const auto& event : summary.life_events)
        figure.events.push_back({event.started_on, event.ended_on, event.kind, event.text});
    return figure;
}

// The verdict in full, with what it rests on.
std::string verdict_in_full(const Course& course)
{
    return joined(
        {words_for(course.since_first.kind) + ".", course.since_first.sentence, course.basis.sentence}, " ");
}

std::vector<CellText> done_words(const api::SummaryHomework& homework)
{
    std::vector<CellText> words;
    if (homework.days_set > 0)
        words.push_back({say("{1} of {2} days", homework.days_done, homework.days_set)});
    if (homework.days_logged > 0)
        words.push_back({say_count("logged on one day", "logged on {1} days", homework.days_logged)});
    if (homework.set_today)
        words.push_back({say("set today")});
    if (words.empty())
        words.push_back({say("not looked at yet"), page_body, &Palette::ink_2});
    return words;
}

}  // namespace

const api::SummaryScore* charted_score(const api::SessionSummary& summary)
{
    if (!summary.charted || *summary.charted < 0)
        return nullptr;
    const auto index = static_cast<std::size_t>(*summary.charted);
    return index < summary.scores.size() ? &summary.scores[index] : nullptr;
}

std::string charted_words(const api::SessionSummary& summary, const UtcOffset& offset)
{
    const auto* charted = charted_score(summary);
    return charted ? spoken_caption(figure_of(summary, *charted, offset)) : std::string{};
}

std::string basis_words(const Basis& basis)
{
    if (basis.kind == BasisKind::none)
        return basis.n ? say("{1} of {2} baselines so far", *basis.n, baselines_needed)
                       : say("no published basis");
    // "More than" is cut, not rounded, to a tenth, as in the basis's own sentence.
    const auto words =
        basis.inclusive ? say("{1} or more is reliable", number_text(basis.points))
                        : say("more than {1} is reliable", number_text(std::floor(basis.points * 10) / 10));
    return words + (basis.provisional ? ", " + say("provisional") : "");
}

void add_letterhead(PageText& page, const api::SessionSummary& summary, const UtcOffset& offset)
{
    Letterhead head{page.text()};
    head.left(summary.practice_name +
                  (summary.demonstration ? " (" + say("demonstration, invented people") + ')' : ""),
              page_notes, &Palette::ink_2, "P");
    head.leave_on_left(4);
    head.left(say("Session summary"), page_title, &Palette::ink, "H1");
    head.left((summary.session_number > 0 ? say("Session {1}", summary.session_number) + ", " : "") +
                  long_date(local_day(summary.session_at, offset)) + ", " +
                  local_time(summary.session_at, offset),
              page_body, &Palette::ink, "P");
    head.right(summary.preferred_name, page_strong, &Palette::ink);
    const auto born = summary.born_on ? say("born {1}", medium_date(*summary.born_on)) : std::string{};
    head.right(joined({summary.pronouns, born}, ", "), page_body, &Palette::ink);
    head.right(say("Episode {1}, from {2}", summary.episode_number, medium_date(summary.episode_started_on)),
               page_notes, &Palette::ink_2);
    head.right(summary.therapist.empty() ? "" : say("Therapist: {1}", summary.therapist), page_notes,
               &Palette::ink_2);
    page.add(head.piece(page.palette()));
}

void add_in_short(PageText& page, const api::SessionSummary& summary)
{
    constexpr std::size_t most_sentences = 6;
    std::vector<std::string> sentences;
    for (const auto& score : summary.scores)
        if (!score.course.caption.empty() && sentences.size() < most_sentences)
            sentences.push_back(score.course.caption);
    if (summary.scores.size() > sentences.size() && !sentences.empty())
        sentences.push_back(say("The table holds all {1} scores.", summary.scores.size()));
    if (sentences.empty())
        sentences.emplace_back(say("No measures have been given in this episode so far."));
    page.heading(say("In short"), "H2");
    page.paragraph(joined(sentences, " "), page_opening, &Palette::ink, 4);
}

void add_risk(PageText& page, const api::SessionSummary& summary)
{
    if (summary.risk.empty())
        return;
    page.heading(say("Risk answers"), "H2");
    for (const auto& sentence : summary.risk)
        page.paragraph(sentence, page_body, &Palette::ink, 4, page_room.left + 20,
                       [&palette = page.palette()](cairo_t* cr, double top) {
                           draw_flag_glyph(cr, {page_room.left + 7, top + 9.5}, glyph_size, palette);
                       });
}

void add_scores(PageText& page, const api::SessionSummary& summary)
{
    if (summary.scores.empty())
        return;
    page.heading(say("Scores"), "H2");
    page.begin_table();
    page.row(heads({{measure_column, say("Measure")},
                    {course_column, say("Course")},
                    {first_now_column, say("First → now")},
                    {change_column, say("Change")},
                    {verdict_column, say("Is the change real?")}}),
             30);
    for (const auto& score : summary.scores)
        page.row(score_row(score, page.palette()), 47);
    double before = 8;
    for (const auto& score : summary.scores) {
        const auto remarks = joined(score.remarks, "; ");
        const auto said = joined({verdict_in_full(score.course), remarks.empty() ? "" : remarks + "."}, " ");
        page.paragraph(score.title + ": " + said, page_notes, &Palette::ink_2, before);
        before = 2;
    }
}

void add_chart(PageText& page, const api::SessionSummary& summary, const UtcOffset& offset)
{
    const auto* charted = charted_score(summary);
    if (!charted)
        return;
    const auto& score = *charted;
    constexpr double height = 372;
    page.heading(say("Course of {1}", score.title), "H2");
    auto figure = figure_of(summary, score, offset);
    page.paragraph(subline(figure), page_notes, &Palette::ink_2, 0);
    page.keep_with_next();
    page.figure(height, [figure, &palette = page.palette()](cairo_t* cr, double top) {
        const Saved saved{cr};
        cairo_translate(cr, page_room.left, top);
        draw_progress_chart(cr, figure, {page_room.width(), height}, palette, {TextStyle{}.family, 13});
    });
    page.paragraph(
        joined({score.course.caption, verdict_in_full(score.course), alongside_words(figure)}, " "),
        page_body, &Palette::ink, 8);
}

void add_worked_on(PageText& page, const api::SessionSummary& summary)
{
    if (summary.worked_on.empty())
        return;
    page.heading(say("What we worked on"), "H2");
    double before = 4;
    for (std::size_t start = 0; start < summary.worked_on.size();) {
        const auto end = std::min(summary.worked_on.find('\n', start), summary.worked_on.size());
        if (end > start)
            page.paragraph(summary.worked_on.substr(start, end - start), page_body, &Palette::ink, before);
        before = 8;
        start = end + 1;
    }
}

void add_practice(PageText& page, const api::SessionSummary& summary, const UtcOffset& offset)
{
    if (summary.homework.empty())
        return;
    constexpr Box exercise_column = column(64, 368);
    constexpr Box done_column = column(380, 516);
    constexpr Box what_for_column = column(528, 730);
    const auto since = api::last_held_before(summary.sessions, local_day(summary.session_at, offset));
    page.heading(say("Practice between sessions"), "H2");
    page.begin_table();
    page.row(heads({{exercise_column, say("Exercise")},
                    {done_column, since ? say("Since {1}", short_date(*since)) : say("Days practised")},
                    {what_for_column, say("What for")}}),
             30);
    for (const auto& homework : summary.homework) {
        Cell exercise{exercise_column.left, exercise_column.width(), {{homework.exercise, page_strong}}};
        if (!homework.dose.empty())
            exercise.texts.push_back({homework.dose, page_notes, &Palette::ink_2});
        if (!homework.said.empty())
            exercise.texts.push_back({"“" + homework.said + "”", page_notes, &Palette::ink_2});
        page.row({exercise,
                  {done_column.left, done_column.width(), done_words(homework)},
                  {what_for_column.left, what_for_column.width(), {{homework.what_for, page_body}}}},
                 32);
    }
}

void add_next(PageText& page, const api::SessionSummary& summary, const UtcOffset& offset)
{
    page.heading(say("Next"), "H2");
    const auto& next = summary.next_session_at;
    page.paragraph(next ? long_date(local_day(*next, offset)) + ", " + local_time(*next, offset) + "."
                        : say("No next session is booked yet."),
                   page_body, &Palette::ink, 4);
}

}  // namespace attune::reports
