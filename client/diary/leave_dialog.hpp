// The dialog in which leave is entered and withdrawn.
#pragma once

#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/textctrl.h>

#include "client/diary/leave_presenter.hpp"
#include "client/forms/wx_form_dialog.hpp"

namespace attune::desktop {

class LeaveDialog : public FormDialog, private LeaveView {
public:
    // Of that therapist to begin with; empty for one's own.
    LeaveDialog(wxWindow* parent, Screen& screen, const std::string& therapist_id,
                std::function<void()> done);

private:
    void submit() override { presenter_.enter(typed()); }
    void discard() override {}
    void show_form(const LeaveForm& form) override;
    void show_leaves() override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence, bool undo) override;

    wxSizer* make_known();
    wxSizer* make_time();
    wxSizer* make_reason();
    [[nodiscard]] LeaveForm typed() const;

    wxSizer* whose_part_ = nullptr;
    wxChoice* whose_ = nullptr;
    wxListBox* list_ = nullptr;
    wxButton* withdraw_ = nullptr;
    wxButton* undo_ = nullptr;
    wxTextCtrl* from_day_ = nullptr;
    wxTextCtrl* from_time_ = nullptr;
    wxTextCtrl* until_day_ = nullptr;
    wxTextCtrl* until_time_ = nullptr;
    wxChoice* kind_ = nullptr;
    wxTextCtrl* word_ = nullptr;
    LeavePresenter presenter_;
};

}  // namespace attune::desktop
