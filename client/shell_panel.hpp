// What a person who has signed in works in: sidebar, page and foot line.
#pragma once

#include <memory>

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>
#include <wx/weakref.h>

#include "client/navigator.hpp"
#include "client/news_watch.hpp"
#include "client/screen.hpp"
#include "client/sidebar_panel.hpp"

namespace attune::desktop {

class CaseloadPanel;
class ChangePanel;
class ContactsPanel;
class DiaryPanel;
class InboxPanel;
class LibraryPanel;
class MoneyPanel;
class NoteSearchPanel;
class OutcomesPanel;
class SupervisionPanel;
class TodayPanel;
class WorkspacePanel;

class ShellPanel : public wxPanel, private Navigator {
public:
    // What only the main window can do.
    struct Frame {
        std::function<void(const std::string& title)> title_changed;
        std::function<void(const Handover& handover)> hand_over;
    };
    ShellPanel(wxWindow* parent, Screen& screen, Frame frame);
    ~ShellPanel() override;

    void show_today() override;
    void show_caseload() override;
    void show_past_records() override;
    void show_diary() override;
    void show_inbox() override;
    void show_library() override;
    void show_contacts() override;
    void show_outcomes() override;
    void show_supervision() override;
    // Asks whose record is to be opened, why and for how long; then opens it.
    void break_glass();
    void show_money() override;
    void show_change() override;
    void show_note_search() override;
    void new_client() override;
    void book_for(const Comer& comer) override;
    void write_for_several() override;
    // In the diary.
    void new_appointment();
    void show_waiting_list();
    void working_hours();
    void leave();
    void import_calendar();
    void import_records();
    void find_client();
    void refresh();
    void go_back();
    void show_tab(std::size_t index);
    void act(std::string_view name);
    void show_sidebar(bool shown);
    // The therapist has the screen back: the form comes up in its client's workspace.
    void take_back(const Handover& handover);
    [[nodiscard]] bool client_is_open() const { return workspace_ != nullptr; }

private:
    void open_client(const std::string& client_id) override;
    void open_plan(const std::string& client_id) override;
    void open_sessions(const std::string& client_id, const std::string& session_id) override;
    void open_note(const api::FoundNote& note) override;
    void clients_counted(std::size_t count) override;
    void inbox_counted(int count) override;
    void title_changed(const std::string& title) override;
    void hand_over(const Handover& handover) override { frame_.hand_over(handover); }

    wxPanel* make_foot_line();
    void show_foot_line();
    [[nodiscard]] bool is_reception() const { return screen_.may(api::Permission::run_reception); }
    template <class Page, class... More>
    void bring(Page*& page, Place place, const wxString& title, More&... more);
    void show_page(wxWindow* page, Place place, const wxString& title);
    [[nodiscard]] bool is_shown(const wxWindow* page) const;
    void close_workspace();
    void note_where_from();
    void refresh_lists();
    void news(const std::vector<std::string>& client_ids);
    void resume(const Draft& draft);
    void ask_for_new_client(const Draft* draft);

    Screen& screen_;
    Frame frame_;
    SidebarPanel* sidebar_ = nullptr;
    wxSimplebook* book_ = nullptr;
    TodayPanel* today_ = nullptr;  // null at reception, and so are the next two
    CaseloadPanel* caseload_ = nullptr;
    InboxPanel* inbox_ = nullptr;
    LibraryPanel* library_ = nullptr;  // made when it is first looked at
    ChangePanel* change_ = nullptr;    // and so are these
    DiaryPanel* diary_ = nullptr;
    ContactsPanel* contacts_ = nullptr;
    NoteSearchPanel* note_search_ = nullptr;
    OutcomesPanel* outcomes_ = nullptr;
    SupervisionPanel* supervision_ = nullptr;
    MoneyPanel* money_ = nullptr;
    WorkspacePanel* workspace_ = nullptr;
    wxWeakRef<wxWindow> several_;  // documents for several clients: one window, for it has one draft
    void (Navigator::*came_from_)() = &Navigator::show_caseload;  // where it was opened
    bool looked_for_clients_ = false;
    wxStaticText* saved_ = nullptr;
    wxStaticText* connection_ = nullptr;
    wxButton* try_now_ = nullptr;
    Subscription watching_status_;
    Subscription watching_calls_;
    std::unique_ptr<NewsWatch> news_;
};

}  // namespace attune::desktop
