// Note templates: the sections that a session note is written in. Those that come with Attune are data in
// shared/note_templates/; a practice adds its own. A note keeps the headings that it was written under.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/result.hpp"

namespace attune {

enum class SectionKind {
    text,
    scores,  // a line for each score, filled in by Attune
    work,    // what was worked on: the session summary tells it too
    plan     // begins with what the last note's plan says
};
BOOST_DESCRIBE_ENUM(SectionKind, text, scores, work, plan)

struct TemplateSection {
    std::string key;  // what it is known by in a note, whatever it is called: "since_last"
    std::string heading;
    SectionKind kind = SectionKind::text;

    bool operator==(const TemplateSection&) const = default;
};
BOOST_DESCRIBE_STRUCT(TemplateSection, (), (key, heading, kind))

struct NoteTemplate {
    std::string code;
    int version = 1;
    std::string name;
    std::string purpose;  // one sentence for whoever chooses; may be empty
    std::vector<TemplateSection> sections;
    bool withdrawn = false;  // no longer offered
};
BOOST_DESCRIBE_STRUCT(NoteTemplate, (), (code, version, name, purpose, sections, withdrawn))

// What notes begin with where nobody has chosen, and what a private note is written in.
inline constexpr std::string_view usual_template = "cft_session";
inline constexpr std::string_view free_template = "free";

// The codes of a practice's own begin so, and no other template's does.
inline constexpr std::string_view own_template_prefix = "own_";
inline bool is_own(const NoteTemplate& one)
{
    return one.code.starts_with(own_template_prefix);
}

inline constexpr std::size_t most_sections = 12;
inline constexpr std::size_t room_for_heading = 80;

// What keeps a template of the practice's own from being kept. The paths are "name", "purpose" and
// "sections".
std::vector<FieldError> faults_of(const NoteTemplate& one);

// Reads the list of templates. Refuses (malformed) what is not one.
Result<std::vector<NoteTemplate>> parse_note_templates(std::string_view json);

}  // namespace attune
