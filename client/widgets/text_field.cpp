#include "client/widgets/text_field.hpp"

#include <gtk/gtk.h>

#include "client/widgets/text.hpp"

namespace attune::desktop {

void give_margins(wxTextCtrl* field)
{
    GtkWidget* const inner = gtk_bin_get_child(GTK_BIN(field->GetHandle()));
    if (!GTK_IS_TEXT_VIEW(inner))
        return;
    auto* const view = GTK_TEXT_VIEW(inner);
    gtk_text_view_set_left_margin(view, gap);
    gtk_text_view_set_right_margin(view, gap);
    gtk_text_view_set_top_margin(view, gap - 2);
    gtk_text_view_set_bottom_margin(view, gap - 2);
}

}  // namespace attune::desktop
