// A field of a client's details: typed into, or chosen where there are choices.
#pragma once

#include <functional>
#include <string>

#include <wx/control.h>

#include "client/details/details_presenter.hpp"

namespace attune::desktop {

// `changed` is told at every keystroke or choice.
wxControl* make_details_field(wxWindow* parent, const DetailsField& field, std::function<void()> changed);

std::string text_of(const wxControl* field);
void show_text(wxControl* field, const std::string& text);
void let_edit(wxControl* field, bool may_edit);

}  // namespace attune::desktop
