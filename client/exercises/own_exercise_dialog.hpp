// Writing an exercise of the practice's own, as a dialog: its text on the left; where it belongs, its usual
// dose and its files on the right. Widgets and wording only.
#pragma once

#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/spinctrl.h>
#include <wx/textctrl.h>

#include "client/exercises/own_exercise_presenter.hpp"
#include "client/forms/wx_form_dialog.hpp"

namespace attune::desktop {

class OwnExerciseDialog : public FormDialog, private OwnExerciseView {
public:
    // Deletes itself when it is closed. `before` is the one that is changed; one without a code is new.
    OwnExerciseDialog(wxWindow* parent, Screen& screen, const Exercise& before, OwnExerciseForms& typed,
                      OwnExercisePresenter::Kept kept);

private:
    void show_busy(bool busy) override { set_busy(busy); }
    void show_attachments() override;
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override { presenter_.keep(); }
    void discard() override { presenter_.discard(); }

    wxSizer* make_text_side();
    wxSizer* make_kind_side();
    wxSizer* make_files();
    void add_retire(wxSizer* column);
    wxTextCtrl* add_text(wxSizer* column, const char* member, const wxString& label, const std::string& text,
                         int lines, const wxString& note = {});
    wxChoice* add_choice(wxSizer* column, const char* member, const wxString& label);
    wxSpinCtrl* make_number(int least, int most, int value);
    void ask_for_file();
    void typed();

    wxTextCtrl* name_ = nullptr;
    wxTextCtrl* purpose_ = nullptr;
    wxTextCtrl* steps_ = nullptr;
    wxTextCtrl* cautions_ = nullptr;
    wxChoice* phase_ = nullptr;
    wxChoice* flow_ = nullptr;
    wxChoice* system_ = nullptr;
    wxTextCtrl* usual_dose_ = nullptr;
    wxSpinCtrl* minutes_ = nullptr;
    wxSpinCtrl* days_ = nullptr;
    wxListBox* files_ = nullptr;
    wxButton* attach_ = nullptr;
    wxButton* take_off_ = nullptr;
    OwnExercisePresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
