// Sources and limits of a score, as text that can be read, searched and copied.
#pragma once

#include <vector>

#include <wx/window.h>

#include "client/progress/sources.hpp"

namespace attune::desktop {

void show_sources_dialog(wxWindow* parent, const std::string& title,
                         const std::vector<SourceSection>& sections);

}  // namespace attune::desktop
