#include "client/widgets/table.hpp"

#include <gtk/gtk.h>

#include "client/widgets/accessible.hpp"

namespace attune::desktop {

namespace {

constexpr int cell_padding = 8;

}  // namespace

void prepare_table(wxDataViewCtrl* table, const wxString& name, int row_height)
{
    name_for_screen_readers(table, name);
    for (unsigned i = 0; i < table->GetColumnCount(); ++i)
        gtk_cell_renderer_set_padding(table->GetColumn(i)->GetRenderer()->GetGtkHandle(),
                                      table->FromDIP(cell_padding), 0);
    table->SetRowHeight(table->FromDIP(row_height));
    if (GtkWidget* tree = table->GtkGetTreeView())
        gtk_tree_view_set_enable_search(GTK_TREE_VIEW(tree), FALSE);
}

}  // namespace attune::desktop
