// The menus of the main window: every command and its shortcut.
#pragma once

#include <wx/menu.h>

namespace attune::desktop {

enum Command {
    new_client_command = wxID_HIGHEST + 1,
    find_client_command,
    import_command,
    lock_command,
    sign_out_command,
    safety_command,
    signals_command,
    mail_settings_command,
    caseload_command,
    inbox_command,
    library_command,
    sidebar_command,
    refresh_command,
    back_command,
    first_tab_command,
    first_act_command = first_tab_command + 20,
};

// `sidebar`: whether it is shown.
wxMenuBar* make_menu_bar(bool sidebar);

}  // namespace attune::desktop
