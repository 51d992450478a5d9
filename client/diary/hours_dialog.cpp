#include "client/diary/hours_dialog.hpp"

#include <algorithm>

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 520;
constexpr int time_width = 76;
constexpr int weekday_width = 110;

std::string weekday_in_full(std::size_t number)
{
    constexpr std::chrono::sys_days a_monday{std::chrono::year{2026} / 11 / 23};
    return spoken().weekday_in_full(attune::Day{a_monday + std::chrono::days{number}});
}

}  // namespace

HoursDialog::HoursDialog(wxWindow* parent, Screen& screen, const std::string& therapist_id,
                         std::function<void()> done)
    : FormDialog{parent, _("Working hours"), _("Save hours")},
      presenter_{*this, screen, therapist_id, std::move(done)}
{
    without_draft();
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    whose_ = new wxChoice{this, wxID_ANY};
    whose_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        presenter_.choose(presenter_.therapists()[static_cast<std::size_t>(event.GetSelection())].user_id);
    });
    whose_part_ = field("therapist_id", _("Whose hours"), whose_);
    body()->Add(whose_part_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap + half_gap)));
    known_ = make_text(this);
    give_style(known_, "attune-quiet");
    body()->Add(known_, wxSizerFlags{}.Expand());
    body()->Add(make_week(), below);
    auto* fill = make_link(this, _("Tuesday to Friday like Monday"));
    fill->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.fill_week(typed()); });
    body()->Add(fill, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    valid_from_ = new wxTextCtrl{this, wxID_ANY};
    valid_from_->SetMinSize(FromDIP(wxSize{160, -1}));
    auto* from = new wxBoxSizer{wxHORIZONTAL};
    from->Add(field("valid_from", _("Valid from"), valid_from_, _("what held before stays")));
    body()->Add(from, below);
    body()->SetMinSize(FromDIP(wxSize{dialog_width, -1}));
    // Who keeps their own alone has nobody to choose.
    whose_part_->ShowItems(screen.may(api::Permission::run_reception) ||
                           screen.may(api::Permission::keep_practice));
    presenter_.begin();
    open(days_.front().from.front());
}

wxSizer* HoursDialog::make_week()
{
    auto* week = new wxBoxSizer{wxVERTICAL};
    for (std::size_t i = 0; i < days_.size(); ++i)
        week->Add(make_day(i, from_utf8(weekday_in_full(i))),
                  wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(i == 0 ? 0 : half_gap)));
    return week;
}

// "Monday  [09:00] to [13:00]  and [14:00] to [18:00]". The weekday's field is its first time.
wxSizer* HoursDialog::make_day(std::size_t number, const wxString& weekday)
{
    auto& day = days_.at(number);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto middle = wxSizerFlags{}.CentreVertical();
    const auto beside = wxSizerFlags{middle}.Border(wxLEFT, FromDIP(gap));
    auto* label = make_strong(this, weekday);
    label->SetMinSize(FromDIP(wxSize{weekday_width, -1}));
    row->Add(label, middle);
    const std::array<wxString, most_stretches_a_day> from_names{_("%s from"), _("%s again from")};
    const std::array<wxString, most_stretches_a_day> until_names{_("%s until"), _("%s again until")};
    for (std::size_t i = 0; i < most_stretches_a_day; ++i) {
        if (i > 0)
            row->Add(make_text(this, _("and")), wxSizerFlags{middle}.Border(wxLEFT, FromDIP(side_margin)));
        for (auto* control : {&day.from.at(i), &day.until.at(i)}) {
            *control = new wxTextCtrl{this, wxID_ANY};
            (*control)->SetMinSize(FromDIP(wxSize{time_width, -1}));
        }
        name_for_screen_readers(day.from.at(i), wxString::Format(from_names.at(i), weekday));
        name_for_screen_readers(day.until.at(i), wxString::Format(until_names.at(i), weekday));
        row->Add(day.from.at(i), beside);
        row->Add(make_text(this, _("to")), beside);
        row->Add(day.until.at(i), beside);
    }
    return fault_below("day" + std::to_string(number + 1), row, day.from.front());
}

HoursForm HoursDialog::typed() const
{
    HoursForm form;
    form.valid_from = valid_from_->GetValue().utf8_string();
    for (std::size_t day = 0; day < days_.size(); ++day)
        for (std::size_t i = 0; i < most_stretches_a_day; ++i) {
            form.days.at(day).from.at(i) = days_.at(day).from.at(i)->GetValue().utf8_string();
            form.days.at(day).until.at(i) = days_.at(day).until.at(i)->GetValue().utf8_string();
        }
    return form;
}

void HoursDialog::show_form(const HoursForm& form)
{
    valid_from_->ChangeValue(from_utf8(form.valid_from));
    for (std::size_t day = 0; day < days_.size(); ++day)
        for (std::size_t i = 0; i < most_stretches_a_day; ++i) {
            days_.at(day).from.at(i)->ChangeValue(from_utf8(form.days.at(day).from.at(i)));
            days_.at(day).until.at(i)->ChangeValue(from_utf8(form.days.at(day).until.at(i)));
        }
}

void HoursDialog::show_therapists()
{
    const auto& all = presenter_.therapists();
    wxArrayString names;
    for (const auto& one : all)
        names.Add(from_utf8(one.display_name));
    whose_->Set(names);
    const auto found = std::ranges::find(all, presenter_.therapist(), &api::Therapist::user_id);
    if (found != all.end())
        whose_->SetSelection(static_cast<int>(found - all.begin()));
}

void HoursDialog::show_known(const std::string& lines)
{
    known_->SetLabelText(from_utf8(lines));
    known_->Wrap(FromDIP(dialog_width));
}

}  // namespace attune::desktop
