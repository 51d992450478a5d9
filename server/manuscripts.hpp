// Documents written from the record, with everything that they could say, on the practice's own paper.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/context.hpp"
#include "shared/api/manuscripts.hpp"
#include "shared/result.hpp"

namespace attune::server {

struct WrittenManuscript {
    api::ManuscriptRead read;
    std::string title;                      // in the list of documents: "Progress report, 24 Nov 2026"
    std::optional<std::string> session_id;  // of which it tells
    std::optional<std::string> episode_id;  // of which it tells as a whole
};

// `about` and `private_notes` as api::ReadManuscript has them. Refuses as that does.
Result<WrittenManuscript> write_manuscript(Context& context, const std::string& client_id,
                                           ManuscriptKind kind, const std::optional<std::string>& about,
                                           const std::vector<std::string>& private_notes = {});

}  // namespace attune::server
