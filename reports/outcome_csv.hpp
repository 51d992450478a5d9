// The outcomes of a practice as a table for spreadsheets and R: a row for each figure, as it was counted and
// not as it is rounded for people.
#pragma once

#include <string>

#include "reports/outcome_report.hpp"

namespace attune::reports {

std::string csv_of(const OutcomeReport& report);

}  // namespace attune::reports
