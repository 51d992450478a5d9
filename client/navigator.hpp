// How a screen asks the main window to show another.
#pragma once

#include <string>

namespace attune::desktop {

class Navigator {
public:
    virtual ~Navigator() = default;
    virtual void show_caseload() = 0;
    virtual void open_client(const std::string& client_id) = 0;
    virtual void new_client() = 0;
    // What the window's title says before "– Attune": a client's name, "Caseload".
    virtual void title_changed(const std::string& title) = 0;
};

}  // namespace attune::desktop
