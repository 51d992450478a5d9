// The sections of a note, and what becomes of two texts of the same note.
#pragma once

#include <string>
#include <vector>

#include "shared/api/notes.hpp"

namespace attune::desktop {

enum class NoteSection { since_last, scores, worked_on, risk, plan };

// Score lines are one text, a line each.
std::string text_of(const api::NoteText& note, NoteSection section);
void set_section(api::NoteText& note, NoteSection section, const std::string& text);
bool empty(const api::NoteText& note);

enum class Choice { mine, theirs, both };

// A section that two people have written differently. `choice` is the suggestion: whichever of the two has
// changed since `base`, and both when both have.
struct SectionConflict {
    NoteSection section = NoteSection::since_last;
    std::string mine;
    std::string theirs;
    Choice choice = Choice::both;
};

// One for each section in which the two texts differ.
std::vector<SectionConflict> conflicts(const api::NoteText& base, const api::NoteText& mine,
                                       const api::NoteText& theirs);

// `mine` with each of the conflicts decided. Both: theirs, an empty line, mine.
api::NoteText merged(api::NoteText mine, const std::vector<SectionConflict>& decided);

}  // namespace attune::desktop
