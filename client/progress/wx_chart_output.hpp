// A chart and its table on their way out of the program: to the clipboard, into files and onto paper.
#pragma once

#include <string>

#include <wx/window.h>

#include "client/progress/text_table.hpp"
#include "reports/chart_files.hpp"
#include "shared/domain/day.hpp"

namespace attune::desktop {

// The table as HTML and tab-separated text, and the picture as PNG and SVG; whoever pastes takes what they
// can use. `picture` may be null. False when the clipboard is held by another program.
bool copy_to_clipboard(const reports::Picture* picture, const TextTable& table);

// Asks where, then writes a PDF page, a PNG or an SVG picture. Returns what to say about it; empty when the
// person changed their mind.
std::string save_chart(wxWindow* parent, const reports::Picture& picture, const std::string& file_name,
                       Instant made_at);

// Asks which printer, then prints the chart on one page. Returns what to say about it; empty when the person
// changed their mind.
std::string print_chart(wxWindow* parent, const reports::Picture& picture, const std::string& name);

}  // namespace attune::desktop
