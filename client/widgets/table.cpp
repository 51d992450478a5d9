#include "client/widgets/table.hpp"

#include <gtk/gtk.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int cell_padding = 8;
constexpr int rule = 1;  // GTK adds the line between rows

// GTK's own binding opens the row of the cursor, while it stands in a column. The arrow keys alone put it in
// none, and rows that are written anew take it away; the row that is selected is the one that is meant.
gboolean open_row_by_enter(GtkWidget* widget, GdkEventKey* event, gpointer)
{
    if (event->keyval != GDK_KEY_Return && event->keyval != GDK_KEY_KP_Enter)
        return FALSE;
    auto* tree = GTK_TREE_VIEW(widget);
    GtkTreePath* cursor = nullptr;
    GtkTreeViewColumn* column = nullptr;
    gtk_tree_view_get_cursor(tree, &cursor, &column);
    const bool gtk_opens_it = cursor != nullptr && column != nullptr;
    gtk_tree_path_free(cursor);
    if (gtk_opens_it)
        return FALSE;
    GList* rows = gtk_tree_selection_get_selected_rows(gtk_tree_view_get_selection(tree), nullptr);
    const bool selected = rows != nullptr;
    if (selected)
        gtk_tree_view_row_activated(tree, static_cast<GtkTreePath*>(rows->data),
                                    gtk_tree_view_get_column(tree, 0));
    g_list_free_full(rows, [](gpointer row) { gtk_tree_path_free(static_cast<GtkTreePath*>(row)); });
    return selected ? TRUE : FALSE;
}

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
    if (GtkWidget* tree = table->GtkGetTreeView()) {
        gtk_tree_view_set_enable_search(GTK_TREE_VIEW(tree), FALSE);
        g_signal_connect(tree, "key-press-event", G_CALLBACK(open_row_by_enter), nullptr);
    }
}

}  // namespace attune::desktop
