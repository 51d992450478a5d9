// A formulation put on paper from the record, ready to be previewed or printed.
#pragma once

#include <cstdint>
#include <string>

#include "server/context.hpp"
#include "shared/api/formulation_papers.hpp"
#include "shared/result.hpp"

namespace attune::server {

// Refuses (not_found) a version that this client's record does not hold.
Result<api::FormulationPaper> make_formulation_paper(Context& context, const std::string& client_id,
                                                     std::int64_t number);

}  // namespace attune::server
