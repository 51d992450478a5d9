// Sending a link, as a dialog: what it asks for, then its address and QR code; below, the links that were
// made before. Widgets and wording only.
#pragma once

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/statbmp.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/links/link_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class LinkDialog : public FormDialog, private LinkView {
public:
    // `measures`: the codes that are offered beside homework, which may be none.
    LinkDialog(wxWindow* parent, PageContext& context, const std::vector<std::string>& measures);

private:
    void show_choices() override;
    void show_lines() override;
    void show_mail_offer() override;
    void show_address(const std::string& address, const std::string& words) override;
    void show_busy(bool busy) override;
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }

    void submit() override { presenter_.make(); }
    void discard() override {}

    wxSizer* make_choices(const std::vector<std::string>& measures);
    wxSizer* make_terms();
    wxSizer* make_mail_offer();
    wxSizer* make_sharing();
    wxSizer* make_address();
    wxSizer* make_lines();
    void show_choice(const LinkChoice& choice, wxCheckBox* box, wxStaticText* reason);
    void copy_address();
    void fit_again();

    std::vector<wxCheckBox*> asked_;
    std::vector<wxStaticText*> why_not_;
    wxCheckBox* homework_ = nullptr;
    wxStaticText* why_no_homework_ = nullptr;
    wxCheckBox* tells_result_ = nullptr;
    wxCheckBox* shares_course_ = nullptr;
    wxChoice* document_ = nullptr;  // null where the record holds none for the client
    wxTextCtrl* days_ = nullptr;
    wxChoice* language_ = nullptr;
    wxCheckBox* agrees_ = nullptr;
    wxCheckBox* by_email_ = nullptr;
    wxStaticText* mail_words_ = nullptr;
    wxSizer* before_ = nullptr;  // what is asked, until the link is made
    wxSizer* address_part_ = nullptr;
    wxTextCtrl* address_ = nullptr;
    wxStaticBitmap* code_ = nullptr;
    wxStaticText* words_ = nullptr;
    wxStaticText* lines_heading_ = nullptr;
    wxDataViewListCtrl* lines_ = nullptr;
    wxButton* revoke_ = nullptr;
    LinkPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
