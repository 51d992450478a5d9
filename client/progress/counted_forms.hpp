// The forms of a client as comparisons take them: those that count, in their order, and their answers.
#pragma once

#include <optional>
#include <vector>

#include "shared/api/administrations.hpp"

namespace attune::desktop {

using Forms = std::vector<api::Administration>;

// Without those that a later form corrects, by clinical date and then as they were entered; `forms` come
// newest first. Points into it.
std::vector<const api::Administration*> by_date(const Forms& forms);

// Of an item counted from 1; absent when it is blank, or nobody knows the answers behind a total.
std::optional<int> answer_to(const api::Administration& form, int item);

}  // namespace attune::desktop
