// The head of the Diary page: what is shown, and the buttons by which something else is.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/choice.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include "client/diary/diary_presenter.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class DiaryHeadPanel : public Panel {
public:
    struct Acts {
        std::function<void(int steps)> go;
        std::function<void()> go_to_today;
        std::function<void(DiaryLook)> look;
        std::function<void()> show_waiting_list;
        std::function<void()> new_appointment;
        std::function<void(const std::string& therapist_id)> look_at;  // empty for everybody's
    };
    DiaryHeadPanel(wxWindow* parent, const Screen& screen, Acts acts);

    void show_title(const std::string& title);
    // The look that is chosen; with `waiting` the list beside the days is.
    void show_look(DiaryLook look, bool waiting);
    // How many wait, beside the days too.
    void show_waiting(int count);
    void show_therapists(const std::vector<api::Therapist>& therapists, const std::string& looked_at);

private:
    void make_whose(wxSizer* row);
    void make_steps(wxSizer* row);
    void make_looks(wxSizer* row);

    Acts acts_;
    wxStaticText* title_ = nullptr;
    wxChoice* whose_ = nullptr;       // null where it is one's own
    std::vector<wxWindow*> of_days_;  // of no use on the waiting list
    std::vector<std::pair<DiaryLook, wxToggleButton*>> looks_;
    wxToggleButton* waiting_ = nullptr;
    std::vector<std::string> therapist_ids_;  // as whose_ has them, after everybody
};

}  // namespace attune::desktop
