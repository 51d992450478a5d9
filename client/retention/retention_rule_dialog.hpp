// Shows how long the practice keeps records; a lead sets it. Widgets and wording only.
#pragma once

#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/retention/retention_rule_presenter.hpp"

namespace attune::desktop {

class RetentionRuleDialog : public FormDialog, private RetentionRuleView {
public:
    RetentionRuleDialog(wxWindow* parent, Screen& screen);

private:
    void show_rule(const RetentionRuleForm& form, const std::string& facts, bool may_change) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override;
    void discard() override {}

    wxTextCtrl* add_field(const char* member, const wxString& label);

    wxTextCtrl* years_ = nullptr;
    wxTextCtrl* years_after_18_ = nullptr;
    wxStaticText* facts_ = nullptr;
    RetentionRulePresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
