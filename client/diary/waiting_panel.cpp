#include "client/diary/waiting_panel.hpp"

#include <utility>

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/diary/waiting_dialog.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/diary/waiting_words.hpp"
#include "shared/domain/client_name.hpp"

namespace attune::desktop {

namespace {

constexpr int row_height = 38;
constexpr int card_width = 264;

enum BookPage { table_page, nobody_page, nobody_fits_page };

}  // namespace

WaitingPanel::WaitingPanel(wxWindow* parent, Screen& screen, Acts acts)
    : Panel{parent},
      screen_{screen},
      acts_{std::move(acts)},
      presenter_{*this, screen}
{
    set_ground(this, Ground::window);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_list(), wxSizerFlags{1}.Expand());
    row->Add(make_card(), wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    SetSizer(row);
    show_selected();
}

wxWindow* WaitingPanel::make_list()
{
    auto* list = new Panel{this};
    set_ground(list, Ground::window);
    book_ = new wxSimplebook{list};
    make_table(book_);
    book_->AddPage(table_, {});
    book_->AddPage(
        new EmptyState{book_, _("Nobody waits"),
                       _("Who waits for a first appointment, another time or a place in a group is "
                         "put on this list, and found here when a time becomes free."),
                       presenter_.may_change() ? _("Add somebody") : wxString{}, [this] { add(); }},
        {});
    book_->AddPage(new EmptyState{book_, _("Nobody could take that time"),
                                  _("Of those who wait, nobody has asked for such a time."),
                                  _("Show everybody who waits"), [this] { look_for_all(); }},
                   {});
    closed_ = new wxCheckBox{list, wxID_ANY, _("And those whose place was closed in the last 30 days")};
    closed_->Bind(wxEVT_CHECKBOX,
                  [this](wxCommandEvent& event) { presenter_.show_closed(event.IsChecked()); });
    all_ = make_link(list, _("Show everybody who waits"));
    all_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { look_for_all(); });
    auto* foot = new wxBoxSizer{wxHORIZONTAL};
    if (presenter_.may_change()) {
        auto* add_somebody = make_link(list, _("Add somebody") + wxString::FromUTF8("\u2026"));
        add_somebody->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add(); });
        foot->Add(add_somebody, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(side_margin)));
    }
    foot->Add(closed_, wxSizerFlags{}.CentreVertical());
    foot->Add(all_, wxSizerFlags{}.CentreVertical());
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(book_, wxSizerFlags{1}.Expand());
    column->Add(foot, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    list->SetSizer(column);
    return list;
}

void WaitingPanel::make_table(wxWindow* parent)
{
    table_ = new wxDataViewListCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    const std::pair<wxString, int> columns[] = {
        {_("Name"), 170}, {_("Reference"), 80},   {_("Waits for"), 130}, {_("How urgent"), 90},
        {_("Waits"), 90}, {_("Could come"), 210}, {_("With"), 130},      {_("State"), 90}};
    for (const auto& [label, width] : columns)
        table_->AppendTextColumn(label, wxDATAVIEW_CELL_INERT, FromDIP(width), wxALIGN_LEFT)
            ->GetRenderer()
            ->EnableEllipsize(wxELLIPSIZE_END);
    prepare_table(table_, _("Waiting list"), row_height);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const auto row = table_->GetSelectedRow();
        if (!filling_ && row != wxNOT_FOUND && static_cast<std::size_t>(row) < presenter_.shown().size())
            presenter_.select(presenter_.shown()[static_cast<std::size_t>(row)].entry_id);
    });
    table_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { change(); });
}

wxWindow* WaitingPanel::make_card()
{
    auto* card = new Card{this};
    card->SetMinSize(FromDIP(wxSize{card_width, -1}));
    who_ = make_heading(card);
    what_ = make_text(card);
    note_ = make_text(card);
    history_ = make_notes(card);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(who_, wxSizerFlags{}.Expand());
    for (auto* text : {what_, note_, history_})
        column->Add(text, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->AddStretchSpacer();
    make_buttons(card, column);
    card->GetSizer()->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(side_margin)));
    return card;
}

void WaitingPanel::make_buttons(wxWindow* card, wxSizer* column)
{
    const auto add_button = [&](const wxString& label, std::function<void()> act) {
        auto* button = new wxButton{card, wxID_ANY, label};
        button->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
        column->Add(button, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
        return button;
    };
    const auto dots = wxString::FromUTF8("\u2026");
    book_it_ = add_button(_("Book appointment") + dots, [this] {
        if (const auto* entry = presenter_.selected())
            acts_.book(*entry, presenter_.slot());
    });
    offer_ =
        add_button(_("A time was offered"), [this] { presenter_.set_state(api::WaitingState::offered); });
    wait_again_ = add_button(_("Waits again"), [this] { presenter_.set_state(api::WaitingState::waiting); });
    change_ = add_button(_("Change") + dots, [this] { change(); });
    withdraw_ =
        add_button(_("Waits no more"), [this] { presenter_.set_state(api::WaitingState::withdrawn); });
}

void WaitingPanel::show_entries()
{
    filling_ = true;
    table_->DeleteAllItems();
    for (const auto& entry : presenter_.shown()) {
        wxVector<wxVariant> cells;
        for (const auto& cell :
             {full_name(entry), entry.reference, words_for(entry.details.waits_for),
              words_for(entry.details.urgency), presenter_.age_of(entry), in_words(wishes_of(entry.details)),
              entry.therapist_name.empty() ? _("anybody").utf8_string() : entry.therapist_name,
              words_for(entry.state)})
            cells.push_back(from_utf8(cell));
        table_->AppendItem(cells);
    }
    filling_ = false;
    const bool looking = presenter_.slot().has_value();
    book_->SetSelection(!presenter_.shown().empty() || !presenter_.loaded() ? table_page
                        : looking && presenter_.waiting() > 0               ? nobody_fits_page
                                                                            : nobody_page);
    closed_->Show(!looking);
    all_->Show(looking);
    Layout();
    acts_.counted();
    if (to_resume_ && presenter_.loaded())
        CallAfter([this, draft = *std::exchange(to_resume_, std::nullopt)] { resume(draft); });
}

void WaitingPanel::show_selected()
{
    const auto* entry = presenter_.selected();
    for (auto* button : {book_it_, offer_, wait_again_, change_, withdraw_})
        button->Hide();
    const int width = FromDIP(card_width - 2 * side_margin);
    note_->Show(entry && !entry->details.note.empty());
    history_->Show(entry != nullptr);
    filling_ = true;
    if (entry) {
        const auto row = static_cast<int>(entry - presenter_.shown().data());
        if (table_->GetSelectedRow() != row)
            table_->SelectRow(static_cast<unsigned>(row));
        show_card(*entry);
    } else {
        table_->UnselectAll();
        set_text(who_, _("Nobody selected"), width);
        set_text(what_, _("Select somebody to book a time for them, or to change what is said of them."),
                 width);
    }
    filling_ = false;
    who_->GetParent()->Layout();
}

void WaitingPanel::show_card(const api::WaitingEntry& entry)
{
    const int width = FromDIP(card_width - 2 * side_margin);
    set_text(who_, from_utf8(name_and_reference(entry)), width);
    set_text(what_,
             from_utf8(words_for(entry.details.waits_for) + ", " + presenter_.age_of(entry) + '\n' +
                       in_words(wishes_of(entry.details))),
             width);
    set_text(note_, from_utf8(entry.details.note), width);
    std::string history;
    for (const auto& line : presenter_.history_of(entry))
        history += (history.empty() ? "" : "\n") + line;
    set_text(history_, from_utf8(history), width);
    if (!presenter_.may_change())
        return;
    const bool open = api::still_waits(entry.state);
    book_it_->Show(open);
    offer_->Show(entry.state == api::WaitingState::waiting);
    wait_again_->Show(entry.state != api::WaitingState::waiting);
    change_->Show(open);
    withdraw_->Show(open);
}

void WaitingPanel::add()
{
    if (presenter_.may_change())
        new WaitingDialog{this, screen_, presenter_.therapists(),
                          [this](const api::WaitingEntry& entry) { presenter_.put(entry); }};
}

void WaitingPanel::resume(const Draft& draft)
{
    to_resume_ = draft;
    if (!presenter_.loaded())
        return;
    to_resume_.reset();
    new WaitingDialog{this, screen_, presenter_.therapists(), draft,
                      [this](const api::WaitingEntry& entry) { presenter_.put(entry); }};
}

void WaitingPanel::change()
{
    if (const auto* entry = presenter_.selected(); entry && presenter_.may_change())
        new WaitingDialog{this, screen_, presenter_.therapists(), *entry,
                          [this](const api::WaitingEntry& changed) { presenter_.put(changed); }};
}

}  // namespace attune::desktop
