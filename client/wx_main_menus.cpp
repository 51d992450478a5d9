#include "client/wx_main_menus.hpp"

#include <wx/translation.h>

#include "client/workspace/features.hpp"

namespace attune::desktop {

namespace {

wxString entry(const wxString& label, const wxString& keys)
{
    return label + '\t' + keys;
}

wxMenu* make_file_menu()
{
    auto* file = new wxMenu;
    if (features().new_client)
        file->Append(new_client_command, entry(_("&New client") + wxString::FromUTF8("\u2026"), "Ctrl+N"));
    file->Append(find_client_command, entry(_("&Find client"), "Ctrl+K"));
    file->Append(find_note_command, entry(_("Find in n&otes"), "Ctrl+Shift+F"));
    file->Append(import_command, _("I&mport records") + wxString::FromUTF8("\u2026"));
    file->AppendSeparator();
    file->Append(lock_command, entry(_("&Lock"), "Ctrl+L"));
    file->Append(sign_out_command, _("Sign &out"));
    file->AppendSeparator();
    file->Append(rooms_command, _("&Rooms") + wxString::FromUTF8("\u2026"));
    file->Append(safety_command, _("&Safety text") + wxString::FromUTF8("\u2026"));
    file->Append(signals_command, _("Si&gnals") + wxString::FromUTF8("\u2026"));
    file->Append(mail_settings_command, _("&E-mails to clients") + wxString::FromUTF8("\u2026"));
    file->Append(practice_paper_command, _("Letterhead and signat&ure") + wxString::FromUTF8("\u2026"));
    file->AppendSeparator();
    file->Append(wxID_EXIT, entry(_("&Quit"), "Ctrl+Q"));
    return file;
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
    view->Append(library_command, entry(_("&Library"), "Ctrl+Shift+L"));
    view->Append(outcomes_command, entry(_("&Outcomes"), "Ctrl+Shift+O"));
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

wxMenu* make_client_menu()
{
    auto* client = new wxMenu;
    int number = 0;
    for (const auto& act : features().acts)
        client->Append(first_act_command + number++, entry(wxGetTranslation(act.label), act.keys));
    return client;
}

}  // namespace

wxMenuBar* make_menu_bar(const MenuState& state)
{
    auto* help = new wxMenu;
    help->Append(wxID_ABOUT, _("&About Attune"));

    auto* bar = new wxMenuBar;
    bar->Append(make_file_menu(), _("&File"));
    bar->Append(make_view_menu(state), _("&View"));
    if (!features().acts.empty())
        bar->Append(make_client_menu(), _("&Client"));
    bar->Append(help, _("&Help"));
    return bar;
}

}  // namespace attune::desktop
