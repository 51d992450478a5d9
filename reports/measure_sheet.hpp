// One form on A4: its scores with their bands and verdicts, its items under our own labels, and how it was
// given.
#pragma once

#include <string>
#include <vector>

#include "reports/episode_record.hpp"
#include "shared/api/administrations.hpp"
#include "shared/manuscript/kinds.hpp"
#include "shared/measures/instrument.hpp"

namespace attune::reports {

struct MeasureRecord {
    std::string practice_name;
    bool demonstration = false;
    std::string signed_by;
    api::ClientDetails client;
    Instrument instrument;
    api::Administration form;
    std::vector<api::SummaryScore> scores;  // the instrument's, up to and including this form
    Instant made_at;
};

Manuscript measure_sheet(const MeasureRecord& record);

}  // namespace attune::reports
