// The fields about clients that the practice asks for; a lead keeps the list. Widgets and wording only.
#pragma once

#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/own_fields/own_fields_presenter.hpp"

namespace attune::desktop {

class OwnFieldsDialog : public FormDialog, private OwnFieldsView {
public:
    OwnFieldsDialog(wxWindow* parent, Screen& screen);

private:
    void show_fields(std::optional<std::size_t> selected) override;
    void show_busy(bool busy) override;
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void submit() override { presenter_.add(form()); }
    void discard() override {}

    wxSizer* make_list();
    wxSizer* make_fields();
    wxSizer* make_acts();
    [[nodiscard]] OwnFieldForm form() const;
    [[nodiscard]] std::optional<std::size_t> selected() const;
    void show_form(const OwnFieldForm& form);
    void show_selected();
    void allow_acts(bool busy);
    void kind_chosen();

    wxListBox* list_ = nullptr;
    wxButton* up_ = nullptr;
    wxButton* down_ = nullptr;
    wxTextCtrl* name_ = nullptr;
    wxChoice* kind_ = nullptr;
    wxTextCtrl* hint_ = nullptr;
    wxTextCtrl* choices_ = nullptr;
    wxButton* change_ = nullptr;
    wxButton* retire_ = nullptr;
    OwnFieldsPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
