// The practice's safety text, as a dialog. Widgets and wording only.
#pragma once

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/safety/safety_presenter.hpp"

namespace attune::desktop {

class SafetyDialog : public FormDialog, private SafetyView {
public:
    SafetyDialog(wxWindow* parent, Screen& screen);

private:
    void show_colleagues(const std::vector<api::Cover>& colleagues) override;
    void show_safety(const SafetyForm& form, const std::string& facts, bool may_change) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }

    void submit() override { presenter_.enter(); }
    void discard() override { presenter_.discard(); }

    wxTextCtrl* add_text(const char* member, const wxString& label, int height);
    wxTextCtrl* make_short_text();
    wxSizer* make_days();
    [[nodiscard]] SafetyForm typed() const;
    [[nodiscard]] std::string chosen_cover() const;  // the username; empty when nobody is chosen
    void changed() { presenter_.change(typed()); }

    wxTextCtrl* text_ = nullptr;
    wxTextCtrl* read_by_ = nullptr;
    std::vector<wxCheckBox*> days_;  // Monday first
    wxTextCtrl* from_ = nullptr;
    wxTextCtrl* until_ = nullptr;
    wxChoice* cover_ = nullptr;
    std::vector<api::Cover> colleagues_;  // in its order
    wxTextCtrl* escalate_ = nullptr;
    wxStaticText* facts_ = nullptr;
    SafetyPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
