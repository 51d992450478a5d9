// The Documents tab of a client's workspace.
#pragma once

#include "client/workspace/workspace.hpp"

namespace attune::desktop {

wxWindow* make_documents_page(wxWindow* parent, PageContext& context);

}  // namespace attune::desktop
