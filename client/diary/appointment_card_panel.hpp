// The selected appointment in full: who comes and in which state, and what can be done about it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/stattext.h>

#include "client/diary/diary_presenter.hpp"
#include "client/widgets/text.hpp"

namespace attune::desktop {

class AppointmentCardPanel : public Card {
public:
    struct Acts {
        std::function<void()> open;  // the client who comes
        std::function<void(const std::string& client_id)> open_one;
        std::function<void()> again;  // the same time next week
        std::function<void()> move;
        std::function<void()> take;  // who could take its time
    };
    AppointmentCardPanel(wxWindow* parent, Screen& screen, DiaryPresenter& presenter, const Acts& acts);

    void show_selected();
    // A menu of several below the button that opens a client; whoever is chosen there is opened.
    void offer_to_open(const std::vector<api::Attendance>& coming);

private:
    void make_buttons(wxSizer* column, const Acts& acts);
    void describe(const api::Appointment& appointment);
    [[nodiscard]] std::vector<api::SessionState> states_to_choose(api::SessionState now) const;
    void show_attendances(const api::Appointment& appointment);
    void add_name(wxSizer* column, const api::Attendance& attendance);
    void show_menu(const std::vector<api::Attendance>& coming);
    void show_buttons(const api::Appointment& appointment);

    Screen& screen_;
    DiaryPresenter& presenter_;
    std::function<void(const std::string&)> open_one_;
    wxStaticText* who_ = nullptr;
    wxStaticText* when_ = nullptr;
    wxStaticText* what_ = nullptr;
    ScrolledPanel* attendances_ = nullptr;
    wxButton* open_ = nullptr;
    wxButton* again_ = nullptr;
    wxButton* move_ = nullptr;
    wxButton* call_off_ = nullptr;
    wxButton* call_off_all_ = nullptr;
    wxButton* take_ = nullptr;
    wxButton* take_back_ = nullptr;
};

}  // namespace attune::desktop
