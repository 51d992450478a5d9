#include "client/wx_main_menus.hpp"

#include <wx/translation.h>

#include "client/workspace/features.hpp"

namespace attune::desktop {

namespace {

wxString entry(const wxString& label, const wxString& keys)
{
    return keys.empty() ? label : label + '\t' + keys;
}

wxMenu* make_file_menu()
{
    const auto dots = wxString::FromUTF8("\u2026");
    auto* file = new wxMenu;
    if (features().new_client)
        file->Append(new_client_command, entry(_("&New client") + dots, "Ctrl+N"));
    file->Append(find_client_command, entry(_("&Find client"), "Ctrl+K"));
    file->Append(find_note_command, entry(_("Find in n&otes"), "Ctrl+Shift+F"));
    file->Append(document_batch_command, _("Documents for &several clients") + dots);
    file->Append(break_glass_command, _("&Break-glass") + dots);
    file->Append(import_command, _("I&mport records") + dots);
    file->AppendSeparator();
    file->Append(lock_command, entry(_("&Lock"), "Ctrl+L"));
    file->Append(sign_out_command, _("Sign &out"));
    file->AppendSeparator();
    file->Append(wxID_EXIT, entry(_("&Quit"), "Ctrl+Q"));
    return file;
}

// What a practice settles for everybody in it.
wxMenu* make_practice_menu()
{
    const auto dots = wxString::FromUTF8("\u2026");
    auto* practice = new wxMenu;
    practice->Append(rooms_command, _("&Rooms") + dots);
    practice->Append(services_command, _("Ser&vices and fees") + dots);
    practice->Append(account_settings_command, _("Mone&y settings") + dots);
    practice->Append(practice_paper_command, _("Letterhead and signat&ure") + dots);
    practice->Append(practice_tags_command, _("&Tags") + dots);
    practice->Append(own_fields_command, _("&Fields about clients") + dots);
    practice->AppendSeparator();
    practice->Append(safety_command, _("&Safety text") + dots);
    practice->Append(signals_command, _("Si&gnals") + dots);
    practice->Append(mail_settings_command, _("&E-mails to clients") + dots);
    practice->Append(retention_rule_command, _("&Keeping of records") + dots);
    practice->Append(attachment_room_command, _("S&pace for files") + dots);
    practice->Append(duplicates_command, _("Possible dupl&icates") + dots);
    practice->AppendSeparator();
    practice->Append(supervision_pairs_command, _("Who supervises &whom") + dots);
    practice->Append(outcome_permissions_command, _("Who may count &outcomes") + dots);
    practice->Append(leave_covers_command, _("Cover &during leave") + dots);
    practice->Append(caseload_handover_command, _("&Hand over a caseload") + dots);
    return practice;
}

// The name of each in its own tongue, so that it is found by who reads no other.
wxMenu* make_language_menu(const MenuState& state)
{
    auto* menu = new wxMenu;
    int id = first_language_command;
    menu->AppendRadioItem(id++, _("As the system has it"))->Check(state.language.empty());
    for (const auto& [code, name] : state.languages)
        menu->AppendRadioItem(id++, wxString::FromUTF8(name))->Check(state.language == code);
    return menu;
}

wxMenu* make_view_menu(const MenuState& state)
{
    auto* view = new wxMenu;
    view->Append(today_command, entry(_("&Today"), "Ctrl+0"));
    view->Append(caseload_command, entry(_("&Caseload"), "Alt+Home"));
    view->Append(diary_command, entry(_("&Diary"), "Ctrl+D"));
    view->Append(inbox_command, entry(_("&Inbox"), "Ctrl+I"));
    view->Append(supervision_command, entry(_("Super&vision"), "Ctrl+Shift+P"));
    view->Append(library_command, entry(_("&Library"), "Ctrl+Shift+L"));
    view->Append(outcomes_command, entry(_("&Outcomes"), "Ctrl+Shift+O"));
    view->Append(money_command, entry(_("&Money"), "Ctrl+Shift+Y"));
    int number = 0;
    for (const auto& tab : features().tabs) {
        view->Append(first_tab_command + number,
                     entry(wxGetTranslation(tab.label), wxString::Format("Ctrl+%d", number + 1)));
        ++number;
    }
    view->AppendSeparator();
    view->Append(back_command, entry(_("&Back"), "Alt+Left"));
    view->Append(refresh_command, entry(_("&Refresh"), "F5"));
    view->AppendCheckItem(sidebar_command, entry(_("&Sidebar"), "F9"))->Check(state.sidebar);
    view->AppendSubMenu(make_language_menu(state), _("Lan&guage"));
    return view;
}

wxMenu* make_diary_menu()
{
    const auto dots = wxString::FromUTF8("\u2026");
    auto* diary = new wxMenu;
    diary->Append(new_appointment_command, entry(_("New &appointment") + dots, "Ctrl+Shift+N"));
    diary->Append(waiting_list_command, entry(_("Waiting &list"), "Ctrl+Shift+W"));
    diary->AppendSeparator();
    diary->Append(working_hours_command, _("Working &hours") + dots);
    diary->Append(leave_command, _("Lea&ve") + dots);
    diary->AppendSeparator();
    diary->Append(import_calendar_command, _("Take over a &calendar file") + dots);
    return diary;
}

wxMenu* make_client_menu()
{
    auto* client = new wxMenu;
    int number = 0;
    for (const auto& act : features().acts)
        client->Append(first_act_command + number++, entry(wxGetTranslation(act.label), act.keys));
    return client;
}

// What each needs.
constexpr CommandNeeds needs_of_commands[] = {
    {new_client_command, api::Permission::record_care},
    {find_client_command, api::Permission::read_diary},
    {lock_command, api::Permission::signed_in},
    {today_command, api::Permission::read_records},
    {caseload_command, api::Permission::read_diary},
    {diary_command, api::Permission::read_diary},
    {inbox_command, api::Permission::read_records},
    {library_command, api::Permission::read_records},
    {sidebar_command, api::Permission::signed_in},
    {refresh_command, api::Permission::signed_in},
    {new_appointment_command, api::Permission::keep_diary},
    {waiting_list_command, api::Permission::read_diary},
    {working_hours_command, api::Permission::keep_diary},
    {leave_command, api::Permission::keep_diary},
    {import_calendar_command, api::Permission::record_care},
    {rooms_command, api::Permission::read_diary},
    {safety_command, api::Permission::read_records},
    {signals_command, api::Permission::read_records},
    {mail_settings_command, api::Permission::read_records},
    {retention_rule_command, api::Permission::read_records},
    {practice_tags_command, api::Permission::read_records},
    {own_fields_command, api::Permission::read_records},
    {duplicates_command, api::Permission::find_duplicates},
    {attachment_room_command, api::Permission::read_records},
    {practice_paper_command, api::Permission::read_records},
    {document_batch_command, api::Permission::record_care},
    {outcomes_command, api::Permission::read_records},
    {supervision_command, api::Permission::read_records},
    {supervision_pairs_command, api::Permission::keep_practice},
    {outcome_permissions_command, api::Permission::keep_practice},
    {leave_covers_command, api::Permission::read_records},
    {caseload_handover_command, api::Permission::keep_practice},
    {break_glass_command, api::Permission::read_records},
    {money_command, api::Permission::run_accounts},
    {account_settings_command, api::Permission::run_accounts},
    {services_command, api::Permission::run_accounts},
    {find_note_command, api::Permission::read_records},
    {import_command, api::Permission::keep_practice},
};

}  // namespace

wxMenuBar* make_menu_bar(const MenuState& state)
{
    auto* help = new wxMenu;
    help->Append(wxID_ABOUT, _("&About Attune"));

    auto* bar = new wxMenuBar;
    bar->Append(make_file_menu(), _("&File"));
    bar->Append(make_view_menu(state), _("&View"));
    bar->Append(make_diary_menu(), _("&Diary"));
    if (!features().acts.empty())
        bar->Append(make_client_menu(), _("&Client"));
    bar->Append(make_practice_menu(), _("&Practice"));
    bar->Append(help, _("&Help"));
    return bar;
}

std::span<const CommandNeeds> commands_and_needs()
{
    return needs_of_commands;
}

}  // namespace attune::desktop
