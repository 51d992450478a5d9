// One's own private notes in a document: named one by one, and nowhere else.
#include <boost/test/unit_test.hpp>

#include "tests/client/writing_desk.hpp"
#include "tests/support/note_texts.hpp"

namespace attune::desktop {

namespace {

api::Note private_note(const std::string& note_id, const std::string& session_id, const std::string& words,
                       const std::string& author_id)
{
    api::Note note;
    note.note_id = note_id;
    note.session_id = session_id;
    note.kind = api::NoteKind::private_note;
    note.text = free_note(words);
    note.author_id = author_id;
    return note;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(named_private_notes, WritingDesk)

BOOST_AUTO_TEST_CASE(a_private_note_is_in_the_document_where_it_is_named_and_nowhere_else)
{
    auto& notes = care.records["c1"].notes;
    const auto* words = "Of all the **rooms** it was the lighthouse in a dream of my own, and a stair.";
    notes.push_back(private_note("p1", "s2", words, "u1"));
    notes.push_back(private_note("p2", "s1", "Earlier.", "u1"));
    notes.push_back(private_note("p3", "s2", "His.", "u2"));
    std::vector<std::string> asked;
    connection.on<api::ReadManuscript>([&](const auto& request) -> Result<api::ManuscriptRead> {
        asked.push_back(request.private_notes.value_or(""));
        Manuscript page{.parts = parts_of(request.kind), .initials = "WL", .made_at = now};
        part_named(page.parts, "in_short").blocks = {paragraph("Better.")};
        return api::ManuscriptRead{page, {}, {{"client", "c1", 1}}};
    });
    model.refresh();
    async.drain();
    auto presenter = opened(ManuscriptKind::session_summary);
    begin(presenter);
    BOOST_TEST_REQUIRE(presenter.private_notes().size() == 1U);
    BOOST_TEST(presenter.private_notes().front().note_id == "p1");
    BOOST_TEST(presenter.private_notes().front().words ==
               "24 Nov 2026: Of all the rooms it was the lighthouse in a dream of my own, …");
    BOOST_TEST(!presenter.is_named("p1"));

    presenter.name_note("p1", true);
    async.drain();
    presenter.file();
    async.drain();

    BOOST_TEST((asked == std::vector<std::string>{"", "p1"}));
    BOOST_TEST((care.filings.back().private_notes == std::vector<std::string>{"p1"}));
    presenter.choose(1);
    BOOST_TEST(!presenter.is_named("p1"));
    BOOST_TEST(presenter.private_notes().front().note_id == "p2");
}

BOOST_AUTO_TEST_CASE(what_is_typed_while_a_private_note_is_fetched_stays)
{
    care.records["c1"].notes.push_back(private_note("p1", "s2", "Mine.", "u1"));
    model.refresh();
    async.drain();
    auto presenter = opened(ManuscriptKind::session_summary);
    begin(presenter);

    presenter.name_note("p1", true);
    presenter.write("in_short", "Better.");
    presenter.file();
    async.drain();

    BOOST_TEST(presenter.text("in_short") == "Better.");
    BOOST_TEST(presenter.is_named("p1"));
    BOOST_TEST(care.filings.empty());
}

BOOST_AUTO_TEST_CASE(a_private_note_that_is_refused_is_not_ticked_and_the_page_stays_to_be_written)
{
    care.records["c1"].notes.push_back(private_note("p1", "s2", "Mine.", "u1"));
    model.refresh();
    async.drain();
    auto presenter = opened(ManuscriptKind::session_summary);
    begin(presenter);
    connection.on<api::ReadManuscript>([](const auto&) -> Result<api::ManuscriptRead> {
        return Refusal{RefusalCode::conflict, "The note is gone."};
    });

    presenter.name_note("p1", true);
    async.drain();

    BOOST_TEST(view.sentence == "The note is gone.");
    BOOST_TEST(!presenter.is_named("p1"));
    presenter.write("in_short", "Better.");
    BOOST_TEST(presenter.text("in_short") == "Better.");
    BOOST_TEST(kept_drafts().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_resumed_document_names_the_private_notes_that_were_named_last)
{
    care.records["c1"].notes.push_back(private_note("p1", "s2", "Mine.", "u1"));
    model.refresh();
    async.drain();
    auto presenter = opened(ManuscriptKind::session_summary);
    begin(presenter);
    for (const bool named : {true, false, true}) {
        presenter.name_note("p1", named);
        async.drain();
        const auto drafts = kept_drafts();
        BOOST_TEST_REQUIRE(drafts.size() == 1U);
        const auto resumed = opened(ManuscriptKind::session_summary, &drafts.front());
        BOOST_TEST(resumed.is_named("p1") == named);
    }
    presenter.choose(1);
    presenter.choose(0);
    async.drain();
    const auto drafts = kept_drafts();
    const auto resumed = opened(ManuscriptKind::session_summary, &drafts.front());
    BOOST_TEST(!resumed.is_named("p1"));
}

BOOST_AUTO_TEST_CASE(reports_offer_the_notes_of_the_episode_and_what_the_client_reads_offers_none)
{
    auto& record = care.records["c1"];
    record.notes.push_back(private_note("p1", "s2", "Mine.", "u1"));
    record.notes.push_back(private_note("p2", "s1", "Mine too.", "u1"));
    using enum ManuscriptKind;
    for (const auto kind : {progress_report, discharge_report})
        BOOST_TEST(private_note_choices(record, kind, {}, "u1").size() == 2U);
    for (const auto kind : {session_summary_for_client, letter, supervision_summary, measure_sheet})
        BOOST_TEST(private_note_choices(record, kind, "s2", "u1").empty());
    BOOST_TEST(private_note_choices(record, progress_report, {}, "u2").empty());
}

BOOST_AUTO_TEST_CASE(a_report_on_an_earlier_episode_offers_no_note_of_a_later_one_and_says_why)
{
    auto& record = care.records["c1"];
    const auto earlier = record.episodes.front().episode_id;
    record.notes.push_back(private_note("p1", "s2", "Of the latest.", "u1"));
    auto later = record.episodes.front();
    later.episode_id = "later";
    record.episodes.insert(record.episodes.begin(), later);
    for (auto& session : record.sessions)
        session.episode_id = "later";
    model.refresh();
    async.drain();
    auto presenter = opened(ManuscriptKind::discharge_report);
    begin(presenter);
    BOOST_TEST(presenter.private_notes().size() == 1U);
    BOOST_TEST(presenter.why_no_private_notes().empty());
    presenter.name_note("p1", true);
    async.drain();

    presenter.choose(1);
    BOOST_TEST(presenter.private_notes().empty());
    BOOST_TEST(!presenter.is_named("p1"));
    BOOST_TEST(presenter.why_no_private_notes() ==
               "Private notes can be named in a report on the latest episode alone.");
    BOOST_TEST(private_note_choices(record, ManuscriptKind::discharge_report, earlier, "u1").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
