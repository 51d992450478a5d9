// What a note says: its sections, under the headings that it was written under.
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/domain/note_template.hpp"

namespace attune {

struct NoteSection {
    std::string key;
    std::string heading;
    SectionKind kind = SectionKind::text;
    std::string text;  // of scores a line each: "PHQ-9: 21 to 9, reliably better, mild."

    bool operator==(const NoteSection&) const = default;
};
BOOST_DESCRIBE_STRUCT(NoteSection, (), (key, heading, kind, text))

struct NoteText {
    std::string template_code;
    int template_version = 1;
    std::vector<NoteSection> sections;

    bool operator==(const NoteText&) const = default;
};
BOOST_DESCRIBE_STRUCT(NoteText, (), (template_code, template_version, sections))

// All sections of the template, without a word.
NoteText blank_note(const NoteTemplate& from);

// No section has a word.
bool is_empty(const NoteText& note);

// By key; null where there is none.
const NoteSection* find_section(const NoteText& note, std::string_view key);
NoteSection* find_section(NoteText& note, std::string_view key);

// The first of that kind; null where there is none.
const NoteSection* find_section(const NoteText& note, SectionKind kind);
NoteSection* find_section(NoteText& note, SectionKind kind);

// Lines of a text without the empty ones, and back.
std::vector<std::string> written_lines(const std::string& text);
std::string joined_lines(const std::vector<std::string>& lines);

}  // namespace attune
