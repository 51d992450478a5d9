#include "client/today/today_panel.hpp"

#include <utility>

#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/statline.h>
#include <wx/translation.h>

#include "client/note/waiting_note.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/chart_canvas.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/kept_focus.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int milliseconds_a_minute = 60'000;
constexpr int row_height = 40;
constexpr int icon_size = 14;
constexpr int right_width = 352;
constexpr int reading_width = 720;

// Notes and links need none: their heading says what they are.
wxBitmapBundle icon_of(const WaitingRow& row)
{
    switch (row.what) {
        case Waiting::break_glass:
        case Waiting::risk:
            return flag_icon(icon_size);
        case Waiting::signal:
            return row.rule ? signal_icon(*row.rule, icon_size) : flag_icon(icon_size);
        case Waiting::review:
            return day_icon(icon_size);
        case Waiting::note:
        case Waiting::link:
            break;
    }
    return {};
}

wxDataViewColumn* add_column(wxDataViewListCtrl* table, const wxString& label, int width,
                             wxAlignment align = wxALIGN_LEFT)
{
    auto* column = table->AppendTextColumn(label, wxDATAVIEW_CELL_INERT, table->FromDIP(width), align);
    column->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    return column;
}

}  // namespace

TodayPanel::TodayPanel(wxWindow* parent, Screen& screen, Navigator& navigator)
    : Panel{parent},
      screen_{screen},
      navigator_{navigator},
      presenter_{*this, screen}
{
    set_ground(this, Ground::window);
    title_ = make_title(this, from_utf8(presenter_.title()));
    summary_ = make_text(this);
    give_style(summary_, "attune-quiet");
    sentence_ = make_strong(this);
    sentence_->Hide();
    right_ = new ScrolledPanel{this};
    right_->SetScrollRate(0, FromDIP(gap));
    right_->SetMinSize(FromDIP(wxSize{right_width, -1}));
    set_ground(right_, Ground::window);
    right_->SetSizer(new wxBoxSizer{wxVERTICAL});
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_left(), wxSizerFlags{1}.Expand());
    row->Add(right_, wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(margin)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(title_);
    column->Add(summary_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(row, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(side_margin)));
    auto* page = new wxBoxSizer{wxVERTICAL};
    page->Add(in_margins(this, column),
              wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    SetSizer(page);
    minute_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { presenter_.pass(); });
    minute_.Start(milliseconds_a_minute);
}

wxSizer* TodayPanel::make_left()
{
    auto* column = new wxBoxSizer{wxVERTICAL};
    auto* head = make_heading_with_link(_("Appointments"), _("Open diary"), &Navigator::show_diary);
    if (screen_.may(api::Permission::record_care))
        add_link(head, 1, _("Summaries of the day"), &Navigator::write_for_several);
    column->Add(head, wxSizerFlags{}.Expand());
    appointments_ = make_appointments();
    column->Add(appointments_, wxSizerFlags{3}.Expand().Border(wxTOP, FromDIP(gap)));
    no_appointments_ = make_empty(_("Nobody is expected today."));
    column->Add(no_appointments_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(
        make_heading_with_link(_("Scores in since yesterday"), _("Who has changed"), &Navigator::show_change),
        wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    scores_ = make_scores();
    column->Add(scores_, wxSizerFlags{2}.Expand().Border(wxTOP, FromDIP(gap)));
    no_scores_ =
        make_empty(_("Nothing has come in. What clients send through a link appears here within seconds."));
    column->Add(no_scores_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    return column;
}

wxBoxSizer* TodayPanel::make_heading_with_link(const wxString& heading, const wxString& link,
                                               void (Navigator::*go)())
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_heading(this, heading), wxSizerFlags{1}.CentreVertical());
    add_link(row, 1, link, go);
    return row;
}

void TodayPanel::add_link(wxBoxSizer* row, std::size_t place, const wxString& link, void (Navigator::*go)())
{
    auto* button = make_link(this, link);
    button->Bind(wxEVT_BUTTON, [this, go](wxCommandEvent&) { (navigator_.*go)(); });
    row->Insert(place, button, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(side_margin)));
}

wxWindow* TodayPanel::make_empty(const wxString& sentence)
{
    auto* card = new Card{this};
    card->GetSizer()->Add(make_text(card, sentence), wxSizerFlags{}.Border(wxALL, FromDIP(side_margin)));
    card->Hide();
    return card;
}

wxDataViewListCtrl* TodayPanel::make_appointments()
{
    auto* table = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                         wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    add_column(table, _("Time"), 56);
    add_column(table, _("Client"), 190);
    add_column(table, _("Session"), 92);
    add_column(table, _("Sent since last time"), 184);
    table->AppendIconTextColumn(_("State"), wxDATAVIEW_CELL_INERT, FromDIP(120), wxALIGN_LEFT)
        ->GetRenderer()
        ->EnableEllipsize(wxELLIPSIZE_END);
    prepare_table(table, _("Appointments of today"), row_height);
    table->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this, table](wxDataViewEvent&) {
        std::vector<std::string> client_ids;
        for (const auto& row : presenter_.appointments())
            client_ids.push_back(row.client_id);
        open_row(table, client_ids);
    });
    return table;
}

wxDataViewListCtrl* TodayPanel::make_scores()
{
    auto* table = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                         wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    add_column(table, _("Client"), 140);
    add_column(table, _("Scale"), 190);
    add_column(table, _("First to now"), 90);
    table->AppendIconTextColumn(_("Since first score"), wxDATAVIEW_CELL_INERT, FromDIP(160), wxALIGN_LEFT)
        ->GetRenderer()
        ->EnableEllipsize(wxELLIPSIZE_END);
    add_column(table, _("At"), 60, wxALIGN_RIGHT);
    prepare_table(table, _("Scores in since yesterday"), row_height);
    table->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this, table](wxDataViewEvent&) {
        std::vector<std::string> client_ids;
        for (const auto& row : presenter_.scores())
            client_ids.push_back(row.client_id);
        open_row(table, client_ids);
    });
    return table;
}

void TodayPanel::open_row(wxDataViewListCtrl* table, const std::vector<std::string>& client_ids)
{
    const auto row = table->GetSelectedRow();
    if (row == wxNOT_FOUND || static_cast<std::size_t>(row) >= client_ids.size())
        return;
    if (const auto& client_id = client_ids[static_cast<std::size_t>(row)]; !client_id.empty())
        navigator_.open_client(client_id);
}

void TodayPanel::focus_list()
{
    if (appointments_->IsShown())
        appointments_->SetFocus();
    else
        SetFocus();
}

void TodayPanel::show_day()
{
    title_->SetLabelText(from_utf8(presenter_.title()));
    summary_->SetLabelText(from_utf8(presenter_.summary()));
    fill_appointments();
    fill_scores();
    fill_waiting();
    appointments_->Show(!presenter_.appointments().empty());
    no_appointments_->Show(presenter_.appointments().empty());
    scores_->Show(!presenter_.scores().empty());
    no_scores_->Show(presenter_.scores().empty());
    Layout();
}

// The client who was selected stays so, whoever has come into the day before them.
void TodayPanel::fill_appointments()
{
    const auto selected_row = appointments_->GetSelectedRow();
    const auto selected = selected_row == wxNOT_FOUND
                              ? std::nullopt
                              : std::optional{appointments_shown_.at(static_cast<std::size_t>(selected_row))};
    appointments_shown_ = presenter_.appointments();
    appointments_->DeleteAllItems();
    for (const auto& row : appointments_shown_) {
        wxVector<wxVariant> cells;
        for (const auto& text : {row.time, row.who, row.session, row.sent})
            cells.push_back(from_utf8(text));
        cells.push_back({});
        cells.back() << wxDataViewIconText{from_utf8(row.state),
                                           row.risk ? flag_icon(icon_size) : wxBitmapBundle{}};
        appointments_->AppendItem(cells);
    }
    if (const auto row = row_to_select(appointments_shown_, selected))
        appointments_->SelectRow(static_cast<unsigned>(*row));
}

void TodayPanel::fill_scores()
{
    scores_->DeleteAllItems();
    for (const auto& row : presenter_.scores()) {
        wxVector<wxVariant> cells;
        for (const auto& text : {row.client_name, row.scale, row.first_to_now})
            cells.push_back(from_utf8(text));
        cells.push_back({});
        cells.back() << wxDataViewIconText{from_utf8(row.verdict_words),
                                           verdict_icon(row.verdict, icon_size)};
        cells.push_back(from_utf8(row.at));
        scores_->AppendItem(cells);
    }
}

// Made anew only when it says something else: the focus may stand in it.
void TodayPanel::fill_waiting()
{
    const std::array rows{presenter_.waiting(), presenter_.notes(), presenter_.links()};
    // Counts what is no row here as well.
    const auto more = presenter_.more_waiting();
    if (waiting_shown_ == rows && more_shown_ == more)
        return;
    waiting_shown_ = rows;
    more_shown_ = more;
    const KeptFocus kept{right_};
    right_->DestroyChildren();
    right_->SetSizer(new wxBoxSizer{wxVERTICAL});
    add_waiting(_("Waiting for you"), presenter_.waiting());
    if (!more.empty()) {
        auto* link = make_link(right_, from_utf8(more));
        link->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { navigator_.show_inbox(); });
        right_->GetSizer()->Add(link, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    }
    add_waiting(_("Notes to sign"), presenter_.notes());
    add_waiting(_("Links not opened"), presenter_.links());
    right_->FitInside();
}

void TodayPanel::add_waiting(const wxString& heading, const std::vector<WaitingRow>& rows)
{
    auto* column = right_->GetSizer();
    column->Add(make_heading(right_, heading),
                wxSizerFlags{}.Border(wxTOP, column->IsEmpty() ? 0 : FromDIP(side_margin)));
    auto* card = new Card{right_};
    if (rows.empty())
        card->GetSizer()->Add(make_notes(card, _("Nothing")),
                              wxSizerFlags{}.Border(wxALL, FromDIP(gap + half_gap)));
    for (const auto& row : rows) {
        if (&row != &rows.front())
            card->GetSizer()->Add(new wxStaticLine{card}, wxSizerFlags{}.Expand());
        card->GetSizer()->Add(make_row(card, row),
                              wxSizerFlags{}.Expand().Border(wxALL, FromDIP(gap + half_gap)));
    }
    column->Add(card, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
}

wxSizer* TodayPanel::make_row(wxWindow* card, const WaitingRow& row)
{
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(make_strong(card, from_utf8(row.client_name)), wxSizerFlags{}.CentreVertical());
    head->Add(make_notes(card, from_utf8(row.since)),
              wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    auto* words = new wxBoxSizer{wxVERTICAL};
    words->Add(head);
    auto* sentence = make_text(card, from_utf8(row.sentence));
    sentence->Wrap(FromDIP(right_width - 156));
    sentence->Show(!row.sentence.empty());
    words->Add(sentence, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));

    auto* line = new wxBoxSizer{wxHORIZONTAL};
    if (const auto icon = icon_of(row); icon.IsOk())
        line->Add(new wxStaticBitmap{card, wxID_ANY, icon},
                  wxSizerFlags{}.Border(wxTOP | wxRIGHT, FromDIP(gap)));
    line->Add(words, wxSizerFlags{1}.CentreVertical());
    line->Add(make_button(card, row), wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    return line;
}

// What it opens is where it is dealt with.
wxButton* TodayPanel::make_button(wxWindow* card, const WaitingRow& row)
{
    const auto verb = row.what == Waiting::note ? _("Open note") : _("Open");
    auto* button = new wxButton{card, wxID_ANY, verb};
    name_for_screen_readers(button, verb + ", " + from_utf8(row.client_name));
    button->Bind(wxEVT_BUTTON,
                 [this, row](wxCommandEvent&) { CallAfter([this, row] { open_waiting(row); }); });
    return button;
}

void TodayPanel::open_waiting(const WaitingRow& row)
{
    switch (row.what) {
        case Waiting::break_glass:
            return navigator_.show_inbox();
        case Waiting::note:
            if (const auto* note = presenter_.note_of(row); note && (note->begun || note->latest_episode))
                return navigator_.open_note(note_to_open(*note));
            return navigator_.open_sessions(row.client_id, row.session_id);
        case Waiting::review:
            return navigator_.open_plan(row.client_id);
        case Waiting::risk:
        case Waiting::signal:
        case Waiting::link:
            navigator_.open_client(row.client_id);
    }
}

void TodayPanel::show_sentence(const std::string& sentence)
{
    desktop::show_sentence(sentence_, from_utf8(sentence), reading_width);
    Layout();
}

}  // namespace attune::desktop
