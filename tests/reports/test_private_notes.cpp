// Private notes in documents: none that was not named, and the foot says that some are there.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "reports/manuscript_text.hpp"
#include "reports/private_notes.hpp"
#include "tests/reports/invented_record.hpp"
#include "tests/support/note_texts.hpp"

using namespace attune;
using namespace attune::reports;

namespace {

NamedNote canary_note()
{
    return {3,
            parse_day("2026-11-24").value(),
            "Maren Ashvale",
            free_note("A **CANARYBIRD** of my own."),
            {{"Maren Ashvale", parse_instant("2026-11-25T09:00:00Z").value(), "It flew."}}};
}

std::string text_with(Manuscript manuscript, const std::vector<NamedNote>& notes,
                      const ManuscriptChoices& choices)
{
    add_private_notes(manuscript, notes);
    return plain_text_of(chosen(std::move(manuscript), choices));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(private_notes_in_documents)

BOOST_AUTO_TEST_CASE(nothing_changes_where_none_is_named)
{
    const auto manuscript = invented_manuscript(ManuscriptKind::progress_report);
    const auto before = plain_text_of(chosen(manuscript, {}));

    BOOST_TEST(text_with(manuscript, {}, {}) == before);
    BOOST_TEST(before.find("Private notes are not part of this report.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_named_is_told_behind_what_was_worked_on_with_day_author_and_addenda)
{
    for (const auto kind : {ManuscriptKind::session_summary, ManuscriptKind::progress_report,
                            ManuscriptKind::discharge_report}) {
        const auto text = text_with(invented_manuscript(kind), {canary_note()}, {});

        BOOST_TEST(text.find("Session 3, 24 Nov 2026, Maren Ashvale") != std::string::npos);
        const auto* worked_on = kind == ManuscriptKind::session_summary ? "the inner critic" : "Two chairs.";
        BOOST_TEST(text.find("CANARYBIRD") > text.find(worked_on));
        BOOST_TEST(text.find("It flew.") != std::string::npos);
        BOOST_TEST(text.find("Private notes are not part of") == std::string::npos);
        BOOST_TEST(text.find("it tells those that their author named.") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(what_was_named_is_not_left_out_by_the_name_of_its_part)
{
    const auto text = text_with(invented_manuscript(ManuscriptKind::session_summary), {canary_note()},
                                {.left_out = {"private_notes"}});

    BOOST_TEST(text.find("CANARYBIRD") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_note_in_sections_is_told_under_its_headings_without_those_that_say_nothing)
{
    auto note = canary_note();
    note.text = cft_note("Two chairs in my head.", "A plan of mine");
    const auto text = text_with(invented_manuscript(ManuscriptKind::session_summary), {note}, {});

    BOOST_TEST(text.find("Two chairs in my head.") != std::string::npos);
    BOOST_TEST(text.find("A plan of mine") != std::string::npos);
    BOOST_TEST(text.find("Since last time") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
