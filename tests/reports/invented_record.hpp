// An invented episode and an invented form, as reports and letters are written from them: nobody's.
#pragma once

#include "reports/episode_record.hpp"
#include "reports/measure_sheet.hpp"
#include "shared/manuscript/kinds.hpp"

namespace attune::reports {

EpisodeRecord wren_record();
MeasureRecord wren_form();

// A document of each kind, on a practice's own paper.
Manuscript invented_manuscript(ManuscriptKind kind);

}  // namespace attune::reports
