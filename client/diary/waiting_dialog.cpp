#include "client/diary/waiting_dialog.hpp"

#include <algorithm>

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"
#include "shared/diary/waiting_words.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 560;
constexpr std::array wishes{api::WaitsFor::first_appointment, api::WaitsFor::another_time,
                            api::WaitsFor::group};
constexpr std::array urgencies{api::Urgency::urgent, api::Urgency::soon, api::Urgency::routine};

template <class Choices, class T>
int index_of(const Choices& choices, const T& one)
{
    return static_cast<int>(std::ranges::find(choices, one) - choices.begin());
}

std::size_t chosen_of(const wxChoice* choice)
{
    return static_cast<std::size_t>(std::max(0, choice->GetSelection()));
}

}  // namespace

WaitingDialog::WaitingDialog(wxWindow* parent, Screen& screen, std::vector<api::Therapist> therapists,
                             WaitingFormPresenter::Done done)
    : FormDialog{parent, _("Add to the waiting list"), _("Add to the list")},
      presenter_{*this, screen, std::move(therapists), std::move(done)}
{
    make_fields();
}

WaitingDialog::WaitingDialog(wxWindow* parent, Screen& screen, std::vector<api::Therapist> therapists,
                             const api::WaitingEntry& entry, WaitingFormPresenter::Done done)
    : FormDialog{parent, _("Change a place on the waiting list"), _("Save")},
      presenter_{*this, screen, std::move(therapists), entry, std::move(done)}
{
    make_fields();
}

WaitingDialog::WaitingDialog(wxWindow* parent, Screen& screen, std::vector<api::Therapist> therapists,
                             const Draft& draft, WaitingFormPresenter::Done done)
    : FormDialog{parent, _("Waiting list"), _("Save")},
      presenter_{*this, screen, std::move(therapists), draft, std::move(done)}
{
    make_fields();
}

void WaitingDialog::make_fields()
{
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    body()->Add(make_client(), wxSizerFlags{1}.Expand());
    body()->Add(make_wish(), below);
    body()->Add(make_times(), below);
    note_ = new wxTextCtrl{
        this, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize{dialog_width, 64}), wxTE_MULTILINE};
    give_margins(note_);
    note_->SetMaxLength(api::room_for_waiting_note);
    note_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    body()->Add(field("note", _("Note for reception"), note_, _("nothing clinical; at most 300 characters")),
                below);
    body()->SetMinSize(FromDIP(wxSize{dialog_width, -1}));
    presenter_.begin();
    open(search_ && presenter_.chosen().empty() ? static_cast<wxWindow*>(search_) : waits_for_);
}

wxSizer* WaitingDialog::make_client()
{
    auto* column = new wxBoxSizer{wxVERTICAL};
    chosen_ = make_heading(this);
    if (!presenter_.changing()) {
        search_ = new wxTextCtrl{this, wxID_ANY};
        search_->SetHint(_("Name, initials, date of birth or number"));
        search_->Bind(wxEVT_TEXT,
                      [this](wxCommandEvent&) { presenter_.find(search_->GetValue().utf8_string()); });
        // Enter takes the first who fits, so that no mouse is needed.
        search_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
            if (event.GetKeyCode() != WXK_RETURN || search_->IsEmpty() || presenter_.found().empty())
                return event.Skip();
            presenter_.choose(0);
        });
        found_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{-1, 96})};
        name_for_screen_readers(found_, _("Clients found"));
        found_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
            if (!filling_)
                presenter_.choose(static_cast<std::size_t>(event.GetSelection()));
        });
        column->Add(field("client_id", _("Who waits"), search_, _("Enter takes the first")),
                    wxSizerFlags{}.Expand());
        column->Add(found_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap)));
    }
    column->Add(chosen_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(search_ ? gap : 0)));
    return column;
}

wxSizer* WaitingDialog::make_wish()
{
    waits_for_ = new wxChoice{this, wxID_ANY};
    for (const auto one : wishes)
        waits_for_->Append(from_utf8(words_for(one)));
    urgency_ = new wxChoice{this, wxID_ANY};
    for (const auto one : urgencies)
        urgency_->Append(from_utf8(words_for(one)));
    since_ = new wxTextCtrl{this, wxID_ANY};
    therapist_ = new wxChoice{this, wxID_ANY};
    therapist_->Append(_("Anybody"));
    for (const auto& therapist : presenter_.therapists())
        therapist_->Append(from_utf8(therapist.display_name));
    for (auto* choice : {waits_for_, urgency_, therapist_})
        choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    since_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    auto* grid = new wxFlexGridSizer{2, FromDIP(gap + half_gap), FromDIP(side_margin)};
    grid->AddGrowableCol(0, 1);
    grid->AddGrowableCol(1, 1);
    const auto filling = wxSizerFlags{}.Expand();
    for (auto* control : {static_cast<wxWindow*>(waits_for_), static_cast<wxWindow*>(urgency_),
                          static_cast<wxWindow*>(since_), static_cast<wxWindow*>(therapist_)})
        control->SetMinSize(FromDIP(wxSize{240, -1}));
    grid->Add(field("waits_for", _("Waits for"), waits_for_), filling);
    grid->Add(field("urgency", _("How urgent"), urgency_), filling);
    grid->Add(field("since", _("Since"), since_), filling);
    grid->Add(field("therapist_id", _("With"), therapist_), filling);
    return grid;
}

// A row of weekdays and one of times; nothing ticked is any.
wxSizer* WaitingDialog::make_times()
{
    const auto add = [this](wxSizer* row, const std::string& label, const std::string& name) {
        auto* box = new wxCheckBox{this, wxID_ANY, from_utf8(label)};
        name_for_screen_readers(box, from_utf8(name));
        box->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { changed(); });
        row->Add(box, wxSizerFlags{}.Border(wxRIGHT, FromDIP(side_margin)));
        return box;
    };
    auto* days = new wxBoxSizer{wxHORIZONTAL};
    for (std::size_t i = 0; i < weekdays_.size(); ++i) {
        const auto weekday = static_cast<Weekday>(i);
        weekdays_.at(i) = add(days, short_words_for(weekday), words_for(weekday));
    }
    auto* parts = new wxBoxSizer{wxHORIZONTAL};
    for (std::size_t i = 0; i < day_parts_.size(); ++i) {
        const auto part = words_for(static_cast<DayPart>(i));
        day_parts_.at(i) = add(parts, part, part);
    }
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(make_strong(this, _("Could come")));
    head->Add(make_notes(this, _("nothing ticked: at any time")),
              wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(head);
    column->Add(days, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    column->Add(parts, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    return column;
}

void WaitingDialog::changed()
{
    if (filling_)
        return;
    WaitingForm form;
    form.waits_for = wishes.at(chosen_of(waits_for_));
    form.urgency = urgencies.at(chosen_of(urgency_));
    form.since = since_->GetValue().utf8_string();
    for (std::size_t i = 0; i < weekdays_.size(); ++i)
        if (weekdays_.at(i)->GetValue())
            form.weekdays.push_back(static_cast<Weekday>(i));
    for (std::size_t i = 0; i < day_parts_.size(); ++i)
        if (day_parts_.at(i)->GetValue())
            form.day_parts.push_back(static_cast<DayPart>(i));
    if (const auto chosen = chosen_of(therapist_); chosen > 0)
        form.therapist_id = presenter_.therapists()[chosen - 1].user_id;
    form.note = note_->GetValue().utf8_string();
    presenter_.change(form);
}

void WaitingDialog::show_form(const WaitingForm& form)
{
    filling_ = true;
    waits_for_->SetSelection(index_of(wishes, form.waits_for));
    urgency_->SetSelection(index_of(urgencies, form.urgency));
    since_->SetValue(from_utf8(form.since));
    const auto& all = presenter_.therapists();
    const auto found = std::ranges::find(all, form.therapist_id, &api::Therapist::user_id);
    therapist_->SetSelection(found == all.end() ? 0 : static_cast<int>(found - all.begin()) + 1);
    for (std::size_t i = 0; i < weekdays_.size(); ++i)
        weekdays_.at(i)->SetValue(std::ranges::find(form.weekdays, static_cast<Weekday>(i)) !=
                                  form.weekdays.end());
    for (std::size_t i = 0; i < day_parts_.size(); ++i)
        day_parts_.at(i)->SetValue(std::ranges::find(form.day_parts, static_cast<DayPart>(i)) !=
                                   form.day_parts.end());
    note_->SetValue(from_utf8(form.note));
    filling_ = false;
}

void WaitingDialog::show_clients()
{
    chosen_->SetLabelText(from_utf8(presenter_.chosen()));
    chosen_->Show(!presenter_.chosen().empty());
    if (found_) {
        filling_ = true;
        found_->Clear();
        for (const auto& comer : presenter_.found()) {
            const int line = found_->Append(from_utf8(comer.name));
            if (comer.name == presenter_.chosen())
                found_->SetSelection(line);
        }
        filling_ = false;
    }
    Layout();
}

}  // namespace attune::desktop
