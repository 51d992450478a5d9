// The bar that offers what was left unfinished on this computer, the newest first.
#pragma once

#include <functional>
#include <vector>

#include <wx/panel.h>

#include "client/drafts/draft_store.hpp"

namespace attune::desktop {

class UnfinishedPanel : public wxPanel {
public:
    UnfinishedPanel(wxWindow* parent, const std::vector<Draft>& drafts,
                    const std::function<void(const Draft&)>& open, const std::function<void()>& later);
};

}  // namespace attune::desktop
