// A panel drawn by Cairo on the theme's ground, and the little shapes that stand before verdicts.
#pragma once

#include <functional>

#include <cairo.h>
#include <wx/panel.h>

#include "reports/chart_geometry.hpp"
#include "reports/text.hpp"
#include "shared/measures/change.hpp"

namespace attune::desktop {

class Canvas : public wxPanel {
public:
    // `draw` is given a context whose units are the theme's pixels and the room it has. Ask palette() in it:
    // the system may turn dark.
    using Draw = std::function<void(cairo_t*, reports::Size)>;
    Canvas(wxWindow* parent, const wxSize& least, Draw draw);

    // A drawing that a Tab stops at has nothing to do there.
    [[nodiscard]] bool AcceptsFocus() const override { return false; }

private:
    void paint();

    Draw draw_;
};

// The desktop's own font, for what is drawn between native texts.
reports::TextStyle screen_style(const wxWindow* window);

// The shape that stands before a verdict's word; the word itself is a text beside it.
wxWindow* make_verdict_glyph(wxWindow* parent, VerdictKind verdict);
// The verdict's word in its colour.
wxWindow* make_verdict_words(wxWindow* parent, VerdictKind verdict, const std::string& words);

}  // namespace attune::desktop
