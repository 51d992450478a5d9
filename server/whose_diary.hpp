// In whose diary somebody acts, and whose hours they keep.
#pragma once

#include <optional>
#include <string>

#include "server/context.hpp"
#include "shared/api/diary.hpp"
#include "shared/result.hpp"

namespace attune::server {

// The caller's own; an assistant names whose. Refuses (invalid) another's, and nobody's.
Result<api::Therapist> whose_diary(Context& context, const std::optional<std::string>& therapist_id);

// A lead and an assistant keep everybody's, a therapist their own; the caller's own where none is named and
// they have one, otherwise the first by name.
Result<api::Therapist> whose_hours(Context& context, const std::optional<std::string>& therapist_id);

// Whose hours the caller keeps, by name.
std::vector<api::Therapist> kept_by(Context& context);

}  // namespace attune::server
