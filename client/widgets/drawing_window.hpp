// A window that Cairo draws, on the ground of its own: charts, glyphs.
#pragma once

#include <functional>

#include <wx/window.h>

#include "client/widgets/theme.hpp"
#include "reports/chart_geometry.hpp"
#include "reports/text.hpp"

namespace attune::desktop {

class DrawingWindow : public wxWindow {
public:
    // `draw` is handed the size in 1x pixels, at every painting.
    using Draw = std::function<void(cairo_t*, reports::Size)>;
    DrawingWindow(wxWindow* parent, Draw draw, Ground ground = Ground::view);

    [[nodiscard]] bool AcceptsFocus() const override { return false; }

private:
    Draw draw_;
};

// The desktop's own font, for drawings among its texts.
reports::TextStyle system_text_style(const wxWindow* window);

}  // namespace attune::desktop
