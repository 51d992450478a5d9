#include "client/widgets/drawing_window.hpp"

#include <wx/dcclient.h>
#include <wx/dcgraph.h>

namespace attune::desktop {

DrawingWindow::DrawingWindow(wxWindow* parent, Draw draw, Ground ground)
    : wxWindow{parent, wxID_ANY},
      draw_{std::move(draw)}
{
    set_ground(this, ground);
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc{this};
        const auto size = GetClientSize();
        auto* cr = static_cast<cairo_t*>(dc.GetImpl()->GetCairoContext());
        if (!cr || size.x <= 0 || size.y <= 0)
            return;
        cairo_save(cr);
        const auto under = GetBackgroundColour();
        cairo_set_source_rgb(cr, under.Red() / 255.0, under.Green() / 255.0, under.Blue() / 255.0);
        cairo_paint(cr);
        draw_(cr, {static_cast<double>(size.x), static_cast<double>(size.y)});
        cairo_restore(cr);
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
}

// Pango's sizes here are pixels; the font's are points at the screen's own resolution.
reports::TextStyle system_text_style(const wxWindow* window)
{
    const auto font = window->GetFont();
    const double pixels =
        font.GetFractionalPointSize() * window->GetDPI().y / 72.0 / window->GetDPIScaleFactor();
    return {font.GetFaceName().utf8_string(), pixels};
}

}  // namespace attune::desktop
