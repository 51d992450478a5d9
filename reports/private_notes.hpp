// Private notes in a document: those that their author has named, and no other.
#pragma once

#include <string>
#include <vector>

#include "reports/local_time.hpp"
#include "shared/api/summary.hpp"
#include "shared/domain/day.hpp"
#include "shared/domain/note_text.hpp"
#include "shared/manuscript/manuscript.hpp"

namespace attune::reports {

struct NamedNote {
    int session_number = 0;  // 0: of a session that was not held
    Day on;
    std::string author;
    NoteText text;
    std::vector<api::SummaryAddendum> addenda = {};  // the earliest first
};

// Puts them behind what was worked on, as a part that cannot be left out by a practice's habit, and has the
// foot say that they are there. Nothing changes when there are none.
void add_private_notes(Manuscript& manuscript, const std::vector<NamedNote>& notes,
                       const UtcOffset& offset = {});

}  // namespace attune::reports
