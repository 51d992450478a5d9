// Asks what a client agreed to, refused or withdrew. Widgets and wording only.
#pragma once

#include <wx/choice.h>
#include <wx/textctrl.h>

#include "client/consents/consent_presenter.hpp"
#include "client/forms/wx_form_dialog.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class ConsentDialog : public FormDialog, private FormView {
public:
    ConsentDialog(wxWindow* parent, PageContext& context, const api::Consent* about,
                  const Draft* draft = nullptr);

private:
    void show_busy(bool busy) override;
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override { presenter_.record(); }
    void discard() override { presenter_.discard(); }

    void make_controls();
    void changed();

    wxChoice* purpose_ = nullptr;
    wxTextCtrl* own_purpose_ = nullptr;
    wxChoice* answer_ = nullptr;
    wxTextCtrl* answered_on_ = nullptr;
    wxChoice* way_ = nullptr;
    wxTextCtrl* text_version_ = nullptr;
    ConsentPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// For the table of features.
void resume_consent(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
