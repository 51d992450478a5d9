// A verdict as it stands everywhere: its shape and its word, never one without the other.
#pragma once

#include <wx/stattext.h>

#include "client/widgets/panel.hpp"
#include "shared/measures/change.hpp"

namespace attune::desktop {

class VerdictPanel : public Panel {
public:
    explicit VerdictPanel(wxWindow* parent, bool heading = false);

    void show_verdict(VerdictKind kind);

private:
    VerdictKind kind_ = VerdictKind::not_judged;
    wxWindow* glyph_;
    wxStaticText* word_;
};

}  // namespace attune::desktop
