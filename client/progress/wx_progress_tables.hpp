// The tables of the Measures tab as native lists: their columns, and their rows under what the chart says in
// short.
#pragma once

#include <wx/dataview.h>

#include "client/progress/item_tables.hpp"
#include "client/progress/progress_tables.hpp"

namespace attune::desktop {

wxDataViewListCtrl* make_forms_table(wxWindow* parent);
void show_forms(wxDataViewListCtrl* table, const std::string& caption, const std::vector<FormRow>& rows);

// Its columns come with the forms that it is shown.
wxDataViewListCtrl* make_items_table(wxWindow* parent);
void show_items(wxDataViewListCtrl* table, const ItemTable& items);

wxDataViewListCtrl* make_common_table(wxWindow* parent);
void show_common(wxDataViewListCtrl* table, const reports::CommonFigure& figure);

}  // namespace attune::desktop
