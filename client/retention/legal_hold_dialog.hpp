// Asks why a record is put under a legal hold, or why it is lifted. Widgets and wording only.
#pragma once

#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/retention/legal_hold_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class LegalHoldDialog : public FormDialog, private FormView {
public:
    // `legal_hold_id` is the one that is lifted; empty to place one.
    LegalHoldDialog(wxWindow* parent, PageContext& context, const std::string& legal_hold_id,
                    const Draft* draft = nullptr);

private:
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override { presenter_.save(); }
    void discard() override { presenter_.discard(); }

    wxTextCtrl* reason_ = nullptr;
    LegalHoldPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// For the table of features.
void resume_legal_hold(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
