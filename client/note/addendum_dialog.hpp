// Adding to a signed note, as a dialog. Widgets and wording only.
#pragma once

#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/note/addendum_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class AddendumDialog : public FormDialog, private AddendumView {
public:
    // Deletes itself when it is closed.
    AddendumDialog(wxWindow* parent, PageContext& context, const std::string& note_id,
                   const Draft* draft = nullptr);

private:
    void show_text(const std::string& text) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override { presenter_.submit(); }
    void discard() override { presenter_.discard(); }

    wxTextCtrl* text_ = nullptr;
    AddendumPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// For the table of features.
void resume_addendum(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
