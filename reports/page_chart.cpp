#include "reports/page_chart.hpp"

#include <algorithm>
#include <cmath>

#include "reports/chart_geometry.hpp"
#include "reports/markup.hpp"

namespace attune::reports {

namespace {

// Drawn for the narrowest phone; wider pages enlarge it.
constexpr Size canvas{328, 204};
constexpr Box plot{34, 8, 292, 176};
constexpr double inset = 10;
constexpr double least_for_words = 15;  // a band's height that a word fits in
constexpr double below_axis = 18;

// In tenths of a pixel, which is finer than eyes are.
std::string number(double value)
{
    const auto tenths = std::lround(value * 10);
    auto text = std::to_string(tenths / 10);
    if (tenths % 10 != 0)
        text += '.' + std::to_string(std::abs(tenths % 10));
    return text;
}

class Svg {
public:
    void open(const std::string& caption)
    {
        text_ = R"(<svg class="chart" viewBox="0 0 )" + number(canvas.width) + ' ' + number(canvas.height) +
                R"(" role="img" aria-labelledby="chart_name"><title id="chart_name">)" + in_markup(caption) +
                "</title>";
    }
    void rectangle(const std::string& style, double top, double bottom)
    {
        text_ += "<rect class=\"" + style + "\" x=\"" + number(plot.left) + "\" y=\"" + number(top) +
                 "\" width=\"" + number(plot.width()) + "\" height=\"" + number(bottom - top) + "\"/>";
    }
    // `more` are further attributes, with a space before them.
    void words(const std::string& style, Point at, const std::string& said, const std::string& more = {})
    {
        text_ += "<text class=\"" + style + "\" x=\"" + number(at.x) + "\" y=\"" + number(at.y) + '"' + more +
                 '>' + in_markup(said) + "</text>";
    }
    void line(const std::vector<Point>& points)
    {
        if (points.size() < 2)
            return;
        text_ += R"(<polyline class="chart_line" points=")";
        for (const auto& point : points)
            text_ += number(point.x) + ',' + number(point.y) + ' ';
        text_.back() = '"';
        text_ += "/>";
    }
    void dot(Point at)
    {
        text_ +=
            R"(<circle class="chart_dot" cx=")" + number(at.x) + "\" cy=\"" + number(at.y) + R"(" r="4"/>)";
    }
    [[nodiscard]] std::string close() && { return std::move(text_) + "</svg>"; }

private:
    std::string text_;
};

void draw_bands(Svg& svg, const ChartFigure& figure, const Frame& frame)
{
    const auto areas = band_areas(figure);
    for (const auto& area : areas) {
        const double top = frame.y(area.high);
        const double bottom = frame.y(area.low);
        svg.rectangle("chart_band rank" + std::to_string(std::min(area.rank, 4)), top, bottom);
        if (!figure.scale.bands.empty() && bottom - top >= least_for_words)
            svg.words("chart_word", {plot.left + 6, (top + bottom) / 2 + 4},
                      figure.scale.bands[area.band].label, " lang=\"en\"");
    }
}

void draw_axis(Svg& svg, const Frame& frame, const PageChartWords& words)
{
    svg.words("chart_end", {plot.left - 6, plot.top + 9}, number_text(frame.max));
    svg.words("chart_end", {plot.left - 6, plot.bottom}, number_text(frame.min));
    svg.words("chart_word", {plot.left, plot.bottom + below_axis}, words.first);
    if (frame.first != frame.last)
        svg.words("chart_end", {plot.right, plot.bottom + below_axis}, words.last);
}

}  // namespace

std::string page_chart(const ChartFigure& figure, const PageChartWords& words)
{
    const auto frame = make_frame(figure, plot, inset, inset);
    Svg svg;
    svg.open(words.caption);
    draw_bands(svg, figure, frame);
    draw_axis(svg, frame, words);
    for (const auto& run : line_points(figure.course, frame))
        svg.line(run);
    const auto marks = score_marks(figure.course, frame);
    for (const auto& mark : marks)
        svg.dot(mark.at);
    const auto& latest = marks.back();
    svg.words("chart_latest", {plot.right + 6, latest.at.y + 5},
              number_text(*figure.course.points[latest.point].value));
    return std::move(svg).close();
}

}  // namespace attune::reports
