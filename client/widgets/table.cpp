#include "client/widgets/table.hpp"

#include <gtk/gtk.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int cell_padding = 8;
constexpr int rule = 1;  // GTK adds the line between rows

}  // namespace

void prepare_table(wxDataViewCtrl* table, const wxString& name, int row_height)
{
    name_for_screen_readers(table, name);
    give_style(table, "attune-table");
    for (unsigned i = 0; i < table->GetColumnCount(); ++i) {
        GtkCellRenderer* renderer = table->GetColumn(i)->GetRenderer()->GetGtkHandle();
        gtk_cell_renderer_set_padding(renderer, table->FromDIP(cell_padding), 0);
        float left = 0;
        float top = 0;
        gtk_cell_renderer_get_alignment(renderer, &left, &top);
        gtk_cell_renderer_set_alignment(renderer, left, 0.5F);
        gtk_cell_renderer_set_fixed_size(renderer, -1, table->FromDIP(row_height) - rule);
    }
    if (GtkWidget* tree = table->GtkGetTreeView())
        gtk_tree_view_set_enable_search(GTK_TREE_VIEW(tree), FALSE);
}

}  // namespace attune::desktop
