// Notes as they are written in tests: the sections of the usual template, and a word in one of them.
#pragma once

#include <string>

#include "shared/domain/note_text.hpp"
#include "shared/json/write.hpp"

namespace attune {

inline NoteText cft_note(const std::string& worked_on, const std::string& plan = {},
                         const std::string& risk = {}, const std::string& scores = {},
                         const std::string& since_last = {})
{
    return {"cft_session",
            1,
            {{"since_last", "Since last time", SectionKind::text, since_last},
             {"scores", "Scores", SectionKind::scores, scores},
             {"worked_on", "What we worked on", SectionKind::work, worked_on},
             {"risk", "Risk", SectionKind::text, risk},
             {"plan", "Plan", SectionKind::plan, plan}}};
}

inline NoteText free_note(const std::string& words)
{
    return {"free", 1, {{"note", "Note", SectionKind::text, words}}};
}

// What a section says; empty where there is none.
inline std::string section_of(const NoteText& note, const std::string& key)
{
    const auto* section = find_section(note, key);
    return section ? section->text : std::string{};
}

}  // namespace attune
