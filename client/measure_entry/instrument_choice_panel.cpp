#include "client/measure_entry/instrument_choice_panel.hpp"

#include <algorithm>

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int due_row = 34;
constexpr std::size_t due_rows_shown = 4;  // more scroll

}  // namespace

InstrumentChoicePanel::InstrumentChoicePanel(wxWindow* parent, Acts acts)
    : wxPanel{parent},
      acts_{std::move(acts)}
{
    set_ground(this, Ground::window);
    due_part_ = make_due();
    make_table();

    search_ = new wxSearchCtrl{this, wxID_ANY};
    search_->SetDescriptiveText(_("Name or topic"));
    search_->ShowCancelButton(true);
    search_->SetMinSize(FromDIP(wxSize{320, -1}));
    name_for_screen_readers(search_, _("Find a measure"));
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { show_fitting(); });
    search_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { key_in(); });

    auto* column = new wxBoxSizer{wxVERTICAL};
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(make_heading(this, _("Give a measure")), wxSizerFlags{}.CentreVertical());
    head->AddStretchSpacer();
    head->Add(search_, wxSizerFlags{}.CentreVertical());
    column->Add(head, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap + half_gap)));
    column->Add(due_part_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(side_margin)));
    column->Add(table_, wxSizerFlags{1}.Expand());
    column->Add(make_foot(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    auto* page = new wxBoxSizer{wxVERTICAL};
    page->Add(in_margins(this, column),
              wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    SetSizer(page);
}

wxSizer* InstrumentChoicePanel::make_due()
{
    due_heading_ = make_heading(this);
    due_table_ = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                        wxDV_SINGLE | wxDV_HORIZ_RULES | wxDV_NO_HEADER | wxBORDER_THEME};
    due_table_->AppendTextColumn(_("Measure"), wxDATAVIEW_CELL_INERT, FromDIP(130));
    due_table_->AppendTextColumn(_("Why it is due"), wxDATAVIEW_CELL_INERT, FromDIP(560));
    prepare_table(due_table_, _("Measures that are due"), due_row);
    due_table_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { key_in(); });
    due_table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { choose_in(due_table_); });
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(due_heading_);
    column->Add(due_table_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    return column;
}

void InstrumentChoicePanel::make_table()
{
    table_ = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    table_->AppendTextColumn(_("Measure"), wxDATAVIEW_CELL_INERT, FromDIP(130));
    table_->AppendTextColumn(_("Name"), wxDATAVIEW_CELL_INERT, FromDIP(420));
    table_->AppendTextColumn(_("Items"), wxDATAVIEW_CELL_INERT, FromDIP(70), wxALIGN_RIGHT);
    table_->AppendTextColumn(_("Last given"), wxDATAVIEW_CELL_INERT, FromDIP(260));
    table_->SetRowHeight(FromDIP(40));
    prepare_table(table_, _("Measures to give"));
    table_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { key_in(); });
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { choose_in(table_); });
}

wxSizer* InstrumentChoicePanel::make_foot()
{
    note_ = make_notes(this, _("Enter opens the form, then number keys answer."));
    auto* back = new wxButton{this, wxID_ANY, _("Back")};
    back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { acts_.leave(); });
    totals_ = new wxButton{this, wxID_ANY, _("Enter totals only")};
    totals_->SetToolTip(_("For scores that arrive without the answers, in a letter"));
    totals_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (const auto* code = chosen())
            acts_.enter_totals(*code);
    });
    hand_over_ = new wxButton{this, wxID_ANY, _("Hand over the screen")};
    hand_over_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (const auto* code = chosen())
            acts_.hand_over(*code);
    });
    send_link_ = new wxButton{this, wxID_ANY, _("Send a link")};
    send_link_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { send_link(); });
    give_ = make_default_button(this, _("Key in a paper form"));
    give_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { key_in(); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(note_, wxSizerFlags{1}.CentreVertical());
    for (auto* button : {back, totals_, send_link_, hand_over_, give_})
        row->Add(button, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    return row;
}

// The line beside it says why as well: who works by keys never sees a tooltip.
void InstrumentChoicePanel::show_hand_over()
{
    const auto* code = chosen();
    const auto reason = code ? acts_.why_not(*code) : std::string{};
    const bool given = code && acts_.why_not_at_all(*code).empty();
    totals_->Enable(given);
    give_->Enable(given);
    hand_over_->Enable(code && reason.empty());
    send_link_->Enable(code && reason.empty());
    send_link_->SetToolTip(reason.empty() ? _("The client answers on a device of their own.")
                                          : from_utf8(reason));
    hand_over_->SetToolTip(reason.empty()
                               ? _("The client answers on this screen. Your password brings it back.")
                               : from_utf8(reason));
    show_refusal(reason);
}

void InstrumentChoicePanel::show_refusal(const std::string& sentence)
{
    note_->SetLabelText(sentence.empty() ? _("Enter opens the form, then number keys answer.")
                                         : from_utf8(sentence));
    Layout();
}

// The chosen one first; of what is due as well, so that one link asks for all of it.
void InstrumentChoicePanel::send_link()
{
    const auto* code = chosen();
    if (!code)
        return;
    std::vector<std::string> codes{*code};
    for (const auto& measure : due_.measures)
        if (std::ranges::find(codes, measure.instrument) == codes.end())
            codes.push_back(measure.instrument);
    acts_.send_link(codes);
}

const std::string* InstrumentChoicePanel::chosen() const
{
    const int row = chosen_in_ ? chosen_in_->GetSelectedRow() : wxNOT_FOUND;
    if (row == wxNOT_FOUND)
        return nullptr;
    const auto index = static_cast<std::size_t>(row);
    return chosen_in_ == due_table_ ? &due_.measures[index].instrument : &shown_[index].code;
}

void InstrumentChoicePanel::choose_in(wxDataViewListCtrl* table)
{
    if (table->GetSelectedRow() == wxNOT_FOUND)
        return;
    chosen_in_ = table;
    (table == table_ ? due_table_ : table_)->UnselectAll();
    show_hand_over();
}

void InstrumentChoicePanel::focus()
{
    (chosen_in_ ? chosen_in_ : table_)->SetFocus();
}

void InstrumentChoicePanel::key_in()
{
    const auto* code = chosen();
    if (code && acts_.why_not_at_all(*code).empty())
        acts_.key_in(*code);
}

void InstrumentChoicePanel::show_choices(std::vector<InstrumentChoice> choices, DueChoices due)
{
    choices_ = std::move(choices);
    search_->ChangeValue({});
    show_due(std::move(due));
    show_fitting();
}

void InstrumentChoicePanel::show_due(DueChoices due)
{
    due_ = std::move(due);
    due_table_->DeleteAllItems();
    for (const auto& measure : due_.measures) {
        wxVector<wxVariant> cells;
        cells.push_back(from_utf8(measure.name));
        cells.push_back(from_utf8(measure.sentence));
        due_table_->AppendItem(cells);
    }
    const auto rows = static_cast<int>(std::min(due_.measures.size(), due_rows_shown));
    due_table_->SetMinSize(wxSize{-1, rows * FromDIP(due_row + 2) + FromDIP(half_gap)});
    due_heading_->SetLabelText(from_utf8(due_.heading));
    due_part_->ShowItems(!due_.measures.empty());
    Layout();
}

// While nothing is typed the first measure that is due is chosen, or else the first of all.
void InstrumentChoicePanel::show_fitting()
{
    const auto typed = search_->GetValue().utf8_string();
    shown_ = fitting(choices_, typed);
    table_->DeleteAllItems();
    for (const auto& choice : shown_) {
        wxVector<wxVariant> cells;
        cells.push_back(from_utf8(choice.short_name));
        cells.push_back(from_utf8(choice.name));
        cells.push_back(choice.items == 0 ? wxString{_("totals")} : wxString::Format("%d", choice.items));
        cells.push_back(from_utf8(choice.last_given));
        table_->AppendItem(cells);
    }
    const bool first_due = typed.empty() && !due_.measures.empty();
    chosen_in_ = first_due ? due_table_ : table_;
    (first_due ? table_ : due_table_)->UnselectAll();
    if (first_due || !shown_.empty())
        chosen_in_->SelectRow(0);
    show_hand_over();
}

}  // namespace attune::desktop
