#include "client/measure_entry/entry_result_panel.hpp"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/risk/notice_panel.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "client/widgets/verdict_panel.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int reading_width = 560;
constexpr int value_width = 120;

}  // namespace

EntryResultPanel::EntryResultPanel(wxWindow* parent, Acts acts) : wxPanel{parent}, acts_{std::move(acts)}
{
    set_ground(this, Ground::window);
    title_ = make_heading(this);
    facts_ = make_notes(this);
    scores_ = new wxScrolledWindow{this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL};
    set_ground(scores_, Ground::window);
    scores_->SetScrollRate(0, FromDIP(gap));
    scores_->SetSizer(new wxBoxSizer{wxVERTICAL});

    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(title_, wxSizerFlags{}.CentreVertical());
    head->Add(facts_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap + half_gap)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(head, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap + half_gap)));
    column->Add(scores_, wxSizerFlags{1}.Expand());
    column->Add(make_foot(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    auto* page = new wxBoxSizer{wxVERTICAL};
    page->Add(in_margins(this, column),
              wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    SetSizer(page);
}

wxSizer* EntryResultPanel::make_foot()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto add = [&](wxButton* button, std::function<void()> act) {
        button->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
        row->Add(button, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap)));
        return button;
    };
    add(new wxButton{this, wxID_ANY, _("Correct a mistake")}, acts_.correct);
    row->AddStretchSpacer();
    add(new wxButton{this, wxID_ANY, _("Give another")}, acts_.give_another);
    back_ = add(make_default_button(this, _("Back to overview")), acts_.back);
    return row;
}

void EntryResultPanel::focus()
{
    back_->SetFocus();
}

void EntryResultPanel::show_result(const Instrument& instrument, const api::AdministrationRecorded& recorded)
{
    title_->SetLabelText(wxString::Format(_("%s is recorded"), from_utf8(instrument.name)));
    facts_->SetLabelText(
        wxString::Format(_("Filled in on %s"), from_utf8(medium_date(recorded.administration.answered_on))));
    scores_->GetSizer()->Clear(true);
    add_flags(recorded.flags);
    for (const auto& score : result_scores(instrument, recorded))
        scores_->GetSizer()->Add(make_score(score), wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    scores_->FitInside();
    Layout();
}

void EntryResultPanel::add_flags(const std::vector<api::Flag>& flags)
{
    for (const auto& flag : flags) {
        auto* notice = new NoticePanel{scores_, NoticePanel::Kind::risk};
        notice->show_mark(flag.rule);
        scores_->GetSizer()->Add(notice, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
        notice->show_sentence(from_utf8(say_again(flag.sentence)) + " " +
                              _("The flag above stays until it is signed off."));
    }
}

wxWindow* EntryResultPanel::make_score(const ResultScore& score)
{
    auto* card = new Card{scores_};
    auto* value = make_title(card, from_utf8(score.value));
    name_for_screen_readers(value, from_utf8(score.name + ": " + score.value + ' ' + score.range));
    auto* figures = new wxBoxSizer{wxVERTICAL};
    figures->Add(value, wxSizerFlags{}.Right());
    figures->Add(make_notes(card, from_utf8(score.range)), wxSizerFlags{}.Right());
    figures->SetMinSize(FromDIP(wxSize{value_width, -1}));

    auto* words = new wxBoxSizer{wxVERTICAL};
    const auto add = [&](wxStaticText* text) {
        if (text->GetLabelText().empty())
            return text->Destroy();
        text->Wrap(FromDIP(reading_width));
        words->Add(text, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
        return true;
    };
    add(make_strong(card, from_utf8(score.name)));
    if (!score.verdict.empty()) {
        auto* verdict = new VerdictPanel{card};
        verdict->show_verdict(score.kind);
        words->Add(verdict, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    }
    add(make_text(card, from_utf8(score.sentence)));
    add(make_notes(card, from_utf8(score.missing)));
    add(make_notes(card, from_utf8(score.basis)));

    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(words, wxSizerFlags{1});
    row->Add(figures);
    card->GetSizer()->Add(row, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(side_margin)));
    return card;
}

}  // namespace attune::desktop
