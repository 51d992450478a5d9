// The services that the practice charges for, and their fees. Widgets and wording only.
#pragma once

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/money/services_presenter.hpp"

namespace attune::desktop {

class ServicesDialog : public FormDialog, private ServicesView {
public:
    ServicesDialog(wxWindow* parent, Screen& screen);

private:
    void show_services() override;
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void submit() override { presenter_.add(form()); }
    void discard() override {}

    wxSizer* make_fields();
    wxSizer* make_acts();
    [[nodiscard]] ServiceForm form() const;
    void show_form(const ServiceForm& form);
    void show_selected();

    wxListBox* list_ = nullptr;
    wxTextCtrl* name_ = nullptr;
    wxChoice* kind_ = nullptr;
    wxTextCtrl* minutes_ = nullptr;
    wxTextCtrl* fee_ = nullptr;
    wxCheckBox* taxed_ = nullptr;
    wxButton* change_ = nullptr;
    wxButton* close_ = nullptr;
    ServicesPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
