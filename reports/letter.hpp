// A letter about a client, to the GP or whoever referred them: written from the record, to be gone on with.
#pragma once

#include <string>

#include "reports/episode_record.hpp"
#include "reports/local_time.hpp"
#include "shared/manuscript/kinds.hpp"

namespace attune::reports {

Manuscript letter(const EpisodeRecord& record, const UtcOffset& offset = {});

// "Dear colleague,": how a letter begins before it is known who reads it.
std::string usual_greeting();
// How a letter to somebody of that name begins.
std::string greeting_of(const std::string& name);
// The text of a letter that greets its reader by name, if it began with the usual greeting or with `earlier`:
// what it was given before another reader was chosen.
std::string greeted(const std::string& text, const std::string& name, const std::string& earlier = {});

}  // namespace attune::reports
