// A verdict as it stands everywhere: its shape and its word, never one without the other.
#pragma once

#include <wx/panel.h>
#include <wx/stattext.h>

#include "shared/measures/change.hpp"

namespace attune::desktop {

class VerdictPanel : public wxPanel {
public:
    explicit VerdictPanel(wxWindow* parent, bool heading = false);

    void show_verdict(VerdictKind kind);

private:
    VerdictKind kind_ = VerdictKind::not_judged;
    wxWindow* glyph_;
    wxStaticText* word_;
};

}  // namespace attune::desktop
