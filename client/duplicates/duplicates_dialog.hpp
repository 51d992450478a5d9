// The list of records that may be about one person, and of those that are two.
#pragma once

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/dataview.h>

#include "client/duplicates/duplicates_presenter.hpp"
#include "client/forms/wx_form_dialog.hpp"

namespace attune::desktop {

class DuplicatesDialog : public FormDialog, private DuplicatesView {
public:
    DuplicatesDialog(wxWindow* parent, Screen& screen);

private:
    void submit() override { presenter_.refresh(); }
    void discard() override {}
    void show_rows() override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_sentence(const std::string& sentence, bool undo) override;

    void make_table();
    wxSizer* make_acts();
    void show_what_can_be_done();
    [[nodiscard]] std::size_t selected() const;

    wxDataViewListCtrl* table_ = nullptr;
    wxButton* two_people_ = nullptr;
    wxButton* take_back_ = nullptr;
    wxButton* undo_ = nullptr;
    DuplicatesPresenter presenter_;
};

}  // namespace attune::desktop
