#include "client/widgets/first_drawing.hpp"

#include <gtk/gtk.h>
#include <utility>

#include <wx/app.h>

namespace attune::desktop {

namespace {

struct FirstPaint {
    wxWindow* window;
    std::function<void()> then;
    gulong handler = 0;
};

// GTK sends what it drew to the screen when this signal is over.
gboolean on_drawn(GtkWidget* widget, void*, void* data)
{
    auto* waiting = static_cast<FirstPaint*>(data);
    waiting->window->CallAfter([then = std::move(waiting->then)] {
        gdk_display_sync(gdk_display_get_default());
        then();
    });
    g_signal_handler_disconnect(widget, waiting->handler);
    return FALSE;
}

void forget(void* waiting, GClosure*)
{
    delete static_cast<FirstPaint*>(waiting);
}

}  // namespace

void when_first_drawn(wxWindow* window, std::function<void()> then)
{
    auto* waiting = new FirstPaint{window, std::move(then)};
    waiting->handler = g_signal_connect_data(window->GetHandle(), "draw", G_CALLBACK(on_drawn), waiting,
                                             forget, G_CONNECT_AFTER);
}

}  // namespace attune::desktop
