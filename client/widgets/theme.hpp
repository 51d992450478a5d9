// How the desktop looks: the palette, light or dark as the person's system is, over GTK's own controls.
#pragma once

#include <wx/colour.h>
#include <wx/window.h>

#include "reports/palette.hpp"

namespace attune::desktop {

// Grounds and texts that only the desktop uses, beside the charts' palette.
struct Surfaces {
    reports::Colour sunk;  // sidebar, neutral info bar
    reports::Colour on_accent;
    reports::Colour selection;
    reports::Colour attention_ground;
    reports::Colour attention_line;
};

// Of the system's appearance as it is now. Ask again at each painting: it may change.
const reports::Palette& palette();
const Surfaces& surfaces();

wxColour to_wx(const reports::Colour& colour);

// Lays our colours over GTK's theme. Once, before the first window; follows the system from then on.
void install_theme();

enum class Ground { window, view, sunk };

// Paints the window's ground in that colour, and again when the system turns dark or light.
void set_ground(wxWindow* window, Ground ground);

// Gives a native control one of the style classes of theme.cpp: "attune-accent" and "attune-link" for
// buttons, "attune-quiet", "attune-attention", "attune-better" and "attune-worse" for words.
void give_style(wxWindow* window, const char* style_class);

}  // namespace attune::desktop
