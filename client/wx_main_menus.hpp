// The menus of the main window: every command and its shortcut.
#pragma once

#include <string>
#include <vector>

#include <wx/menu.h>

#include "client/own_language.hpp"

namespace attune::desktop {

enum Command {
    new_client_command = wxID_HIGHEST + 1,
    find_client_command,
    find_note_command,
    import_command,
    lock_command,
    sign_out_command,
    rooms_command,
    safety_command,
    signals_command,
    mail_settings_command,
    practice_paper_command,
    today_command,
    caseload_command,
    diary_command,
    inbox_command,
    library_command,
    outcomes_command,
    sidebar_command,
    refresh_command,
    back_command,
    first_tab_command,
    first_act_command = first_tab_command + 20,
    first_language_command = first_act_command + 40,  // as the system has it, then those of MenuState
};

struct MenuState {
    bool sidebar = true;                    // whether it is shown
    std::vector<LanguageChoice> languages;  // that can be chosen
    std::string language;                   // the code of the chosen one; empty: as the system has it
};

wxMenuBar* make_menu_bar(const MenuState& state);

}  // namespace attune::desktop
