// What is wrong with a measure of the practice's own, in the words of the page on which it is made.
#pragma once

#include <string>

#include "shared/measures/instrument.hpp"
#include "shared/result.hpp"

namespace attune::desktop {

// A name as sentences set it apart: "Storm", in quotes.
std::string in_quotes(const std::string& name);

// A fault of faults_in_own(), which names a place in the file, as a sentence about what was typed.
std::string own_fault_in_words(const Instrument& own, const FieldError& fault);

}  // namespace attune::desktop
