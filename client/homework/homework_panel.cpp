#include "client/homework/homework_panel.hpp"

#include <wx/translation.h>
#include <wx/wupdlock.h>

#include "client/homework/practice_log_dialog.hpp"
#include "client/homework/set_homework_dialog.hpp"
#include "client/homework/wx_practice_strip.hpp"
#include "client/links/link_dialog.hpp"
#include "client/weekly_courses/weekly_course_panel.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/kept_focus.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

enum BookPage { list_page, empty_page };

wxSpinCtrl* make_days(wxPanel* panel, int days, const wxString& name)
{
    auto* control = new wxSpinCtrl{panel, wxID_ANY};
    control->SetRange(0, 366);
    control->SetValue(days);
    name_for_screen_readers(control, name);
    return control;
}

}  // namespace

HomeworkPanel::HomeworkPanel(wxWindow* parent, PageContext& context)
    : wxPanel{parent},
      context_{context},
      presenter_{*this, context.screen, context.model}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_top(), wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap + half_gap)));
    book_ = new wxSimplebook{this};
    list_ = new wxScrolledWindow{book_};
    set_ground(list_, Ground::window);
    list_->SetScrollRate(0, FromDIP(gap));
    list_->SetSizer(new wxBoxSizer{wxVERTICAL});
    name_for_screen_readers(list_, _("Homework"));
    book_->AddPage(list_, {});
    const bool may_set = context.screen.may(api::Permission::record_care);
    book_->AddPage(
        new EmptyState{
            book_, _("No homework yet"),
            _("Set an exercise, and look back on it together in the next session."), _("Set homework"),
            may_set ? [this] { context_.workspace.act("set_homework"); } : std::function<void()>{}},
        {});
    column->Add(book_, wxSizerFlags{1}.Expand());
    auto* padded = new wxBoxSizer{wxHORIZONTAL};
    padded->AddSpacer(FromDIP(margin));
    padded->Add(column, wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    padded->AddSpacer(FromDIP(side_margin));
    SetSizer(padded);
    show_sentence({}, false);
    show_cards();
}

wxSizer* HomeworkPanel::make_top()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_heading(this, _("Homework")), wxSizerFlags{}.CentreVertical());
    sentence_ = make_text(this);
    row->Add(sentence_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(side_margin)));
    undo_ = new wxButton{this, wxID_ANY, _("Undo")};
    undo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.undo(); });
    row->Add(undo_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    row->AddStretchSpacer();
    auto* course = new wxButton{this, wxID_ANY, _("Weekly course")};
    course->Bind(wxEVT_BUTTON,
                 [this](wxCommandEvent&) { CallAfter([this] { show_weekly_course(context_); }); });
    row->Add(course, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    if (context_.screen.may(api::Permission::record_care)) {
        auto* send = new wxButton{this, wxID_ANY, _("Send a link")};
        send->SetToolTip(_("The client reads what to do and logs practice on a device of their own"));
        send->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { new LinkDialog{this, context_, {}}; });
        row->Add(send, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap)));
        auto* set = make_default_button(this, _("Set homework"));
        set->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.workspace.act("set_homework"); });
        row->Add(set, wxSizerFlags{}.CentreVertical());
    }
    return row;
}

void HomeworkPanel::show_cards()
{
    const wxWindowUpdateLocker still{this};
    const KeptFocus kept{list_};
    const auto top = list_->GetViewStart();
    list_->DestroyChildren();
    list_->GetSizer()->Clear();
    bool stopped = false;
    for (const auto& card : presenter_.cards()) {
        if (!card.running && !std::exchange(stopped, true))
            list_->GetSizer()->Add(make_heading(list_, _("Stopped")),
                                   wxSizerFlags{}.Border(wxTOP | wxBOTTOM, FromDIP(gap)));
        add_card(card);
    }
    book_->SetSelection(presenter_.cards().empty() && presenter_.loaded() ? empty_page : list_page);
    list_->FitInside();
    list_->Scroll(top);
    Layout();
}

void HomeworkPanel::add_card(const HomeworkCard& card)
{
    auto* panel = new Card{list_};
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_head(panel, card), wxSizerFlags{}.Expand());
    if (!card.review_heading.empty() && context_.screen.may(api::Permission::record_care))
        column->Add(make_review(panel, card), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    panel->GetSizer()->Add(column, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(gap + half_gap)));
    list_->GetSizer()->Add(panel, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
}

wxSizer* HomeworkPanel::make_head(wxPanel* panel, const HomeworkCard& card)
{
    const auto name = from_utf8(card.name);
    auto* words = new wxBoxSizer{wxVERTICAL};
    words->Add(make_strong(panel, name));
    words->Add(make_notes(panel, from_utf8(card.dose)), wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap) / 2));
    if (!card.what_for.empty())
        words->Add(make_text(panel, from_utf8(card.what_for)),
                   wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    if (!card.last.empty())
        words->Add(make_text(panel, from_utf8(card.last)), wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    if (!card.practice.empty())
        add_practice(panel, words, card);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(words, wxSizerFlags{1}.Expand());
    if (context_.screen.may(api::Permission::record_care))
        add_acts(panel, row, card);
    return row;
}

void HomeworkPanel::add_practice(wxPanel* panel, wxSizer* words, const HomeworkCard& card)
{
    auto* line = new wxBoxSizer{wxHORIZONTAL};
    line->Add(make_practice_strip(panel, card.days, card.name + ": " + card.practice),
              wxSizerFlags{}.CentreVertical());
    line->Add(make_text(panel, from_utf8(card.practice)),
              wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    words->Add(line, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    for (const auto& log : card.latest)
        words->Add(make_notes(panel, from_utf8(log)), wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
}

void HomeworkPanel::add_acts(wxPanel* panel, wxSizer* row, const HomeworkCard& card)
{
    const auto id = card.assignment_id;
    const auto add = [&](const wxString& label, std::function<void()> act) {
        auto* button = new wxButton{panel, wxID_ANY, label};
        name_for_screen_readers(button, label + ", " + from_utf8(card.name));
        button->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
        row->Add(button, wxSizerFlags{}.Top().Border(wxLEFT, FromDIP(gap)));
    };
    add(_("Log practice"), [this, id] { new PracticeLogDialog{this, context_, id}; });
    if (card.may_change)
        add(card.running ? wxGETTEXT_IN_CONTEXT("act", "Change") : _("Carry over"), [this, id] {
            if (const auto* set = presenter_.find(id))
                change_homework(this, context_, *set);
        });
    if (card.running || card.may_change)
        add(card.running ? _("Stop") : _("Take up again"),
            [this, id, running = card.running] { presenter_.stop(id, running); });
}

wxSizer* HomeworkPanel::make_review(wxPanel* panel, const HomeworkCard& card)
{
    const auto name = from_utf8(card.name);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto middle = wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap));
    row->Add(make_strong(panel, from_utf8(card.review_heading)), middle);
    auto* done = make_days(panel, card.review.days_done, _("Days done") + ", " + name);
    row->Add(done, middle);
    row->Add(make_text(panel, _("of")), middle);
    auto* set = make_days(panel, card.review.days_set, _("Days set") + ", " + name);
    row->Add(set, middle);
    row->Add(make_text(panel, _("days")), middle);
    auto* said = new wxTextCtrl{
        panel, wxID_ANY, from_utf8(card.review.said), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER};
    said->SetHint(_("What was said of it, what got in the way"));
    name_for_screen_readers(said, _("What was said") + ", " + name);
    row->Add(said, wxSizerFlags{1}.CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    auto* save = new wxButton{panel, wxID_ANY, _("Save review")};
    name_for_screen_readers(save, _("Save review") + ", " + name);
    row->Add(save, wxSizerFlags{}.CentreVertical());

    const auto id = card.assignment_id;
    const auto changed = [this, id, done, set, said] {
        presenter_.change(id, {done->GetValue(), set->GetValue(), said->GetValue().utf8_string()});
    };
    for (auto* control : {done, set}) {
        control->Bind(wxEVT_SPINCTRL, [changed](wxSpinEvent&) { changed(); });
        control->Bind(wxEVT_TEXT, [changed](wxCommandEvent&) { changed(); });
    }
    said->Bind(wxEVT_TEXT, [changed](wxCommandEvent&) { changed(); });
    const auto save_it = [this, id, changed] {
        changed();
        presenter_.save_review(id);
    };
    said->Bind(wxEVT_TEXT_ENTER, [save_it](wxCommandEvent&) { save_it(); });
    save->Bind(wxEVT_BUTTON, [save_it](wxCommandEvent&) { save_it(); });
    return row;
}

void HomeworkPanel::show_sentence(const std::string& sentence, bool undo)
{
    sentence_->SetLabelText(from_utf8(sentence));
    sentence_->Show(!sentence.empty());
    undo_->Show(undo);
    if (!sentence.empty())
        announce(sentence_);
    Layout();
}

wxWindow* make_homework_page(wxWindow* parent, PageContext& context)
{
    return new HomeworkPanel{parent, context};
}

void resume_homework_review(wxWindow*, PageContext& context, const Draft&)
{
    context.workspace.show_tab("homework");
}

}  // namespace attune::desktop
