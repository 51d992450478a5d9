// A drawing of the reports layer on the screen. Its caption in words is what a screen reader is told, so Tab
// stops here; the keyboard shows as a ring around it, and its keys scroll the window around it.
#pragma once

#include <functional>

#include <cairo.h>
#include <wx/bmpbndl.h>
#include <wx/panel.h>

#include "reports/chart_geometry.hpp"
#include "reports/text.hpp"
#include "shared/measures/signals.hpp"

namespace attune::desktop {

class ChartCanvas : public wxPanel {
public:
    // Draws at the origin into `size`, in the window's own pixels.
    using Draw = std::function<void(cairo_t* cr, reports::Size size)>;

    ChartCanvas(wxWindow* parent, const wxString& caption, wxSize least, Draw draw);

    // Shows another drawing.
    void set(const wxString& caption, Draw draw);

private:
    void scroll(wxKeyEvent& event);
    void draw_focus(cairo_t* cr, reports::Size size) const;

    Draw draw_;
};

// The desktop's own font, for drawings on the screen.
reports::TextStyle screen_text_style(const wxWindow* window);

// The shape before a verdict's word as an icon for native cells and controls; sharp at 1x and 2x.
wxBitmapBundle verdict_icon(VerdictKind verdict, int size);
wxBitmapBundle flag_icon(int size);
wxBitmapBundle day_icon(int size);  // for a day that has come
wxBitmapBundle mail_icon(int size);
// A rule is marked with the shape of the verdict that it speaks of.
VerdictKind mark_of(SignalRule rule);
wxBitmapBundle signal_icon(SignalRule rule, int size);

}  // namespace attune::desktop
