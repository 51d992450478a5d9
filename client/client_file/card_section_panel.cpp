#include "client/client_file/card_section_panel.hpp"

#include <wx/translation.h>
#include <wx/wupdlock.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/kept_focus.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int value_width = 170;
constexpr int acts_width = 90;

wxStaticText* add_text(wxSizer* column, wxStaticText* text, int width, int above)
{
    text->Wrap(width);
    column->Add(text, wxSizerFlags{}.Border(wxTOP, above));
    return text;
}

}  // namespace

CardSectionPanel::CardSectionPanel(wxWindow* parent, const wxString& heading, const wxString& if_empty,
                                   int width)
    : Panel{parent},
      width_{FromDIP(width)},
      head_{new wxBoxSizer{wxHORIZONTAL}}
{
    set_ground(this, Ground::window);
    head_->Add(make_heading(this, heading), wxSizerFlags{1}.CentreVertical());
    if_empty_ = make_notes(this, if_empty);
    if_empty_->Wrap(width_);
    card_ = new Card{this};
    below_ = make_notes(this);
    below_->Hide();
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(head_, wxSizerFlags{}.Expand());
    column->Add(if_empty_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(card_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(below_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    SetSizer(column);
    card_->Hide();
}

wxButton* CardSectionPanel::add_act(const wxString& label, const wxString& spoken, std::function<void()> run)
{
    auto* act = make_link(this, label);
    name_for_screen_readers(act, spoken);
    act->Bind(wxEVT_BUTTON, [run = std::move(run)](wxCommandEvent&) { run(); });
    head_->Add(act, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    return act;
}

void CardSectionPanel::show_rows(const std::vector<CardRow>& rows)
{
    const wxWindowUpdateLocker still{this};
    const KeptFocus kept{card_};
    card_->DestroyChildren();
    card_->GetSizer()->Clear();
    for (const auto& row : rows)
        add_row(row);
    if_empty_->Show(rows.empty());
    card_->Show(!rows.empty());
    InvalidateBestSize();
    Layout();
}

void CardSectionPanel::show_below(const std::string& sentence)
{
    below_->SetLabelText(from_utf8(sentence));
    below_->Wrap(width_);
    below_->Show(!sentence.empty());
    InvalidateBestSize();
    Layout();
}

void CardSectionPanel::add_words(wxSizer* row, const FileLine& line)
{
    const int width = width_ - FromDIP(value_width + acts_width + 4 * gap);
    auto* words = new wxBoxSizer{wxVERTICAL};
    add_text(words, make_text(card_, from_utf8(line.title)), width, 0);
    if (!line.notes.empty())
        add_text(words, make_notes(card_, from_utf8(line.notes)), width, FromDIP(half_gap) / 2);
    row->Add(words, wxSizerFlags{1}.CentreVertical());
    auto* values = new wxBoxSizer{wxVERTICAL};
    if (!line.value.empty())
        add_text(values, make_strong(card_, from_utf8(line.value)), FromDIP(value_width), 0);
    if (!line.value_notes.empty())
        add_text(values, make_notes(card_, from_utf8(line.value_notes)), FromDIP(value_width),
                 FromDIP(half_gap) / 2);
    values->SetMinSize({FromDIP(value_width), -1});
    row->Add(values, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
}

void CardSectionPanel::add_row(const CardRow& shown)
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    add_words(row, shown.line);
    auto* acts = new wxBoxSizer{wxVERTICAL};
    for (const auto& act : shown.acts) {
        auto* link = make_link(card_, act.label);
        name_for_screen_readers(link, act.spoken);
        link->Bind(wxEVT_BUTTON, [this, run = act.run](wxCommandEvent&) { CallAfter(run); });
        acts->Add(link, wxSizerFlags{}.Right());
    }
    acts->SetMinSize({FromDIP(acts_width), -1});
    row->Add(acts, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    auto* sizer = card_->GetSizer();
    sizer->AddSpacer(FromDIP(gap));
    sizer->Add(row, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(gap + half_gap)));
    sizer->AddSpacer(FromDIP(gap));
}

}  // namespace attune::desktop
