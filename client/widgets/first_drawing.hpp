// When a window has been seen for the first time: what the time from start to screen is measured by.
#pragma once

#include <functional>

#include <wx/window.h>

namespace attune::desktop {

// Calls once, after the window with everything in it has been drawn and the screen has taken the drawing.
void when_first_drawn(wxWindow* window, std::function<void()> then);

}  // namespace attune::desktop
