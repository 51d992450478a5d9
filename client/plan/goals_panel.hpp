// The client's goals on the Plan tab: each with how near it is, and the acts beside it.
#pragma once

#include <optional>

#include <wx/sizer.h>

#include "client/observers.hpp"
#include "client/plan/goals.hpp"
#include "client/widgets/text.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class GoalsPanel : public Panel {
public:
    GoalsPanel(wxWindow* parent, PageContext& context);

private:
    wxSizer* make_head();
    void show();
    void add(const GoalLine& line);

    PageContext& context_;
    bool may_write_;
    wxButton* new_ = nullptr;
    wxButton* rate_ = nullptr;
    Card* card_ = nullptr;
    wxStaticText* none_ = nullptr;
    std::optional<std::vector<GoalLine>> shown_;
    Subscription record_;
};

}  // namespace attune::desktop
