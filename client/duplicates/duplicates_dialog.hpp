// The list of records that may be about one person.
#pragma once

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
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }

    wxDataViewListCtrl* table_ = nullptr;
    DuplicatesPresenter presenter_;
};

}  // namespace attune::desktop
