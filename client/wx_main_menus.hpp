// The menus of the main window: every command and its shortcut.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <wx/menu.h>

#include "client/own_language.hpp"
#include "shared/api/endpoint.hpp"

namespace attune::desktop {

enum Command {
    new_client_command = wxID_HIGHEST + 1,
    find_client_command,
    find_note_command,
    break_glass_command,
    import_command,
    lock_command,
    sign_out_command,
    rooms_command,
    supervision_pairs_command,
    outcome_permissions_command,
    leave_covers_command,
    caseload_handover_command,
    safety_command,
    signals_command,
    mail_settings_command,
    retention_rule_command,
    practice_tags_command,
    own_fields_command,
    duplicates_command,
    attachment_room_command,
    practice_paper_command,
    document_batch_command,
    account_settings_command,
    services_command,
    today_command,
    caseload_command,
    diary_command,
    inbox_command,
    library_command,
    outcomes_command,
    supervision_command,
    money_command,
    new_appointment_command,
    waiting_list_command,
    working_hours_command,
    leave_command,
    import_calendar_command,
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

// Commands that only who is signed in and may do so can choose.
struct CommandNeeds {
    int id;
    api::Permission needs;
};
std::span<const CommandNeeds> commands_and_needs();

}  // namespace attune::desktop
