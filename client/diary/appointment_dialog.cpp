#include "client/diary/appointment_dialog.hpp"

#include <algorithm>
#include <array>

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "shared/diary/appointment_words.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 520;
constexpr std::array kinds{api::AppointmentKind::individual, api::AppointmentKind::couple,
                           api::AppointmentKind::group, api::AppointmentKind::other};
constexpr std::array weeks{0, 1, 2, 3, 4};

wxString words_for_weeks(int every)
{
    if (every == 0)
        return _("Once");
    return every == 1 ? _("Every week") : wxString::Format(_("Every %d weeks"), every);
}

}  // namespace

AppointmentDialog::AppointmentDialog(wxWindow* parent, Screen& screen, AppointmentChoices choices,
                                     AppointmentForm form, std::vector<Comer> comers,
                                     AppointmentPresenter::Done done)
    : FormDialog{parent, _("New appointment"), _("Book appointment")},
      presenter_{*this, screen, std::move(choices), std::move(form), std::move(comers), std::move(done)}
{
    make_fields();
}

AppointmentDialog::AppointmentDialog(wxWindow* parent, Screen& screen, AppointmentChoices choices,
                                     const api::Appointment& appointment, AppointmentPresenter::Done done)
    : FormDialog{parent, _("Move appointment"), _("Move appointment")},
      presenter_{*this, screen, std::move(choices), appointment, std::move(done)}
{
    make_fields();
}

void AppointmentDialog::make_fields()
{
    without_draft();
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    if (!presenter_.moving()) {
        comers_part_ = make_comers();
        body()->Add(comers_part_, wxSizerFlags{1}.Expand());
    }
    title_ = new wxTextCtrl{this, wxID_ANY};
    title_part_ = field("title", _("Title"), title_, _("of the group, or what it is"));
    body()->Add(title_part_, below);
    if (!presenter_.moving() && !presenter_.therapists().empty())
        body()->Add(make_therapist(), below);
    body()->Add(make_time(), below);
    if (presenter_.moving()) {
        following_ = new wxCheckBox{this, wxID_ANY, _("And all later ones of this series")};
        following_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { changed(); });
        body()->Add(following_, below);
        following_->Show(presenter_.in_series());
    } else {
        make_repeats();
    }
    others_ = new wxButton{this, wxID_ANY, _("Book the others")};
    others_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.submit_the_others(); });
    others_->Hide();
    body()->Add(others_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    body()->SetMinSize(FromDIP(wxSize{dialog_width, -1}));
    title_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    presenter_.begin();
    open(search_ && !presenter_.has_comers() ? static_cast<wxWindow*>(search_) : day_);
}

wxSizer* AppointmentDialog::make_comers()
{
    kind_ = new wxChoice{this, wxID_ANY};
    for (const auto kind : kinds)
        kind_->Append(from_utf8(words_for(kind)));
    kind_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    search_ = new wxTextCtrl{this, wxID_ANY};
    search_->SetHint(_("Name, initials, date of birth or number"));
    search_->Bind(wxEVT_TEXT,
                  [this](wxCommandEvent&) { presenter_.find(search_->GetValue().utf8_string()); });
    comers_ = new wxCheckListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{-1, 132})};
    name_for_screen_readers(comers_, _("Who comes"));
    comers_->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent& event) {
        const auto line = static_cast<std::size_t>(event.GetInt());
        if (line < presenter_.candidates().size())
            presenter_.choose(presenter_.candidates()[line].client_id,
                              comers_->IsChecked(static_cast<unsigned>(line)));
    });
    // Enter in the search takes the first who fits, so that a booking needs no mouse.
    search_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() != WXK_RETURN || search_->IsEmpty())
            return event.Skip();
        search_->ChangeValue({});
        presenter_.choose_first();
    });
    auto* column = new wxBoxSizer{wxVERTICAL};
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(field("kind", _("Kind"), kind_), wxSizerFlags{2}.Expand());
    row->Add(field("client_ids", _("Who comes"), search_, _("Enter takes the first")),
             wxSizerFlags{3}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    column->Add(row, wxSizerFlags{}.Expand());
    column->Add(comers_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap)));
    return column;
}

wxSizer* AppointmentDialog::make_therapist()
{
    therapist_ = new wxChoice{this, wxID_ANY};
    for (const auto& therapist : presenter_.therapists())
        therapist_->Append(from_utf8(therapist.display_name));
    therapist_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    return field("therapist_id", _("In the diary of"), therapist_);
}

wxSizer* AppointmentDialog::make_time()
{
    day_ = new wxTextCtrl{this, wxID_ANY};
    time_ = new wxTextCtrl{this, wxID_ANY};
    minutes_ = new wxSpinCtrl{this, wxID_ANY};
    minutes_->SetRange(5, 600);
    room_ = new wxChoice{this, wxID_ANY};
    room_->Append(_("none"));
    for (const auto& room : presenter_.rooms())
        room_->Append(from_utf8(room.name));
    auto* grid = new wxFlexGridSizer{4, FromDIP(gap), FromDIP(side_margin)};
    for (std::size_t i = 0; i < 4; ++i)
        grid->AddGrowableCol(i, 1);
    const auto filling = wxSizerFlags{}.Expand();
    for (auto* control : {static_cast<wxWindow*>(day_), static_cast<wxWindow*>(time_),
                          static_cast<wxWindow*>(minutes_), static_cast<wxWindow*>(room_)})
        control->SetMinSize(FromDIP(wxSize{112, -1}));
    grid->Add(field("day", _("Date"), day_), filling);
    grid->Add(field("time", _("Time"), time_), filling);
    grid->Add(field("minutes", _("Minutes"), minutes_), filling);
    grid->Add(field("room_id", _("Room"), room_), filling);
    for (auto* text : {day_, time_})
        text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    minutes_->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent&) { changed(); });
    minutes_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    room_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    return grid;
}

void AppointmentDialog::make_repeats()
{
    repeats_ = new wxChoice{this, wxID_ANY};
    for (const int every : weeks)
        repeats_->Append(words_for_weeks(every));
    times_ = new wxSpinCtrl{this, wxID_ANY};
    times_->SetRange(2, 104);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(field("repeats", _("Comes"), repeats_), wxSizerFlags{1}.Expand());
    row->Add(field("times", _("How many times"), times_),
             wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    body()->Add(row, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    repeats_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    times_->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent&) { changed(); });
    times_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
}

void AppointmentDialog::changed()
{
    if (filling_)
        return;
    AppointmentForm form;
    if (kind_)
        form.kind = kinds.at(static_cast<std::size_t>(std::max(0, kind_->GetSelection())));
    form.title = title_->GetValue().utf8_string();
    form.day = day_->GetValue().utf8_string();
    form.time = time_->GetValue().utf8_string();
    form.minutes = minutes_->GetValue();
    if (const int room = room_->GetSelection(); room > 0)
        form.room_id = presenter_.rooms()[static_cast<std::size_t>(room - 1)].room_id;
    if (therapist_ && therapist_->GetSelection() != wxNOT_FOUND)
        form.therapist_id =
            presenter_.therapists()[static_cast<std::size_t>(therapist_->GetSelection())].user_id;
    if (repeats_) {
        form.every_weeks = weeks.at(static_cast<std::size_t>(std::max(0, repeats_->GetSelection())));
        form.times = times_->GetValue();
    }
    form.following = following_ && following_->GetValue();
    presenter_.change(form);
    show_what_fits();
}

void AppointmentDialog::show_form(const AppointmentForm& form)
{
    filling_ = true;
    if (kind_)
        kind_->SetSelection(static_cast<int>(std::ranges::find(kinds, form.kind) - kinds.begin()));
    title_->SetValue(from_utf8(form.title));
    day_->SetValue(from_utf8(form.day));
    time_->SetValue(from_utf8(form.time));
    minutes_->SetValue(form.minutes);
    const auto& rooms = presenter_.rooms();
    const auto room = std::ranges::find(rooms, form.room_id, &api::Room::room_id);
    room_->SetSelection(room == rooms.end() ? 0 : static_cast<int>(room - rooms.begin()) + 1);
    if (therapist_) {
        const auto& all = presenter_.therapists();
        const auto found = std::ranges::find(all, form.therapist_id, &api::Therapist::user_id);
        therapist_->SetSelection(found == all.end() ? wxNOT_FOUND : static_cast<int>(found - all.begin()));
    }
    if (repeats_) {
        repeats_->SetSelection(static_cast<int>(std::ranges::find(weeks, form.every_weeks) - weeks.begin()));
        times_->SetValue(form.times);
    }
    filling_ = false;
    if (!kind_)
        title_part_->ShowItems(form.kind == api::AppointmentKind::group ||
                               form.kind == api::AppointmentKind::other);
    show_what_fits();
}

// A title where nobody's name says what it is; how many times, where it comes again.
void AppointmentDialog::show_what_fits()
{
    if (!kind_)
        return;
    const auto kind = kinds.at(static_cast<std::size_t>(std::max(0, kind_->GetSelection())));
    title_->Enable(kind == api::AppointmentKind::group || kind == api::AppointmentKind::other);
    search_->Enable(kind != api::AppointmentKind::other);
    comers_->Enable(kind != api::AppointmentKind::other);
    times_->Enable(repeats_->GetSelection() > 0);
}

void AppointmentDialog::show_busy(bool busy)
{
    set_busy(busy);
    if (!busy)
        show_what_fits();
}

void AppointmentDialog::show_candidates()
{
    if (!comers_)
        return;
    comers_->Clear();
    for (const auto& candidate : presenter_.candidates()) {
        const int line = comers_->Append(from_utf8(candidate.name));
        comers_->Check(static_cast<unsigned>(line), candidate.chosen);
    }
}

void AppointmentDialog::offer_the_others(bool offered)
{
    if (!others_ || others_->IsShown() == offered)
        return;
    others_->Show(offered);
    Fit();
}

}  // namespace attune::desktop
