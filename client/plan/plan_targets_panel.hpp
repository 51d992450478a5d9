// The targets of a care plan: a row each, the score and what the client wants of it. Widgets and wording
// only.
#pragma once

#include <array>
#include <functional>
#include <vector>

#include <wx/choice.h>
#include <wx/textctrl.h>

#include "client/plan/care_plan_words.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class PlanTargetsPanel : public Panel {
public:
    // `changed` is called at every keystroke and choice.
    PlanTargetsPanel(wxWindow* parent, const std::vector<ScoreChoice>& scores,
                     const std::function<void()>& changed);

    void fill(const std::vector<PlanTarget>& targets);
    // Without the rows that say nothing.
    [[nodiscard]] std::vector<PlanTarget> targets() const;

private:
    struct Row {
        wxChoice* score = nullptr;
        wxTextCtrl* aim = nullptr;
    };

    const std::vector<ScoreChoice>& scores_;
    std::array<Row, most_targets> rows_;
};

}  // namespace attune::desktop
