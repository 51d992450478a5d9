#include "client/homework/wx_practice_strip.hpp"

#include <cmath>

#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "reports/owned.hpp"

namespace attune::desktop {

namespace {

constexpr int cell = 10;
constexpr double box_width = 8;
constexpr double box_height = 14;
constexpr int strip_height = 22;
constexpr int week = 7;
constexpr int between_weeks = 4;

double left_of(std::size_t day)
{
    return 0.5 + cell * static_cast<double>(day) +
           between_weeks * std::floor(static_cast<double>(day) / week);
}

// A day outside the homework is a short line: nothing was set.
void draw_strip(cairo_t* cr, const std::vector<api::PracticeDay>& days, double height)
{
    const double top = std::floor((height - box_height) / 2) + 0.5;
    cairo_set_line_width(cr, 1);
    for (std::size_t i = 0; i < days.size(); ++i) {
        const double left = left_of(i);
        reports::set_colour(cr, palette().edge);
        if (days[i].times == 0 && !days[i].running) {
            cairo_move_to(cr, left, top + box_height / 2);
            cairo_line_to(cr, left + box_width, top + box_height / 2);
            cairo_stroke(cr);
            continue;
        }
        cairo_rectangle(cr, left, top, box_width, box_height);
        if (days[i].times > 0) {
            reports::set_colour(cr, palette().neutral);
            cairo_fill_preserve(cr);
        }
        reports::set_colour(cr, palette().edge);
        cairo_stroke(cr);
    }
}

}  // namespace

ChartCanvas* make_practice_strip(wxWindow* parent, const std::vector<api::PracticeDay>& days,
                                 const std::string& words)
{
    const auto width = static_cast<int>(std::ceil(left_of(days.size())));
    return new ChartCanvas{parent, from_utf8(words), wxSize{width, strip_height},
                           [days](cairo_t* cr, reports::Size size) { draw_strip(cr, days, size.height); }};
}

}  // namespace attune::desktop
