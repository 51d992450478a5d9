// A verdict among native texts: its shape, and its word in its colour.
#pragma once

#include <string>

#include <wx/sizer.h>

#include "shared/measures/change.hpp"

namespace attune::desktop {

wxSizer* make_verdict(wxWindow* parent, VerdictKind verdict, const std::string& words);

}  // namespace attune::desktop
