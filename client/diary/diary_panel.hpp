// The Diary page: the days as a grid or as a list, and beside them the selected appointment with what can be
// done about it.
#pragma once

#include <optional>
#include <vector>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include "client/diary/appointment_presenter.hpp"
#include "client/diary/diary_presenter.hpp"
#include "client/navigator.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class AgendaPanel;
class AppointmentCardPanel;
class DiaryGridWindow;

class DiaryPanel : public Panel, private DiaryView {
public:
    DiaryPanel(wxWindow* parent, Screen& screen, Navigator& navigator);

    void refresh() { presenter_.refresh(); }
    void focus_days();
    void new_appointment();
    // In the diary of who cares for them, once that is there.
    void book_for(const Comer& comer);
    // The selected one again, a week later: one press of Enter books it.
    void same_time_next_week();

private:
    void show_days() override;
    void show_selected() override;
    void show_sentence(const std::string& sentence, bool undo) override;

    void show_therapists();
    wxSizer* make_head();
    wxWindow* make_whose();
    wxWindow* make_days();
    void look(DiaryLook look);
    [[nodiscard]] LocalTime next_hour() const;
    void book_at(const LocalTime& starts);
    void book(AppointmentForm form, std::vector<Comer> comers);
    void move();
    void open_client();
    void booked(Instant starts_at);

    Screen& screen_;
    Navigator& navigator_;
    wxStaticText* title_ = nullptr;
    wxChoice* whose_ = nullptr;  // null where it is one's own
    std::vector<std::pair<DiaryLook, wxToggleButton*>> looks_;
    wxPanel* said_ = nullptr;  // sentence and Undo
    wxStaticText* sentence_ = nullptr;
    wxButton* undo_ = nullptr;
    std::optional<Comer> waiting_;  // to be booked for when the diary is there
    wxSimplebook* book_ = nullptr;  // grid, agenda
    DiaryGridWindow* grid_ = nullptr;
    AgendaPanel* agenda_ = nullptr;
    AppointmentCardPanel* card_ = nullptr;
    DiaryPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
