#include "client/diary/agenda_panel.hpp"

#include <system_error>

#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/diary/calendar_feed_dialog.hpp"
#include "client/summary/summary_file.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/diary/appointment_words.hpp"
#include "shared/diary/availability.hpp"
#include "shared/diary/calendar_file.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int row_height = 38;
constexpr int reading_width = 640;

}  // namespace

AgendaPanel::AgendaPanel(wxWindow* parent, Screen& screen, DiaryPresenter& presenter, Acts acts)
    : Panel{parent},
      screen_{screen},
      presenter_{presenter},
      acts_{std::move(acts)}
{
    set_ground(this, Ground::window);
    make_table();
    auto* save = make_link(this, _("Save as a calendar file") + wxString::FromUTF8("\u2026"));
    save->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { save_calendar(); }); });
    auto* links = new wxBoxSizer{wxHORIZONTAL};
    links->Add(save);
    if (screen_.may(api::Permission::record_care)) {
        auto* follow = make_link(this, _("Follow in another calendar") + wxString::FromUTF8("\u2026"));
        follow->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { new CalendarFeedDialog{this, screen_}; });
        links->Add(follow, wxSizerFlags{}.Border(wxLEFT, FromDIP(side_margin)));
    }
    auto* column = new wxBoxSizer{wxVERTICAL};
    hours_ = make_notes(this);
    column->Add(hours_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    column->Add(table_, wxSizerFlags{1}.Expand());
    column->Add(links, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    SetSizer(column);
}

void AgendaPanel::make_table()
{
    table_ = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    const std::pair<wxString, int> columns[] = {
        {_("Day"), 110}, {_("Time"), 120}, {_("Who comes"), 230}, {_("State"), 160}, {_("Room"), 110}};
    for (const auto& [label, width] : columns)
        table_->AppendTextColumn(label, wxDATAVIEW_CELL_INERT, FromDIP(width), wxALIGN_LEFT)
            ->GetRenderer()
            ->EnableEllipsize(wxELLIPSIZE_END);
    prepare_table(table_, _("Agenda"), row_height);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const auto row = table_->GetSelectedRow();
        if (!filling_ && row != wxNOT_FOUND &&
            static_cast<std::size_t>(row) < presenter_.appointments().size())
            presenter_.select(presenter_.appointments()[static_cast<std::size_t>(row)].appointment_id);
    });
    table_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { acts_.open(); });
}

void AgendaPanel::show_days()
{
    show_hours();
    filling_ = true;
    table_->DeleteAllItems();
    for (const auto& appointment : presenter_.appointments()) {
        const auto day = local_day(appointment.starts_at);
        wxVector<wxVariant> cells;
        cells.push_back(from_utf8(spoken().weekday(day) + ' ' + short_date(day)));
        cells.push_back(from_utf8(time_span(appointment.starts_at, appointment.minutes)));
        auto who = who_comes(appointment);
        if (const auto other = with_whom(appointment, screen_.signed_in.user.user_id); !other.empty())
            who += ", " + other;
        cells.push_back(from_utf8(who));
        cells.push_back(from_utf8(state_and_hours(appointment)));
        cells.push_back(from_utf8(room_of(appointment, presenter_.rooms())));
        table_->AppendItem(cells);
    }
    filling_ = false;
}

// The hours of whom alone the list is.
void AgendaPanel::show_hours()
{
    std::string words;
    for (const auto& line : presenter_.hours_in_words())
        words += (words.empty() ? "" : "\n") + line;
    hours_->Show(!words.empty());
    set_text(hours_, from_utf8(words), FromDIP(reading_width));
}

std::string AgendaPanel::state_and_hours(const api::Appointment& appointment) const
{
    auto words = state_of(appointment);
    const auto known = presenter_.known_hours();
    const auto span = span_of(appointment.starts_at, appointment.minutes);
    std::string beside;
    if (leave_at(known.leaves, appointment.therapist_id, span))
        beside = say("on leave");
    else if (known.is_outside(appointment.therapist_id, span))
        beside = say("outside hours");
    return words.empty() || beside.empty() ? words + beside : words + ", " + beside;
}

void AgendaPanel::show_selected()
{
    const auto* selected = presenter_.selected();
    const auto row = selected ? selected - presenter_.appointments().data() : std::ptrdiff_t{wxNOT_FOUND};
    filling_ = true;
    if (!selected)
        table_->UnselectAll();
    else if (table_->GetSelectedRow() != row)
        table_->SelectRow(static_cast<unsigned>(row));
    filling_ = false;
}

// A client is their initials in it, unless the other kind of file is chosen.
void AgendaPanel::save_calendar()
{
    wxFileDialog dialog{this,
                        _("Save as a calendar file"),
                        {},
                        from_utf8("diary " + to_string(presenter_.first_day()) + ".ics"),
                        _("Calendar with initials (*.ics)|*.ics|Calendar with full names (*.ics)|*.ics"),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
    if (dialog.ShowModal() != wxID_OK)
        return;
    const auto names = dialog.GetFilterIndex() == 1 ? NamesInFile::full : NamesInFile::initials;
    auto own = presenter_.appointments();
    if (!screen_.may(api::Permission::run_reception))
        std::erase_if(own, [&](const api::Appointment& one) {
            return one.therapist_id != screen_.signed_in.user.user_id;
        });
    const auto path = dialog.GetPath().utf8_string();
    try {
        write_whole(path, calendar_file(own, presenter_.rooms(), names, screen_.clock()));
        acts_.say(say_count("One appointment saved in {2}.", "{1} appointments saved in {2}.",
                            static_cast<std::ptrdiff_t>(own.size()), path));
    } catch (const std::system_error& error) {
        acts_.say(say("The file was not written: {1}", error.code().message()));
    }
}

}  // namespace attune::desktop
