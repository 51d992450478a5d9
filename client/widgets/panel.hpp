// A panel that is no stop of Tab itself. wxPanel becomes one while it has no control in it: the keyboard
// would stand on a frame around some words, unseen and without a name.
#pragma once

#include <wx/panel.h>
#include <wx/scrolwin.h>

namespace attune::desktop {

class Panel : public wxPanel {
public:
    explicit Panel(wxWindow* parent) : wxPanel{parent} { m_container.DisableSelfFocus(); }
};

// The same for a stretch that scrolls up and down.
class ScrolledPanel : public wxScrolledWindow {
public:
    explicit ScrolledPanel(wxWindow* parent)
        : wxScrolledWindow{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL}
    {
        m_container.DisableSelfFocus();
    }
};

}  // namespace attune::desktop
