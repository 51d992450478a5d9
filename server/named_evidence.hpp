// The evidence of a formulation, looked up in the record and named in words.
#pragma once

#include <string>
#include <vector>

#include "server/context.hpp"
#include "shared/domain/formulation.hpp"
#include "shared/result.hpp"

namespace attune::server {

// Each with its words as the record has it now, pointed at once at most. Refuses (invalid, "evidence[2]")
// what this client's record does not hold; a private note is never evidence.
Result<std::vector<Evidence>> named_evidence(Context& context, const std::string& client_id,
                                             const std::vector<Evidence>& evidence);

}  // namespace attune::server
