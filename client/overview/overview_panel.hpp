// The Overview tab of a client's workspace.
#pragma once

#include "client/workspace/workspace.hpp"

namespace attune::desktop {

wxWindow* make_overview_page(wxWindow* parent, PageContext& context);

}  // namespace attune::desktop
