// The diary as a list, which says to everybody what the grid shows; and as a file for another calendar.
#pragma once

#include <functional>
#include <string>

#include <wx/dataview.h>
#include <wx/stattext.h>

#include "client/diary/diary_presenter.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class AgendaPanel : public Panel {
public:
    struct Acts {
        std::function<void()> open;                   // the client of the selected one
        std::function<void(const std::string&)> say;  // a sentence to the person
    };
    AgendaPanel(wxWindow* parent, Screen& screen, DiaryPresenter& presenter, Acts acts);

    void show_days();
    void show_selected();
    void focus_table() { table_->SetFocus(); }

private:
    void make_table();
    void show_hours();
    [[nodiscard]] std::string state_and_hours(const api::Appointment& appointment) const;
    void save_calendar();

    Screen& screen_;
    DiaryPresenter& presenter_;
    Acts acts_;
    wxStaticText* hours_ = nullptr;  // what the grid shades, in words
    wxDataViewListCtrl* table_ = nullptr;
    bool filling_ = false;
};

}  // namespace attune::desktop
