// The dialog that makes an address at which another calendar follows one's diary, and takes it back.
#pragma once

#include <wx/checkbox.h>
#include <wx/listbox.h>
#include <wx/textctrl.h>

#include "client/diary/calendar_feed_presenter.hpp"
#include "client/forms/wx_form_dialog.hpp"

namespace attune::desktop {

class CalendarFeedDialog : public FormDialog, private CalendarFeedView {
public:
    CalendarFeedDialog(wxWindow* parent, Screen& screen);

private:
    void submit() override { presenter_.make(full_names_->GetValue()); }
    void discard() override {}
    void show_feeds() override;
    void show_busy(bool busy) override;
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void show_address(const std::string& address) override;

    wxSizer* make_address();
    void show_selected();
    void copy();

    wxListBox* list_ = nullptr;
    wxButton* revoke_ = nullptr;
    wxCheckBox* full_names_ = nullptr;
    wxTextCtrl* address_ = nullptr;
    wxSizer* address_part_ = nullptr;
    CalendarFeedPresenter presenter_;
};

}  // namespace attune::desktop
