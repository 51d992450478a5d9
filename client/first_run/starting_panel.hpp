// What is seen while the practice on this computer starts.
#pragma once

#include <functional>

#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include "client/first_run/start_presenter.hpp"

namespace attune::desktop {

class StartingPanel : public wxPanel, private StartView {
public:
    StartingPanel(wxWindow* parent, Startable server, Async& async, std::function<void()> started,
                  std::function<void()> cancelled);

    void begin() { presenter_.begin(); }

private:
    void show_starting(std::chrono::seconds so_far) override;
    void show_not_started(const std::string& sentence) override;
    void started() override { started_(); }

    std::function<void()> started_;
    wxStaticText* title_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxGauge* progress_ = nullptr;
    wxButton* again_ = nullptr;
    StartPresenter presenter_;
};

}  // namespace attune::desktop
