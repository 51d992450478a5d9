// The dialog in which an appointment is booked, or moved to another time.
#pragma once

#include <wx/checkbox.h>
#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/spinctrl.h>
#include <wx/textctrl.h>

#include "client/diary/appointment_presenter.hpp"
#include "client/forms/wx_form_dialog.hpp"

namespace attune::desktop {

class AppointmentDialog : public FormDialog, private AppointmentFormView {
public:
    AppointmentDialog(wxWindow* parent, Screen& screen, AppointmentChoices choices, AppointmentForm form,
                      std::vector<Comer> comers, AppointmentPresenter::Done done);
    AppointmentDialog(wxWindow* parent, Screen& screen, AppointmentChoices choices,
                      const api::Appointment& appointment, AppointmentPresenter::Done done);

private:
    void submit() override { presenter_.submit(); }
    void discard() override {}
    void show_form(const AppointmentForm& form) override;
    void show_candidates() override;
    void show_busy(bool busy) override;
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void offer_the_others(bool offered) override;
    void close() override { finish(); }

    void make_fields();
    wxSizer* make_comers();
    wxSizer* make_therapist();
    wxSizer* make_time();
    void make_repeats();
    void changed();
    void show_what_fits();

    wxChoice* kind_ = nullptr;  // null while one is moved, as are the comers
    wxTextCtrl* search_ = nullptr;
    wxCheckListBox* comers_ = nullptr;
    wxSizer* comers_part_ = nullptr;
    wxTextCtrl* title_ = nullptr;
    wxSizer* title_part_ = nullptr;
    wxTextCtrl* day_ = nullptr;
    wxTextCtrl* time_ = nullptr;
    wxSpinCtrl* minutes_ = nullptr;
    wxChoice* room_ = nullptr;
    wxChoice* therapist_ = nullptr;  // null where one books in one's own diary
    wxChoice* repeats_ = nullptr;
    wxSpinCtrl* times_ = nullptr;
    wxCheckBox* following_ = nullptr;
    wxButton* others_ = nullptr;
    bool filling_ = false;
    AppointmentPresenter presenter_;
};

}  // namespace attune::desktop
