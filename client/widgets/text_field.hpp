// What wx leaves out of native text fields.
#pragma once

#include <wx/textctrl.h>

namespace attune::desktop {

// wx gives a field of several lines no margins of its own.
void give_margins(wxTextCtrl* field);

}  // namespace attune::desktop
