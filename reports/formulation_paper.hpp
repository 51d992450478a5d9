// The formulation on A4: the diagram with the three systems for the record, or plain words for the client.
#pragma once

#include <vector>

#include "reports/local_time.hpp"
#include "reports/paper.hpp"
#include "shared/api/formulation_papers.hpp"

namespace attune::reports {

// A text that its box cannot hold ends in "…" there and follows whole below. What supports each part is
// listed.
Paper formulation_paper(const api::FormulationPaper& said, const UtcOffset& offset = {},
                        const Palette& palette = print_palette);

// For the client; without evidence, and without the parts in `left_out`.
Paper plain_formulation_paper(const api::FormulationPaper& said, const std::vector<FormulationPart>& left_out,
                              const UtcOffset& offset = {}, const Palette& palette = print_palette);

}  // namespace attune::reports
