// The bar for what was left unfinished on this computer: what work stopped at last is opened by itself, what
// is older is offered, the newest first.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <wx/choice.h>
#include <wx/panel.h>

#include "client/screen.hpp"

namespace attune::desktop {

class UnfinishedPanel : public wxPanel {
public:
    struct Work {
        std::function<bool()> is_going_on;  // something was begun meanwhile: nothing is opened over it
        std::function<void(const Draft& draft)> go_on;
    };
    // Hidden until there is something to offer.
    UnfinishedPanel(wxWindow* parent, Screen& screen, Work work);

    // Looks through the drafts of who is signed in.
    void begin();

private:
    void take_up(DraftStore::Found found);
    void offer(std::vector<Draft> drafts);
    void go_on_with_chosen();
    void put_away();

    Screen& screen_;
    Work work_;
    wxChoice* choice_ = nullptr;
    std::vector<Draft> offered_;  // in the order of the choice
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
