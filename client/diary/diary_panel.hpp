// The Diary page: the days as a grid or as a list, and beside them the selected appointment with what can be
// done about it.
#pragma once

#include <vector>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include "client/diary/appointment_presenter.hpp"
#include "client/diary/diary_presenter.hpp"
#include "client/navigator.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class DiaryGridWindow;

class DiaryPanel : public Panel, private DiaryView {
public:
    DiaryPanel(wxWindow* parent, Screen& screen, Navigator& navigator);

    void refresh() { presenter_.refresh(); }
    void focus_days();
    void new_appointment();
    // The selected one again, a week later: one press of Enter books it.
    void same_time_next_week();

private:
    void show_days() override;
    void show_selected() override;
    void show_sentence(const std::string& sentence, bool undo) override;

    wxSizer* make_head();
    wxWindow* make_days();
    wxWindow* make_agenda(wxWindow* parent);
    wxWindow* make_card();
    void describe(const api::Appointment& appointment);
    void show_attendances(const api::Appointment& appointment);
    void show_buttons(const api::Appointment& appointment);
    void fill_agenda();
    void save_calendar();
    void look(DiaryLook look);
    void book(AppointmentForm form, std::vector<std::string> client_ids);
    void move();
    void open_client();
    void booked(Instant starts_at);

    Screen& screen_;
    Navigator& navigator_;
    wxStaticText* title_ = nullptr;
    std::vector<std::pair<DiaryLook, wxToggleButton*>> looks_;
    wxPanel* said_ = nullptr;  // sentence and Undo
    wxStaticText* sentence_ = nullptr;
    wxButton* undo_ = nullptr;
    wxSimplebook* book_ = nullptr;  // grid, agenda
    DiaryGridWindow* grid_ = nullptr;
    wxDataViewListCtrl* agenda_ = nullptr;
    bool filling_ = false;
    wxWindow* card_ = nullptr;
    wxStaticText* who_ = nullptr;
    wxStaticText* when_ = nullptr;
    wxStaticText* what_ = nullptr;
    ScrolledPanel* attendances_ = nullptr;
    wxButton* open_ = nullptr;
    wxButton* again_ = nullptr;
    wxButton* move_ = nullptr;
    wxButton* call_off_ = nullptr;
    wxButton* call_off_all_ = nullptr;
    wxButton* take_back_ = nullptr;
    DiaryPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
