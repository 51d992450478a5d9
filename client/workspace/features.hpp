// The one table of what the desktop offers for a client: tabs, acts and dialogs. A new page is a row in
// wx_features.cpp; menus, buttons and shortcuts follow from it, and nothing is shown that is not there.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "client/workspace/workspace.hpp"
#include "shared/api/note_search.hpp"

namespace attune::desktop {

struct Tab {
    const char* name;   // "overview"
    const char* label;  // for people, translated where it is shown
    wxWindow* (*make)(wxWindow* parent, PageContext& context);
};

struct Act {
    const char* name;   // "write_note"
    const char* label;  // in the menu, and on the button in the client's header: "Write note"
    const char* keys;   // "Ctrl+T"; empty: none
    // Opens a page or a dialog over `window`.
    void (*run)(wxWindow* window, PageContext& context);
    api::Permission needs;
    bool in_header = true;  // false: in the menu alone
};

// Asks for a new client and hands its client_id to `created`. `draft` is one left unfinished, or null.
using NewClient = void (*)(wxWindow* window, Screen& screen, const Draft* draft,
                           std::function<void(std::string)> created);
// Asks what was done about a flag and signs it off.
using SignOff = void (*)(wxWindow* window, PageContext& context, const api::Flag& flag);
// Opens that note over the tabs.
using OpenNote = void (*)(PageContext& context, const api::FoundNote& note);
// Takes up a draft that was left unfinished; called with the workspace of draft.client_id open.
struct Resume {
    const char* kind;  // Draft::kind
    void (*run)(wxWindow* window, PageContext& context, const Draft& draft);
};

struct Features {
    std::span<const Tab> tabs;
    std::span<const Act> acts;
    std::span<const Resume> resumes;
    NewClient new_client = nullptr;
    SignOff sign_off = nullptr;
    OpenNote open_note = nullptr;
};

const Features& features();

}  // namespace attune::desktop
