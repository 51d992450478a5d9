#include "shared/domain/note_template.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "shared/domain/plain_text.hpp"
#include "shared/json/read.hpp"
#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr std::size_t room_for_name = 60;
constexpr std::size_t room_for_purpose = 200;

void check_length(std::vector<FieldError>& faults, const char* path, const std::string& text,
                  std::size_t room)
{
    if (const auto length = characters(text); length > room)
        faults.push_back({path, say("This has {1} characters; there is room for {2}.", length, room)});
}

void check_headings(std::vector<FieldError>& faults, const std::vector<TemplateSection>& sections)
{
    std::set<std::string> keys;
    std::set<std::string> headings;
    for (const auto& section : sections) {
        const std::string heading{trimmed(section.heading)};
        if (heading.empty())
            faults.push_back({"sections", say("Every section needs a heading.")});
        else if (!headings.insert(heading).second)
            faults.push_back({"sections", say("Two sections have the heading \"{1}\".", heading)});
        check_length(faults, "sections", section.heading, room_for_heading);
        if (section.key.empty() || !keys.insert(section.key).second)
            faults.push_back({"sections", say("Every section needs a key of its own.")});
    }
}

}  // namespace

std::vector<FieldError> faults_of(const NoteTemplate& one)
{
    std::vector<FieldError> faults;
    if (trimmed(one.name).empty())
        faults.push_back({"name", say("A template needs a name.")});
    check_length(faults, "name", one.name, room_for_name);
    check_length(faults, "purpose", one.purpose, room_for_purpose);
    if (one.sections.empty())
        faults.push_back({"sections", say("A template needs a section at least.")});
    if (one.sections.size() > most_sections)
        faults.push_back({"sections", say("There is room for {1} sections, not {2}.", most_sections,
                                          one.sections.size())});
    check_headings(faults, one.sections);
    const std::pair<SectionKind, std::string> once[] = {
        {SectionKind::scores, say("One section at most holds the scores.")},
        {SectionKind::homework, say("One section at most begins with the homework.")},
        {SectionKind::plan, say("One section at most begins with the last plan.")}};
    for (const auto& [kind, sentence] : once)
        if (std::ranges::count(one.sections, kind, &TemplateSection::kind) > 1)
            faults.push_back({"sections", sentence});
    return faults;
}

Result<std::vector<NoteTemplate>> parse_note_templates(std::string_view json)
{
    return json::from_text<std::vector<NoteTemplate>>(json);
}

}  // namespace attune
