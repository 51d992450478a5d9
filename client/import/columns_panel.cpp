#include "client/import/columns_panel.hpp"

#include <wx/translation.h>
#include <wx/wupdlock.h>

#include "client/forms/wx_choices.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int choice_width = 280;

}  // namespace

ColumnsPanel::ColumnsPanel(wxWindow* parent, int width) : Panel{parent}, width_{FromDIP(width)}
{
    set_ground(this, Ground::window);
    auto* heading = make_heading(this, _("What the columns are"));
    how_ = make_text(this);
    faults_ = make_strong(this);
    give_style(faults_, "attune-attention");
    faults_->Hide();
    list_ = new ScrolledPanel{this};
    set_ground(list_, Ground::window);
    list_->SetScrollRate(0, FromDIP(gap));
    name_for_screen_readers(list_, _("What the columns are"));
    rows_ = new wxFlexGridSizer{2, FromDIP(gap + half_gap), FromDIP(margin)};
    rows_->AddGrowableCol(0, 1);
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(rows_, wxSizerFlags{}.Expand().Border(wxRIGHT, FromDIP(side_margin)));
    list_->SetSizer(padded);
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(heading);
    column->Add(how_, below);
    column->Add(faults_, below);
    column->Add(list_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(side_margin)));
    dates_row_ = make_dates();
    column->Add(dates_row_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    SetSizer(column);
}

wxSizer* ColumnsPanel::make_dates()
{
    auto* words = make_strong(this, _("Dates are written"));
    dates_ = make_choice(this, date_forms, DateForm::year_first);
    label_for(words, dates_);
    dates_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { choose_dates(chosen_of(dates_, date_forms)); });
    about_dates_ = make_notes(this);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(words, wxSizerFlags{}.CentreVertical());
    row->Add(dates_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    row->Add(about_dates_, wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(side_margin)));
    return row;
}

void ColumnsPanel::add_row(const ClientColumns& columns, std::size_t column, const wxArrayString& choices)
{
    const auto heading = from_utf8(columns.table().headings[column]);
    auto* words = new wxBoxSizer{wxVERTICAL};
    words->Add(make_strong(list_, heading));
    auto* samples = make_notes(list_, from_utf8(columns.samples(column)));
    samples->Wrap(width_ - FromDIP(choice_width + 2 * margin));
    words->Add(samples, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap) / 2));
    auto* choice = new wxChoice{list_, wxID_ANY, wxDefaultPosition, wxDefaultSize, choices};
    choice->SetSelection(static_cast<int>(columns.choice_of(column)));
    choice->SetMinSize({FromDIP(choice_width), -1});
    name_for_screen_readers(choice, heading);
    choice->Bind(wxEVT_CHOICE, [this, column, choice](wxCommandEvent&) {
        choose(column, static_cast<std::size_t>(choice->GetSelection()));
    });
    if (column == 0)
        first_ = choice;
    rows_->Add(words, wxSizerFlags{1}.CentreVertical());
    rows_->Add(choice, wxSizerFlags{}.CentreVertical());
}

void ColumnsPanel::show(const ClientColumns& columns)
{
    const wxWindowUpdateLocker still{this};
    set_text(how_, from_utf8(columns.how_it_was_read() + ' ' + columns.where_from()), width_);
    rows_->Clear(true);
    wxArrayString choices;
    for (const auto& words : columns.choices())
        choices.Add(from_utf8(words));
    for (std::size_t column = 0; column < columns.table().headings.size(); ++column)
        add_row(columns, column, choices);
    show_dates(columns);
    list_->FitInside();
    list_->Layout();
    Layout();
}

void ColumnsPanel::show_dates(const ClientColumns& columns)
{
    dates_->SetSelection(static_cast<int>(columns.reading().dates));
    dates_row_->ShowItems(columns.has_dates());
    set_text(about_dates_, from_utf8(columns.words_about_dates()), width_ / 2);
    Layout();
}

void ColumnsPanel::show_faults(const std::vector<std::string>& sentences)
{
    std::string text;
    for (const auto& sentence : sentences)
        text += (text.empty() ? "" : "\n") + sentence;
    faults_->Show(!text.empty());
    set_text(faults_, from_utf8(text), width_);
    if (!text.empty())
        announce(faults_);
    Layout();
}

void ColumnsPanel::focus()
{
    if (first_)
        first_->SetFocus();
}

}  // namespace attune::desktop
