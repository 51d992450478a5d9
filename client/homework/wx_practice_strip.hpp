// The days of a piece of homework as a strip of boxes: filled where the client practised, outlined where it
// was set.
#pragma once

#include <string>
#include <vector>

#include "client/widgets/chart_canvas.hpp"
#include "shared/api/practice_words.hpp"

namespace attune::desktop {

// `words` are what a screen reader is told of it.
ChartCanvas* make_practice_strip(wxWindow* parent, const std::vector<api::PracticeDay>& days,
                                 const std::string& words);

}  // namespace attune::desktop
