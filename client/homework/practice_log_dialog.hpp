// Logging practice of one piece of homework, as a dialog: the fields on the left, what was logged on the
// right. Widgets and wording only.
#pragma once

#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/homework/practice_log_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class PracticeLogDialog : public FormDialog, private PracticeLogView {
public:
    PracticeLogDialog(wxWindow* parent, PageContext& context, const std::string& assignment_id,
                      const Draft* draft = nullptr);

private:
    void show_lines() override;
    void show_form(const PracticeForm& form) override;
    void show_busy(bool busy) override;
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void begin_anew() override { practised_on_->SetFocus(); }

    void submit() override { presenter_.submit(); }
    void discard() override { presenter_.discard(); }

    wxSizer* make_fields();
    wxSizer* make_list();
    wxChoice* make_rating();
    void changed();

    wxTextCtrl* practised_on_ = nullptr;
    wxTextCtrl* minutes_ = nullptr;
    wxChoice* helpful_ = nullptr;
    wxChoice* difficult_ = nullptr;
    wxTextCtrl* got_in_the_way_ = nullptr;
    wxListBox* list_ = nullptr;
    wxButton* strike_out_ = nullptr;
    wxButton* undo_ = nullptr;
    bool filling_ = false;
    PracticeLogPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// For the table of features.
void resume_practice_log(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
