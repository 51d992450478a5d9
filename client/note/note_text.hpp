// What becomes of two texts of the same note, section by section.
#pragma once

#include <string>
#include <vector>

#include "shared/api/notes.hpp"

namespace attune::desktop {

enum class Choice { mine, theirs, both };

// A section that two people have written differently. `choice` is the suggestion: whichever of the two has
// changed since `base`, and both when both have.
struct SectionConflict {
    std::string key;
    std::string heading;
    SectionKind kind = SectionKind::text;
    std::string mine;
    std::string theirs;
    Choice choice = Choice::both;
};

// One for each section in which the two texts differ, in the order of mine; those of theirs alone follow.
std::vector<SectionConflict> conflicts(const api::NoteText& base, const api::NoteText& mine,
                                       const api::NoteText& theirs);

// `mine` with each of the conflicts decided. Both: theirs, an empty line, and the lines that only
// mine has. A section that only theirs
// has stands at the end, unless its text goes.
api::NoteText merged(api::NoteText mine, const std::vector<SectionConflict>& decided);

}  // namespace attune::desktop
