// Note templates: the sections that a session note is written in. Those that come with Attune are data in
// shared/note_templates/; a practice adds its own, and its version of one that comes with Attune takes that
// one's place. A note keeps the headings that it was written under.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/result.hpp"

namespace attune {

enum class SectionKind {
    text,
    scores,   // a line for each score, filled in by Attune
    work,     // what was worked on: the session summary tells it too
    plan,     // begins with what the last note's plan says
    homework  // begins with what was set, and what was practised since the session before
};
BOOST_DESCRIBE_ENUM(SectionKind, text, scores, work, plan, homework)

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
    bool withdrawn = false;                // no longer offered
    std::optional<bool> of_practice = {};  // true: the practice's version of one that comes with Attune
};
BOOST_DESCRIBE_STRUCT(NoteTemplate, (), (code, version, name, purpose, sections, withdrawn, of_practice))

// What notes begin with where nobody has chosen, and what a private note is written in.
inline constexpr std::string_view usual_template = "cft_session";
inline constexpr std::string_view free_template = "free";

// The codes of a practice's own begin so, and no other template's does.
inline constexpr std::string_view own_template_prefix = "own_";
inline bool is_own(const NoteTemplate& one)
{
    return one.code.starts_with(own_template_prefix);
}

// One that comes with Attune, as the practice has changed it or put it away.
inline bool is_changed(const NoteTemplate& one)
{
    return one.of_practice.value_or(false);
}

inline constexpr std::size_t most_sections = 12;
inline constexpr std::size_t room_for_heading = 80;

// What keeps a practice's template from being kept. The paths are "name", "purpose" and
// "sections".
std::vector<FieldError> faults_of(const NoteTemplate& one);

// Reads the list of templates. Refuses (malformed) what is not one.
Result<std::vector<NoteTemplate>> parse_note_templates(std::string_view json);

}  // namespace attune
