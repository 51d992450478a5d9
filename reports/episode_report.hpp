// Reports over an episode: progress, discharge, and what is taken to supervision.
#pragma once

#include "reports/episode_record.hpp"
#include "reports/local_time.hpp"
#include "shared/manuscript/kinds.hpp"

namespace attune::reports {

// `kind` is one of the three. A supervision summary names the client by initials alone.
Manuscript episode_report(ManuscriptKind kind, const EpisodeRecord& record, const UtcOffset& offset = {});

}  // namespace attune::reports
