#include "client/safety/safety_dialog.hpp"

#include <algorithm>

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int safety_width = 560;
constexpr int text_height = 120;
constexpr int reader_height = 48;
constexpr int days_of_week = 7;

}  // namespace

SafetyDialog::SafetyDialog(wxWindow* parent, Screen& screen)
    : FormDialog{parent, _("Safety text"), _("Enter this text")},
      presenter_{*this, screen}
{
    auto* why = make_text(this, _("A client reads this at once after an answer about self-harm, and again at "
                                  "the end. Name whom to call and where to go. Attune ships no numbers."));
    why->Wrap(FromDIP(safety_width));
    body()->Add(why);
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    text_ = add_text("text", _("What the client reads"), text_height);
    read_by_ = add_text("read_by", _("Who reads the answers"), reader_height);
    body()->Add(make_days(), below);
    cover_ = new wxChoice{this, wxID_ANY};
    cover_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    body()->Add(field("cover", _("Who stands in"), cover_, _("sees each client whose risk answer waits")),
                below);
    escalate_ = make_short_text();
    body()->Add(field("escalate_after_hours", _("To the practice leads"), escalate_,
                      _("hours after a risk answer that nobody has signed off")),
                below);
    facts_ = make_notes(this);
    body()->Add(facts_, below);
    presenter_.begin();
    open(text_);
}

wxTextCtrl* SafetyDialog::add_text(const char* member, const wxString& label, int height)
{
    auto* text = new wxTextCtrl{
        this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize{safety_width, height}), wxTE_MULTILINE};
    text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    body()->Add(field(member, label, text), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    return text;
}

wxTextCtrl* SafetyDialog::make_short_text()
{
    auto* text = new wxTextCtrl{this, wxID_ANY};
    text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    return text;
}

wxSizer* SafetyDialog::make_days()
{
    auto* boxes = new wxPanel{this};
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    for (int day = 1; day <= days_of_week; ++day) {
        const auto name = from_utf8(weekday_name(day));
        auto* box = new wxCheckBox{boxes, wxID_ANY, name.Left(3)};
        name_for_screen_readers(box, name);
        box->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { changed(); });
        days_.push_back(box);
        row->Add(box, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    }
    boxes->SetSizer(row);
    from_ = make_short_text();
    until_ = make_short_text();
    auto* times = new wxBoxSizer{wxHORIZONTAL};
    times->Add(field("hours.from", _("From"), from_));
    times->Add(field("hours.until", _("until"), until_), wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(field("hours.days", _("When the answers are read"), boxes,
                      _("clients are told whether that is now")));
    column->Add(times, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    return column;
}

SafetyForm SafetyDialog::typed() const
{
    SafetyForm form{text_->GetValue().utf8_string(),    read_by_->GetValue().utf8_string(), {},
                    from_->GetValue().utf8_string(),    until_->GetValue().utf8_string(),   chosen_cover(),
                    escalate_->GetValue().utf8_string()};
    for (int day = 1; day <= days_of_week; ++day)
        if (days_[static_cast<std::size_t>(day - 1)]->GetValue())
            form.days.push_back(day);
    return form;
}

std::string SafetyDialog::chosen_cover() const
{
    const int chosen = cover_->GetSelection();
    return chosen == wxNOT_FOUND ? std::string{} : colleagues_[static_cast<std::size_t>(chosen)].username;
}

void SafetyDialog::show_colleagues(const std::vector<api::Cover>& colleagues)
{
    colleagues_ = colleagues;
    cover_->Clear();
    for (const auto& colleague : colleagues_)
        cover_->Append(from_utf8(colleague.display_name));
}

void SafetyDialog::show_safety(const SafetyForm& form, const std::string& facts, bool may_change)
{
    text_->ChangeValue(from_utf8(form.text));
    read_by_->ChangeValue(from_utf8(form.read_by));
    from_->ChangeValue(from_utf8(form.from));
    until_->ChangeValue(from_utf8(form.until));
    const auto cover = std::ranges::find(colleagues_, form.cover, &api::Cover::username);
    cover_->SetSelection(cover == colleagues_.end() ? wxNOT_FOUND
                                                    : static_cast<int>(cover - colleagues_.begin()));
    cover_->Enable(may_change);
    escalate_->ChangeValue(from_utf8(form.escalate_after_hours));
    for (auto* box : days_)
        box->SetValue(false);
    for (const int day : form.days)
        if (day >= 1 && day <= days_of_week)
            days_[static_cast<std::size_t>(day - 1)]->SetValue(true);
    set_text(facts_, from_utf8(may_change ? facts : facts + ' ' + say("A practice lead can change it.")),
             FromDIP(safety_width));
    for (auto* text : {text_, read_by_, from_, until_, escalate_})
        text->SetEditable(may_change);
    for (auto* box : days_)
        box->Enable(may_change);
    allow_submit(may_change);
    Fit();
}

}  // namespace attune::desktop
