// Asks when a call was, and under which template its note is begun. Widgets and wording only.
#pragma once

#include <wx/choice.h>
#include <wx/spinctrl.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/note/new_note_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class NewNoteDialog : public FormDialog, private FormView {
public:
    NewNoteDialog(wxWindow* parent, PageContext& context, const Draft* draft = nullptr);

private:
    void make_fields();
    void changed();
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override { presenter_.submit(); }
    void discard() override { presenter_.discard(); }

    wxChoice* template_ = nullptr;
    wxTextCtrl* day_ = nullptr;
    wxTextCtrl* time_ = nullptr;
    wxSpinCtrl* minutes_ = nullptr;
    NewNotePresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// For the table of features.
void write_new_note(wxWindow* window, PageContext& context);
void resume_new_note(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
