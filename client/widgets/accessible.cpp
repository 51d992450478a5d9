#include "client/widgets/accessible.hpp"

#include <gtk/gtk.h>

#include <wx/stattext.h>

namespace attune::desktop {

namespace {

// A scrolled control's own widget is the scroll pane; what people use is inside.
GtkWidget* inner_widget(wxWindow* window)
{
    GtkWidget* widget = window->GetHandle();
    if (GTK_IS_SCROLLED_WINDOW(widget))
        if (GtkWidget* child = gtk_bin_get_child(GTK_BIN(widget)))
            return child;
    return widget;
}

void set_name(GtkWidget* widget, const wxString& name)
{
    atk_object_set_name(gtk_widget_get_accessible(widget), name.utf8_str());
}

}  // namespace

void name_for_screen_readers(wxWindow* window, const wxString& name)
{
    window->SetName(name);
    set_name(window->GetHandle(), name);
    if (GtkWidget* inner = inner_widget(window); inner != window->GetHandle())
        set_name(inner, name);
}

void label_for(wxWindow* label, wxWindow* field)
{
    wxString text = wxStaticText::RemoveMnemonics(label->GetLabel());
    name_for_screen_readers(field, text);
    AtkObject* const of_label = gtk_widget_get_accessible(label->GetHandle());
    AtkObject* const of_field = gtk_widget_get_accessible(inner_widget(field));
    atk_object_add_relationship(of_field, ATK_RELATION_LABELLED_BY, of_label);
    atk_object_add_relationship(of_label, ATK_RELATION_LABEL_FOR, of_field);
}

void describe_chart(wxWindow* canvas, const wxString& caption)
{
    canvas->SetName(caption);
    AtkObject* const accessible = gtk_widget_get_accessible(canvas->GetHandle());
    atk_object_set_role(accessible, ATK_ROLE_CHART);
    atk_object_set_name(accessible, caption.utf8_str());
    atk_object_set_description(accessible, caption.utf8_str());
}

void announce(wxWindow* label)
{
    AtkObject* const accessible = gtk_widget_get_accessible(label->GetHandle());
    atk_object_set_role(accessible, ATK_ROLE_NOTIFICATION);
    atk_object_notify_state_change(accessible, ATK_STATE_SHOWING, TRUE);
}

}  // namespace attune::desktop
