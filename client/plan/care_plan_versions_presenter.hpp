// The versions of a care plan, to be read: who made each, when, what changed, and its whole text. No wx here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "shared/api/care_plans.hpp"

namespace attune::desktop {

class CarePlanVersionsView {
public:
    virtual ~CarePlanVersionsView() = default;
    // One line a version, the latest first.
    virtual void show_lines(const std::vector<std::string>& lines) = 0;
    // The chosen version's, or why it cannot be read.
    virtual void show_text(const std::string& text) = 0;
};

class CarePlanVersionsPresenter {
public:
    CarePlanVersionsPresenter(CarePlanVersionsView& view, Screen& screen, ClientModel& model)
        : view_{view},
          screen_{screen},
          model_{model}
    {
    }

    // Reads the list, and the latest of it in full.
    void open();
    void choose(std::size_t line);

private:
    CarePlanVersionsView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::vector<api::CarePlanVersion> versions_;
    std::shared_ptr<void> reading_;  // another look drops the replies to the one before
};

}  // namespace attune::desktop
