#include "client/workspace/workspace_panel.hpp"

#include <algorithm>

#include <wx/app.h>
#include <wx/dcclient.h>
#include <wx/translation.h>

#include "client/break_glass/break_glass_words.hpp"
#include "client/risk/notice_panel.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/panel.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "client/workspace/client_header.hpp"
#include "client/workspace/features.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

WorkspacePanel::WorkspacePanel(wxWindow* parent, Screen& screen, Navigator& navigator,
                               const std::string& client_id)
    : wxPanel{parent},
      screen_{screen},
      navigator_{navigator},
      model_{screen.calls, client_id},
      context_{screen_, model_, *this}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_header_bar(), wxSizerFlags{}.Expand());
    break_glass_bar_ = new NoticePanel{this, NoticePanel::Kind::risk, margin};
    break_glass_bar_->add_act(_("End now"), [this] { end_break_glass(); });
    column->Add(break_glass_bar_, wxSizerFlags{}.Expand());
    supervisor_bar_ = new NoticePanel{this, NoticePanel::Kind::neutral, margin};
    column->Add(supervisor_bar_, wxSizerFlags{}.Expand());
    flag_bar_ = make_flag_bar();
    column->Add(flag_bar_, wxSizerFlags{}.Expand());
    done_bar_ = make_done_bar();
    column->Add(done_bar_, wxSizerFlags{}.Expand());
    refusal_ = make_text(this);
    refusal_->Hide();
    column->Add(refusal_, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(side_margin)));
    book_ = new wxSimplebook{this};
    column->Add(book_, wxSizerFlags{1}.Expand());
    SetSizer(column);
    make_tabs();
    watching_ = model_.changes().add([this] { show_header(); });
    break_glass_over_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        screen_.status.say(say("The break-glass is over."));
        navigator_.show_caseload();
    });
    model_.refresh();
}

// The pages go while the context that they refer to is still there.
WorkspacePanel::~WorkspacePanel()
{
    DestroyChildren();
}

wxPanel* WorkspacePanel::make_header_bar()
{
    auto* bar = new Panel{this};
    set_ground(bar, Ground::view);
    name_ = make_title(bar);
    facts_ = make_notes(bar);
    place_ = make_text(bar);
    risk_ = make_text(bar);
    due_ = make_text(bar);
    due_->Hide();
    agenda_ = make_notes(bar);

    auto* first = new wxBoxSizer{wxHORIZONTAL};
    first->Add(name_, wxSizerFlags{}.CentreVertical());
    first->Add(facts_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(margin)));
    auto* second = new wxBoxSizer{wxHORIZONTAL};
    second->Add(place_);
    second->Add(risk_, wxSizerFlags{}.Border(wxLEFT, FromDIP(margin)));
    auto* left = new wxBoxSizer{wxVERTICAL};
    left->Add(first);
    left->Add(second, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    left->Add(due_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));

    auto* right = new wxBoxSizer{wxVERTICAL};
    right->Add(make_buttons(bar), wxSizerFlags{}.Right());
    right->Add(agenda_, wxSizerFlags{}.Right().Border(wxTOP, FromDIP(gap)));

    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(left, wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(margin)));
    row->Add(right, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(side_margin)));
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(row, wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap + half_gap)));
    padded->SetMinSize(FromDIP(wxSize{-1, 88}));
    bar->SetSizer(padded);
    bar->Bind(wxEVT_PAINT, [bar](wxPaintEvent&) {
        wxPaintDC dc{bar};
        dc.SetPen(wxPen{to_wx(palette().line)});
        const auto size = bar->GetClientSize();
        dc.DrawLine(0, size.y - 1, size.x, size.y - 1);
    });
    return bar;
}

wxSizer* WorkspacePanel::make_buttons(wxWindow* parent)
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    for (const auto& act : features().acts) {
        if (!act.in_header || !screen_.may(act.needs))
            continue;
        auto* button = new wxButton{parent, wxID_ANY, wxGetTranslation(act.label)};
        button->SetToolTip(act.keys);
        button->Bind(wxEVT_BUTTON, [this, &act](wxCommandEvent&) { this->act(act.name); });
        button->Disable();  // until the record is there
        buttons_.emplace_back(act.name, button);
        row->Add(button, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    }
    return row;
}

NoticePanel* WorkspacePanel::make_flag_bar()
{
    auto* bar = new NoticePanel{this, NoticePanel::Kind::risk, margin};
    if (features().sign_off && screen_.may(api::Permission::sign_off_risk))
        bar->add_act(_("Review and sign off"), [this] { act("sign_off"); });
    return bar;
}

NoticePanel* WorkspacePanel::make_done_bar()
{
    auto* bar = new NoticePanel{this, NoticePanel::Kind::neutral, margin};
    undo_button_ = bar->add_act(_("Undo"), [this] {
        if (undo_)
            std::exchange(undo_, nullptr)();
    });
    bar->add_act(_("Close"), [this] { say_done({}, nullptr); });
    return bar;
}

void WorkspacePanel::say_done(const std::string& sentence, std::function<void()> undo)
{
    undo_ = std::move(undo);
    undo_button_->Show(undo_ != nullptr);
    done_bar_->show_sentence(from_utf8(sentence));
}

void WorkspacePanel::make_tabs()
{
    tabs_ = new wxNotebook{book_, wxID_ANY};
    name_for_screen_readers(tabs_, _("Client's pages"));
    for (const auto& tab : features().tabs)
        tabs_->AddPage(tab.make(tabs_, context_), wxGetTranslation(tab.label));
    book_->AddPage(tabs_, {});
}

void WorkspacePanel::show_header()
{
    refusal_->Show(model_.refusal().has_value());
    if (model_.refusal())
        refusal_->SetLabelText(from_utf8(model_.refusal()->sentence));
    if (const auto* overview = model_.overview()) {
        const auto header = make_header(*overview, screen_.library, screen_.clock());
        name_->SetLabelText(from_utf8(header.name));
        facts_->SetLabelText(from_utf8(header.facts));
        place_->SetLabelText(from_utf8(header.place));
        risk_->SetLabelText(from_utf8(header.risk));
        agenda_->SetLabelText(from_utf8(header.agenda));
        due_->SetLabelText(from_utf8(header.due));
        due_->Show(!header.due.empty());
        flag_bar_->show_mark(header.flag_rule);
        flag_bar_->show_sentence(from_utf8(header.flag));
        show_access(*overview);
        tell_title();
    }
    Layout();
    for (auto* child : GetChildren())
        child->Layout();
    resume_waiting();
}

// How the user comes to see this client, when it is not by the care team.
void WorkspacePanel::show_access(const api::Overview& overview)
{
    break_glass_bar_->show_sentence(
        overview.break_glass ? from_utf8(banner_words(*overview.break_glass, screen_.clock())) : wxString{});
    close_when_over(overview.break_glass);
    supervisor_bar_->show_sentence(
        overview.read_only ? _("You see this client as a supervisor. The record is read-only.") : wxString{});
    for (const auto& [name, button] : buttons_) {
        const auto acts = features().acts;
        const auto act = std::ranges::find(acts, name, &Act::name);
        button->Enable(!overview.read_only || act->needs != api::Permission::record_care);
    }
}

// Nobody goes on reading what the server would no longer show.
void WorkspacePanel::close_when_over(const std::optional<api::BreakGlass>& break_glass)
{
    break_glass_over_.Stop();
    if (!break_glass)
        return;
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(break_glass->ends_at.value -
                                                                            screen_.clock().value);
    break_glass_over_.StartOnce(static_cast<int>(std::clamp<std::int64_t>(left.count(), 1, 86'400'000)));
}

void WorkspacePanel::end_break_glass()
{
    const auto* overview = model_.overview();
    if (!overview || !overview->break_glass)
        return;
    screen_.calls.call<api::EndBreakGlass>(alive_,
                                           {model_.client_id(), overview->break_glass->break_glass_id},
                                           [this](const Result<api::EndBreakGlass::Reply>& reply) {
                                               if (reply)
                                                   return navigator_.show_caseload();
                                               screen_.status.say(reply.error().sentence);
                                               model_.refresh();
                                           });
}

void WorkspacePanel::tell_title()
{
    auto title = name_->GetLabelText().utf8_string();
    if (!page_title_.empty())
        title += ", " + page_title_;
    navigator_.title_changed(title);
}

void WorkspacePanel::show_tab(std::string_view name)
{
    const auto tabs = features().tabs;
    const auto found = std::ranges::find(tabs, name, &Tab::name);
    if (found != tabs.end())
        show_tab(static_cast<std::size_t>(found - tabs.begin()));
}

void WorkspacePanel::show_tab(std::size_t index)
{
    go_back();
    if (index < tabs_->GetPageCount())
        tabs_->SetSelection(index);
}

void WorkspacePanel::show_session(const std::string& session_id)
{
    show_tab("sessions");
    if (context_.show_session)
        context_.show_session(session_id);
}

void WorkspacePanel::open_page(const std::string& title, const MakePage& make)
{
    go_back();
    page_ = make(book_);
    page_title_ = title;
    book_->AddPage(page_, {}, true);
    tell_title();
    page_->SetFocus();
}

void WorkspacePanel::close_page()
{
    go_back();
}

// The page may be asking from one of its own events, so it is destroyed after them.
bool WorkspacePanel::go_back()
{
    if (!page_)
        return false;
    book_->SetSelection(0);
    book_->RemovePage(1);
    page_->Hide();
    CallAfter([page = page_] { page->Destroy(); });
    page_ = nullptr;
    page_title_.clear();
    tell_title();
    tabs_->SetFocus();
    return true;
}

void WorkspacePanel::act(std::string_view name)
{
    if (!model_.overview())
        return;
    if (name == "sign_off") {
        const auto* waits = first_waiting(*model_.overview());
        if (waits && features().sign_off)
            features().sign_off(this, context_, *waits);
        return;
    }
    const auto acts = features().acts;
    const auto found = std::ranges::find(acts, name, &Act::name);
    const bool read_only = model_.overview()->read_only;
    if (found != acts.end() && screen_.may(found->needs) &&
        !(read_only && found->needs == api::Permission::record_care))
        found->run(this, context_);
}

// By the application, which outlives this panel.
void WorkspacePanel::open_client(const std::string& client_id)
{
    wxTheApp->CallAfter([&navigator = navigator_, client_id] { navigator.open_client(client_id); });
}

void WorkspacePanel::resume(const Draft& draft)
{
    to_resume_ = draft;
    resume_waiting();
}

void WorkspacePanel::open_note(const api::FoundNote& note)
{
    note_to_open_ = note;
    resume_waiting();
}

void WorkspacePanel::resume_waiting()
{
    if (!model_.overview())
        return;
    if (const auto note = std::exchange(note_to_open_, std::nullopt))
        features().open_note(context_, *note);
    if (!to_resume_)
        return;
    const auto draft = *std::exchange(to_resume_, std::nullopt);
    for (const auto& resume : features().resumes)
        if (resume.kind == draft.kind)
            resume.run(this, context_, draft);
}

}  // namespace attune::desktop
