// The session summary, for the record or for the client to take home. What it may say is what
// api::SessionSummary can hold, which has no place for a private note.
#pragma once

#include "reports/local_time.hpp"
#include "reports/paper.hpp"
#include "shared/api/summary.hpp"
#include "shared/manuscript/manuscript.hpp"

namespace attune::reports {

// Who is to read it. The client's has no risk answers, no figures that verdicts rest on and no cut-off in its
// chart, and its words on the session can be written over.
enum class SummaryReader { therapist, client };

Manuscript summary_manuscript(const api::SessionSummary& summary, const UtcOffset& offset = {},
                              SummaryReader reader = SummaryReader::therapist);

// The therapist's on A4.
Paper summary_paper(const api::SessionSummary& summary, const UtcOffset& offset = {},
                    const Palette& palette = print_palette);

}  // namespace attune::reports
