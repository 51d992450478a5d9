// The days of a piece of homework as a strip of boxes: filled where the client practised, outlined where it
// was set.
#pragma once

#include <string>
#include <vector>

#include "client/homework/practice_words.hpp"
#include "client/widgets/chart_canvas.hpp"

namespace attune::desktop {

// `words` are what a screen reader is told of it.
ChartCanvas* make_practice_strip(wxWindow* parent, const std::vector<PracticeDay>& days,
                                 const std::string& words);

}  // namespace attune::desktop
