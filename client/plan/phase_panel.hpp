// The phase that therapy is in, and when the plan is reviewed, on the Plan tab. Widgets and wording only.
#pragma once

#include <wx/button.h>
#include <wx/stattext.h>

#include "client/widgets/text.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class PhasePanel : public Panel {
public:
    PhasePanel(wxWindow* parent, PageContext& context);

private:
    wxSizer* make_head();
    wxWindow* make_card();
    void show();

    PageContext& context_;
    wxStaticText* review_ = nullptr;
    wxStaticText* due_ = nullptr;  // in its place once the review has come
    wxStaticText* none_ = nullptr;
    wxButton* begin_ = nullptr;  // null for who may only read
    wxWindow* card_ = nullptr;
    wxStaticText* phase_ = nullptr;
    wxStaticText* next_ = nullptr;
    Subscription record_;
};

}  // namespace attune::desktop
