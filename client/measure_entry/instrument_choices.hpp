// What can be given: the instruments of the library, and when this client last filled each in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "client/library.hpp"
#include "client/schedule/due_words.hpp"
#include "shared/api/overview.hpp"

namespace attune::desktop {

struct InstrumentChoice {
    std::string code;
    std::string short_name;  // "PHQ-9"
    std::string name;        // "Patient Health Questionnaire-9"
    std::string about;       // what its scores are called and about, for finding it
    int items = 0;
    std::string last_given;  // "24 Nov 2026", "24 Nov 2026, incomplete: 4 of 9 answered", "not yet"
};

// The newest version of each instrument that has a score in use; those of every session first. `overview` may
// be null: then nothing is said of when it was given.
std::vector<InstrumentChoice> instrument_choices(const Library& library, const api::Overview* overview);

// What is due, to be offered before all others: what is due today, or, when nothing is, at the next session.
struct DueChoices {
    std::string heading;  // "Due today"; empty when nothing is due
    std::vector<DueMeasure> measures;
};
DueChoices due_choices(const Library& library, const api::Overview* overview);

// Those in whose names or topics the typed text occurs, in their order; whatever its case and accents.
std::vector<InstrumentChoice> fitting(const std::vector<InstrumentChoice>& choices, std::string_view typed);

// The instrument in the very version that a kept form was made with, or null.
const Instrument* find_version(const Library& library, const std::string& code, int version);

}  // namespace attune::desktop
