// Moving a form to the right client, as a dialog: both names big, one above the other. Widgets and wording
// only.
#pragma once

#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/reassign/reassign_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class ReassignDialog : public FormDialog, private ReassignView {
public:
    ReassignDialog(wxWindow* parent, PageContext& context, const api::Administration& form);

private:
    void show_found() override;
    void show_place() override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }

    void submit() override { presenter_.submit(); }
    void discard() override {}

    wxSizer* make_names();
    wxSizer* make_search();
    wxSizer* make_place();

    wxStaticText* from_ = nullptr;
    wxStaticText* to_ = nullptr;
    wxTextCtrl* search_ = nullptr;
    wxListBox* list_ = nullptr;
    wxChoice* episode_ = nullptr;
    wxChoice* session_ = nullptr;
    wxTextCtrl* reason_ = nullptr;
    ReassignPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
