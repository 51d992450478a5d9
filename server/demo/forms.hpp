// The forms that an invented person fills in through an episode.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/bulk/records.hpp"
#include "server/demo/chance.hpp"
#include "server/demo/people.hpp"
#include "shared/measures/library.hpp"

namespace attune::server::demo {

using namespace bulk;

// Adds the forms given in `held`, the held sessions of one episode in their order: PHQ-9 and GAD-7 in each,
// the Fears of Compassion Scales in every other and the last, others for some people. Some have blanks; what
// the person's story asks for is in the last ones. All of it is scored and flagged as the server does.
void add_forms(Records& records, const Library& library, const Person& person, int number,
               const std::vector<SessionRow>& held, const std::string& therapist_id, Chance& chance);

// One form that was filled in in `session`, scored and flagged as the server does.
void add_form_of(Records& records, const Instrument& instrument, const SessionRow& session,
                 const std::string& therapist_id, std::vector<std::optional<int>> answers, Chance& chance);

// What person `number` is given, as a schedule says it.
std::vector<ScheduledMeasure> measures_given(int number);

}  // namespace attune::server::demo
