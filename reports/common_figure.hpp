// Several scores on one axis: each as a share of its own possible range, from 0 to 100 %. None is turned
// over: a score whose higher values are better rises as it gets better, and says so.
#pragma once

#include <string>
#include <vector>

#include "reports/chart_figure.hpp"

namespace attune::reports {

inline constexpr std::size_t most_series = 6;  // as many as shapes and dashes tell apart

struct CommonSeries {
    std::string title;  // "PHQ-9"
    Scale scale;
    Course course;
};

struct CommonFigure : Alongside {
    std::vector<CommonSeries> series;  // at most most_series
};

// 0 at the lowest possible score, 100 at the highest.
double share_of_range(const Scale& scale, double score);

// "33 %", to the whole number.
std::string share_words(const Scale& scale, double score);

// "PHQ-9, 0 to 27, lower is better ↓": in the legend.
std::string series_words(const CommonSeries& series);

// "On one axis, each as a share of its range: PHQ-9 78 % to 33 %, lower is better, reliably better; ...":
// also the chart's name for screen readers, with what stands on the axis.
std::string common_caption(const CommonFigure& figure);
std::string spoken_caption(const CommonFigure& figure);

// What the axis is, and whether the directions differ.
std::string common_subline(const CommonFigure& figure);

}  // namespace attune::reports
