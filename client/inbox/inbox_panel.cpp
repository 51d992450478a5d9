#include "client/inbox/inbox_panel.hpp"

#include <algorithm>

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/break_glass/break_glass_dialog.hpp"
#include "client/note/waiting_note.hpp"
#include "client/note/waive_note_dialog.hpp"
#include "client/risk/sign_off_dialog.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/chart_canvas.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int row_height = 38;
constexpr int icon_size = 16;
constexpr int reading_width = 720;

wxString words_to_open(InboxPlace place)
{
    switch (place) {
        case InboxPlace::client:
            return _("Open client");
        case InboxPlace::note:
            return _("Open note");
        case InboxPlace::sessions:
            return _("Open sessions");
        case InboxPlace::money:
            return _("Open Money");
        case InboxPlace::past_records:
            return _("Open caseload");
        case InboxPlace::plan:
            break;
    }
    return _("Open plan");
}

enum BookPage { list_page, loading_page, nothing_waits_page };

wxDataViewIconText what_of(const InboxLine& line)
{
    if (line.note || line.to_cosign || line.action || line.link)
        return {from_utf8(line.what), {}};
    if (line.break_glass)
        return {from_utf8(line.what), flag_icon(icon_size)};
    const auto icon = line.mail         ? mail_icon(icon_size)
                      : !line.flag      ? day_icon(icon_size)
                      : line.flag->rule ? signal_icon(*line.flag->rule, icon_size)
                                        : flag_icon(icon_size);
    return {from_utf8(line.what), icon};
}

}  // namespace

InboxPanel::InboxPanel(wxWindow* parent, Screen& screen, Navigator& navigator)
    : Panel{parent},
      screen_{screen},
      navigator_{navigator},
      presenter_{*this, screen}
{
    set_ground(this, Ground::window);
    counts_ = make_text(this);
    give_style(counts_, "attune-quiet");
    sentence_ = make_strong(this);
    sentence_->Hide();
    book_ = new wxSimplebook{this};
    book_->AddPage(make_list_page(), {});
    book_->AddPage(new EmptyState{book_, _("Opening the inbox"), _("This takes a moment.")}, {});
    book_->AddPage(
        new EmptyState{
            book_, _("Nothing waits for you"),
            _("A risk answer, or a rule that has seen something in a client's scores, puts a flag "
              "here. It stays until somebody signs it off with what they did. So does an appointment until "
              "somebody says what became of it, a note until it is signed, an action agreed in supervision, "
              "a plan from the day of its review on, an e-mail "
              "that may not have arrived, and a link that ended unanswered.")},
        {});
    book_->SetSelection(loading_page);

    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_title(this, _("Inbox")));
    column->Add(counts_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(book_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    auto* page = new wxBoxSizer{wxHORIZONTAL};
    page->AddSpacer(FromDIP(margin));
    page->Add(column, wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    page->AddSpacer(FromDIP(margin));
    SetSizer(page);
}

wxPanel* InboxPanel::make_list_page()
{
    auto* page = new Panel{book_};
    set_ground(page, Ground::window);
    table_ = make_table(page);
    detail_ = make_detail(page);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(table_, wxSizerFlags{1}.Expand());
    column->Add(detail_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    page->SetSizer(column);
    return page;
}

wxDataViewListCtrl* InboxPanel::make_table(wxWindow* parent)
{
    auto* table = new wxDataViewListCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                         wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    table->AppendIconTextColumn(_("What"), wxDATAVIEW_CELL_INERT, FromDIP(190), wxALIGN_LEFT);
    table->AppendTextColumn(_("Client"), wxDATAVIEW_CELL_INERT, FromDIP(176), wxALIGN_LEFT);
    table->AppendTextColumn(_("Who answers for it"), wxDATAVIEW_CELL_INERT, FromDIP(148), wxALIGN_LEFT);
    table->AppendTextColumn(_("Since"), wxDATAVIEW_CELL_INERT, FromDIP(80), wxALIGN_LEFT);
    table->AppendTextColumn(_("Waits"), wxDATAVIEW_CELL_INERT, FromDIP(80), wxALIGN_LEFT);
    table->AppendTextColumn(_("What was seen"), wxDATAVIEW_CELL_INERT, FromDIP(330), wxALIGN_LEFT);
    for (unsigned i = 0; i < table->GetColumnCount(); ++i)
        table->GetColumn(i)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    prepare_table(table, _("What waits"), row_height);
    table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const auto row = table_->GetSelectedRow();
        if (row != wxNOT_FOUND && static_cast<std::size_t>(row) < presenter_.lines().size())
            presenter_.select(presenter_.lines()[static_cast<std::size_t>(row)].id);
    });
    table->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { open_client(); });
    return table;
}

wxWindow* InboxPanel::make_detail(wxWindow* parent)
{
    auto* card = new Card{parent};
    heading_ = make_heading(card);
    seen_ = make_text(card);
    facts_ = make_notes(card);
    rule_ = make_notes(card);
    open_ = new wxButton{card, wxID_ANY, _("Open client")};
    open_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open_client(); });
    auto* buttons = new wxBoxSizer{wxHORIZONTAL};
    buttons->Add(open_);
    send_again_ = new wxButton{card, wxID_ANY, _("Send again")};
    send_again_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.send_again(); });
    take_note_ = new wxButton{card, wxID_ANY, _("Seen")};
    take_note_->SetToolTip(_("It leaves the inbox"));
    take_note_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.take_note(); });
    waive_ = new wxButton{card, wxID_ANY, _("No note") + wxString::FromUTF8("\u2026")};
    waive_->SetToolTip(_("No note of this session will be written"));
    waive_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (const auto* note = presenter_.to_waive())
            new WaiveNoteDialog{this, screen_, *note, presenter_.waived()};
    });
    for (auto* button : {send_again_, take_note_, waive_})
        buttons->Add(button, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    if (screen_.may(api::Permission::sign_off_risk)) {
        sign_off_ = make_default_button(card, _("Sign off") + wxString::FromUTF8("\u2026"));
        sign_off_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { sign_off(); });
        buttons->Add(sign_off_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    }
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(heading_);
    column->Add(seen_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    column->Add(facts_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    column->Add(rule_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    column->Add(buttons, wxSizerFlags{}.Border(wxTOP, FromDIP(side_margin)));
    card->GetSizer()->Add(column, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(side_margin)));
    return card;
}

void InboxPanel::focus_list()
{
    if (book_->GetSelection() == list_page)
        table_->SetFocus();
}

void InboxPanel::show_lines()
{
    navigator_.inbox_counted(presenter_.waiting());
    set_text(counts_, from_utf8(presenter_.counts()));
    const auto* selected = presenter_.selected();
    const auto selected_id = selected ? selected->id : std::string{};
    table_->DeleteAllItems();
    for (const auto& line : presenter_.lines()) {
        wxVector<wxVariant> cells;
        cells.push_back({});
        cells.back() << what_of(line);
        cells.push_back(from_utf8(line.client_name));
        cells.push_back(from_utf8(line.owner));
        cells.push_back(from_utf8(short_date(line.since)));
        cells.push_back(from_utf8(presenter_.age(line)));
        cells.push_back(from_utf8(line.sentence));
        table_->AppendItem(cells);
    }
    book_->SetSelection(presenter_.lines().empty() ? nothing_waits_page : list_page);
    for (std::size_t i = 0; i < presenter_.lines().size(); ++i)
        if (presenter_.lines()[i].id == selected_id)
            table_->SelectRow(static_cast<unsigned>(i));
    Layout();
}

void InboxPanel::show_selected()
{
    const auto* line = presenter_.selected();
    if (!line)
        return;
    const int width = FromDIP(reading_width);
    set_text(heading_,
             from_utf8(line->client_name.empty() ? line->what : line->what + ": " + line->client_name),
             width);
    set_text(seen_, from_utf8(line->sentence), width);
    set_text(facts_, from_utf8(presenter_.facts()), width);
    set_text(rule_, from_utf8(presenter_.explained()), width);
    open_->SetLabelText(words_to_open(place_of(*line)));
    // Whose record was opened is told to a lead; the record is not theirs to read for it.
    open_->Show((line->matter || !line->client_id.empty()) && !presenter_.to_look_into());
    take_note_->SetLabelText(line->action ? _("Done") : _("Seen"));
    send_again_->Show(presenter_.can_send_again());
    take_note_->Show(presenter_.can_take_note());
    waive_->Show(presenter_.to_waive() != nullptr);
    if (sign_off_)
        sign_off_->Show(line->flag.has_value() || presenter_.to_look_into());
    detail_->GetParent()->Layout();
}

void InboxPanel::show_sentence(const std::string& sentence)
{
    desktop::show_sentence(sentence_, from_utf8(sentence), reading_width);
    Layout();
}

void InboxPanel::open_client()
{
    const auto* line = presenter_.selected();
    if (!line)
        return;
    if ((!line->matter && line->client_id.empty()) || presenter_.to_look_into())
        return;
    switch (place_of(*line)) {
        case InboxPlace::client:
            return navigator_.open_client(line->client_id);
        case InboxPlace::note:
            return navigator_.open_note(line->note ? note_to_open(*line->note)
                                                   : note_to_open(*line->to_cosign));
        case InboxPlace::sessions:
            return navigator_.open_sessions(
                line->client_id, line->unrecorded ? line->unrecorded->session_id : line->note->session_id);
        case InboxPlace::money:
            return navigator_.show_money();
        case InboxPlace::past_records:
            return navigator_.show_past_records();
        case InboxPlace::plan:
            navigator_.open_plan(line->client_id);
    }
}

void InboxPanel::sign_off()
{
    if (const auto* waiting = presenter_.to_look_into())
        new BreakGlassSignOffDialog{this, screen_, *waiting, presenter_.looked_into()};
    else if (const auto* line = presenter_.selected(); line && line->flag)
        new SignOffDialog{this, screen_, presenter_.to_sign_off(), presenter_.settles()};
}

}  // namespace attune::desktop
