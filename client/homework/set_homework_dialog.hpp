// Setting homework, as a dialog: exercises on the left, what the chosen one is for and how much of it on the
// right. Widgets and wording only.
#pragma once

#include <wx/listbox.h>
#include <wx/spinctrl.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/homework/set_homework_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class SetHomeworkDialog : public FormDialog, private SetHomeworkView {
public:
    // `changing`: the homework that gets another dose, end or reason; null for new homework.
    SetHomeworkDialog(wxWindow* parent, PageContext& context, const Draft* draft = nullptr,
                      const api::Assignment* changing = nullptr);

private:
    void show_form(const HomeworkForm& form) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }

    void submit() override { presenter_.submit(); }
    void discard() override { presenter_.discard(); }

    wxSizer* make_choice();
    wxSizer* make_details();
    void add_last_week(wxSizer* column);
    void show_exercise();
    void changed();

    wxListBox* list_ = nullptr;
    wxStaticText* name_ = nullptr;
    wxStaticText* why_ = nullptr;
    wxStaticText* purpose_ = nullptr;
    wxStaticText* cautions_ = nullptr;
    wxStaticText* dose_ = nullptr;
    wxStaticText* files_ = nullptr;
    wxSpinCtrl* minutes_ = nullptr;
    wxSpinCtrl* days_ = nullptr;
    wxTextCtrl* until_ = nullptr;
    wxTextCtrl* reason_ = nullptr;
    bool filling_ = false;
    SetHomeworkPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// For the table of features.
void set_homework(wxWindow* window, PageContext& context);
void change_homework(wxWindow* window, PageContext& context, const api::Assignment& set);
void resume_set_homework(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
