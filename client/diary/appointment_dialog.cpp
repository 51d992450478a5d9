#include "client/diary/appointment_dialog.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include <wx/arrstr.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/diary/appointment_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 520;
constexpr std::array kinds{api::AppointmentKind::individual, api::AppointmentKind::couple,
                           api::AppointmentKind::group, api::AppointmentKind::other};
constexpr int a_week = 7;

wxArrayString ways_to_come()
{
    wxArrayString ways;
    ways.Add(_("Once"));
    ways.Add(_("Every day"));
    ways.Add(_("Every week"));
    for (int every = 2; every <= 4; ++every)
        ways.Add(wxString::Format(_("Every %d weeks"), every));
    ways.Add(_("Every month, same weekday"));
    return ways;
}

wxArrayString lines_in(const std::string& words)
{
    return words.empty() ? wxArrayString{} : wxSplit(from_utf8(words), '\n', '\0');
}

// A field with its label. What is wrong with it stands last in it, and is shown only where something is.
void show_field(wxSizer* field, bool shown)
{
    auto* fault = field->GetItem(field->GetItemCount() - 1)->GetWindow();
    const bool at_fault = fault->IsShown();
    field->ShowItems(shown);
    fault->Show(shown && at_fault);
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
    : FormDialog{parent, _("Change appointment"), _("Save appointment")},
      presenter_{*this, screen, std::move(choices), appointment, std::move(done)}
{
    make_fields();
}

AppointmentDialog::AppointmentDialog(wxWindow* parent, Screen& screen, AppointmentChoices choices,
                                     const Draft& draft, AppointmentPresenter::Done done)
    : FormDialog{parent, _("Appointment"), _("Save appointment")},
      presenter_{*this, screen, std::move(choices), draft, std::move(done)}
{
    make_fields();
}

AppointmentDialog::~AppointmentDialog()
{
    if (left_ && presenter_.unfinished())
        left_(*presenter_.unfinished());
}

void AppointmentDialog::make_fields()
{
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    if (!presenter_.moving() || presenter_.kind() != api::AppointmentKind::other)
        body()->Add(make_comers(), wxSizerFlags{1}.Expand());
    title_ = new wxTextCtrl{this, wxID_ANY};
    title_part_ = field("title", _("Title"), title_, _("of the group, or what it is"));
    body()->Add(title_part_, below);
    if (!presenter_.moving() && !presenter_.therapists().empty())
        body()->Add(make_therapist(), below);
    body()->Add(make_time(), below);
    body()->Add(make_hint(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    if (!presenter_.moving())
        make_waiting();
    if (presenter_.moving()) {
        following_ = new wxCheckBox{this, wxID_ANY, _("And all later ones of this series")};
        following_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { changed(); });
        body()->Add(following_, below);
        following_->Show(presenter_.in_series());
    } else {
        make_repeats();
    }
    make_offers();
    body()->SetMinSize(FromDIP(wxSize{dialog_width, -1}));
    title_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    presenter_.begin();
    open(search_ && !presenter_.has_comers() ? static_cast<wxWindow*>(search_) : day_);
}

wxSizer* AppointmentDialog::make_comers()
{
    if (!presenter_.moving()) {
        kind_ = new wxChoice{this, wxID_ANY};
        for (const auto kind : kinds)
            kind_->Append(from_utf8(words_for(kind)));
        kind_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    }
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
    if (kind_)
        row->Add(field("kind", _("Kind"), kind_),
                 wxSizerFlags{2}.Expand().Border(wxRIGHT, FromDIP(side_margin)));
    row->Add(field("client_ids", _("Who comes"), search_, _("Enter takes the first")),
             wxSizerFlags{3}.Expand());
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

// Its line stands there without words too, so that nothing moves under the pointer.
wxSizer* AppointmentDialog::make_hint()
{
    hint_ = make_notes(this);
    give_style(hint_, "attune-attention");
    auto* next = make_link(this, _("Next free time"));
    next->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.find_free_time(); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(hint_, wxSizerFlags{1}.CentreVertical());
    row->Add(next, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    return row;
}

void AppointmentDialog::make_waiting()
{
    for (auto*& line : waiting_) {
        line = make_notes(this);
        line->Hide();
        body()->Add(line, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    }
    off_the_list_ = new wxCheckBox{this, wxID_ANY, _("Take off the waiting list")};
    off_the_list_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { changed(); });
    off_the_list_->Hide();
    body()->Add(off_the_list_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
}

void AppointmentDialog::make_offers()
{
    others_ = new wxButton{this, wxID_ANY, _("Book the others")};
    others_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.submit_the_others(); });
    all_the_same_ =
        new wxButton{this, wxID_ANY, presenter_.moving() ? _("Move all the same") : _("Book all the same")};
    all_the_same_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.submit_all_the_same(); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(others_, wxSizerFlags{}.Border(wxRIGHT, FromDIP(gap)));
    row->Add(all_the_same_);
    others_->Hide();
    all_the_same_->Hide();
    body()->Add(row, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
}

void AppointmentDialog::make_repeats()
{
    repeats_ = new wxChoice{this, wxID_ANY, wxDefaultPosition, wxDefaultSize, ways_to_come()};
    ends_ = new wxChoice{this, wxID_ANY};
    ends_->Append(_("After so many times"));
    ends_->Append(_("On a day"));
    times_ = new wxSpinCtrl{this, wxID_ANY};
    times_->SetRange(2, 104);
    until_ = new wxTextCtrl{this, wxID_ANY};
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto beside = wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(side_margin));
    row->Add(field("repeats", _("Comes"), repeats_), wxSizerFlags{1}.Expand());
    row->Add(field("ends", _("Ends"), ends_), beside);
    times_part_ = field("times", _("How many times"), times_);
    row->Add(times_part_, beside);
    until_part_ = field("until", _("Last day"), until_);
    row->Add(until_part_, beside);
    body()->Add(row, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    body()->Add(make_weekdays(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    for (auto* choice : {repeats_, ends_})
        choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    times_->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent&) { changed(); });
    times_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    until_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
}

// Of those by weeks: on which days. That of the first is one of them.
wxSizer* AppointmentDialog::make_weekdays()
{
    weekdays_part_ = new wxBoxSizer{wxHORIZONTAL};
    const Day monday{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5}};
    for (int number = 0; number < a_week; ++number) {
        const auto day = spoken().weekday_in_full(Day{monday.value + std::chrono::days{number}});
        auto* box = new wxCheckBox{this, wxID_ANY, from_utf8(day).Left(2)};
        name_for_screen_readers(box, from_utf8(day));
        box->SetToolTip(from_utf8(day));
        box->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { changed(); });
        weekdays_.push_back(box);
        weekdays_part_->Add(box, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(side_margin)));
    }
    return weekdays_part_;
}

void AppointmentDialog::changed()
{
    if (filling_)
        return;
    AppointmentForm form;
    form.kind =
        kind_ ? kinds.at(static_cast<std::size_t>(std::max(0, kind_->GetSelection()))) : presenter_.kind();
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
        form.comes = static_cast<Comes>(std::max(0, repeats_->GetSelection()));
        for (int number = 0; number < a_week; ++number)
            if (const auto* box = weekdays_[static_cast<std::size_t>(number)];
                box->IsEnabled() && box->GetValue())
                form.weekdays.push_back(number);
        form.ends_on_a_day = ends_->GetSelection() == 1;
        form.times = times_->GetValue();
        form.until = until_->GetValue().utf8_string();
    }
    form.following = following_ && following_->GetValue();
    if (off_the_list_ && !off_the_list_->GetValue())
        form.keeps_places = true;
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
        repeats_->SetSelection(static_cast<int>(form.comes));
        for (int number = 0; number < a_week; ++number)
            weekdays_[static_cast<std::size_t>(number)]->SetValue(std::ranges::find(form.weekdays, number) !=
                                                                  form.weekdays.end());
        ends_->SetSelection(form.ends_on_a_day ? 1 : 0);
        times_->SetValue(form.times);
        until_->SetValue(from_utf8(form.until));
    }
    if (off_the_list_)
        off_the_list_->SetValue(!form.keeps_places.value_or(false));
    filling_ = false;
    if (!kind_)
        show_field(title_part_,
                   form.kind == api::AppointmentKind::group || form.kind == api::AppointmentKind::other);
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
    show_repeats();
}

// The weekday of the date is always one of them, and follows it.
void AppointmentDialog::show_repeats()
{
    const auto comes = static_cast<Comes>(std::max(0, repeats_->GetSelection()));
    const bool again = comes != Comes::once;
    const bool on_a_day = ends_->GetSelection() == 1;
    ends_->Enable(again);
    times_->Enable(again);
    until_->Enable(again);
    const auto first = presenter_.weekday();
    for (int number = 0; number < a_week; ++number) {
        auto* box = weekdays_[static_cast<std::size_t>(number)];
        const bool is_first = first == number;
        if (is_first)
            box->SetValue(true);
        else if (!box->IsEnabled())
            box->SetValue(false);
        box->Enable(!is_first);
    }
    const auto shown = std::tuple{on_a_day, comes_by_weeks(comes)};
    if (shown != laid_out_) {
        laid_out_ = shown;
        show_field(times_part_, !on_a_day);
        show_field(until_part_, on_a_day);
        weekdays_part_->ShowItems(comes_by_weeks(comes));
        Fit();
    }
    Layout();
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

void AppointmentDialog::offer(wxButton* button, bool offered)
{
    if (!button || button->IsShown() == offered)
        return;
    button->Show(offered);
    Fit();
}

void AppointmentDialog::show_hint(const std::string& hint)
{
    if (!hint_ || hint_->GetLabelText() == from_utf8(hint))
        return;
    hint_->SetLabelText(from_utf8(hint));
    if (!hint.empty())
        announce(hint_);
    Layout();
}

// Of several lines only those that are new are read out.
void AppointmentDialog::show_waiting(const std::string& words)
{
    if (!off_the_list_ || waiting_words_ == words)
        return;
    const auto before = lines_in(std::exchange(waiting_words_, words));
    const auto now = lines_in(words);
    for (std::size_t at = 0; at < waiting_.size(); ++at) {
        auto* line = waiting_.at(at);
        line->Show(at < now.size());
        line->SetLabelText(at < now.size() ? now[at] : wxString{});
        if (at < now.size() && before.Index(now[at]) == wxNOT_FOUND)
            announce(line);
    }
    off_the_list_->Show(!words.empty());
    describe_for_screen_readers(off_the_list_, from_utf8(words));
    Fit();
    Layout();
}

}  // namespace attune::desktop
