// An instrument read back: into the form that would make it, and into a sentence about what it holds.
#pragma once

#include <optional>
#include <string>

#include "client/library_screen/own_measure_form.hpp"
#include "shared/measures/instrument.hpp"

namespace attune::desktop {

// The form that would make this instrument; nullopt where a form cannot say all that it holds.
std::optional<OwnMeasureForm> form_of(const Instrument& instrument);

// "3 items, answered 0 to 4. Storm: the sum of 3 items, 0 to 12.": what has been understood so far.
std::string understood(const Instrument& instrument);

}  // namespace attune::desktop
