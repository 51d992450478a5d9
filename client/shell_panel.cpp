#include "client/shell_panel.hpp"

#include <algorithm>
#include <utility>

#include <wx/dcclient.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/break_glass/break_glass_dialog.hpp"
#include "client/caseload/caseload_panel.hpp"
#include "client/caseload/change_panel.hpp"
#include "client/contacts/contacts_panel.hpp"
#include "client/diary/diary_panel.hpp"
#include "client/document_batch/document_batch_dialog.hpp"
#include "client/foot_line.hpp"
#include "client/import/import_dialog.hpp"
#include "client/inbox/inbox_panel.hpp"
#include "client/library_screen/library_panel.hpp"
#include "client/money/money_panel.hpp"
#include "client/note_search/note_search_panel.hpp"
#include "client/outcomes/outcomes_panel.hpp"
#include "client/supervision/supervision_panel.hpp"
#include "client/today/today_panel.hpp"
#include "client/unfinished_panel.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "client/workspace/features.hpp"
#include "client/workspace/workspace_panel.hpp"

namespace attune::desktop {

ShellPanel::ShellPanel(wxWindow* parent, Screen& screen, Frame frame)
    : wxPanel{parent},
      screen_{screen},
      frame_{std::move(frame)}
{
    set_ground(this, Ground::window);
    sidebar_ = new SidebarPanel{this, screen, *this};
    book_ = new wxSimplebook{this};
    if (!is_reception()) {
        today_ = new TodayPanel{book_, screen, *this};
        book_->AddPage(today_, {});
        caseload_ = new CaseloadPanel{book_, screen, *this};
        book_->AddPage(caseload_, {});
        inbox_ = new InboxPanel{book_, screen, *this};
        book_->AddPage(inbox_, {});
    }

    auto* right = new wxBoxSizer{wxVERTICAL};
    auto* unfinished = new UnfinishedPanel{
        this,
        screen,
        {[this] { return workspace_ != nullptr; }, [this](const Draft& draft) { resume(draft); }}};
    right->Add(unfinished, wxSizerFlags{}.Expand());
    right->Add(book_, wxSizerFlags{1}.Expand());
    auto* middle = new wxBoxSizer{wxHORIZONTAL};
    middle->Add(sidebar_, wxSizerFlags{}.Expand());
    middle->Add(right, wxSizerFlags{1}.Expand());
    auto* whole = new wxBoxSizer{wxVERTICAL};
    whole->Add(middle, wxSizerFlags{1}.Expand());
    whole->Add(make_foot_line(), wxSizerFlags{}.Expand());
    SetSizer(whole);

    watching_status_ = screen.status.changes().add([this] { show_foot_line(); });
    watching_calls_ = screen.calls.changes().add([this] { show_foot_line(); });
    news_ = std::make_unique<NewsWatch>(screen, [this](const auto& client_ids) { news(client_ids); });
    show_foot_line();
    show_today();
    refresh_lists();
    unfinished->begin();
}

ShellPanel::~ShellPanel() = default;

wxPanel* ShellPanel::make_foot_line()
{
    auto* line = new wxPanel{this};
    set_ground(line, Ground::window);
    saved_ = make_notes(line);
    connection_ = make_notes(line);
    try_now_ = make_link(line, _("Try now"));
    try_now_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { screen_.calls.try_now(); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(saved_, wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(side_margin)));
    row->Add(connection_, wxSizerFlags{}.CentreVertical());
    row->Add(try_now_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(half_gap)));
    row->AddSpacer(FromDIP(side_margin));
    row->SetMinSize(FromDIP(wxSize{-1, 26}));
    line->SetSizer(row);
    line->Bind(wxEVT_PAINT, [line](wxPaintEvent&) {
        wxPaintDC dc{line};
        dc.SetPen(wxPen{to_wx(palette().line)});
        dc.DrawLine(0, 0, line->GetClientSize().x, 0);
    });
    return line;
}

void ShellPanel::show_foot_line()
{
    const bool offline = screen_.calls.offline_since().has_value();
    saved_->SetLabelText(from_utf8(screen_.status.text()));
    connection_->SetLabelText(from_utf8(connection_sentence(screen_.calls, screen_.signed_in.practice.name)));
    if (offline != try_now_->IsShown() && offline)
        announce(connection_);
    try_now_->Show(offline);
    connection_->GetParent()->Layout();
}

void ShellPanel::show_page(wxWindow* page, Place place, const wxString& title)
{
    book_->SetSelection(static_cast<std::size_t>(book_->FindPage(page)));
    sidebar_->show_place(place);
    title_changed(title.utf8_string());
}

// A page that is made when it is first looked at, and is read again whenever it comes back.
template <class Page, class... More>
void ShellPanel::bring(Page*& page, Place place, const wxString& title, More&... more)
{
    close_workspace();
    if (!page) {
        page = new Page{book_, screen_, more...};
        book_->AddPage(page, {});
    } else {
        page->refresh();
    }
    show_page(page, place, title);
}

// A day at reception begins with the diary.
void ShellPanel::show_today()
{
    if (!today_)
        return show_diary();
    close_workspace();
    today_->refresh();
    show_page(today_, Place::today, _("Today"));
    today_->focus_list();
}

void ShellPanel::show_caseload()
{
    if (!caseload_)
        return show_contacts();
    close_workspace();
    show_page(caseload_, Place::caseload, _("Caseload"));
    caseload_->focus_search();
}

void ShellPanel::show_past_records()
{
    show_caseload();
    if (caseload_)
        caseload_->show_past_records();
}

void ShellPanel::show_contacts()
{
    if (!contacts_) {
        contacts_ = new ContactsPanel{book_, screen_, *this};
        book_->AddPage(contacts_, {});
    }
    contacts_->refresh();
    show_page(contacts_, Place::contacts, _("Clients"));
    contacts_->focus_search();
}

void ShellPanel::show_diary()
{
    bring(diary_, Place::diary, _("Diary"), *this);
    diary_->focus_days();
}

void ShellPanel::new_appointment()
{
    show_diary();
    diary_->new_appointment();
}

void ShellPanel::show_waiting_list()
{
    show_diary();
    diary_->show_waiting_list();
}

void ShellPanel::working_hours()
{
    show_diary();
    diary_->working_hours();
}

void ShellPanel::leave()
{
    show_diary();
    diary_->leave();
}

void ShellPanel::import_calendar()
{
    show_diary();
    diary_->import_calendar();
}

void ShellPanel::show_inbox()
{
    close_workspace();
    inbox_->refresh();
    show_page(inbox_, Place::inbox, _("Inbox"));
    inbox_->focus_list();
}

void ShellPanel::show_library()
{
    bring(library_, Place::library, _("Library"));
    library_->focus_search();
}

void ShellPanel::show_outcomes()
{
    bring(outcomes_, Place::outcomes, _("Outcomes"), *this);
    outcomes_->focus();
}

void ShellPanel::show_supervision()
{
    bring(supervision_, Place::supervision, _("Supervision"), *this);
    supervision_->focus_list();
}

void ShellPanel::break_glass()
{
    if (screen_.may(api::Permission::read_records))
        new BreakGlassDialog{this, screen_, [this](const std::string& client_id) { open_client(client_id); }};
}

void ShellPanel::show_money()
{
    bring(money_, Place::money, _("Money"));
    money_->focus();
}

void ShellPanel::show_change()
{
    close_workspace();
    if (!change_) {
        change_ = new ChangePanel{book_, screen_, *this, [this] { show_caseload(); }};
        book_->AddPage(change_, {});
    }
    change_->refresh();
    show_page(change_, Place::caseload, _("Change across the caseload"));
    change_->focus();
}

void ShellPanel::book_for(const Comer& comer)
{
    show_diary();
    diary_->book_for(comer);
}

void ShellPanel::show_note_search()
{
    close_workspace();
    if (!note_search_) {
        note_search_ = new NoteSearchPanel{book_, screen_, *this, [this] { show_caseload(); }};
        book_->AddPage(note_search_, {});
    }
    show_page(note_search_, Place::caseload, _("Find in notes"));
    note_search_->focus_search();
}

void ShellPanel::find_client()
{
    show_caseload();
}

// From a client's record one stays where that one was opened.
void ShellPanel::note_where_from()
{
    if (workspace_)
        return;
    const std::pair<const wxWindow*, void (Navigator::*)()> places[] = {
        {today_, &Navigator::show_today},
        {inbox_, &Navigator::show_inbox},
        {diary_, &Navigator::show_diary},
        {outcomes_, &Navigator::show_outcomes},
        {supervision_, &Navigator::show_supervision},
        {money_, &Navigator::show_money},
        {note_search_, &Navigator::show_note_search}};
    came_from_ = &Navigator::show_caseload;
    for (const auto& [page, show] : places)
        if (is_shown(page))
            came_from_ = show;
}

void ShellPanel::open_client(const std::string& client_id)
{
    if (is_reception()) {
        show_contacts();
        return contacts_->open(client_id);
    }
    note_where_from();
    close_workspace();
    sidebar_->show_place(Place::caseload);
    workspace_ = new WorkspacePanel{book_, screen_, *this, client_id};
    book_->AddPage(workspace_, {}, true);
    workspace_->SetFocus();
}

void ShellPanel::open_plan(const std::string& client_id)
{
    open_client(client_id);
    workspace_->show_tab("plan");
}

void ShellPanel::open_sessions(const std::string& client_id, const std::string& session_id)
{
    open_client(client_id);
    workspace_->show_session(session_id);
}

void ShellPanel::open_note(const api::FoundNote& note)
{
    open_client(note.client_id);
    workspace_->open_note(note);
}

// The caller may be one of the workspace's own buttons.
void ShellPanel::close_workspace()
{
    if (!workspace_)
        return;
    screen_.drafts.flush();
    book_->SetSelection(static_cast<std::size_t>(book_->FindPage(caseload_)));
    book_->RemovePage(static_cast<std::size_t>(book_->FindPage(workspace_)));
    workspace_->Hide();
    CallAfter([old = workspace_] { old->Destroy(); });
    workspace_ = nullptr;
    refresh_lists();
}

void ShellPanel::refresh_lists()
{
    if (is_reception())
        return;
    today_->refresh();
    caseload_->refresh();
    inbox_->refresh();
}

bool ShellPanel::is_shown(const wxWindow* page) const
{
    return page && book_->GetCurrentPage() == page;
}

void ShellPanel::new_client()
{
    ask_for_new_client(nullptr);
}

void ShellPanel::ask_for_new_client(const Draft* draft)
{
    if (features().new_client && screen_.may(api::Permission::record_care))
        features().new_client(this, screen_, draft, [this](const std::string& client_id) {
            caseload_->refresh();
            open_client(client_id);
        });
}

void ShellPanel::write_for_several()
{
    if (several_ && several_->IsShown())
        return several_->Raise();
    several_ = new DocumentBatchDialog{this, screen_};
}

void ShellPanel::import_records()
{
    new ImportDialog{this, screen_, [this] { refresh(); }};
}

void ShellPanel::refresh()
{
    if (workspace_)
        workspace_->refresh();
    else if (is_shown(library_))
        library_->refresh();
    else if (is_shown(change_))
        change_->refresh();
    else if (is_shown(diary_))
        diary_->refresh();
    else if (is_shown(contacts_))
        contacts_->refresh();
    else if (is_shown(outcomes_))
        outcomes_->refresh();
    else if (is_shown(supervision_))
        supervision_->refresh();
    else if (is_shown(money_))
        money_->refresh();
    else
        refresh_lists();
}

void ShellPanel::go_back()
{
    const bool went_back = workspace_           ? workspace_->go_back()
                           : is_shown(library_) ? library_->go_back()
                           : is_shown(money_)   ? money_->go_back()
                                                : !is_shown(change_) && !is_shown(note_search_);
    if (went_back)
        return;
    auto& navigator = static_cast<Navigator&>(*this);
    (navigator.*(workspace_ ? came_from_ : &Navigator::show_caseload))();
}

void ShellPanel::show_tab(std::size_t index)
{
    if (workspace_)
        workspace_->show_tab(index);
}

void ShellPanel::act(std::string_view name)
{
    if (workspace_)
        workspace_->act(name);
}

void ShellPanel::show_sidebar(bool shown)
{
    sidebar_->Show(shown);
    Layout();
}

void ShellPanel::clients_counted(std::size_t count)
{
    sidebar_->show_count(Place::caseload, count);
    // A practice without clients begins where the first one is added.
    if (!std::exchange(looked_for_clients_, true) && count == 0 && book_->GetCurrentPage() == today_)
        show_caseload();
}

void ShellPanel::inbox_counted(int count)
{
    sidebar_->show_count(Place::inbox, static_cast<std::size_t>(count));
}

void ShellPanel::title_changed(const std::string& title)
{
    frame_.title_changed(title);
    show_foot_line();
}

void ShellPanel::news(const std::vector<std::string>& client_ids)
{
    if (workspace_ && std::ranges::find(client_ids, workspace_->client_id()) != client_ids.end())
        workspace_->refresh();
    if (is_shown(diary_))
        diary_->refresh();
    refresh_lists();
}

void ShellPanel::take_back(const Handover& handover)
{
    if (untouched(handover) && !handover.entry.sending) {
        screen_.drafts.remove(handover.draft_id);
        return;
    }
    const auto draft = as_entry_draft(handover);
    screen_.drafts.keep(draft);
    resume(draft);
}

void ShellPanel::resume(const Draft& draft)
{
    if (DiaryPanel::can_resume(draft)) {
        show_diary();
        return diary_->resume(draft);
    }
    if (draft.kind == DocumentBatchPresenter::draft_kind)
        return write_for_several();
    if (draft.client_id.empty())
        return ask_for_new_client(&draft);
    open_client(draft.client_id);
    workspace_->resume(draft);
}

}  // namespace attune::desktop
