#include "client/diary/diary_panel.hpp"

#include <algorithm>
#include <utility>

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/diary/agenda_panel.hpp"
#include "client/diary/appointment_card_panel.hpp"
#include "client/diary/appointment_dialog.hpp"
#include "client/diary/diary_grid_window.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int reading_width = 720;
constexpr int first_hour = 9;

enum BookPage { grid_page, agenda_page };

}  // namespace

DiaryPanel::DiaryPanel(wxWindow* parent, Screen& screen, Navigator& navigator)
    : Panel{parent},
      screen_{screen},
      navigator_{navigator},
      presenter_{*this, screen}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_head(), wxSizerFlags{}.Expand());
    said_ = new Panel{this};
    sentence_ = make_text(said_);
    undo_ = make_link(said_, _("Undo"));
    undo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.undo(); });
    auto* line = new wxBoxSizer{wxHORIZONTAL};
    line->Add(sentence_, wxSizerFlags{1}.CentreVertical());
    line->Add(undo_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    said_->SetSizer(line);
    said_->Hide();
    column->Add(said_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_days(), wxSizerFlags{1}.Expand());
    card_ = new AppointmentCardPanel{
        this,
        screen_,
        presenter_,
        {[this] { open_client(); }, [this] { same_time_next_week(); }, [this] { move(); }}};
    row->Add(card_, wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    column->Add(row, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    auto* page = new wxBoxSizer{wxVERTICAL};
    page->Add(in_margins(this, column),
              wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    SetSizer(page);
    // The days of a whole practice are too full for a week.
    look(screen_.may(api::Permission::run_reception) ? DiaryLook::day : DiaryLook::week);
    show_selected();
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == 'B' && event.GetModifiers() == wxMOD_CONTROL)
            same_time_next_week();
        else
            event.Skip();
    });
}

wxSizer* DiaryPanel::make_head()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto middle = wxSizerFlags{}.CentreVertical();
    const auto beside = wxSizerFlags{middle}.Border(wxLEFT, FromDIP(gap));
    title_ = make_title(this);
    row->Add(title_, wxSizerFlags{1}.CentreVertical());
    if (screen_.may(api::Permission::run_reception))
        row->Add(make_whose(), wxSizerFlags{middle}.Border(wxLEFT | wxRIGHT, FromDIP(gap)));
    const auto add = [&](const wxString& label, const wxString& name, int steps) {
        auto* button = new wxButton{this, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT};
        name_for_screen_readers(button, name);
        button->SetToolTip(name);
        button->Bind(wxEVT_BUTTON, [this, steps](wxCommandEvent&) { presenter_.go(steps); });
        row->Add(button, beside);
    };
    add(wxString::FromUTF8("\u2039"), _("Earlier"), -1);
    auto* today = new wxButton{this, wxID_ANY, _("Today")};
    today->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.go_to_today(); });
    row->Add(today, wxSizerFlags{middle}.Border(wxLEFT, FromDIP(half_gap)));
    add(wxString::FromUTF8("\u203a"), _("Later"), 1);
    row->AddSpacer(FromDIP(side_margin));
    for (const auto& [one, label] :
         {std::pair{DiaryLook::day, _("Day")}, std::pair{DiaryLook::week, _("Week")},
          std::pair{DiaryLook::agenda, _("Agenda")}}) {
        auto* button = new wxToggleButton{this, wxID_ANY, label};
        button->Bind(wxEVT_TOGGLEBUTTON, [this, one = one](wxCommandEvent&) { look(one); });
        row->Add(button, wxSizerFlags{middle}.Border(wxLEFT, FromDIP(half_gap)));
        looks_.emplace_back(one, button);
    }
    if (screen_.may(api::Permission::keep_diary)) {
        auto* button = make_default_button(this, _("New appointment"));
        button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { new_appointment(); });
        row->Add(button, wxSizerFlags{middle}.Border(wxLEFT, FromDIP(side_margin)));
    }
    return row;
}

wxWindow* DiaryPanel::make_whose()
{
    whose_ = new wxChoice{this, wxID_ANY};
    whose_->Append(_("Everybody"));
    whose_->SetSelection(0);
    name_for_screen_readers(whose_, _("Whose diary"));
    whose_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const auto chosen = static_cast<std::size_t>(event.GetSelection());
        presenter_.look_at(chosen == 0 ? "" : presenter_.therapists()[chosen - 1].user_id);
    });
    return whose_;
}

wxWindow* DiaryPanel::make_days()
{
    book_ = new wxSimplebook{this};
    grid_ = new DiaryGridWindow{
        book_,
        screen_,
        presenter_,
        {[this](const LocalTime& starts) { book_at(starts); }, [this] { open_client(); }}};
    book_->AddPage(grid_, {});
    agenda_ = new AgendaPanel{
        book_,
        screen_,
        presenter_,
        {[this] { open_client(); }, [this](const std::string& sentence) { show_sentence(sentence, false); }}};
    book_->AddPage(agenda_, {});
    return book_;
}

void DiaryPanel::look(DiaryLook look)
{
    for (const auto& [one, button] : looks_)
        button->SetValue(one == look);
    book_->SetSelection(look == DiaryLook::agenda ? agenda_page : grid_page);
    presenter_.look(look);
}

void DiaryPanel::focus_days()
{
    if (presenter_.looks() == DiaryLook::agenda)
        agenda_->focus_table();
    else
        grid_->SetFocus();
}

void DiaryPanel::show_days()
{
    show_therapists();
    title_->SetLabelText(from_utf8(presenter_.title()));
    grid_->show_days();
    agenda_->show_days();
    Layout();
    if (waiting_ && presenter_.loaded())
        CallAfter([this, comer = *std::exchange(waiting_, std::nullopt)] { book_for(comer); });
}

void DiaryPanel::show_therapists()
{
    const auto& all = presenter_.therapists();
    if (!whose_ || all.empty() || whose_->GetCount() == all.size() + 1)
        return;
    wxArrayString names;
    names.Add(_("Everybody"));
    for (const auto& therapist : all)
        names.Add(from_utf8(therapist.display_name));
    whose_->Set(names);
    const auto looked_at = std::ranges::find(all, presenter_.therapist(), &api::Therapist::user_id);
    whose_->SetSelection(looked_at == all.end() ? 0 : static_cast<int>(looked_at - all.begin()) + 1);
}

void DiaryPanel::show_selected()
{
    grid_->show_days();
    agenda_->show_selected();
    card_->show_selected();
}

void DiaryPanel::show_sentence(const std::string& sentence, bool undo)
{
    sentence_->SetLabelText(from_utf8(sentence));
    sentence_->Wrap(FromDIP(reading_width));
    undo_->Show(undo);
    said_->Show(!sentence.empty());
    if (!sentence.empty())
        announce(sentence_);
    Layout();
}

// Today's, where today is shown; a morning of the days shown otherwise.
LocalTime DiaryPanel::next_hour() const
{
    const auto now = to_local(screen_.clock());
    const auto first = presenter_.first_day();
    const bool shown = now.day >= first && now.day < Day{first.value + std::chrono::days{presenter_.days()}};
    return shown ? LocalTime{now.day, std::min(now.hour + 1, 23), 0} : LocalTime{first, first_hour, 0};
}

void DiaryPanel::new_appointment()
{
    book_at(next_hour());
}

void DiaryPanel::book_for(const Comer& comer)
{
    waiting_ = comer;
    if (!presenter_.loaded())
        return;
    waiting_.reset();
    auto form = form_at(next_hour());
    form.therapist_id = comer.therapist_id;
    book(std::move(form), {comer});
}

void DiaryPanel::same_time_next_week()
{
    const auto* appointment = presenter_.selected();
    if (!appointment)
        return;
    auto starts = to_local(appointment->starts_at);
    starts.day.value += std::chrono::days{7};
    book(form_like(*appointment, starts), comers_of(*appointment));
}

// In the diary that is looked at.
void DiaryPanel::book_at(const LocalTime& starts)
{
    auto form = form_at(starts);
    form.therapist_id = presenter_.therapist();
    book(std::move(form), {});
}

void DiaryPanel::book(AppointmentForm form, std::vector<Comer> comers)
{
    if (screen_.may(api::Permission::keep_diary))
        new AppointmentDialog{this,
                              screen_,
                              {presenter_.rooms(), presenter_.therapists()},
                              std::move(form),
                              std::move(comers),
                              [this](Instant starts_at) { booked(starts_at); }};
}

void DiaryPanel::move()
{
    if (const auto* appointment = presenter_.selected())
        new AppointmentDialog{
            this, screen_, {presenter_.rooms(), {}}, *appointment, [this](Instant starts_at) {
                booked(starts_at);
            }};
}

// The day on which it stands comes into view.
void DiaryPanel::booked(Instant starts_at)
{
    presenter_.go_to(local_day(starts_at));
}

void DiaryPanel::open_client()
{
    const auto* appointment = presenter_.selected();
    if (appointment && !appointment->attendances.empty())
        navigator_.open_client(appointment->attendances.front().client_id);
}

}  // namespace attune::desktop
