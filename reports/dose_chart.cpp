#include "reports/dose_chart.hpp"

#include <algorithm>

#include "reports/owned.hpp"
#include "reports/progress_chart.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

constexpr double strip_height = 56;
constexpr double strips_height = 2 * strip_height + 12;
constexpr double least_room_for_number = 18;

struct Strip {
    std::string name;
    int PracticeWeek::*amount;
    double top;
};

Day end_of(const PracticeWeek& week)
{
    return Day{week.begins_on.value + std::chrono::days{6}};
}

void draw_strip(cairo_t* cr, const Strip& strip, const std::vector<PracticeWeek>& weeks, const Frame& frame,
                const Text& text, const Palette& palette)
{
    constexpr double room_for_numbers = 16;
    const double bottom = strip.top + strip_height - 4;
    const double room = strip_height - 4 - room_for_numbers;
    int most = 1;
    for (const auto& week : weeks)
        most = std::max(most, week.*strip.amount);
    text.draw(cr, strip.name, 0, bottom - 2, notes_font, palette.ink_2, Align::left, frame.plot.left - 8);
    for (const auto& week : weeks) {
        const double left = std::max(frame.plot.left, frame.x(week.begins_on)) + 1;
        const double right =
            std::min(frame.plot.right, frame.x(Day{week.begins_on.value + std::chrono::days{7}})) - 1;
        const int amount = week.*strip.amount;
        if (amount == 0 || right <= left)
            continue;
        const double height = std::max(2.0, room * amount / most);
        set_colour(cr, palette.neutral);
        cairo_rectangle(cr, left, bottom - height, right - left, height);
        cairo_fill(cr);
        if (right - left >= least_room_for_number)
            text.draw(cr, std::to_string(amount), (left + right) / 2, bottom - height - 4, notes_font,
                      palette.ink, Align::centre);
    }
    set_colour(cr, palette.edge);
    cairo_rectangle(cr, frame.plot.left, bottom, frame.plot.width(), 1);
    cairo_fill(cr);
}

}  // namespace

DoseFigure dose_figure(ChartFigure chart, std::vector<PracticeWeek> weeks)
{
    if (!weeks.empty())
        chart.dates = DateSpan{weeks.front().begins_on, end_of(weeks.back())};
    chart.across = Across::dates;
    return {std::move(chart), std::move(weeks)};
}

std::string dose_caption(const DoseFigure& figure)
{
    std::vector<double> values;
    for (const auto& point : figure.chart.course.points)
        if (point.value)
            values.push_back(*point.value);
    const auto& title = figure.chart.title;
    auto words = dose_in_words(figure.weeks) + ' ';
    if (values.empty())
        words += say("{1} over the same time: no complete form.", title);
    else if (values.size() == 1)
        words += say("{1} over the same time: {2}, n = 1 score.", title, number_text(values.front()));
    else
        words += say("{1} over the same time: {2} to {3}, n = {4} scores.", title,
                     number_text(values.front()), number_text(values.back()), values.size());
    return words + ' ' + say(no_cause_is_claimed);
}

std::string spoken_caption(const DoseFigure& figure)
{
    auto words = dose_caption(figure);
    for (const auto& week : figure.weeks)
        if (week.times > 0)
            words += ' ' +
                     say_count("Week of {2}: {1} time", "Week of {2}: {1} times", week.times,
                               short_date(week.begins_on)) +
                     (week.minutes_said > 0 ? ", " + say("{1} min", week.minutes) : "") + '.';
    return words;
}

void draw_dose_chart(cairo_t* cr, const DoseFigure& figure, Size size, const Palette& palette,
                     const TextStyle& style)
{
    constexpr double design_size = 14;
    const Saved saved{cr};
    const double ratio = style.size / design_size;
    const Size chart{size.width, size.height - strips_height * ratio};
    draw_progress_chart(cr, figure.chart, chart, palette, style);

    cairo_scale(cr, ratio, ratio);
    const auto text = text_in(style.family);
    const auto layout =
        lay_out_chart(figure.chart, {chart.width / ratio, chart.height / ratio},
                      [&](std::string_view words, Font font) { return text->width(words, font); });
    const double top = chart.height / ratio + 8;
    for (const auto& strip : {Strip{say("Practices"), &PracticeWeek::times, top},
                              Strip{say("Minutes"), &PracticeWeek::minutes, top + strip_height}})
        draw_strip(cr, strip, figure.weeks, layout.frame, *text, palette);
}

}  // namespace attune::reports
