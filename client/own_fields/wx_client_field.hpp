// The control for a field of the practice's own, by its kind: typed into, or chosen where there are choices.
#pragma once

#include <functional>
#include <string>

#include <wx/control.h>

#include "shared/domain/own_field.hpp"

namespace attune::desktop {

// `changed` is told what stands in it at every keystroke or choice.
wxControl* make_client_field(wxWindow* parent, const OwnFieldDetails& field,
                             std::function<void(const std::string& text)> changed);

// Its text, as the presenter has it. A choice that the list has no more is put into it.
void show_client_field(wxControl* control, const OwnFieldDetails& field, const std::string& text);

}  // namespace attune::desktop
