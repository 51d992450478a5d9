#include "client/widgets/table.hpp"

#include <gtk/gtk.h>

#include "client/widgets/accessible.hpp"

namespace attune::desktop {

void prepare_table(wxDataViewCtrl* table, const wxString& name)
{
    name_for_screen_readers(table, name);
    if (GtkWidget* tree = table->GtkGetTreeView())
        gtk_tree_view_set_enable_search(GTK_TREE_VIEW(tree), FALSE);
}

}  // namespace attune::desktop
