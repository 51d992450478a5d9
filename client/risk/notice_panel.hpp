// A bar across the top of what it concerns. Amber for risk alone, neutral for all else; it never takes the
// focus, and is read out when it appears.
#pragma once

#include <functional>

#include <wx/stattext.h>

#include "client/widgets/panel.hpp"

namespace attune::desktop {

class NoticePanel : public Panel {
public:
    enum class Kind { risk, neutral };
    NoticePanel(wxWindow* parent, Kind kind);

    // Adds a verb on the right.
    void add_act(const wxString& label, std::function<void()> act);
    // Shows the sentence, or hides the bar when it is empty. The parent is laid out again.
    void show_sentence(const wxString& sentence);

private:
    void wrap();

    Kind kind_;
    wxStaticText* text_;
    wxString sentence_;
};

}  // namespace attune::desktop
