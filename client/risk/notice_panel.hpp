// A bar across the top of what it concerns. Amber for risk alone, neutral for all else, with the mark of a
// rule where one has spoken; it never takes the focus, and is read out when it appears.
#pragma once

#include <functional>
#include <optional>

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "client/widgets/panel.hpp"
#include "shared/measures/signals.hpp"

namespace attune::desktop {

class NoticePanel : public Panel {
public:
    enum class Kind { risk, neutral };
    // `left` is where its mark begins.
    NoticePanel(wxWindow* parent, Kind kind, int left = 13);

    // What it says from now on comes of a risk answer, or of this rule.
    void show_mark(const std::optional<SignalRule>& rule);
    // Adds a verb on the right.
    wxButton* add_act(const wxString& label, std::function<void()> act);
    // Shows the sentence, or hides the bar when it is empty. The parent is laid out again.
    void show_sentence(const wxString& sentence);

private:
    void wrap();
    void paint();

    Kind kind_;
    int left_;
    std::optional<SignalRule> rule_;
    wxSizerItem* icon_room_;
    wxStaticText* text_;
    wxString sentence_;
};

}  // namespace attune::desktop
