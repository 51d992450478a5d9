// One scale beside the sheet: its name, how many items are answered, and the score as it stands.
#pragma once

#include <wx/stattext.h>

#include "client/measure_entry/sheet.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class ScoreBlockPanel : public Panel {
public:
    explicit ScoreBlockPanel(wxWindow* parent);

    void show_score(const LiveScore& score);

private:
    wxStaticText* name_;
    wxStaticText* answered_;
    wxStaticText* value_;
    wxStaticText* range_;
    bool here_ = false;
};

}  // namespace attune::desktop
