#include "client/widgets/chart_canvas.hpp"

#include <cstring>
#include <gtk/gtk.h>

#include <wx/dcclient.h>
#include <wx/image.h>
#include <wx/scrolwin.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/theme.hpp"
#include "reports/owned.hpp"
#include "reports/verdict_glyph.hpp"

namespace attune::desktop {

namespace {

constexpr double pixels_a_point = 96.0 / 72.0;

// One picture of the drawing, `scale` times as many pixels across.
wxBitmap picture(int size, double scale, const std::function<void(cairo_t*)>& draw)
{
    const int pixels = static_cast<int>(size * scale);
    const reports::OwnedSurface surface{cairo_image_surface_create(CAIRO_FORMAT_ARGB32, pixels, pixels)};
    {
        const reports::OwnedCairo cr{cairo_create(surface.get())};
        cairo_scale(cr.get(), scale, scale);
        draw(cr.get());
    }
    cairo_surface_flush(surface.get());
    GdkPixbuf* pixbuf = gdk_pixbuf_get_from_surface(surface.get(), 0, 0, pixels, pixels);
    return wxBitmap{pixbuf};  // takes the reference
}

wxBitmapBundle icon(int size, const std::function<void(cairo_t*)>& draw)
{
    return wxBitmapBundle::FromBitmaps(picture(size, 1, draw), picture(size, 2, draw));
}

}  // namespace

ChartCanvas::ChartCanvas(wxWindow* parent, const wxString& caption, wxSize least, Draw draw)
    : wxPanel{parent},
      draw_{std::move(draw)}
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(FromDIP(least));
    describe_chart(this, caption);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc{this};
        auto* cr = static_cast<cairo_t*>(dc.GetImpl()->GetCairoContext());
        if (!cr)
            return;
        const reports::Saved saved{cr};
        reports::set_colour(cr, palette().view);
        cairo_paint(cr);
        const auto size = GetClientSize();
        const reports::Size room{static_cast<double>(size.x), static_cast<double>(size.y)};
        {
            const reports::Saved before_drawing{cr};
            draw_(cr, room);
        }
        draw_focus(cr, room);
    });
    const auto repaint = [this](wxEvent& event) {
        Refresh();
        event.Skip();
    };
    for (const auto& type : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
        Bind(type, repaint);
    Bind(wxEVT_SIZE, repaint);
    Bind(wxEVT_CHAR, &ChartCanvas::scroll, this);
}

void ChartCanvas::scroll(wxKeyEvent& event)
{
    for (auto* around = GetParent(); around; around = around->GetParent())
        if (auto* scrolled = dynamic_cast<wxScrolledWindow*>(around))
            return scrolled->HandleOnChar(event);
    event.Skip();
}

// As GTK's own controls do: not after a click.
void ChartCanvas::draw_focus(cairo_t* cr, reports::Size size) const
{
    GtkWidget* const window = gtk_widget_get_toplevel(GetHandle());
    if (!HasFocus() || !gtk_window_get_focus_visible(GTK_WINDOW(window)))
        return;
    constexpr double width = 2;
    reports::set_colour(cr, palette().accent);
    cairo_set_line_width(cr, width);
    cairo_rectangle(cr, width / 2, width / 2, size.width - width, size.height - width);
    cairo_stroke(cr);
}

void ChartCanvas::set(const wxString& caption, Draw draw)
{
    draw_ = std::move(draw);
    describe_chart(this, caption);
    Refresh();
}

reports::TextStyle screen_text_style(const wxWindow* window)
{
    const auto font = window->GetFont();
    return {font.GetFaceName().utf8_string(), font.GetFractionalPointSize() * pixels_a_point};
}

wxBitmapBundle verdict_icon(VerdictKind verdict, int size)
{
    return icon(size, [=](cairo_t* cr) {
        reports::draw_verdict_glyph(cr, verdict, {size / 2.0, size / 2.0}, size - 2, palette());
    });
}

VerdictKind mark_of(SignalRule rule)
{
    if (is_worsening(rule))
        return VerdictKind::reliably_worse;
    return rule == SignalRule::missed_measures ? VerdictKind::incomplete : VerdictKind::no_reliable_change;
}

wxBitmapBundle signal_icon(SignalRule rule, int size)
{
    return verdict_icon(mark_of(rule), size);
}

wxBitmapBundle flag_icon(int size)
{
    return icon(size, [=](cairo_t* cr) {
        reports::draw_flag_glyph(cr, {size / 2.0, size / 2.0}, size - 2, palette());
    });
}

wxBitmapBundle day_icon(int size)
{
    return icon(size, [=](cairo_t* cr) {
        reports::draw_day_glyph(cr, {size / 2.0, size / 2.0}, size - 2, palette());
    });
}

wxBitmapBundle mail_icon(int size)
{
    return icon(size, [=](cairo_t* cr) {
        reports::draw_mail_glyph(cr, {size / 2.0, size / 2.0}, size - 2, palette());
    });
}

}  // namespace attune::desktop
