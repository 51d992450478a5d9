// Answers as somebody of a given severity might tick them, item by item.
#pragma once

#include <optional>
#include <vector>

#include "server/demo/chance.hpp"
#include "server/demo/people.hpp"
#include "shared/measures/instrument.hpp"

namespace attune::server::demo {

// How severe it is at form `index` of `forms`, from 0 to 1.
double severity_at(const Person& person, int index, int forms, Chance& chance);

// Every item is a noisy sight of the severity of its score, so that a scale's items hang together as real
// ones do (alpha about .8 to .95). Items keyed the other way round are answered the other way round. Risk
// items are answered "not at all".
std::vector<std::optional<int>> answers_for(const Instrument& instrument, double severity, Chance& chance);

}  // namespace attune::server::demo
