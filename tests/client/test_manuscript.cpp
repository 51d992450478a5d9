// Documents written from the record: chosen from, written over, filed once, and saved as the very bytes that
// were filed.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "client/documents/document_details.hpp"
#include "client/documents/handout_presenter.hpp"
#include "client/manuscripts/manuscript_presenter.hpp"
#include "client/summary/summary_file.hpp"
#include "tests/client/care_desk.hpp"
#include "tests/support/note_texts.hpp"

namespace attune::desktop {

namespace {

struct SeenManuscript : ManuscriptView {
    void show_busy(bool) override {}
    void show_parts() override { ++parts_shown; }
    void show_paper() override { ++papers_shown; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void show_notice(const std::string& said) override { notice = said; }
    void show_recipients() override {}

    std::string notice;
    int parts_shown = 0;
    int papers_shown = 0;
    std::string sentence;
};

struct SeenHandout : HandoutView {
    void show_form(const HandoutForm& shown) override { form = shown; }
    void show_recipients(const std::vector<std::string>& all) override { names = all; }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    HandoutForm form;
    std::vector<std::string> names;
    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

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

api::ReadClientFile::Reply known_doctor()
{
    api::ReadClientFile::Reply file;
    file.related_people = {
        {"p2", 4, {RelatedKind::gp, false, "Dr Fennimore Ash", {}, {}, {}, "Larkspur Surgery", {}}}};
    return file;
}

struct Writing : CareDesk {
    SeenManuscript view;

    Writing() { std::filesystem::create_directories(folder); }
    ManuscriptPresenter opened(ManuscriptKind kind, const Draft* draft = nullptr)
    {
        return {view, screen, model, kind, {}, draft};
    }
    void begin(ManuscriptPresenter& presenter)
    {
        presenter.begin();
        async.drain();
    }
    static std::string content(const std::filesystem::path& path)
    {
        std::ifstream file{path, std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(manuscript, Writing)

BOOST_AUTO_TEST_CASE(a_letter_is_addressed_to_the_gp_and_says_that_nobody_agreed_to_it)
{
    connection.on<api::ReadClientFile>([](const auto&) {
        api::ReadClientFile::Reply file;
        file.related_people = {
            {"p1", 1, {RelatedKind::next_of_kin, true, "Hazel Larkwhistle", {}, "1", {}, {}, {}}},
            {"p2", 1, {RelatedKind::gp, false, "Dr Fennimore Ash", {}, {}, {}, "Larkspur Surgery", {}}}};
        return file;
    });
    auto presenter = opened(ManuscriptKind::letter);
    begin(presenter);
    BOOST_TEST_REQUIRE(presenter.recipients().size() == 1U);
    BOOST_TEST(view.notice == "");

    presenter.address_to(0);
    BOOST_TEST(presenter.text("addressee") == "Dr Fennimore Ash\nLarkspur Surgery");
    BOOST_TEST(view.notice.starts_with("No consent to share with the GP is on record."));
    presenter.write("addressee", "The client");
    BOOST_TEST(view.notice == "");
}

BOOST_AUTO_TEST_CASE(a_letter_is_filed_with_whom_it_is_addressed_to_while_it_names_them)
{
    auto file = known_doctor();
    connection.on<api::ReadClientFile>([&](const auto&) { return file; });
    auto presenter = opened(ManuscriptKind::letter);
    begin(presenter);
    const auto filed = [&] {
        presenter.file();
        async.drain();
        return care.filings.back().addressee;
    };
    BOOST_TEST(!filed().has_value());

    presenter.address_to(0);
    const auto named = filed();
    BOOST_TEST_REQUIRE(named.has_value());
    BOOST_TEST(named->related_person_id == "p2");
    BOOST_TEST(named->row_version == 4);

    presenter.write("addressee", "Dr Fennimore Ash\nAnother surgery");
    BOOST_TEST(filed().has_value());
    presenter.write("addressee", "Dr Nell Harrow");
    BOOST_TEST(!filed().has_value());
}

BOOST_AUTO_TEST_CASE(a_letter_to_somebody_who_has_changed_gets_their_address_as_it_is_now)
{
    auto file = known_doctor();
    connection.on<api::ReadClientFile>([&](const auto&) { return file; });
    auto presenter = opened(ManuscriptKind::letter);
    begin(presenter);
    presenter.address_to(0);
    presenter.write("body", presenter.text("body") + " All is well.");
    connection.on<api::FileManuscript>([](const auto&) -> Result<api::DocumentWithContent> {
        return Refusal{RefusalCode::conflict, "The addressee has changed."};
    });
    file.related_people.front().row_version = 5;
    file.related_people.front().details.address = "1 Mill Lane";

    presenter.file();
    async.drain();

    BOOST_TEST(view.sentence.starts_with("What is on record of Dr Fennimore Ash has changed."));
    BOOST_TEST(presenter.text("addressee") == "Dr Fennimore Ash\n1 Mill Lane");
    BOOST_TEST(presenter.text("body").ends_with(" All is well."));
}

BOOST_AUTO_TEST_CASE(an_address_that_was_written_by_hand_stays_when_the_record_changes)
{
    auto file = known_doctor();
    connection.on<api::ReadClientFile>([&](const auto&) { return file; });
    for (const std::string by_hand : {"Dr Nell Harrow\n2 Fell Lane", "Dr Fennimore Ash\nc/o Mill House"}) {
        auto presenter = opened(ManuscriptKind::letter);
        begin(presenter);
        presenter.address_to(0);
        presenter.write("addressee", by_hand);
        const auto drafts = kept_drafts();
        ++file.related_people.front().row_version;
        file.related_people.front().details.address = "1 Mill Lane";

        auto resumed = opened(ManuscriptKind::letter, &drafts.front());
        begin(resumed);

        BOOST_TEST(resumed.text("addressee") == by_hand);
        const bool names_the_doctor = by_hand.starts_with("Dr Fennimore Ash");
        BOOST_TEST(view.sentence.ends_with("written by hand: look at it again.") == names_the_doctor);
        resumed.file();
        async.drain();
        const auto filed = care.filings.back().addressee.value_or(api::Addressee{});
        BOOST_TEST(filed.row_version == (names_the_doctor ? file.related_people.front().row_version : 0));
    }
}

BOOST_AUTO_TEST_CASE(
    a_letter_to_who_is_no_longer_around_the_client_says_so_and_still_names_them_to_the_server)
{
    auto file = known_doctor();
    connection.on<api::ReadClientFile>([&](const auto&) { return file; });
    auto presenter = opened(ManuscriptKind::letter);
    begin(presenter);
    presenter.address_to(0);
    std::vector<bool> named;
    connection.on<api::FileManuscript>([&](const auto& request) -> Result<api::DocumentWithContent> {
        named.push_back(request.addressee.has_value());
        return Refusal{RefusalCode::conflict, "The addressee has changed."};
    });
    file.related_people.clear();

    for (int time = 0; time < 2; ++time) {
        presenter.file();
        async.drain();
        BOOST_TEST(view.notice.starts_with("Dr Fennimore Ash is no longer around the client"));
    }
    presenter.write("addressee", "Dr Nell Harrow");
    BOOST_TEST(view.notice == "");
    presenter.file();
    async.drain();

    BOOST_TEST((named == std::vector<bool>{true, true, false}));
}

BOOST_AUTO_TEST_CASE(a_resumed_letter_names_its_addressee_though_nobody_knows_who_is_around_the_client)
{
    connection.on<api::ReadClientFile>([](const auto&) { return known_doctor(); });
    {
        auto presenter = opened(ManuscriptKind::letter);
        begin(presenter);
        presenter.address_to(0);
    }
    connection.on<api::ReadClientFile>([](const auto&) -> Result<api::ReadClientFile::Reply> {
        return Refusal{RefusalCode::conflict, "It could not be read."};
    });
    const auto drafts = kept_drafts();
    auto resumed = opened(ManuscriptKind::letter, &drafts.front());
    begin(resumed);

    resumed.file();
    async.drain();

    BOOST_TEST_REQUIRE(care.filings.back().addressee.has_value());
    BOOST_TEST(care.filings.back().addressee->row_version == 4);
}

BOOST_AUTO_TEST_CASE(a_letter_greets_whom_it_is_addressed_to_last_also_when_it_was_left_meanwhile)
{
    auto file = known_doctor();
    file.related_people.push_back({"p3", 1, {RelatedKind::gp, false, "Dr Nell Harrow", {}, {}, {}, {}, {}}});
    connection.on<api::ReadClientFile>([&](const auto&) { return file; });
    connection.on<api::ReadManuscript>([](const auto& request) {
        Manuscript letter{.parts = parts_of(request.kind)};
        part_named(letter.parts, "body").blocks = {paragraph("Dear colleague,")};
        return api::ManuscriptRead{letter, {}, {}};
    });
    auto& episodes = care.records["c1"].episodes;
    auto later = episodes.front();
    later.episode_id = "e2";
    episodes.insert(episodes.begin(), later);
    model.refresh();
    async.drain();
    auto presenter = opened(ManuscriptKind::letter);
    begin(presenter);
    presenter.address_to(0);
    BOOST_TEST(presenter.text("body").starts_with("Dear Dr Fennimore Ash,"));
    const auto drafts = kept_drafts();

    for (const std::size_t episode : {1U, 0U}) {
        presenter.choose(episode);
        async.drain();
    }
    presenter.address_to(1);
    BOOST_TEST(presenter.text("body").starts_with("Dear Dr Nell Harrow,"));

    auto resumed = opened(ManuscriptKind::letter, &drafts.front());
    begin(resumed);
    resumed.address_to(1);
    BOOST_TEST(resumed.text("body").starts_with("Dear Dr Nell Harrow,"));
}

BOOST_AUTO_TEST_CASE(a_letter_is_addressed_to_the_client_where_they_live)
{
    connection.on<api::ReadClientFile>([](const auto&) { return api::ReadClientFile::Reply{}; });
    auto presenter = opened(ManuscriptKind::letter);
    begin(presenter);
    BOOST_TEST(presenter.recipients().empty());

    care.records["c1"].client.details.address = "1 Fell Lane\nHollowmere";
    model.refresh();
    async.drain();
    BOOST_TEST_REQUIRE(presenter.recipients().size() == 1U);
    presenter.address_to(0);
    BOOST_TEST(presenter.text("addressee").ends_with("\n1 Fell Lane\nHollowmere"));
}

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

BOOST_AUTO_TEST_CASE(to_whom_a_document_went_is_recorded)
{
    SeenHandout seen;
    std::optional<api::DocumentDetails> recorded;
    HandoutPresenter presenter{seen, screen, model, "d1",
                               [&](const api::DocumentDetails& details) { recorded = details; }};
    presenter.begin();
    BOOST_TEST(seen.form.given_on == "24 Nov 2026");

    presenter.record({" ", api::HandoutWay::post, "someday"});
    BOOST_TEST(seen.faults.size() == 2U);

    presenter.record({"Dr Fennimore Ash", api::HandoutWay::post, "24 Nov 2026"});
    async.drain();

    BOOST_TEST(seen.closed);
    BOOST_TEST_REQUIRE(recorded.has_value());
    BOOST_TEST(handout_words(recorded->handouts.front()) ==
               "24 Nov 2026: Dr Fennimore Ash, by post (recorded by Maren Ashvale)");
}

BOOST_AUTO_TEST_CASE(a_document_given_to_the_gp_says_that_nobody_agreed_to_it)
{
    connection.on<api::ReadClientFile>([](const auto&) {
        api::ReadClientFile::Reply file;
        file.related_people = {{"p2", 1, {RelatedKind::gp, false, "Dr Fennimore Ash", {}, {}, {}, {}, {}}}};
        return file;
    });
    SeenHandout seen;
    HandoutPresenter presenter{seen, screen, model, "d1", [](const api::DocumentDetails&) {}};
    presenter.begin();
    async.drain();
    BOOST_TEST_REQUIRE(seen.names.size() == 1U);

    presenter.look_at("Dr Fennimore Ash");
    BOOST_TEST(seen.sentence.starts_with("No consent to share with the GP is on record."));
    presenter.look_at("Wren");
    BOOST_TEST(seen.sentence == "");
}

BOOST_AUTO_TEST_CASE(details_say_the_hash_and_what_the_document_was_made_from)
{
    api::DocumentDetails details;
    details.sha256 = "ab12";
    details.made_from = {{"client", "c1", 3}, {"session", "s1", 1}, {"session", "s2", 1}, {"form", "f1", 1}};

    BOOST_TEST(hash_words(details) == "Unaltered since it was filed. SHA-256: ab12");
    BOOST_TEST(sources_words(details.made_from) ==
               "Made from 2 sessions, one form, version 3 of the details.");
    details.made_from = {{"form", "f1", 1},
                         {"measure", "phq9", 1},
                         {"basis", "phq9 1 total", 2},
                         {"exercise", "own_humming", 3},
                         {"related_person", "p1", 4}};
    BOOST_TEST(sources_words(details.made_from) ==
               "Made from one form, one measure, one basis of reliable change, one exercise of the practice, "
               "the details of one addressee.");
    details.unaltered = false;
    BOOST_TEST(hash_words(details).starts_with("The bytes are no longer those that were filed."));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
