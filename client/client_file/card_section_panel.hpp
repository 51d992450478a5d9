// A section of the Details tab: a heading with what can be done, and a card of rows, each with what one looks
// for at its right and acts of its own.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/stattext.h>

#include "client/client_file/client_file_lines.hpp"
#include "client/widgets/text.hpp"

namespace attune::desktop {

struct CardAct {
    wxString label;   // "Change"
    wxString spoken;  // "Change Hazel Larkwhistle"
    std::function<void()> run;
};

struct CardRow {
    FileLine line;
    std::vector<CardAct> acts;
};

class CardSectionPanel : public Panel {
public:
    // `width` is that of its sentences.
    CardSectionPanel(wxWindow* parent, const wxString& heading, const wxString& if_empty, int width);

    // In the head, at the right.
    wxButton* add_act(const wxString& label, const wxString& spoken, std::function<void()> run);
    void show_rows(const std::vector<CardRow>& rows);
    // Below the card; empty for nothing.
    void show_below(const std::string& sentence);

private:
    void add_row(const CardRow& row);
    void add_words(wxSizer* row, const FileLine& line);

    int width_;
    wxSizer* head_;
    wxStaticText* if_empty_ = nullptr;
    Card* card_ = nullptr;
    wxStaticText* below_ = nullptr;
};

}  // namespace attune::desktop
