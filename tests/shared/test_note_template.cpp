// What a note template must be, and a note by one.
#include <boost/test/unit_test.hpp>

#include "shared/domain/note_text.hpp"
#include "shared/json/write.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;

namespace {

NoteTemplate sample()
{
    return {"own_1", 1, "Ours", "", {{"a", "First", SectionKind::text}, {"b", "Plan", SectionKind::plan}},
            false};
}

std::string fault_of(const NoteTemplate& one)
{
    const auto faults = faults_of(one);
    return faults.empty() ? std::string{} : faults.front().sentence;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(note_template_rules)

BOOST_AUTO_TEST_CASE(those_that_come_with_attune_are_without_fault)
{
    const auto shipped = parse_note_templates(test::read_file(test::source_dir() /
                                                              "shared/note_templates/note_templates.json"))
                             .value();

    BOOST_TEST(shipped.size() == 8U);
    for (const auto& one : shipped)
        BOOST_TEST(fault_of(one) == "", one.code);
}

BOOST_AUTO_TEST_CASE(a_template_needs_a_name_and_headings_of_its_own)
{
    BOOST_TEST(fault_of(sample()) == "");
    auto one = sample();
    one.name = " ";
    BOOST_TEST(fault_of(one) == "A template needs a name.");
    one = sample();
    one.sections.clear();
    BOOST_TEST(fault_of(one) == "A template needs a section at least.");
    one = sample();
    one.sections[1].heading = "First";
    BOOST_TEST(fault_of(one) == "Two sections have the heading \"First\".");
    one = sample();
    one.sections[0].kind = SectionKind::plan;
    BOOST_TEST(fault_of(one) == "One section at most begins with the last plan.");
    one = sample();
    one.sections.assign(13, {"k", "H", SectionKind::text});
    BOOST_TEST(fault_of(one) == "There is room for 12 sections, not 13.");
}

BOOST_AUTO_TEST_CASE(a_blank_note_has_every_heading_and_no_word)
{
    auto note = blank_note(sample());

    BOOST_TEST(note.template_code == "own_1");
    BOOST_TEST(note.sections.size() == 2U);
    BOOST_TEST(is_empty(note));
    find_section(note, SectionKind::plan)->text = "Write.";
    BOOST_TEST(!is_empty(note));
    BOOST_TEST((find_section(note, "nowhere") == nullptr));
}

BOOST_AUTO_TEST_SUITE_END()
