// Notes and homework of an invented person's episode.
#pragma once

#include <string>
#include <vector>

#include "server/bulk/records.hpp"
#include "server/demo/chance.hpp"
#include "server/demo/people.hpp"
#include "shared/domain/exercise.hpp"
#include "shared/measures/library.hpp"

namespace attune::server::demo {

using namespace bulk;

// A progress note for each held session, its score line taken from the forms already in `records`; signed,
// but for some of the latest when the episode goes on. Some people have a private note as well. The author is
// who entered the session's forms.
void add_notes(Records& records, const Library& library, const Person& person, int number,
               const std::vector<SessionRow>& held, bool goes_on, Chance& chance);

// A new exercise every fourth session, looked back at in the sessions that follow.
void add_homework(Records& records, const std::vector<Exercise>& exercises,
                  const std::vector<SessionRow>& held, const std::string& therapist_id, Chance& chance);

// A practice log for each day that a look back at this client's homework counts, and for the days since the
// last one. Drawn from a chance of its own.
void add_practice_logs(Records& records, const std::string& client_id, Day last, Day today, Chance own);

}  // namespace attune::server::demo
