// The dialog in which somebody says why a session gets no note. Widgets and wording only.
#pragma once

#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/note/waive_note_presenter.hpp"

namespace attune::desktop {

class WaiveNoteDialog : public FormDialog, private WaiveNoteView {
public:
    WaiveNoteDialog(wxWindow* parent, Screen& screen, const api::NoteToSign& waits,
                    WaiveNotePresenter::Done done);

private:
    void submit() override { presenter_.waive(reason_->GetValue().utf8_string()); }
    void discard() override {}
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }

    wxTextCtrl* reason_ = nullptr;
    WaiveNotePresenter presenter_;
};

}  // namespace attune::desktop
