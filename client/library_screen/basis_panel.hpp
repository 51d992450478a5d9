// What the verdicts of the selected instrument rest on, and the way to another basis. A part of the Library.
#pragma once

#include <functional>

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include "client/library_screen/basis_rows.hpp"

namespace attune::desktop {

class BasisPanel : public wxPanel {
public:
    // `change` puts another basis into use for the score of that code.
    BasisPanel(wxWindow* parent, std::function<void(const std::string& score)> change);

    // `may_change`: whether this person may put others into use.
    void show_rows(const std::vector<BasisRow>& rows, bool may_change);
    // Breaks the text into lines of that width.
    void fit(int width);

private:
    void show_details();

    std::vector<BasisRow> rows_;
    wxDataViewListCtrl* table_ = nullptr;
    wxStaticText* details_ = nullptr;
    wxButton* change_ = nullptr;
    int width_ = 0;
};

}  // namespace attune::desktop
