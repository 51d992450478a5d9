// A chart and its table on their way out of the program: to the clipboard, into files and onto paper.
#pragma once

#include <functional>
#include <string>

#include <wx/sizer.h>
#include <wx/window.h>

#include "client/progress/text_table.hpp"
#include "client/screen.hpp"
#include "reports/chart_files.hpp"

namespace attune::desktop {

// What the buttons send out, asked for when one of them is pressed.
struct ChartOutput {
    std::function<reports::Picture()> picture;
    std::function<TextTable()> table;
    std::function<std::string()> name;  // of the file, without an extension, and of the printer's job
    std::function<bool()> drawn;        // whether Copy takes the picture along, or the table alone
};

// Adds Copy, Save as and Print to the row. Copy gives the table as HTML and tab-separated text and the
// picture as PNG and SVG, and whoever pastes takes what they can use; Save as writes a PDF page, a PNG or an
// SVG picture; Print puts the picture on one page. What came of it is said in the status line.
void add_output_buttons(wxWindow* parent, wxSizer* row, Screen& screen, ChartOutput output);

}  // namespace attune::desktop
