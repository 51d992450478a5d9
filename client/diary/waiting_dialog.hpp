// The dialog in which somebody is put on the waiting list, or what is said of them there is changed.
#pragma once

#include <array>

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/textctrl.h>

#include "client/diary/waiting_form_presenter.hpp"
#include "client/forms/wx_form_dialog.hpp"

namespace attune::desktop {

class WaitingDialog : public FormDialog, private WaitingFormView {
public:
    WaitingDialog(wxWindow* parent, Screen& screen, std::vector<api::Therapist> therapists,
                  WaitingFormPresenter::Done done);
    WaitingDialog(wxWindow* parent, Screen& screen, std::vector<api::Therapist> therapists,
                  const api::WaitingEntry& entry, WaitingFormPresenter::Done done);
    WaitingDialog(wxWindow* parent, Screen& screen, std::vector<api::Therapist> therapists,
                  const Draft& draft, WaitingFormPresenter::Done done);

private:
    void submit() override { presenter_.submit(); }
    void discard() override { presenter_.discard(); }
    void show_form(const WaitingForm& form) override;
    void show_clients() override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }

    void make_fields();
    wxSizer* make_client();
    wxSizer* make_wish();
    wxSizer* make_times();
    void changed();

    wxTextCtrl* search_ = nullptr;  // null while an entry is changed, and so is the list
    wxListBox* found_ = nullptr;
    wxStaticText* chosen_ = nullptr;
    wxChoice* waits_for_ = nullptr;
    wxChoice* urgency_ = nullptr;
    wxTextCtrl* since_ = nullptr;
    wxChoice* therapist_ = nullptr;
    std::array<wxCheckBox*, 7> weekdays_{};
    std::array<wxCheckBox*, 3> day_parts_{};
    wxTextCtrl* note_ = nullptr;
    bool filling_ = false;
    WaitingFormPresenter presenter_;
};

}  // namespace attune::desktop
