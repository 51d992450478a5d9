#include "client/progress/wx_progress_tables.hpp"

#include <initializer_list>

#include <wx/translation.h>

#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

wxDataViewListCtrl* make_list(wxWindow* parent)
{
    return new wxDataViewListCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                  wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
}

wxVector<wxVariant> cells_of(std::initializer_list<std::string> texts)
{
    wxVector<wxVariant> cells;
    for (const auto& text : texts)
        cells.push_back(from_utf8(text));
    return cells;
}

void begin_with_caption(wxDataViewListCtrl* table, const std::string& caption)
{
    table->DeleteAllItems();
    table->AppendItem(cells_of({_("In short").utf8_string(), "", "", "", caption}));
}

}  // namespace

wxDataViewListCtrl* make_forms_table(wxWindow* parent)
{
    auto* table = make_list(parent);
    table->AppendTextColumn(_("Date"), wxDATAVIEW_CELL_INERT, table->FromDIP(110));
    table->AppendTextColumn(_("Score"), wxDATAVIEW_CELL_INERT, table->FromDIP(70), wxALIGN_RIGHT);
    table->AppendTextColumn(_("Band"), wxDATAVIEW_CELL_INERT, table->FromDIP(150));
    table->AppendTextColumn(_("Answered"), wxDATAVIEW_CELL_INERT, table->FromDIP(90));
    table->AppendTextColumn(_("Verdict"), wxDATAVIEW_CELL_INERT, wxCOL_WIDTH_AUTOSIZE);
    prepare_table(table, _("Forms"));
    return table;
}

void show_forms(wxDataViewListCtrl* table, const std::string& caption, const std::vector<FormRow>& rows)
{
    begin_with_caption(table, caption);
    for (const auto& row : rows)
        table->AppendItem(cells_of({row.date, row.score, row.band, row.answered, row.verdict}));
}

wxDataViewListCtrl* make_items_table(wxWindow* parent)
{
    auto* table = make_list(parent);
    prepare_table(table, _("Items"));
    return table;
}

void show_items(wxDataViewListCtrl* table, const ItemTable& items)
{
    table->DeleteAllItems();
    table->ClearColumns();
    table->AppendTextColumn(_("No."), wxDATAVIEW_CELL_INERT, table->FromDIP(50), wxALIGN_RIGHT);
    table->AppendTextColumn(_("Item"), wxDATAVIEW_CELL_INERT, table->FromDIP(240));
    for (const auto& form : items.forms)
        table->AppendTextColumn(from_utf8(form), wxDATAVIEW_CELL_INERT, table->FromDIP(120), wxALIGN_CENTRE);
    table->AppendTextColumn(_("Change"), wxDATAVIEW_CELL_INERT, table->FromDIP(90));
    for (const auto& row : items.rows) {
        auto cells = cells_of({row.number, row.label});
        for (const auto& answer : row.answers)
            cells.push_back(from_utf8(answer));
        cells.push_back(from_utf8(row.change));
        table->AppendItem(cells);
    }
}

wxDataViewListCtrl* make_common_table(wxWindow* parent)
{
    auto* table = make_list(parent);
    table->AppendTextColumn(_("Date"), wxDATAVIEW_CELL_INERT, table->FromDIP(110));
    table->AppendTextColumn(_("Measure"), wxDATAVIEW_CELL_INERT, table->FromDIP(170));
    table->AppendTextColumn(_("Score"), wxDATAVIEW_CELL_INERT, table->FromDIP(70), wxALIGN_RIGHT);
    table->AppendTextColumn(_("Share of range"), wxDATAVIEW_CELL_INERT, table->FromDIP(110), wxALIGN_RIGHT);
    table->AppendTextColumn(_("What it says"), wxDATAVIEW_CELL_INERT, wxCOL_WIDTH_AUTOSIZE);
    prepare_table(table, _("Forms of the measures together"));
    return table;
}

void show_common(wxDataViewListCtrl* table, const reports::CommonFigure& figure)
{
    begin_with_caption(table, reports::spoken_caption(figure));
    for (const auto& row : common_rows(figure))
        table->AppendItem(cells_of({row.date, row.measure, row.score, row.share, row.words}));
}

}  // namespace attune::desktop
