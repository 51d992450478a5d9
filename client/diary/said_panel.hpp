// The line below the Diary's head that says what happened, with what can be done about it beside it.
#pragma once

#include <functional>
#include <string>

#include <wx/button.h>
#include <wx/stattext.h>

#include "client/widgets/panel.hpp"

namespace attune::desktop {

class SaidPanel : public Panel {
public:
    struct Acts {
        std::function<void()> undo;
        std::function<void()> go_on;  // with what was left unfinished
        std::function<void()> all_the_same;
    };
    SaidPanel(wxWindow* parent, const Acts& acts);

    enum class Offer { nothing, undo, go_on, all_the_same };
    // Hidden while there is nothing to say.
    void say(const std::string& sentence, Offer offer);

private:
    wxStaticText* sentence_ = nullptr;
    wxButton* undo_ = nullptr;
    wxButton* go_on_ = nullptr;
    wxButton* all_the_same_ = nullptr;
};

}  // namespace attune::desktop
