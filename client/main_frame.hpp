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
#include "client/lock/idle_watch.hpp"
#include "client/lock/lock_panel.hpp"
#include "client/settings.hpp"
#include "client/sign_in/sign_in_presenter.hpp"

namespace attune::desktop {

class ShellPanel;

class MainFrame : public wxFrame, private wxEventFilter {
public:
    MainFrame(Async& async, Clock clock, Folders folders);
    ~MainFrame() override;

    // Shows the sign-in of this server. `elsewhere` leads back to the choice of the practice; may be null.
    void connect(Connection& connection, std::function<void()> elsewhere);
    // Anything else that is shown before: the first run's choice. The frame owns it.
    void show_before(wxWindow* panel);

    void lock(LockReason reason);

private:
    int FilterEvent(wxEvent& event) override;

    void make_menus();
    void bind_commands();
    void bind_workspace();
    void enable_menus();
    void enter(const Entrance& entrance);
    void unlock(const api::SignedIn* renewed);
    void sign_out();
    void leave_desk();
    void put(wxWindow* panel);
    void set_title(const std::string& title);
    void watch_sign_in();
    void on_close(wxCloseEvent& event);
    void keep_window_settings();
    void command(int id, void (ShellPanel::*what)());

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
    wxWeakRef<wxWindow> focus_before_lock_;
    std::vector<wxWeakRef<wxWindow>> hidden_windows_;  // dialogs put away by the lock
    std::string title_;
    WindowSettings window_settings_;
};

}  // namespace attune::desktop
