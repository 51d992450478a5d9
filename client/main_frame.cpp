#include "client/main_frame.hpp"

#include <gtk/gtk.h>

#include <wx/app.h>
#include <wx/dialog.h>
#include <wx/log.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/attachments/attachment_room_dialog.hpp"
#include "client/caseload_handover/caseload_handover_dialog.hpp"
#include "client/diary/rooms_dialog.hpp"
#include "client/duplicates/duplicates_dialog.hpp"
#include "client/handover/handover_frame.hpp"
#include "client/inbox/signals_dialog.hpp"
#include "client/leave/leave_covers_dialog.hpp"
#include "client/mailing/mail_settings_dialog.hpp"
#include "client/money/account_settings_dialog.hpp"
#include "client/money/services_dialog.hpp"
#include "client/outcomes/outcome_permissions_dialog.hpp"
#include "client/own_fields/own_fields_dialog.hpp"
#include "client/practice_paper/practice_paper_dialog.hpp"
#include "client/retention/retention_rule_dialog.hpp"
#include "client/safety/safety_dialog.hpp"
#include "client/shell_panel.hpp"
#include "client/sign_in/sign_in_panel.hpp"
#include "client/supervision/supervision_pairs_dialog.hpp"
#include "client/tags/practice_tags_dialog.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "client/workspace/features.hpp"
#include "client/wx_main_menus.hpp"
#include "client/wx_translations.hpp"

namespace attune::desktop {

namespace {

constexpr int idle_check_ms = 1000;

}  // namespace

MainFrame::MainFrame(Async& async, Clock clock, Folders folders, std::chrono::seconds idle_limit)
    : wxFrame{nullptr, wxID_ANY, "Attune"},
      async_{async},
      clock_{std::move(clock)},
      folders_{std::move(folders)},
      idle_{clock_(), idle_limit},
      idle_timer_{this},
      behind_{new wxFrame{nullptr, wxID_ANY, {}}}
{
    SetSizer(new wxBoxSizer{wxVERTICAL});
    SetMinClientSize(FromDIP(wxSize{760, 560}));
    if (const auto kept = read_window_settings(folders_); kept && kept->width > 0) {
        window_settings_ = *kept;
        SetSize(kept->x, kept->y, kept->width, kept->height);
        Maximize(kept->maximized);
    } else {
        SetSize(FromDIP(wxSize{1280, 800}));
    }
    const auto languages = language_choices(folder_of_languages());
    SetMenuBar(make_menu_bar({window_settings_.sidebar, languages,
                              read_language_settings(folders_).value_or(LanguageSettings{}).language}));
    bind_languages(languages);
    bind_commands();
    bind_workspace();
    enable_menus();
    Bind(wxEVT_CLOSE_WINDOW, &MainFrame::on_close, this);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        if (handed_over_ && idle_.due(clock_()))
            handed_over_->time_out();
        else if (shell_ && !cover_ && idle_.due(clock_()))
            lock(LockReason::idle);
    });
    idle_timer_.Start(idle_check_ms);
    wxEvtHandler::AddFilter(this);
}

// Screens go before the desk that they refer to.
MainFrame::~MainFrame()
{
    wxEvtHandler::RemoveFilter(this);
    watching_.reset();
    if (handed_over_)
        handed_over_->Destroy();
    if (shell_)
        shell_->Destroy();
    DestroyChildren();
    behind_->Destroy();
}

int MainFrame::FilterEvent(wxEvent& event)
{
    const auto type = event.GetEventType();
    if (type == wxEVT_KEY_DOWN || type == wxEVT_CHAR_HOOK || type == wxEVT_MOTION ||
        type == wxEVT_LEFT_DOWN || type == wxEVT_RIGHT_DOWN || type == wxEVT_MOUSEWHEEL)
        idle_.touch(clock_());
    return Event_Skip;
}

void MainFrame::command(int id, void (ShellPanel::*what)())
{
    Bind(
        wxEVT_MENU,
        [this, what](wxCommandEvent&) {
            if (shell_ && !cover_)
                (shell_->*what)();
        },
        id);
}

template <class Dialog>
void MainFrame::dialog(int id)
{
    Bind(
        wxEVT_MENU,
        [this](wxCommandEvent&) {
            if (shell_ && !cover_)
                new Dialog{shell_, desk_->screen()};
        },
        id);
}

void MainFrame::bind_pages()
{
    command(new_client_command, &ShellPanel::new_client);
    command(find_client_command, &ShellPanel::find_client);
    command(find_note_command, &ShellPanel::show_note_search);
    command(document_batch_command, &ShellPanel::write_for_several);
    command(break_glass_command, &ShellPanel::break_glass);
    command(import_command, &ShellPanel::import_records);
    command(today_command, &ShellPanel::show_today);
    command(caseload_command, &ShellPanel::show_caseload);
    command(diary_command, &ShellPanel::show_diary);
    command(inbox_command, &ShellPanel::show_inbox);
    command(library_command, &ShellPanel::show_library);
    command(outcomes_command, &ShellPanel::show_outcomes);
    command(supervision_command, &ShellPanel::show_supervision);
    command(money_command, &ShellPanel::show_money);
    command(new_appointment_command, &ShellPanel::new_appointment);
    command(waiting_list_command, &ShellPanel::show_waiting_list);
    command(working_hours_command, &ShellPanel::working_hours);
    command(leave_command, &ShellPanel::leave);
    command(import_calendar_command, &ShellPanel::import_calendar);
    command(back_command, &ShellPanel::go_back);
    command(refresh_command, &ShellPanel::refresh);
}

void MainFrame::bind_dialogs()
{
    dialog<RoomsDialog>(rooms_command);
    dialog<SupervisionPairsDialog>(supervision_pairs_command);
    dialog<OutcomePermissionsDialog>(outcome_permissions_command);
    dialog<LeaveCoversDialog>(leave_covers_command);
    dialog<CaseloadHandoverDialog>(caseload_handover_command);
    dialog<SafetyDialog>(safety_command);
    dialog<SignalsDialog>(signals_command);
    dialog<MailSettingsDialog>(mail_settings_command);
    dialog<RetentionRuleDialog>(retention_rule_command);
    dialog<PracticeTagsDialog>(practice_tags_command);
    dialog<OwnFieldsDialog>(own_fields_command);
    dialog<DuplicatesDialog>(duplicates_command);
    dialog<AttachmentRoomDialog>(attachment_room_command);
    dialog<PracticePaperDialog>(practice_paper_command);
    dialog<AccountSettingsDialog>(account_settings_command);
    dialog<ServicesDialog>(services_command);
}

void MainFrame::bind_commands()
{
    bind_pages();
    Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { lock(LockReason::asked); }, lock_command);
    Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { sign_out(); }, sign_out_command);
    bind_dialogs();
    Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { Close(); }, wxID_EXIT);
    Bind(
        wxEVT_MENU,
        [this](wxCommandEvent& event) {
            window_settings_.sidebar = event.IsChecked();
            if (shell_)
                shell_->show_sidebar(event.IsChecked());
        },
        sidebar_command);
    Bind(
        wxEVT_MENU,
        [this](wxCommandEvent&) {
            wxMessageBox(_("Attune, practice management for Compassion Focused Therapy."), _("About Attune"),
                         wxOK | wxICON_INFORMATION, this);
        },
        wxID_ABOUT);
}

void MainFrame::bind_languages(const std::vector<LanguageChoice>& languages)
{
    Bind(
        wxEVT_MENU,
        [this, languages](wxCommandEvent& event) {
            const auto chosen = static_cast<std::size_t>(event.GetId() - first_language_command);
            write_settings(folders_, LanguageSettings{chosen == 0 ? "" : languages.at(chosen - 1).code});
            wxMessageBox(_("Attune speaks this language from its next start on."), _("Language"),
                         wxOK | wxICON_INFORMATION, this);
        },
        first_language_command, first_language_command + static_cast<int>(languages.size()));
}

// What reaches the open client.
void MainFrame::bind_workspace()
{
    Bind(
        wxEVT_MENU,
        [this](wxCommandEvent& event) {
            if (shell_ && !cover_)
                shell_->show_tab(static_cast<std::size_t>(event.GetId() - first_tab_command));
        },
        first_tab_command, first_act_command - 1);
    Bind(
        wxEVT_MENU,
        [this](wxCommandEvent& event) {
            if (shell_ && !cover_)
                shell_->act(
                    features().acts[static_cast<std::size_t>(event.GetId() - first_act_command)].name);
        },
        first_act_command, first_act_command + 20);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE && event.GetModifiers() == wxMOD_NONE && shell_ && !cover_ &&
            shell_->client_is_open())
            shell_->go_back();
        else
            event.Skip();
    });
}

void MainFrame::enable_menus()
{
    const bool working = shell_ && !cover_;
    const bool client = working && shell_->client_is_open();
    auto* bar = GetMenuBar();
    const auto allowed = [&](api::Permission needs) { return working && desk_->screen().may(needs); };
    for (const auto& [id, needs] : commands_and_needs())
        if (bar->FindItem(id))
            bar->Enable(id, allowed(needs));
    bar->Enable(sign_out_command, shell_ != nullptr);
    bar->Enable(back_command, client);
    const auto& all = features();
    for (int i = 0; i < static_cast<int>(all.tabs.size()); ++i)
        bar->Enable(first_tab_command + i, client);
    for (int i = 0; i < static_cast<int>(all.acts.size()); ++i)
        bar->Enable(first_act_command + i,
                    client && desk_->screen().may(all.acts[static_cast<std::size_t>(i)].needs));
}

void MainFrame::connect(Connection& connection, std::function<void()> elsewhere)
{
    connection_ = &connection;
    elsewhere_ = std::move(elsewhere);
    auto* door = new SignInPanel{this, connection, async_,
                                 [this](const Entrance& entrance) { enter(entrance); }, elsewhere_};
    show_before(door);
    door->begin();
}

void MainFrame::show_before(wxWindow* panel)
{
    put(panel);
    set_title({});
}

// Takes the place of what was in front, which may be asking from one of its own events.
void MainFrame::put(wxWindow* panel)
{
    if (front_) {
        front_->Hide();
        GetSizer()->Detach(front_);
        CallAfter([old = front_] { old->Destroy(); });
    }
    front_ = panel;
    if (panel)
        GetSizer()->Add(panel, wxSizerFlags{1}.Expand());
    Layout();
}

void MainFrame::enter(const Entrance& entrance)
{
    auto store = DraftStore::open(folders_.data / "drafts", entrance.signed_in.draft_key);
    if (!store) {
        wxMessageBox(from_utf8(store.error().sentence), "Attune", wxOK | wxICON_ERROR, this);
        return;
    }
    if (front_)
        front_->Disable();
    password_hash_ = entrance.password_hash;
    desk_ = std::make_unique<Desk>(*connection_, async_, clock_, entrance.signed_in, entrance.library,
                                   std::move(*store));
    watching_ = desk_->screen().calls.changes().add([this] { watch_sign_in(); });
    run(
        async_, alive_, [&drafts = desk_->screen().drafts] { return drafts.found(); },
        [this](const DraftStore::Found& found) { open_shell(found); });
}

// A screen that was in a client's hands when the program ended is in them again, before anything of the shell
// has been seen.
void MainFrame::open_shell(const DraftStore::Found& found)
{
    std::optional<Handover> kept;
    for (const auto& draft : found.drafts)
        if (!kept)
            kept = kept_handover(draft, desk_->screen().library);
    if (kept)
        Hide();
    put(nullptr);
    shell_ = new ShellPanel{this,
                            desk_->screen(),
                            {[this](const std::string& title) { set_title(title); },
                             [this](const Handover& handover) { hand_over(handover); }}};
    shell_->show_sidebar(window_settings_.sidebar);
    GetSizer()->Add(shell_, wxSizerFlags{1}.Expand());
    idle_.touch(clock_());
    enable_menus();
    Layout();
    if (kept)
        hand_over(*std::move(kept));
}

void MainFrame::hand_over(Handover handover)
{
    if (handed_over_ || cover_)
        return;
    put_windows_away();
    // What fails meanwhile is told when the therapist is back.
    wxLog::Suspend();
    idle_.touch(clock_());
    handed_over_ = new HandoverFrame{
        {desk_->screen(), *connection_, password_hash_},
        std::move(handover),
        [this](const Handover& given_back, const api::SignedIn* renewed) {
            CallAfter([this, given_back, again = renewed ? std::optional{*renewed} : std::nullopt] {
                take_back(given_back, again ? &*again : nullptr);
            });
        }};
    Hide();
}

void MainFrame::take_back(const Handover& handover, const api::SignedIn* renewed)
{
    handed_over_->Destroy();
    handed_over_ = nullptr;
    if (renewed)
        desk_->renew(*renewed);
    shell_->take_back(handover);
    Show();
    Raise();
    bring_windows_back();
    wxLog::Resume();
    idle_.touch(clock_());
    watch_sign_in();
}

// A client who answers is not stopped by a sign-in that ends: the therapist's password is asked for anyway.
void MainFrame::watch_sign_in()
{
    if (desk_ && desk_->screen().calls.sign_in_expired() && !cover_ && !handed_over_)
        CallAfter([this] { lock(LockReason::sign_in_ended); });
}

// The shell moves into a window that is never shown. Hidden widgets would still be in the accessibility tree;
// those of a window that is not there are not.
void MainFrame::lock(LockReason reason)
{
    if (!shell_ || cover_ || handed_over_)
        return;
    desk_->screen().drafts.flush();
    focus_before_lock_ = wxWindow::FindFocus();
    put_windows_away();
    GetSizer()->Detach(shell_);
    shell_->Reparent(behind_);
    cover_ = new LockPanel{this,
                           *connection_,
                           async_,
                           desk_->screen().signed_in,
                           password_hash_,
                           [this](const api::SignedIn* renewed) { unlock(renewed); },
                           [this] { sign_out(); }};
    put(cover_);
    SetTitle(_("Locked") + wxString::FromUTF8(" \u2013 Attune"));
    enable_menus();
    cover_->show_reason(reason, reason == LockReason::sign_in_ended);
}

void MainFrame::come_to_front()
{
    wxFrame* front = handed_over_ ? static_cast<wxFrame*>(handed_over_) : this;
    front->Iconize(false);
    front->Raise();
}

void MainFrame::put_windows_away()
{
    for (auto* window : wxTopLevelWindows)
        if (window != this && window != behind_ && window->IsShown()) {
            gtk_widget_hide(window->GetHandle());
            hidden_windows_.emplace_back(window);
        }
}

void MainFrame::bring_windows_back()
{
    for (const auto& window : std::exchange(hidden_windows_, {}))
        if (window)
            gtk_widget_show(window->GetHandle());
}

void MainFrame::unlock(const api::SignedIn* renewed)
{
    cover_ = nullptr;
    put(nullptr);
    shell_->Reparent(this);
    GetSizer()->Add(shell_, wxSizerFlags{1}.Expand());
    set_title(title_);
    enable_menus();
    Layout();
    bring_windows_back();
    if (focus_before_lock_)
        focus_before_lock_->SetFocus();
    idle_.touch(clock_());
    if (renewed)
        desk_->renew(*renewed);
}

// Dialogs that the lock has put away end first, for they stand on the desk.
void MainFrame::sign_out()
{
    for (const auto& window : std::exchange(hidden_windows_, {}))
        if (auto* dialog = wxDynamicCast(window.get(), wxDialog); dialog && dialog->IsModal())
            dialog->EndModal(wxID_CANCEL);
    CallAfter([this] { leave_desk(); });
}

void MainFrame::leave_desk()
{
    if (!desk_)
        return;
    desk_->screen().drafts.flush();
    watching_.reset();
    async_.in_background([connection = connection_] { (void)connection->call<api::SignOut>({}); });
    cover_ = nullptr;
    GetSizer()->Detach(shell_);
    shell_->Destroy();
    shell_ = nullptr;
    desk_->screen().calls.signed_out();
    desk_.reset();
    password_hash_.clear();
    enable_menus();
    connect(*connection_, elsewhere_);
}

void MainFrame::set_title(const std::string& title)
{
    title_ = title;
    if (!cover_)
        SetTitle(title.empty() ? wxString{"Attune"}
                               : from_utf8(title) + wxString::FromUTF8(" \u2013 Attune"));
    enable_menus();
}

void MainFrame::on_close(wxCloseEvent& event)
{
    keep_window_settings();
    if (desk_)
        desk_->screen().drafts.flush();
    event.Skip();
}

void MainFrame::keep_window_settings()
{
    window_settings_.maximized = IsMaximized();
    if (!IsMaximized()) {
        const auto area = GetRect();
        window_settings_.x = area.x;
        window_settings_.y = area.y;
        window_settings_.width = area.width;
        window_settings_.height = area.height;
    }
    write_settings(folders_, window_settings_);
}

}  // namespace attune::desktop
