// What a score and its verdicts rest on, and how far it can be trusted: every fact in use with its source and
// how sure we are of it.
#pragma once

#include <string>
#include <vector>

#include "client/progress/progress_figure.hpp"

namespace attune::desktop {

struct SourceSection {
    std::string heading;
    std::vector<std::string> lines;
};

// Sections without a line are left out.
std::vector<SourceSection> sources_and_limits(const FollowedScore& followed);

// "verified", "confirmed by the practice", "unverified: from memory"...
std::string in_words(attune::Status status);

}  // namespace attune::desktop
