#include "client/schedule/schedule_dialog.hpp"

#include <wx/button.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int list_width = 340;
constexpr int details_width = 400;

// In the order of Rhythm.
constexpr const char* rhythms[] = {
    wxTRANSLATE("every so many sessions"),
    wxTRANSLATE("every so many weeks"),
    wxTRANSLATE("at the start of the episode"),
    wxTRANSLATE("at the end of the episode"),
};

// The number that somebody is just typing stays as it is.
void show_number(wxSpinCtrl* spin, int number)
{
    if (spin->GetValue() != number)
        spin->SetValue(number);
}

}  // namespace

ScheduleDialog::ScheduleDialog(wxWindow* parent, PageContext& context, const Draft* draft)
    : FormDialog{parent, _("Schedule of measures"), _("Save schedule")},
      presenter_{*this, context.screen, context.model, draft}
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_list(), wxSizerFlags{}.Expand());
    row->Add(make_details(), wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(margin)));
    body()->Add(row, wxSizerFlags{1}.Expand());
    if (presenter_.may_keep_battery())
        body()->Add(make_battery(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(margin)));
    presenter_.begin();
    open(presenter_.rows().empty() ? static_cast<wxWindow*>(additions_) : list_);
}

wxSizer* ScheduleDialog::make_list()
{
    auto* column = new wxBoxSizer{wxVERTICAL};
    additions_ = new wxChoice{this, wxID_ANY};
    additions_->SetMinSize(FromDIP(wxSize{list_width - 80, -1}));
    auto* add = new wxButton{this, wxID_ANY, _("Add")};
    add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (const int index = additions_->GetSelection(); index != wxNOT_FOUND)
            presenter_.add(static_cast<std::size_t>(index));
    });
    auto* choosing = new wxBoxSizer{wxHORIZONTAL};
    choosing->Add(field("addition", _("Add"), additions_, _("a battery or one measure")), wxSizerFlags{1});
    choosing->Add(add, wxSizerFlags{}.Bottom().Border(wxLEFT, FromDIP(gap)));
    column->Add(choosing, wxSizerFlags{}.Expand());

    list_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{list_width, 250})};
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        if (!filling_ && event.GetSelection() != wxNOT_FOUND)
            presenter_.choose(static_cast<std::size_t>(event.GetSelection()));
    });
    column->Add(field("measures", _("Given in this episode"), list_),
                wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(side_margin)));
    remove_ = new wxButton{this, wxID_ANY, _("Remove from the schedule")};
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.remove(); });
    column->Add(remove_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    return column;
}

wxSizer* ScheduleDialog::make_details()
{
    auto* column = new wxBoxSizer{wxVERTICAL};
    name_ = make_heading(this);
    due_ = make_notes(this);
    column->Add(name_);
    column->Add(due_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));

    rhythm_ = new wxChoice{this, wxID_ANY};
    for (const auto* label : rhythms)
        rhythm_->Append(wxGetTranslation(label));
    rhythm_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    every_ = new wxSpinCtrl{this, wxID_ANY};
    every_->SetRange(1, longest_interval);
    auto* when = new wxFlexGridSizer{2, FromDIP(gap), FromDIP(side_margin)};
    when->AddGrowableCol(0, 1);
    when->Add(field("rhythm", _("When"), rhythm_), wxSizerFlags{}.Expand());
    when->Add(field("every", _("How many"), every_));
    column->Add(when, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    column->Add(make_stops(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(margin)));
    for (auto* spin : {every_, times_, better_}) {
        spin->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent&) { changed(); });
        spin->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    }
    until_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    column->SetMinSize(FromDIP(wxSize{details_width, -1}));
    return column;
}

wxSizer* ScheduleDialog::make_stops()
{
    times_ = new wxSpinCtrl{this, wxID_ANY};
    times_->SetRange(0, most_times);
    until_ = new wxTextCtrl{this, wxID_ANY};
    better_ = new wxSpinCtrl{this, wxID_ANY};
    better_->SetRange(0, most_times);
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_heading(this, _("When it ends")));
    column->Add(field("after_times", _("Given this often"), times_, _("0: however often")), below);
    column->Add(field("until", _("Last day"), until_, _("empty: as long as the episode")), below);
    column->Add(field("better_than_cut_off_times", _("Better than its cut-off"), better_,
                      _("so many times running; 0: whatever the scores")),
                below);
    return column;
}

wxSizer* ScheduleDialog::make_battery()
{
    battery_ = new wxTextCtrl{this, wxID_ANY};
    battery_->SetMaxLength(api::room_for_battery_name);
    auto* keep = new wxButton{this, wxID_ANY, _("Keep battery")};
    keep->Bind(wxEVT_BUTTON,
               [this](wxCommandEvent&) { presenter_.keep_as_battery(battery_->GetValue().utf8_string()); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(field("battery", _("Keep this list as a battery"), battery_,
                   _("its name; everybody in the practice can add it")),
             wxSizerFlags{1});
    row->Add(keep, wxSizerFlags{}.Bottom().Border(wxLEFT, FromDIP(gap)));
    return row;
}

void ScheduleDialog::changed()
{
    const auto chosen = presenter_.chosen();
    if (filling_ || !chosen)
        return;
    presenter_.change({presenter_.rows()[*chosen].instrument, static_cast<Rhythm>(rhythm_->GetSelection()),
                       every_->GetValue(), times_->GetValue(), until_->GetValue().utf8_string(),
                       better_->GetValue()});
}

void ScheduleDialog::show_additions()
{
    additions_->Clear();
    for (const auto& addition : presenter_.additions())
        additions_->Append(from_utf8(addition.label));
    if (!additions_->IsEmpty())
        additions_->SetSelection(0);
}

void ScheduleDialog::show_busy(bool busy)
{
    set_busy(busy);
    if (!busy)
        show_rows();
}

void ScheduleDialog::show_rows()
{
    filling_ = true;
    const auto& rows = presenter_.rows();
    while (list_->GetCount() > rows.size())
        list_->Delete(list_->GetCount() - 1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto line = from_utf8(presenter_.line(rows[i]));
        const auto place = static_cast<unsigned>(i);
        if (place >= list_->GetCount())
            list_->Append(line);
        else if (list_->GetString(place) != line)
            list_->SetString(place, line);
    }
    if (const auto chosen = presenter_.chosen())
        list_->SetSelection(static_cast<int>(*chosen));
    show_details();
    filling_ = false;
}

void ScheduleDialog::show_details()
{
    const auto chosen = presenter_.chosen();
    for (auto* control : std::initializer_list<wxWindow*>{rhythm_, every_, times_, until_, better_, remove_})
        control->Enable(chosen.has_value());
    if (!chosen) {
        name_->SetLabelText(_("No measures yet"));
        return set_text(due_, _("Add a battery or one measure. It is due from the next session on."),
                        FromDIP(details_width));
    }
    const auto& row = presenter_.rows()[*chosen];
    const auto* instrument = presenter_.instrument(row);
    name_->SetLabelText(from_utf8(instrument ? instrument->name : row.instrument));
    const auto due = presenter_.due(row);
    set_text(due_, due.empty() ? _("Not saved yet.") : from_utf8(due), FromDIP(details_width));
    rhythm_->SetSelection(static_cast<int>(row.rhythm));
    show_number(every_, row.every);
    every_->Enable(repeats(row.rhythm));
    show_number(times_, row.after_times);
    if (until_->GetValue().utf8_string() != row.until)
        until_->ChangeValue(from_utf8(row.until));
    show_number(better_, row.better_than_cut_off_times);
    better_->Enable(presenter_.has_cut_off(row));
    better_->SetToolTip(presenter_.has_cut_off(row) ? wxString{}
                                                    : _("No cut-off of this measure is in use."));
}

void set_schedule(wxWindow* window, PageContext& context)
{
    new ScheduleDialog{window, context};
}

void resume_schedule(wxWindow* window, PageContext& context, const Draft& draft)
{
    new ScheduleDialog{window, context, &draft};
}

}  // namespace attune::desktop
