// The three systems beside the formulation: circles sized by their ratings, and the ratings. Widgets and
// wording only.
#pragma once

#include <array>
#include <functional>

#include <wx/choice.h>

#include "client/widgets/chart_canvas.hpp"
#include "client/widgets/panel.hpp"
#include "shared/domain/formulation.hpp"

namespace attune::desktop {

class ThreeSystemsPanel : public Panel {
public:
    ThreeSystemsPanel(wxWindow* parent, const std::function<void()>& changed);

    void fill(const ThreeSystems& systems);
    [[nodiscard]] ThreeSystems systems() const;
    void allow(bool may_rate);

private:
    wxSizer* make_ratings(const std::function<void()>& changed);
    void draw();

    ChartCanvas* circles_ = nullptr;
    std::array<wxChoice*, 3> ratings_{};
};

}  // namespace attune::desktop
