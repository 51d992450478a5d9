// The rows of a form's section: number, topic and a box for each answer. It holds the keyboard while a form
// is keyed in; its name for screen readers always says the item that the next key answers. The boxes are
// native buttons, so they can be pressed by mouse, and found and pressed by assistive programs.
#pragma once

#include <functional>
#include <vector>

#include <wx/scrolwin.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include "client/measure_entry/answer_line_window.hpp"
#include "client/measure_entry/sheet.hpp"

namespace attune::desktop {

class SheetWindow : public wxScrolledCanvas {
public:
    struct Acts {
        std::function<void(int)> answer;
        std::function<void(std::size_t item, int value)> answer_item;
        std::function<void()> leave_blank;
        std::function<void()> say_does_not_apply;
        std::function<void()> take_back;
        std::function<void(int)> move;
        std::function<void(std::size_t)> go_to;
        std::function<void()> finish;
    };
    SheetWindow(wxWindow* parent, Acts acts);

    // Shows the section of the current item as it stands.
    void show_sheet(const Sheet& sheet);

private:
    struct Row {
        wxWindow* ground = nullptr;
        wxStaticText* label = nullptr;
        wxStaticText* state = nullptr;
        std::vector<wxToggleButton*> boxes;  // none where a line stands in their place
        AnswerLineWindow* on_line = nullptr;
    };

    void show_section(const Sheet& sheet, std::size_t section);
    Row make_row(const Sheet& sheet, std::size_t item);
    void add_boxes(Row& row, wxSizer* line, const Sheet& sheet, std::size_t item);
    void add_line(Row& row, wxSizer* line, const Sheet& sheet, std::size_t item);
    void show_row(const Sheet& sheet, std::size_t item);
    void bring_into_view(const wxWindow* row);
    void pressed(wxKeyEvent& event);

    Acts acts_;
    std::vector<Row> rows_;
    const Instrument* instrument_ = nullptr;
    std::size_t section_ = 0;
    std::size_t first_ = 0;
    std::size_t current_ = 0;
    bool at_end_ = false;
};

}  // namespace attune::desktop
