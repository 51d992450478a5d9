// The days of the diary on the screen: a click selects, a double click opens or books, dragging moves, and
// the keyboard does all of it: up and down from one appointment to the next, Alt with the arrows to move it.
#pragma once

#include <functional>
#include <optional>

#include <wx/panel.h>
#include <wx/timer.h>

#include "client/diary/diary_grid.hpp"
#include "client/diary/diary_presenter.hpp"

namespace attune::desktop {

class DiaryGridWindow : public wxPanel {
public:
    struct Acts {
        std::function<void(const LocalTime&)> book;  // an appointment at that start
        std::function<void()> open;                  // the client of the selected one
    };
    DiaryGridWindow(wxWindow* parent, Screen& screen, DiaryPresenter& presenter, Acts acts);

    // The days, what stands in them or what is selected has changed.
    void show_days();

private:
    [[nodiscard]] DiaryGrid grid() const;
    void paint();
    void press(wxMouseEvent& event);
    void drag(wxMouseEvent& event);
    void let_go(wxMouseEvent& event);
    void double_click(wxMouseEvent& event);
    void key(wxKeyEvent& event);
    // Whether the key means anything here.
    bool move_by(int key, bool by_days);
    bool go_by(int key);
    bool act_by(int key);
    void stop_dragging();

    Screen& screen_;
    wxTimer minute_;  // the line of the time moves on
    DiaryPresenter& presenter_;
    Acts acts_;
    std::optional<wxPoint> pressed_;       // where an appointment was taken hold of
    int held_minutes_ = 0;                 // from its start to there
    std::optional<LocalTime> dragged_to_;  // once it has been drawn a little way
};

}  // namespace attune::desktop
