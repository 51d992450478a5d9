#include "client/import/preview_panel.hpp"

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int row_height = 30;
constexpr int note_width = 560;
constexpr unsigned state_column = 1;

wxString words_for(PreviewMark mark)
{
    switch (mark) {
        case PreviewMark::at_fault:
            return _("at fault");
        case PreviewMark::alike:
            return _("to be decided");
        case PreviewMark::left_out:
            return _("left out");
        case PreviewMark::anyway:
            return _("to be imported anyway");
        case PreviewMark::sound:
            return _("to be imported");
    }
    return {};
}

}  // namespace

PreviewPanel::PreviewPanel(wxWindow* parent) : Panel{parent}
{
    set_ground(this, Ground::window);
    table_ = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_MULTIPLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    make_columns();
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { allow(); });
    leave_out_ = new wxButton{this, wxID_ANY, _("Leave out")};
    leave_out_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { leave_out(selected_lines()); });
    import_anyway_ = new wxButton{this, wxID_ANY, _("Import anyway")};
    import_anyway_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { import_anyway(selected_lines()); });
    auto* acts = new wxBoxSizer{wxHORIZONTAL};
    acts->Add(leave_out_);
    acts->Add(import_anyway_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    note_ = make_notes(this);
    acts->Add(note_, wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(side_margin)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(table_, wxSizerFlags{1}.Expand());
    column->Add(acts, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    SetSizer(column);
}

void PreviewPanel::make_columns()
{
    table_->AppendTextColumn(_("Line"), wxDATAVIEW_CELL_INERT, FromDIP(52), wxALIGN_RIGHT);
    table_->AppendTextColumn(_("State"), wxDATAVIEW_CELL_INERT, FromDIP(130));
    table_->AppendTextColumn(_("Client"), wxDATAVIEW_CELL_INERT, FromDIP(150));
    table_->AppendTextColumn(_("What to look at"), wxDATAVIEW_CELL_INERT, FromDIP(310));
    table_->AppendTextColumn(_("Born"), wxDATAVIEW_CELL_INERT, FromDIP(96));
    table_->AppendTextColumn(_("Reference"), wxDATAVIEW_CELL_INERT, FromDIP(90));
    table_->AppendTextColumn(_("Phone and e-mail"), wxDATAVIEW_CELL_INERT, wxCOL_WIDTH_AUTOSIZE);
    prepare_table(table_, _("Clients of the file"), row_height);
}

void PreviewPanel::show(const PreviewedClients& clients)
{
    table_->DeleteAllItems();
    rows_.clear();
    for (const auto& row : clients.rows()) {
        wxVector<wxVariant> cells;
        for (const auto& text :
             {wxString{std::to_string(row.line)}, words_for(row.mark), from_utf8(row.name),
              from_utf8(row.remark), from_utf8(row.born_on), from_utf8(row.reference), from_utf8(row.reach)})
            cells.push_back(text);
        table_->AppendItem(cells);
        rows_.push_back({row.line, row.remark});
    }
    allow();
}

void PreviewPanel::show_decided(const PreviewedClients& clients)
{
    const auto decided = clients.rows();
    for (std::size_t i = 0; i < decided.size() && i < rows_.size(); ++i)
        table_->SetTextValue(words_for(decided[i].mark), static_cast<unsigned>(i), state_column);
    allow();
}

// What there is to look at of one client is read whole beside the acts; the table cuts it.
void PreviewPanel::allow()
{
    const auto chosen = selected();
    leave_out_->Enable(!chosen.empty());
    import_anyway_->Enable(!chosen.empty());
    const auto remark = chosen.size() == 1 ? from_utf8(rows_[chosen.front()].remark) : wxString{};
    set_text(note_, remark.empty() ? _("for the selected clients; Ctrl+A selects all") : remark,
             FromDIP(note_width));
}

std::vector<std::size_t> PreviewPanel::selected() const
{
    wxDataViewItemArray items;
    table_->GetSelections(items);
    std::vector<std::size_t> chosen;
    for (const auto& item : items)
        if (const int row = table_->ItemToRow(item); row != wxNOT_FOUND)
            chosen.push_back(static_cast<std::size_t>(row));
    return chosen;
}

std::set<std::size_t> PreviewPanel::selected_lines() const
{
    std::set<std::size_t> lines;
    for (const auto row : selected())
        lines.insert(rows_.at(row).line);
    return lines;
}

}  // namespace attune::desktop
