// The workspace of one client: the header that never scrolls away, the bar for a flag that waits, and
// the tabs, or the page that covers them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <wx/button.h>
#include <wx/notebook.h>
#include <wx/panel.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>
#include <wx/timer.h>

#include "client/client_model.hpp"
#include "client/navigator.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class NoticePanel;

class WorkspacePanel : public wxPanel, private Workspace {
public:
    WorkspacePanel(wxWindow* parent, Screen& screen, Navigator& navigator, const std::string& client_id);
    ~WorkspacePanel() override;

    [[nodiscard]] const std::string& client_id() const { return model_.client_id(); }
    void refresh() { model_.refresh(); }
    // Closes the page that covers the tabs, if one does.
    bool go_back();
    void show_tab(std::size_t index);
    void show_tab(std::string_view name) override;
    // The Sessions, with that one selected.
    void show_session(const std::string& session_id);
    // Takes up a draft of this client, as soon as the record is there.
    void resume(const Draft& draft);
    void act(std::string_view name) override;
    // Opens that note of this client, as soon as the record is there.
    void open_note(const api::FoundNote& note);

private:
    void open_page(const std::string& title, const MakePage& make) override;
    void close_page() override;
    void say_done(const std::string& sentence, std::function<void()> undo) override;
    void open_client(const std::string& client_id) override;
    void hand_over(const Handover& handover) override { navigator_.hand_over(handover); }

    wxPanel* make_header_bar();
    wxSizer* make_buttons(wxWindow* parent);
    NoticePanel* make_flag_bar();
    NoticePanel* make_done_bar();
    void show_access(const api::Overview& overview);
    void close_when_over(const std::optional<api::BreakGlass>& break_glass);
    void end_break_glass();
    void make_tabs();
    void show_header();
    void resume_waiting();
    void tell_title();

    Screen& screen_;
    Navigator& navigator_;
    ClientModel model_;
    PageContext context_;
    std::string page_title_;
    std::optional<Draft> to_resume_;
    std::optional<api::FoundNote> note_to_open_;
    wxStaticText* name_ = nullptr;
    wxStaticText* facts_ = nullptr;
    wxStaticText* place_ = nullptr;
    wxStaticText* risk_ = nullptr;
    wxStaticText* due_ = nullptr;
    wxStaticText* agenda_ = nullptr;
    std::vector<std::pair<std::string, wxButton*>> buttons_;
    NoticePanel* flag_bar_ = nullptr;
    NoticePanel* break_glass_bar_ = nullptr;  // for the whole time that the record is open by one
    NoticePanel* supervisor_bar_ = nullptr;
    NoticePanel* done_bar_ = nullptr;
    wxButton* undo_button_ = nullptr;
    std::function<void()> undo_;  // takes back what that bar says
    wxTimer break_glass_over_;
    wxStaticText* refusal_ = nullptr;
    wxSimplebook* book_ = nullptr;
    wxNotebook* tabs_ = nullptr;
    wxWindow* page_ = nullptr;  // covers the tabs; null when none does
    Subscription watching_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
