// Documents written from the record: chosen from, written over, filed once, and saved as the very bytes that
// were filed.
#include <boost/test/unit_test.hpp>

#include "client/summary/summary_file.hpp"
#include "tests/client/writing_desk.hpp"

using namespace attune;
using namespace attune::desktop;

BOOST_FIXTURE_TEST_SUITE(manuscript, WritingDesk)

BOOST_AUTO_TEST_CASE(a_report_is_of_the_latest_episode_until_an_earlier_one_is_chosen)
{
    {
        auto presenter = opened(ManuscriptKind::progress_report);
        BOOST_TEST(!presenter.offers_choices());
    }
    auto& episodes = care.records["c1"].episodes;
    auto earlier = episodes.front();
    earlier.ended_on = earlier.started_on;
    episodes.front().number = 2;
    episodes.front().episode_id = "e2";
    episodes.push_back(earlier);
    model.refresh();
    async.drain();
    std::vector<std::string> read;
    connection.on<api::ReadManuscript>([&](const auto& request) {
        read.push_back(request.about.value_or("none"));
        Manuscript manuscript{.parts = parts_of(request.kind)};
        return api::ManuscriptRead{manuscript, {}, {}};
    });
    auto presenter = opened(ManuscriptKind::progress_report);
    begin(presenter);
    BOOST_TEST(presenter.offers_choices());
    BOOST_TEST(presenter.choices().front().words == "Episode 2, since 25 Oct 2026: Shame");
    presenter.write("course", "Of the second.");

    presenter.choose(1);
    async.drain();
    BOOST_TEST((read == std::vector<std::string>{"e2", "e1"}));
    BOOST_TEST(presenter.text("course") == "");
    presenter.file();
    async.drain();
    BOOST_TEST(care.filings.back().about.value() == "e1");
    BOOST_TEST(care.filings.back().choices.written.empty());

    presenter.choose(0);
    async.drain();
    BOOST_TEST(presenter.text("course") == "Of the second.");
}

BOOST_AUTO_TEST_CASE(a_draft_stays_with_its_episode_when_another_begins)
{
    {
        auto presenter = opened(ManuscriptKind::letter);
        begin(presenter);
        presenter.write("body", "Half a letter");
    }
    auto& episodes = care.records["c1"].episodes;
    auto later = episodes.front();
    later.episode_id = "e2";
    episodes.insert(episodes.begin(), later);
    model.refresh();
    async.drain();
    const auto drafts = kept_drafts();

    auto presenter = opened(ManuscriptKind::letter, &drafts.front());
    begin(presenter);
    presenter.file();
    async.drain();

    BOOST_TEST(care.filings.back().about.value() == "e1");
}

BOOST_AUTO_TEST_CASE(a_summary_begins_with_the_latest_held_session)
{
    auto presenter = opened(ManuscriptKind::session_summary);
    begin(presenter);

    BOOST_TEST(view.papers_shown == 1);
    BOOST_TEST(presenter.choices().front().words.starts_with("Session 2, "));
    BOOST_TEST(presenter.page()->head.under_title.starts_with("Session 2, "));
    BOOST_TEST(presenter.suggested_file_name("pdf") == "WL 2026-11-24.pdf");
}

BOOST_AUTO_TEST_CASE(writes_exactly_the_bytes_that_were_filed)
{
    auto presenter = opened(ManuscriptKind::session_summary);
    begin(presenter);
    presenter.save(folder / "out.pdf");
    async.drain();

    BOOST_TEST(content(folder / "out.pdf") == "%PDF-1.5");
    BOOST_TEST(view.sentence.starts_with("Saved as out.pdf in "));
    BOOST_TEST(model.overview()->documents.size() == 1U);
}

BOOST_AUTO_TEST_CASE(is_filed_once_when_the_disk_refused_the_first_time)
{
    auto presenter = opened(ManuscriptKind::session_summary);
    begin(presenter);
    presenter.save(folder / "no such folder" / "out.pdf");
    async.drain();
    BOOST_TEST(view.sentence.find("The document is in Documents.") != std::string::npos);

    presenter.save(folder / "out.pdf");
    async.drain();

    BOOST_TEST(content(folder / "out.pdf") == "%PDF-1.5");
    BOOST_TEST(connection.times("file_manuscript") == 1U);
}

BOOST_AUTO_TEST_CASE(is_filed_without_a_file_and_once_until_something_changes)
{
    auto presenter = opened(ManuscriptKind::letter);
    begin(presenter);
    presenter.file();
    async.drain();
    presenter.file();
    async.drain();
    BOOST_TEST(view.sentence == "The document is in Documents.");
    BOOST_TEST(connection.times("file_manuscript") == 1U);

    presenter.write("body", "Dear Dr Ash, all is well.");
    presenter.file();
    async.drain();

    BOOST_TEST(connection.times("file_manuscript") == 2U);
    BOOST_TEST_REQUIRE(care.filings.back().choices.written.size() == 1U);
    BOOST_TEST(care.filings.back().choices.written.front().text == "Dear Dr Ash, all is well.");
    BOOST_TEST(care.filings.back().seen.value().front().kind == "client");
}

BOOST_AUTO_TEST_CASE(what_is_left_out_and_written_over_is_on_the_page_at_once)
{
    auto presenter = opened(ManuscriptKind::letter);
    begin(presenter);
    presenter.take_in("scores", false);
    presenter.write("subject", "Discharge");

    BOOST_TEST(view.papers_shown == 3);
    BOOST_TEST(presenter.plain_text().find("About scores.") == std::string::npos);
    BOOST_TEST(presenter.plain_text().find("Discharge") != std::string::npos);
    BOOST_TEST(presenter.html().find("<h1>Discharge</h1>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(one_part_stays_on_the_page)
{
    auto presenter = opened(ManuscriptKind::session_summary);
    begin(presenter);
    for (const auto& part : presenter.parts())
        presenter.take_in(part.name, false);

    BOOST_TEST(view.sentence == "One part at least stays on the page.");
    BOOST_TEST(presenter.page()->parts.size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_was_written_of_another_session_is_in_the_draft_too)
{
    {
        auto presenter = opened(ManuscriptKind::session_summary);
        begin(presenter);
        presenter.write("in_short", "Of the latest.");
        presenter.choose(1);
        async.drain();
        presenter.write("in_short", "Of the first.");
    }
    const auto drafts = kept_drafts();
    auto resumed = opened(ManuscriptKind::session_summary, &drafts.front());
    begin(resumed);
    BOOST_TEST(resumed.text("in_short") == "Of the first.");

    resumed.choose(0);
    async.drain();

    BOOST_TEST(resumed.text("in_short") == "Of the latest.");
}

BOOST_AUTO_TEST_CASE(looking_at_another_session_keeps_no_draft)
{
    auto presenter = opened(ManuscriptKind::session_summary);
    begin(presenter);
    presenter.choose(1);
    async.drain();
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(nothing_is_to_be_written_on_until_another_session_was_read)
{
    auto presenter = opened(ManuscriptKind::session_summary);
    begin(presenter);
    presenter.choose(1);
    BOOST_TEST(presenter.parts().empty());
    presenter.write("in_short", "Of the other session.");
    async.drain();

    BOOST_TEST(!presenter.parts().empty());
    BOOST_TEST(presenter.text("in_short") != "Of the other session.");
}

BOOST_AUTO_TEST_CASE(what_was_written_is_kept_until_it_is_filed)
{
    {
        auto presenter = opened(ManuscriptKind::letter);
        begin(presenter);
        presenter.write("body", "Half a letter");
        presenter.take_in("scores", false);
    }
    const auto drafts = kept_drafts();
    BOOST_TEST_REQUIRE(drafts.size() == 1U);
    BOOST_TEST(drafts.front().kind == ManuscriptPresenter::draft_kind);

    auto presenter = opened(ManuscriptKind::session_summary, &drafts.front());
    begin(presenter);
    BOOST_TEST((presenter.kind() == ManuscriptKind::letter));
    BOOST_TEST(presenter.text("body") == "Half a letter");
    BOOST_TEST(!presenter.is_in("scores"));
    presenter.file();
    async.drain();

    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(what_is_written_while_a_document_is_filed_stays_and_is_filed_next)
{
    auto presenter = opened(ManuscriptKind::letter);
    begin(presenter);
    presenter.write("body", "Half a letter");
    presenter.file();
    presenter.write("body", "A whole letter");
    async.drain();

    BOOST_TEST(view.sentence ==
               "The document is in Documents. What was changed meanwhile is not in it: file it again.");
    BOOST_TEST(care.filings.back().choices.written.front().text == "Half a letter");
    BOOST_TEST(kept_drafts().size() == 1U);

    presenter.file();
    async.drain();
    BOOST_TEST(care.filings.size() == 2U);
    BOOST_TEST(care.filings.back().choices.written.front().text == "A whole letter");
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(after_a_refusal_the_record_is_read_again_and_what_was_written_stays)
{
    auto presenter = opened(ManuscriptKind::letter);
    begin(presenter);
    presenter.write("body", "Half a letter");
    connection.on<api::FileManuscript>([](const auto&) -> Result<api::DocumentWithContent> {
        return Refusal{RefusalCode::conflict, "The record has changed."};
    });
    presenter.file();
    async.drain();

    BOOST_TEST(view.sentence == "The record has changed.");
    BOOST_TEST(view.parts_shown == 2);
    BOOST_TEST(presenter.text("body") == "Half a letter");
}

BOOST_AUTO_TEST_CASE(the_html_is_saved_and_nothing_is_filed)
{
    auto presenter = opened(ManuscriptKind::letter);
    begin(presenter);
    presenter.save_html(folder / "letter.html");
    async.drain();

    BOOST_TEST(content(folder / "letter.html").starts_with("<!DOCTYPE html>"));
    BOOST_TEST(connection.times("file_manuscript") == 0U);
}

BOOST_AUTO_TEST_CASE(leaves_no_half_of_a_file_behind)
{
    std::filesystem::create_directory(folder / "taken");

    BOOST_CHECK_THROW(write_whole(folder / "taken", "bytes"), std::system_error);

    const std::filesystem::directory_iterator files{folder};
    BOOST_TEST(std::distance(std::filesystem::begin(files), std::filesystem::end(files)) == 1);
}

BOOST_AUTO_TEST_CASE(turns_down_what_is_no_base64)
{
    api::DocumentWithContent document;
    document.content = "not base64!";

    BOOST_TEST(!bytes_of(document).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
