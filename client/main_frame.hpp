// The main window: the menus with every command and its shortcut, and one of three things below them: the
// door, the shell of a person who has signed in, or the cover of a locked screen.
#pragma once

#include <memory>
#include <optional>

#include <wx/eventfilter.h>
#include <wx/frame.h>
#include <wx/menu.h>
#include <wx/timer.h>
#include <wx/weakref.h>

#include "client/desk.hpp"
#include "client/handover/handover.hpp"
#include "client/lock/idle_watch.hpp"
#include "client/lock/lock_panel.hpp"
#include "client/own_language.hpp"
#include "client/settings.hpp"
#include "client/sign_in/sign_in_presenter.hpp"

namespace attune::desktop {

class HandoverFrame;
class ShellPanel;

class MainFrame : public wxFrame, private wxEventFilter {
public:
    // The screen locks when nobody has touched it for `idle_limit`.
    MainFrame(Async& async, Clock clock, Folders folders,
              std::chrono::seconds idle_limit = IdleWatch::usual_limit);
    ~MainFrame() override;

    // Shows the sign-in of this server. `elsewhere` leads back to the choice of the practice; may be null.
    void connect(Connection& connection, std::function<void()> elsewhere);
    // Anything else that is shown before: the first run's choice. The frame owns it.
    void show_before(wxWindow* panel);

    void lock(LockReason reason);
    // Somebody has started attune once more.
    void come_to_front();

private:
    int FilterEvent(wxEvent& event) override;

    void bind_commands();
    void bind_pages();
    void bind_dialogs();
    void bind_languages(const std::vector<LanguageChoice>& languages);
    void bind_workspace();
    void enable_menus();
    void enter(const Entrance& entrance);
    void open_shell(const DraftStore::Found& found);
    void hand_over(Handover handover);
    void take_back(const Handover& handover, const api::SignedIn* renewed);
    void put_windows_away();
    void bring_windows_back();
    void unlock(const api::SignedIn* renewed);
    void sign_out();
    void leave_desk();
    void put(wxWindow* panel);
    void set_title(const std::string& title);
    void watch_sign_in();
    void on_close(wxCloseEvent& event);
    void keep_window_settings();
    void command(int id, void (ShellPanel::*what)());
    // A dialog of the practice, over whatever page is shown.
    template <class Dialog>
    void dialog(int id);

    Async& async_;
    Clock clock_;
    Folders folders_;
    Connection* connection_ = nullptr;
    std::function<void()> elsewhere_;
    std::unique_ptr<Desk> desk_;
    std::string password_hash_;
    Subscription watching_;
    IdleWatch idle_;
    wxTimer idle_timer_;
    wxFrame* behind_;  // never shown: holds the shell while the screen is locked, out of every reader's reach
    wxWindow* front_ = nullptr;  // what is shown: before, door or cover; null while the shell is
    ShellPanel* shell_ = nullptr;
    LockPanel* cover_ = nullptr;
    HandoverFrame* handed_over_ = nullptr;  // a client has the screen; this window is hidden meanwhile
    wxWeakRef<wxWindow> focus_before_lock_;
    std::vector<wxWeakRef<wxWindow>> hidden_windows_;  // dialogs put away by the lock or a hand-over
    std::string title_;
    WindowSettings window_settings_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
