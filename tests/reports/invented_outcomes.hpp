// Invented outcomes of an invented practice, with everything that the report on them can say.
#pragma once

#include "reports/outcomes_manuscript.hpp"

namespace attune::reports {

OutcomesText larkspur_outcomes();

}  // namespace attune::reports
