// A chart and its table on their way out of the program: to the clipboard and into files.
#pragma once

#include <string>

#include <wx/window.h>

#include "reports/chart_figure.hpp"
#include "shared/domain/day.hpp"

namespace attune::desktop {

// The picture together with the text; whoever pastes takes what they can use. `figure` may be null.
void copy_to_clipboard(const reports::ChartFigure* figure, const std::string& text);

// Asks where, then writes a PDF page or a PNG picture. Returns what to say about it; empty when the person
// changed their mind.
std::string save_chart(wxWindow* parent, const reports::ChartFigure& figure, const std::string& file_name,
                       Instant made_at);

}  // namespace attune::desktop
