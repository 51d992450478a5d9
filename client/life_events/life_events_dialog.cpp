#include "client/life_events/life_events_dialog.hpp"

#include <array>

#include <wx/translation.h>

#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int list_width = 340;
constexpr int fields_width = 400;
constexpr std::array kinds{EventKind::life, EventKind::medicine, EventKind::therapist};

// A field that somebody is just typing in keeps its cursor.
void show_text(wxTextCtrl* field, const std::string& text)
{
    if (field->GetValue().utf8_string() != text)
        field->ChangeValue(from_utf8(text));
}

}  // namespace

LifeEventsDialog::LifeEventsDialog(wxWindow* parent, PageContext& context, const Draft* draft)
    : FormDialog{parent, _("Life events"), _("Save event")},
      presenter_{*this, context.screen, context.model, draft}
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_list(), wxSizerFlags{}.Expand());
    row->Add(make_fields(), wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(margin)));
    body()->Add(row, wxSizerFlags{1}.Expand());
    presenter_.begin();
    open(text_);
}

wxSizer* LifeEventsDialog::make_list()
{
    list_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{list_width, 240})};
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        if (!filling_ && event.GetSelection() != wxNOT_FOUND)
            presenter_.choose(static_cast<std::size_t>(event.GetSelection()));
    });
    strike_out_ = new wxButton{this, wxID_ANY, _("Take back in")};  // the longer of its two labels
    strike_out_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.strike_out(); });
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(field("events", _("On record"), list_), wxSizerFlags{1}.Expand());
    column->Add(strike_out_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    return column;
}

wxSizer* LifeEventsDialog::make_fields()
{
    text_ = new wxTextCtrl{this, wxID_ANY};
    text_->SetMaxLength(room_for_event);
    started_on_ = new wxTextCtrl{this, wxID_ANY};
    ended_on_ = new wxTextCtrl{this, wxID_ANY};
    kind_ = new wxChoice{this, wxID_ANY};
    for (const auto kind : kinds)
        kind_->Append(from_utf8(words_for(kind)));
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    auto* days = new wxFlexGridSizer{2, FromDIP(gap), FromDIP(side_margin)};
    days->AddGrowableCol(0, 1);
    days->AddGrowableCol(1, 1);
    days->Add(field("started_on", _("When"), started_on_), wxSizerFlags{}.Expand());
    days->Add(field("ended_on", _("Until"), ended_on_, _("empty: that one day")), wxSizerFlags{}.Expand());
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(field("text", _("What happened"), text_, _("a few words, read on the chart's axis")),
                wxSizerFlags{}.Expand());
    column->Add(days, below);
    column->Add(field("kind", _("Kind"), kind_), below);
    auto* note = make_notes(this, _("Life events stand on the charts of Measures and of the session summary. "
                                    "One that is struck out stays in the record and leaves the charts."));
    note->Wrap(FromDIP(fields_width));
    column->Add(note, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(margin)));
    for (auto* text : {text_, started_on_, ended_on_})
        text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    kind_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    column->SetMinSize(FromDIP(wxSize{fields_width, -1}));
    return column;
}

void LifeEventsDialog::changed()
{
    if (filling_ || kind_->GetSelection() == wxNOT_FOUND)
        return;
    presenter_.change({kinds.at(static_cast<std::size_t>(kind_->GetSelection())),
                       text_->GetValue().utf8_string(), started_on_->GetValue().utf8_string(),
                       ended_on_->GetValue().utf8_string()});
}

void LifeEventsDialog::show_lines()
{
    filling_ = true;
    list_->Clear();
    for (const auto& line : presenter_.lines())
        list_->Append(from_utf8(line.words));
    const auto chosen = presenter_.chosen();
    list_->SetSelection(static_cast<int>(chosen));
    filling_ = false;
    allow_fields();
}

void LifeEventsDialog::allow_fields()
{
    const bool free = presenter_.may_change();
    for (auto* control : std::initializer_list<wxWindow*>{text_, started_on_, ended_on_, kind_})
        control->Enable(free);
    allow_submit(free);
    strike_out_->Enable(presenter_.chosen() > 0);
    strike_out_->SetLabelText(free ? _("Strike out") : _("Take back in"));
}

void LifeEventsDialog::show_form(const LifeEventForm& form)
{
    filling_ = true;
    show_text(text_, form.text);
    show_text(started_on_, form.started_on);
    show_text(ended_on_, form.ended_on);
    kind_->SetSelection(static_cast<int>(form.kind));
    filling_ = false;
}

void LifeEventsDialog::show_busy(bool busy)
{
    set_busy(busy);
    strike_out_->Enable(!busy);
    if (!busy)
        allow_fields();
}

void keep_life_events(wxWindow* window, PageContext& context)
{
    new LifeEventsDialog{window, context};
}

void resume_life_events(wxWindow* window, PageContext& context, const Draft& draft)
{
    new LifeEventsDialog{window, context, &draft};
}

}  // namespace attune::desktop
