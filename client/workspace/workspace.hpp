// What a page of the client's workspace is given, and what it may ask of the workspace that holds it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "client/client_model.hpp"
#include "client/handover/handover.hpp"
#include "client/screen.hpp"

class wxWindow;

namespace attune::desktop {

class Workspace {
public:
    virtual ~Workspace() = default;

    // Brings a tab to the front: "overview", "sessions".
    virtual void show_tab(std::string_view name) = 0;

    // Covers the tabs with a page of its own, under the client's header that stays: keying in a form, writing
    // a note. `title` goes into the window's title behind the client's name: "note for session 11".
    using MakePage = std::function<wxWindow*(wxWindow* parent)>;
    virtual void open_page(const std::string& title, const MakePage& make) = 0;

    // Back to the tabs. The page is destroyed once its event is over, so its last words must be in a draft or
    // on the server. Also what Esc does.
    virtual void close_page() = 0;

    // Says above the tabs what was done at once, for as long as nothing else is said; `undo` takes it back,
    // and is null where nothing can.
    virtual void say_done(const std::string& sentence, std::function<void()> undo) = 0;

    // Leaves this workspace for that of another client, once the event is over.
    virtual void open_client(const std::string& client_id) = 0;

    // Gives the screen to this client. The page stays; the form comes up over it when the screen is back.
    virtual void hand_over(const Handover& handover) = 0;

    // The acts of features.hpp, by name: "give_measure".
    virtual void act(std::string_view name) = 0;
};

// A score as one form gave it, or one answer of that form.
struct FormPlace {
    std::string administration_id;
    std::string score;  // its code; empty: whichever the form has
    bool as_items = false;
};

// Lives as long as the workspace; pages keep a reference.
struct PageContext {
    Screen& screen;
    ClientModel& model;
    Workspace& workspace;
    // Shows the Measures tab with that score. Set by the tab itself.
    std::function<void(const FormPlace&)> show_form = {};
    // Books the next session at once, or asks when in a dialog on that window. Set by the Sessions tab.
    std::function<void(wxWindow* from)> book_next = {};
    // Selects that session in the Sessions tab. Set by the tab itself.
    std::function<void(const std::string& session_id)> show_session = {};

    // Nothing of a record that one sees as a supervisor.
    [[nodiscard]] bool may_write() const
    {
        return screen.may(api::Permission::record_care) && !(model.overview() && model.overview()->read_only);
    }
};

}  // namespace attune::desktop
