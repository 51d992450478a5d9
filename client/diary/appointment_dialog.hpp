// The dialog in which an appointment is booked, moved to another time, or given other people who come.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

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
    AppointmentDialog(wxWindow* parent, Screen& screen, AppointmentChoices choices, const Draft& draft,
                      AppointmentPresenter::Done done);
    ~AppointmentDialog() override;

    // What it begins with was tried already, and refused.
    void say_why(const Refusal& why) { presenter_.begin_refused(why); }

    // Told when it is closed with something typed in it that was not booked.
    using Left = std::function<void(const Draft&)>;
    void when_left(Left left) { left_ = std::move(left); }

private:
    void submit() override { presenter_.submit(); }
    void discard() override { presenter_.discard(); }
    void show_form(const AppointmentForm& form) override;
    void show_candidates() override;
    void show_busy(bool busy) override;
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void offer_the_others(bool offered) override { offer(others_, offered); }
    void offer_all_the_same(bool offered) override { offer(all_the_same_, offered); }
    void show_hint(const std::string& hint) override;
    void show_waiting(const std::string& words) override;
    void close() override { finish(); }

    void make_fields();
    wxSizer* make_comers();
    wxSizer* make_therapist();
    wxSizer* make_time();
    wxSizer* make_hint();
    void make_waiting();
    void make_repeats();
    wxSizer* make_weekdays();
    void show_repeats();
    void make_offers();
    void offer(wxButton* button, bool offered);
    void changed();
    void show_what_fits();

    wxChoice* kind_ = nullptr;  // null while one is changed
    wxTextCtrl* search_ = nullptr;
    wxCheckListBox* comers_ = nullptr;
    wxTextCtrl* title_ = nullptr;
    wxSizer* title_part_ = nullptr;
    wxTextCtrl* day_ = nullptr;
    wxTextCtrl* time_ = nullptr;
    wxSpinCtrl* minutes_ = nullptr;
    wxChoice* room_ = nullptr;
    wxChoice* therapist_ = nullptr;  // null where one books in one's own diary
    wxChoice* repeats_ = nullptr;
    std::vector<wxCheckBox*> weekdays_;  // from Monday on
    wxSizer* weekdays_part_ = nullptr;
    wxChoice* ends_ = nullptr;
    wxSpinCtrl* times_ = nullptr;
    wxSizer* times_part_ = nullptr;
    wxTextCtrl* until_ = nullptr;
    wxSizer* until_part_ = nullptr;
    std::optional<std::tuple<bool, bool>> laid_out_;  // with the last day, with the weekdays
    wxCheckBox* following_ = nullptr;
    wxStaticText* hint_ = nullptr;
    std::array<wxStaticText*, WaitingPlaces::most_named> waiting_{};  // a line each
    std::string waiting_words_;
    wxCheckBox* off_the_list_ = nullptr;  // null while one is changed; hidden where nobody who comes waits
    wxButton* others_ = nullptr;
    wxButton* all_the_same_ = nullptr;
    bool filling_ = false;
    Left left_;
    AppointmentPresenter presenter_;
};

}  // namespace attune::desktop
