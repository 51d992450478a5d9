// A letter about a client, to the GP or whoever referred them: written from the record, to be gone on with.
#pragma once

#include "reports/episode_record.hpp"
#include "reports/local_time.hpp"
#include "shared/manuscript/kinds.hpp"

namespace attune::reports {

Manuscript letter(const EpisodeRecord& record, const UtcOffset& offset = {});

}  // namespace attune::reports
