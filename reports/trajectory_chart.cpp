#include "reports/trajectory_chart.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "reports/chart_figure.hpp"
#include "reports/chart_ground.hpp"
#include "reports/chart_marks.hpp"
#include "reports/owned.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/change.hpp"
#include "shared/measures/figure.hpp"

namespace attune::reports {

namespace {

constexpr double design_text = 14;
constexpr double least_width = 220;  // of a panel
constexpr double between = 20;       // panels, across
constexpr double below = 22;         // a row of panels
constexpr double panel_height = 150;
constexpr double room_for_counts = 16;
constexpr double plot_top = 40;
constexpr double plot_height = 92;
constexpr double axis_room = 30;  // for the scale's ends, at the left
constexpr double mark_room = 8;   // so that the first and last mark lie within the plot
constexpr double faint = 0.42;
constexpr double room_of_a_count = 34;
constexpr double least_axis = 4;  // sessions or weeks

bool is_of_many(const TrajectorySheet& sheet)
{
    return std::ranges::any_of(sheet.panels, [](const auto& panel) { return !panel.many.empty(); });
}

double height_of_panel(const TrajectorySheet& sheet)
{
    return panel_height + (is_of_many(sheet) ? room_for_counts : 0);
}

std::size_t columns_in(double width)
{
    return static_cast<std::size_t>(std::max(1.0, std::floor((width + between) / (least_width + between))));
}

double end_of(const Trajectory& trajectory, TrajectoryAxis axis)
{
    return trajectory.empty() ? 0 : std::ceil(place_of(trajectory.back(), axis));
}

std::vector<VerdictKind> verdicts_of(const api::ClientTrajectory& episode, const ScoreDefinition& score)
{
    std::vector<VerdictKind> verdicts;
    for (const auto& point : episode.trajectory)
        verdicts.push_back(verdicts.empty() ? VerdictKind::first_score
                                            : judge_kind(score, episode.basis,
                                                         episode.trajectory.front().value, point.value));
    return verdicts;
}

std::string place_words(double place, TrajectoryAxis axis)
{
    const auto number = std::lround(place);
    return axis == TrajectoryAxis::sessions ? say_count("{1} session", "{1} sessions", number)
                                            : say_count("{1} week", "{1} weeks", number);
}

std::string panel_words(const TrajectoryPanel& panel, TrajectoryAxis axis)
{
    auto words = panel.heading + ": " + panel.notes;
    if (!panel.own.empty())
        words += ", " + place_words(place_of(panel.own.back(), axis), axis);
    if (!panel.means.empty()) {
        const auto told = [&](const TrajectoryMean& mean) {
            return say("mean {1} after {2} (n = {3})", figure(mean.mean, 1), place_words(mean.at, axis),
                       mean.n);
        };
        words += "; " + told(panel.means.front());
        if (panel.means.size() > 1)
            words += ", " + told(panel.means.back());
    }
    return words + '.';
}

class PanelDrawing {
public:
    PanelDrawing(cairo_t* cr, const TrajectorySheet& sheet, const TrajectoryPanel& panel, Point corner,
                 double width, const Palette& palette, const Text& text)
        : cr_{cr},
          sheet_{sheet},
          panel_{panel},
          corner_{corner},
          width_{width},
          palette_{palette},
          text_{text}
    {
        frame_.plot = {corner.x + axis_room, corner.y + plot_top, corner.x + width,
                       corner.y + plot_top + plot_height};
        frame_.min = sheet.scale.min;
        frame_.max = sheet.scale.max;
        figure_.scale = sheet.scale;
        figure_.course.basis = panel.basis;
        for (const auto& point : panel.own) {
            figure_.course.points.emplace_back();
            figure_.course.points.back().value = point.value;
        }
    }

    void draw() const
    {
        words();
        ground();
        if (panel_.own.empty())
            many();
        else
            own();
        axis();
    }

private:
    [[nodiscard]] Point at(double place, double value) const
    {
        const double inside = frame_.plot.width() - 2 * mark_room;
        return {frame_.plot.left + mark_room + inside * place / std::max(sheet_.last, 1.0), frame_.y(value)};
    }
    [[nodiscard]] Point at(const TrajectoryPoint& point) const
    {
        return at(place_of(point, sheet_.axis), point.value);
    }

    void words() const
    {
        text_.draw(cr_, panel_.heading, corner_.x, corner_.y + 13, score_font, palette_.ink, Align::left,
                   width_);
        const auto& colour = verdict_text_colour(panel_.verdict, palette_);
        text_.draw(cr_, panel_.notes, corner_.x, corner_.y + 30, notes_font,
                   panel_.own.empty() ? palette_.ink_2 : colour, Align::left, width_);
    }

    void ground() const
    {
        const auto bands = band_areas(figure_);
        draw_bands(cr_, frame_, bands, palette_);
        if (const auto zone = reliable_zone(figure_))
            draw_zone(cr_, frame_, *zone, bands, {}, small_ground, palette_);
        if (const auto limit = cut_off_limit(figure_))
            draw_cut_off(cr_, frame_, *limit, {}, small_ground, palette_);
    }

    void line(const Trajectory& trajectory) const
    {
        for (const auto& point : trajectory) {
            const auto place = at(point);
            cairo_line_to(cr_, place.x, place.y);
        }
        cairo_stroke(cr_);
    }

    void many() const
    {
        const Saved saved{cr_};
        cairo_set_line_join(cr_, CAIRO_LINE_JOIN_ROUND);
        auto grey = palette_.neutral;
        grey.alpha = faint;
        set_colour(cr_, grey);
        cairo_set_line_width(cr_, 1);
        for (const auto& trajectory : panel_.many)
            line(trajectory);
        const auto& colour =
            panel_.verdict == VerdictKind::no_reliable_change || panel_.verdict == VerdictKind::not_judged
                ? palette_.ink
                : mark_colour(panel_.verdict, palette_);
        set_colour(cr_, colour);
        cairo_set_line_width(cr_, 2.5);
        for (const auto& mean : panel_.means) {
            const auto place = at(mean.at, mean.mean);
            cairo_line_to(cr_, place.x, place.y);
        }
        cairo_stroke(cr_);
        for (const auto& mean : panel_.means)
            fill_disc(cr_, at(mean.at, mean.mean), 2.5, colour);
        counts();
    }

    // How many each mean is of, where there is room.
    void counts() const
    {
        if (panel_.means.empty())
            return;
        const double baseline = frame_.plot.bottom + 14 + room_for_counts;
        text_.draw(cr_, say("n"), frame_.plot.left - 7, baseline, notes_font, palette_.ink_2, Align::right);
        double free_from = frame_.plot.left - room_of_a_count;
        for (const auto& mean : panel_.means) {
            const double x = at(mean.at, mean.mean).x;
            if (x < free_from + room_of_a_count)
                continue;
            text_.draw(cr_, std::to_string(mean.n), x, baseline, notes_font, palette_.ink, Align::centre);
            free_from = x;
        }
    }

    void own() const
    {
        set_colour(cr_, palette_.neutral);
        cairo_set_line_width(cr_, 1.75);
        line(panel_.own);
        std::vector<Mark> marks;
        for (std::size_t i = 0; i < panel_.own.size(); ++i)
            marks.push_back({i, at(panel_.own[i]), panel_.verdicts.at(i), false, i + 1 == panel_.own.size()});
        draw_score_marks(cr_, marks, small_marks, palette_);
    }

    void axis() const
    {
        const auto& plot = frame_.plot;
        text_.draw(cr_, number_text(frame_.max), plot.left - 7, plot.top + 8, notes_font, palette_.ink_2,
                   Align::right);
        text_.draw(cr_, number_text(frame_.min), plot.left - 7, plot.bottom, notes_font, palette_.ink_2,
                   Align::right);
        set_colour(cr_, palette_.edge);
        cairo_rectangle(cr_, plot.left, plot.bottom, plot.width(), 1);
        cairo_fill(cr_);
        text_.draw(cr_, "0", at(0, frame_.min).x, plot.bottom + 14, notes_font, palette_.ink_2,
                   Align::centre);
        text_.draw(cr_, place_words(sheet_.last, sheet_.axis), plot.right, plot.bottom + 14, notes_font,
                   palette_.ink_2, Align::right);
    }

    cairo_t* cr_;
    const TrajectorySheet& sheet_;
    const TrajectoryPanel& panel_;
    Point corner_;
    double width_;
    const Palette& palette_;
    const Text& text_;
    Frame frame_;
    ChartFigure figure_;
};

}  // namespace

TrajectorySheet group_sheet(const std::vector<api::TrajectoryGroup>& groups, const Instrument& instrument,
                            const ScoreDefinition& score, TrajectoryAxis axis)
{
    TrajectorySheet sheet{scale_of(instrument, score), axis, least_axis, {}};
    for (const auto& group : groups) {
        TrajectoryPanel panel;
        panel.verdict = group.group == OutcomeGroup::reliably_better      ? VerdictKind::reliably_better
                        : group.group == OutcomeGroup::reliably_worse     ? VerdictKind::reliably_worse
                        : group.group == OutcomeGroup::no_reliable_change ? VerdictKind::no_reliable_change
                                                                          : VerdictKind::not_judged;
        panel.heading = words_for(panel.verdict);
        panel.notes = say_count("{1} episode", "{1} episodes", group.n);
        if (std::cmp_less(group.trajectories.size(), group.n))
            panel.notes += ", " + say("{1} of them drawn", group.trajectories.size());
        panel.many = group.trajectories;
        panel.means = means_by_place(panel.many, axis);
        for (const auto& trajectory : panel.many)
            sheet.last = std::max(sheet.last, end_of(trajectory, axis));
        sheet.panels.push_back(std::move(panel));
    }
    return sheet;
}

TrajectorySheet episode_sheet(const std::vector<api::ClientTrajectory>& episodes,
                              const std::vector<std::string>& headings, const Instrument& instrument,
                              const ScoreDefinition& score, TrajectoryAxis axis, double last)
{
    TrajectorySheet sheet{scale_of(instrument, score), axis, std::max(last, least_axis), {}};
    for (std::size_t i = 0; i < episodes.size(); ++i) {
        const auto& episode = episodes[i];
        TrajectoryPanel panel;
        panel.heading = headings.at(i);
        panel.own = episode.trajectory;
        panel.verdicts = verdicts_of(episode, score);
        panel.basis = episode.basis;
        panel.verdict = episode.client.verdict;
        if (panel.verdict != VerdictKind::incomplete)
            panel.notes = words_for(panel.verdict) + ", ";
        if (!panel.own.empty())
            panel.notes += figure(panel.own.front().value) + " \u2192 " + figure(panel.own.back().value);
        sheet.last = std::max(sheet.last, end_of(panel.own, axis));
        sheet.panels.push_back(std::move(panel));
    }
    return sheet;
}

std::string axes_words(const TrajectorySheet& sheet)
{
    const auto upwards = say("Upwards: {1}.", range_words(sheet.scale));
    return (sheet.axis == TrajectoryAxis::sessions
                ? say("Across: sessions attended until the form was filled in.")
                : say("Across: weeks since the first form.")) +
           ' ' + upwards;
}

std::string trajectory_note()
{
    return say(
        "Faint: each episode. Strong: the mean of those with a form there, three or more, with their "
        "number n under the axis. Fewer come later, so the mean is of changing company. Dotted: the "
        "clinical cut-off.");
}

std::string trajectory_caption(const TrajectorySheet& sheet)
{
    std::string words = axes_words(sheet);
    for (const auto& panel : sheet.panels)
        words += ' ' + panel_words(panel, sheet.axis);
    return words;
}

double trajectory_sheet_height(const TrajectorySheet& sheet, double width, const TextStyle& style)
{
    const double ratio = style.size / design_text;
    const auto columns = columns_in(width / ratio);
    const auto rows = (sheet.panels.size() + columns - 1) / columns;
    const double height = static_cast<double>(rows) * (height_of_panel(sheet) + below) - below;
    return rows == 0 ? 0 : height * ratio;
}

void draw_trajectory_sheet(cairo_t* cr, const TrajectorySheet& sheet, double width, const Palette& palette,
                           const TextStyle& style)
{
    const Saved saved{cr};
    const double ratio = style.size / design_text;
    cairo_scale(cr, ratio, ratio);
    const auto text = text_in(style.family);
    const auto columns = columns_in(width / ratio);
    const double panel_width = (width / ratio + between) / static_cast<double>(columns) - between;
    for (std::size_t i = 0; i < sheet.panels.size(); ++i) {
        const std::size_t row = i / columns;
        const Point corner{static_cast<double>(i % columns) * (panel_width + between),
                           static_cast<double>(row) * (height_of_panel(sheet) + below)};
        PanelDrawing{cr, sheet, sheet.panels[i], corner, panel_width, palette, *text}.draw();
    }
}

std::optional<std::size_t> panel_at(const TrajectorySheet& sheet, double width, const TextStyle& style,
                                    Point place)
{
    const double ratio = style.size / design_text;
    const auto columns = columns_in(width / ratio);
    const double step = (width / ratio + between) / static_cast<double>(columns);
    const double x = place.x / ratio;
    const double y = place.y / ratio;
    const double row_step = height_of_panel(sheet) + below;
    if (x < 0 || y < 0 || std::fmod(x, step) > step - between || std::fmod(y, row_step) > row_step - below)
        return std::nullopt;
    const auto column = static_cast<std::size_t>(x / step);
    const auto index = static_cast<std::size_t>(y / row_step) * columns + column;
    return column < columns && index < sheet.panels.size() ? std::optional{index} : std::nullopt;
}

std::vector<TrajectorySheet> rows_of(const TrajectorySheet& sheet, double width, const TextStyle& style)
{
    std::vector<TrajectorySheet> rows;
    const auto columns = columns_in(width * design_text / style.size);
    for (std::size_t i = 0; i < sheet.panels.size(); ++i) {
        if (i % columns == 0)
            rows.push_back({sheet.scale, sheet.axis, sheet.last, {}});
        rows.back().panels.push_back(sheet.panels[i]);
    }
    return rows;
}

}  // namespace attune::reports
