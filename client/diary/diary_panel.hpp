// The Diary page: the days as a grid or as a list, and beside them the selected appointment with what can be
// done about it.
#pragma once

#include <optional>
#include <vector>

#include <wx/simplebook.h>
#include <wx/stattext.h>

#include "client/diary/appointment_presenter.hpp"
#include "client/diary/diary_presenter.hpp"
#include "client/navigator.hpp"
#include "client/widgets/panel.hpp"
#include "shared/api/waiting.hpp"

namespace attune::desktop {

class AgendaPanel;
class AppointmentCardPanel;
class AppointmentDialog;
class DiaryGridWindow;
class DiaryHeadPanel;
class SaidPanel;
class WaitingPanel;
struct FreeSlot;

class DiaryPanel : public Panel, private DiaryView {
public:
    DiaryPanel(wxWindow* parent, Screen& screen, Navigator& navigator);

    void refresh();
    void focus_days();
    void new_appointment();
    // In the diary of who cares for them, once that is there.
    void book_for(const Comer& comer);
    // The selected one again, a week later: one press of Enter books it.
    void show_waiting_list();
    void working_hours();
    void leave();
    void import_calendar();
    // What was left unfinished of an appointment or a place on the waiting list.
    void resume(const Draft& draft);
    static bool can_resume(const Draft& draft);

private:
    void show_days() override;
    void show_selected() override;
    void show_sentence(const std::string& sentence, bool undo) override;
    void offer_all_the_same(const std::string& sentence) override;
    void book_by_hand(const api::Appointment& like, const LocalTime& starts, const Refusal& why) override;

    void make_card();
    wxWindow* make_head();
    wxWindow* make_days();
    void make_waiting();
    wxSizer* make_links();
    void look(DiaryLook look);
    void look_at_waiting(bool waiting);
    [[nodiscard]] bool waiting_shown() const;
    void show_title();
    void who_could_take();
    void imported(const std::vector<api::Appointment>& appointments);
    void undo();
    void watch(AppointmentDialog& dialog);
    void leave_unfinished(const Draft& draft);
    [[nodiscard]] LocalTime next_hour() const;
    void once_there(std::function<void()> act);
    void book_at(const LocalTime& starts);
    // Null for who may not.
    AppointmentDialog* book(AppointmentForm form, std::vector<Comer> comers);
    void book_waiting(const api::WaitingEntry& entry, const std::optional<FreeSlot>& slot);
    void move();
    void open_client();
    void booked(Instant starts_at, const std::string& sentence);

    Screen& screen_;
    Navigator& navigator_;
    DiaryHeadPanel* head_ = nullptr;
    SaidPanel* said_ = nullptr;
    wxStaticText* clock_ = nullptr;      // hidden where this computer is in the practice's zone
    std::function<void()> when_there_;   // to be done when the days are there
    std::optional<Draft> left_;          // unfinished, a moment ago
    std::vector<std::string> imported_;  // what was taken over a moment ago
    wxSimplebook* book_ = nullptr;       // grid, agenda, waiting list
    DiaryGridWindow* grid_ = nullptr;
    AgendaPanel* agenda_ = nullptr;
    WaitingPanel* waiting_ = nullptr;
    AppointmentCardPanel* card_ = nullptr;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
    DiaryPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
