#include "client/widgets/accessible.hpp"

#include <gtk/gtk.h>
#include <utility>

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

// GTK gives the focus of a drop-down list to the button inside it and shows screen readers the list alone,
// which never says that it has the focus. So it is taught to: the button below tells when, this says so when
// asked.
GtkWidget* button_of(GtkWidget* widget)
{
    if (GTK_IS_TOGGLE_BUTTON(widget))
        return widget;
    GtkWidget* found = nullptr;
    const auto look = [](GtkWidget* child, gpointer result) {
        if (auto** const button = static_cast<GtkWidget**>(result); !*button)
            *button = button_of(child);
    };
    if (GTK_IS_CONTAINER(widget))
        gtk_container_forall(GTK_CONTAINER(widget), look, static_cast<gpointer>(&found));
    return found;
}

AtkStateSet* (*states_without_focus)(AtkObject*) = nullptr;

AtkStateSet* states_of_list(AtkObject* accessible)
{
    AtkStateSet* const states = states_without_focus(accessible);
    GtkWidget* const list = gtk_accessible_get_widget(GTK_ACCESSIBLE(accessible));
    GtkWidget* const button = list ? button_of(list) : nullptr;
    if (button && gtk_widget_get_can_focus(button))
        atk_state_set_add_state(states, ATK_STATE_FOCUSABLE);
    if (button && gtk_widget_has_focus(button))
        atk_state_set_add_state(states, ATK_STATE_FOCUSED);
    return states;
}

void tell_focus(GtkWidget* button, GParamSpec*, gpointer list)
{
    atk_object_notify_state_change(ATK_OBJECT(list), ATK_STATE_FOCUSED, gtk_widget_has_focus(button));
}

void tell_focus_of(GtkWidget* list)
{
    AtkObject* const accessible = gtk_widget_get_accessible(list);
    if (!states_without_focus) {
        AtkObjectClass* const kind = ATK_OBJECT_GET_CLASS(accessible);
        states_without_focus = std::exchange(kind->ref_state_set, states_of_list);
    }
    if (GtkWidget* const button = button_of(list))
        g_signal_connect_object(button, "notify::has-focus", G_CALLBACK(tell_focus), accessible,
                                GConnectFlags{});
}

}  // namespace

void name_for_screen_readers(wxWindow* window, const wxString& name)
{
    window->SetName(name);
    set_name(window->GetHandle(), name);
    if (GtkWidget* inner = inner_widget(window); inner != window->GetHandle())
        set_name(inner, name);
    if (GTK_IS_COMBO_BOX(window->GetHandle()))
        tell_focus_of(window->GetHandle());
}

void describe_for_screen_readers(wxWindow* window, const wxString& text)
{
    atk_object_set_description(gtk_widget_get_accessible(window->GetHandle()), text.utf8_str());
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

void describe_text(wxWindow* canvas, const wxString& words)
{
    canvas->SetName(words);
    AtkObject* const accessible = gtk_widget_get_accessible(canvas->GetHandle());
    atk_object_set_role(accessible, ATK_ROLE_LABEL);
    atk_object_set_name(accessible, words.utf8_str());
    atk_object_set_description(accessible, "");
}

void announce(wxWindow* label)
{
    AtkObject* const accessible = gtk_widget_get_accessible(label->GetHandle());
    atk_object_set_role(accessible, ATK_ROLE_NOTIFICATION);
    atk_object_notify_state_change(accessible, ATK_STATE_SHOWING, TRUE);
}

}  // namespace attune::desktop
