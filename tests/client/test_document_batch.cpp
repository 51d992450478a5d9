// Documents of one kind for several clients.
#include <algorithm>
#include <map>

#include <boost/test/unit_test.hpp>

#include "client/document_batch/document_batch_presenter.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/file_text.hpp"
#include "tests/client/care_desk.hpp"
#include "tests/support/temporary_folder.hpp"

namespace attune::desktop {

namespace {

struct SeenBatch : DocumentBatchView {
    void show_rows() override {}
    void show_parts() override {}
    void show_letters() override { ++letters_shown; }
    void show_paper(const std::optional<Manuscript>& shown) override { page = shown; }
    void show_progress(std::size_t done, std::size_t of) override { progress.emplace_back(done, of); }
    void show_filing(bool now) override { filing = now; }
    void show_sentence(const std::string& said) override { sentence = said; }

    std::optional<Manuscript> page;
    std::vector<std::pair<std::size_t, std::size_t>> progress;
    bool filing = false;
    int letters_shown = 0;
    std::string sentence;
};

api::Appointment appointment(Instant at, const std::string& client, const std::string& name,
                             api::SessionState state)
{
    api::Appointment one;
    one.starts_at = at;
    one.therapist_id = "u1";
    one.attendances = {{"s-" + client, 1, client, name, {}, state}};
    return one;
}

api::CaseloadRow caseload_row(const std::string& id, const std::string& name)
{
    api::CaseloadRow row;
    row.client_id = id;
    row.legal_name = name;
    row.reference = "R-" + id;
    return row;
}

// Two sessions were held today, and one client did not come. Both who came have the same initials.
struct BatchDesk : CareDesk {
    BatchDesk()
    {
        connection.on<api::ReadToday>([](const auto& request) {
            api::ReadToday::Reply reply;
            if (request.from == from_local({to_local(now).day, 0, 0}))
                reply.appointments = {appointment(Instant{now.value - std::chrono::hours{4}}, "c1",
                                                  "Wren Larkwhistle", api::SessionState::attended),
                                      appointment(Instant{now.value - std::chrono::hours{3}}, "c2",
                                                  "Kit Mossgate", api::SessionState::did_not_attend),
                                      appointment(Instant{now.value - std::chrono::hours{2}}, "c3",
                                                  "Will Lowell", api::SessionState::attended)};
            return reply;
        });
        connection.on<api::ReadCaseload>([](const auto&) {
            return api::ReadCaseload::Reply{
                {caseload_row("c1", "Wren Larkwhistle"), caseload_row("c2", "Kit Mossgate")}, {}};
        });
        connection.on<api::ReadManuscript>([](const auto& request) -> Result<api::ManuscriptRead> {
            api::ManuscriptRead read;
            read.manuscript.initials = "WL";
            read.manuscript.parts = {
                {.name = "scores", .label = "Scores", .blocks = {paragraph("12")}},
                {.name = "private", .label = "Private", .blocks = {paragraph("secret")}}};
            if (request.kind == ManuscriptKind::letter) {
                read.manuscript.parts = parts_of(ManuscriptKind::letter);
                part_named(read.manuscript.parts, "body").blocks =
                    blocks_of("Dear colleague,\nAll is well.", WrittenAs::paragraphs);
            }
            read.left_out = {"private"};
            read.made_from = {{"session", request.about.value_or(""), 3}};
            return read;
        });
        connection.on<api::ReadClientFile>([this](const auto& request) -> Result<api::ReadClientFile::Reply> {
            return files[request.client_id];
        });
        connection.on<api::FileManuscript>([this](const auto& request) -> Result<api::DocumentWithContent> {
            sent.push_back(request);
            if (request.client_id == refused_to)
                return Refusal{RefusalCode::conflict, "The record has changed."};
            api::DocumentWithContent reply;
            reply.document.document_id = "d-" + request.client_id;
            reply.document.pages = 2;
            reply.content = "UERG";  // "PDF"
            return reply;
        });
        presenter.begin();
        async.drain();
    }

    void file(const std::optional<std::filesystem::path>& folder = {})
    {
        presenter.file(folder);
        async.drain();
    }

    static api::RelatedPerson person(RelatedKind kind, const std::string& name, const std::string& address)
    {
        api::RelatedPerson one;
        one.related_person_id = "p-" + name;
        one.row_version = 1;
        one.details.kind = kind;
        one.details.name = name;
        one.details.address = address;
        return one;
    }
    static api::Consent consent(ConsentAnswer answer)
    {
        api::Consent one;
        one.purpose = ConsentPurpose::sharing_with_gp;
        one.answer = answer;
        return one;
    }
    std::string written(std::size_t letter, const std::string& part)
    {
        for (const auto& one : sent.at(letter).choices.written)
            if (one.part == part)
                return one.text;
        return {};
    }

    std::map<std::string, api::ReadClientFile::Reply> files;
    std::vector<api::FileManuscript::Request> sent;
    std::string refused_to;
    SeenBatch view;
    DocumentBatchPresenter presenter{view, screen};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(document_batch, BatchDesk)

BOOST_AUTO_TEST_CASE(those_whose_session_was_held_that_day_are_chosen_and_the_first_is_looked_at)
{
    BOOST_TEST_REQUIRE(presenter.rows().size() == 2U);
    BOOST_TEST(presenter.rows()[0].chosen);
    BOOST_TEST(presenter.rows()[1].name.ends_with("Will Lowell"));
    BOOST_TEST_REQUIRE(view.page.has_value());
    BOOST_TEST_REQUIRE(view.page->parts.size() == 1U);
    BOOST_TEST(view.page->parts[0].name == "scores");
}

BOOST_AUTO_TEST_CASE(what_a_colleague_held_for_whom_one_covers_says_so_and_is_filed_where_it_is_chosen)
{
    connection.on<api::ReadToday>([](const auto&) {
        api::ReadToday::Reply reply;
        reply.appointments = {appointment(now, "c1", "Wren Larkwhistle", api::SessionState::attended),
                              appointment(now, "c3", "Will Lowell", api::SessionState::attended)};
        reply.appointments.back().therapist_id = "u2";
        reply.appointments.back().therapist_name = "Tomas Reedling";
        return reply;
    });
    presenter.choose_day("23 Nov 2026");
    async.drain();

    BOOST_TEST_REQUIRE(presenter.rows().size() == 2U);
    BOOST_TEST(presenter.rows()[0].chosen);
    BOOST_TEST(!presenter.rows()[1].chosen);
    BOOST_TEST(presenter.rows()[0].name.ends_with("Wren Larkwhistle"));
    BOOST_TEST(presenter.rows()[1].name.ends_with("Will Lowell, for Tomas Reedling"));
    file();
    BOOST_TEST_REQUIRE(sent.size() == 1U);
    BOOST_TEST(sent[0].client_id == "c1");

    presenter.choose(1, true);
    file();
    BOOST_TEST(sent.size() == 2U);
}

BOOST_AUTO_TEST_CASE(each_is_filed_in_turn_without_what_the_practice_leaves_out_and_as_it_was_read)
{
    file();
    BOOST_TEST_REQUIRE(sent.size() == 2U);
    BOOST_TEST(*sent[0].about == "s-c1");
    BOOST_TEST(sent[0].choices.left_out == std::vector<std::string>{"private"},
               boost::test_tools::per_element());
    BOOST_TEST(sent[1].seen->front().id == "s-c3");
    BOOST_TEST(sent[0].private_notes.empty());
    BOOST_TEST((view.progress.back() == std::pair{std::size_t{2}, std::size_t{2}}));
    BOOST_TEST(view.sentence == "2 documents are filed.");
    BOOST_TEST(!view.filing);
}

BOOST_AUTO_TEST_CASE(what_is_filed_is_not_filed_again)
{
    file();
    file();
    BOOST_TEST(sent.size() == 2U);
    BOOST_TEST(view.sentence == "Choose whose document is to be filed.");
}

BOOST_AUTO_TEST_CASE(a_refusal_stands_with_its_client_and_the_others_are_filed)
{
    refused_to = "c1";
    file();
    BOOST_TEST(presenter.rows()[0].sentence == "The record has changed.");
    BOOST_TEST(presenter.rows()[1].sentence == "In Documents, 2 pages.");
    BOOST_TEST(view.sentence == "One document is filed. One is not: the list says why.");
    refused_to.clear();
    file();
    BOOST_TEST(sent.size() == 3U);
    BOOST_TEST(view.sentence == "2 documents are filed.");
}

BOOST_AUTO_TEST_CASE(it_stops_after_the_one_that_is_on_its_way)
{
    presenter.file();
    presenter.stop();
    async.drain();
    BOOST_TEST(sent.size() == 1U);
    BOOST_TEST(view.sentence == "One document is filed. Stopped before the last one.");
    file();
    BOOST_TEST(sent.size() == 2U);
}

BOOST_AUTO_TEST_CASE(no_file_takes_the_place_of_another)
{
    const TemporaryFolder pdfs;
    file(pdfs.path());
    BOOST_TEST(presenter.rows()[0].sentence == "In Documents, and saved as WL 2026-11-24.pdf.");
    BOOST_TEST(presenter.rows()[1].sentence == "In Documents, and saved as WL 2026-11-24 2.pdf.");
    BOOST_TEST(file_text(pdfs.path() / "WL 2026-11-24 2.pdf").value_or("") == "PDF");
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_written_to_is_said_and_the_record_has_the_document)
{
    file(folder / "nowhere");
    BOOST_TEST(presenter.rows()[0].sentence.starts_with(
        "It is in Documents. WL 2026-11-24.pdf could not be written: "));
}

BOOST_AUTO_TEST_CASE(each_letter_goes_to_the_clients_own_gp_and_greets_them_by_name)
{
    files["c2"] = {.related_people = {person(RelatedKind::gp, "Dr Fennimore Ash", "Larkspur Surgery")},
                   .consents = {consent(ConsentAnswer::given)}};
    presenter.choose_kind(ManuscriptKind::letter);
    async.drain();
    BOOST_TEST_REQUIRE(presenter.rows().size() == 2U);
    BOOST_TEST(presenter.rows()[0].name == "Kit Mossgate, R-c2");
    BOOST_TEST(presenter.rows()[0].recipient == "Dr Fennimore Ash");
    file();
    BOOST_TEST(sent.empty());
    presenter.choose(0, true);
    file();
    BOOST_TEST_REQUIRE(sent.size() == 1U);
    BOOST_TEST(!sent[0].about);
    BOOST_TEST(written(0, "addressee") == "Dr Fennimore Ash\nLarkspur Surgery");
    BOOST_TEST(written(0, "body") == "Dear Dr Fennimore Ash,\nAll is well.");
    BOOST_TEST(sent[0].addressee->related_person_id == "p-Dr Fennimore Ash");
}

BOOST_AUTO_TEST_CASE(letters_that_are_filed_can_be_recorded_as_gone_once_and_their_rows_say_so)
{
    files["c2"] = {.related_people = {person(RelatedKind::gp, "Dr Fennimore Ash", "Larkspur Surgery")},
                   .consents = {consent(ConsentAnswer::given)}};
    file();
    BOOST_TEST(presenter.letters_to_record().empty());  // summaries go to nobody
    presenter.choose_kind(ManuscriptKind::letter);
    async.drain();
    presenter.choose(0, true);
    file();

    const auto letters = presenter.letters_to_record();
    BOOST_TEST_REQUIRE(letters.size() == 1U);
    BOOST_TEST(letters[0].client_id == "c2");
    BOOST_TEST(letters[0].document_id == "d-c2");
    BOOST_TEST(letters[0].recipient == "Dr Fennimore Ash");
    BOOST_TEST(!letters[0].key.empty());

    const auto hears = presenter.hears_how_they_went();
    hears.sent("d-c2");
    BOOST_TEST(presenter.letters_to_record().empty());
    hears.answered("d-c2", {});
    BOOST_TEST_REQUIRE(presenter.letters_to_record().size() == 1U);
    BOOST_TEST(presenter.letters_to_record()[0].key != letters[0].key);

    hears.sent("d-c2");
    hears.answered("d-c2", "Went to Dr Fennimore Ash, by post, on 24 Nov 2026.");
    BOOST_TEST(presenter.letters_to_record().empty());
    BOOST_TEST(presenter.rows()[0].sentence ==
               "In Documents, 2 pages. Went to Dr Fennimore Ash, by post, on 24 Nov 2026.");
}

BOOST_AUTO_TEST_CASE(a_letter_that_is_tried_again_has_the_address_as_it_is_then)
{
    files["c2"] = {.related_people = {person(RelatedKind::gp, "Dr Fennimore Ash", "Larkspur Surgery")},
                   .consents = {consent(ConsentAnswer::given)}};
    presenter.choose_kind(ManuscriptKind::letter);
    async.drain();
    presenter.choose(0, true);
    refused_to = "c2";
    file();
    refused_to.clear();
    files["c2"].related_people.front().details.address = "1 Mill Lane";
    files["c2"].related_people.front().row_version = 2;
    file();

    BOOST_TEST_REQUIRE(sent.size() == 2U);
    BOOST_TEST(written(1, "addressee") == "Dr Fennimore Ash\n1 Mill Lane");
    BOOST_TEST(sent[1].addressee->row_version == 2);
}

BOOST_AUTO_TEST_CASE(a_client_without_a_gp_or_without_consent_gets_no_letter_and_the_row_says_why)
{
    files["c1"] = {.related_people = {person(RelatedKind::gp, "Dr Fennimore Ash", "")},
                   .consents = {consent(ConsentAnswer::withdrawn)}};
    presenter.choose_kind(ManuscriptKind::letter);
    async.drain();

    presenter.choose_all(true);
    async.drain();

    BOOST_TEST(presenter.rows()[0].sentence == "No GP is on record.");
    BOOST_TEST(presenter.rows()[1].sentence.starts_with("The client withdrew the consent to share"));
    BOOST_TEST(!presenter.rows()[0].chosen);
    BOOST_TEST(!presenter.rows()[1].chosen);
    file();
    BOOST_TEST(sent.empty());
    BOOST_TEST(view.sentence == "Choose whose document is to be filed.");
}

BOOST_AUTO_TEST_CASE(a_letter_that_is_filed_before_its_row_is_known_goes_to_nobody_without_a_gp)
{
    presenter.choose_kind(ManuscriptKind::letter);
    async.drain();
    presenter.choose(1, true);
    file();

    BOOST_TEST(sent.empty());
    BOOST_TEST(presenter.rows()[1].sentence == "No GP is on record.");
}

BOOST_AUTO_TEST_CASE(letters_go_to_whoever_referred_with_the_same_text_and_without_a_part)
{
    files["c2"] = {.related_people = {person(RelatedKind::referrer, "Nell Harrow", "")}};
    presenter.choose_kind(ManuscriptKind::letter);
    async.drain();
    presenter.choose_recipient(RelatedKind::referrer);
    presenter.write("We have moved.");
    presenter.take_in("scores", false);
    presenter.choose(0, true);
    async.drain();
    file();

    BOOST_TEST_REQUIRE(sent.size() == 1U);
    BOOST_TEST(written(0, "addressee") == "Nell Harrow");
    BOOST_TEST(written(0, "body") == "Dear Nell Harrow,\nWe have moved.");
    BOOST_TEST((std::ranges::find(sent[0].choices.left_out, "scores") != sent[0].choices.left_out.end()));
}

BOOST_AUTO_TEST_CASE(a_text_is_filed_though_its_field_was_never_left_and_is_read_for_the_page_only_then)
{
    files["c2"] = {.related_people = {person(RelatedKind::referrer, "Nell Harrow", "")}};
    presenter.choose_kind(ManuscriptKind::letter);
    presenter.choose_recipient(RelatedKind::referrer);
    async.drain();
    presenter.choose(0, true);
    async.drain();
    const auto read = connection.times("read_manuscript");

    presenter.write("We have");
    presenter.write("We have moved.");
    async.drain();
    BOOST_TEST(connection.times("read_manuscript") == read);
    presenter.look_at_text();
    presenter.look_at_text();
    async.drain();
    BOOST_TEST(connection.times("read_manuscript") == read + 1);
    presenter.write("We have moved again.");
    file();

    BOOST_TEST_REQUIRE(sent.size() == 1U);
    BOOST_TEST(written(0, "body") == "Dear Nell Harrow,\nWe have moved again.");
}

BOOST_AUTO_TEST_CASE(a_text_that_was_left_unfinished_is_there_with_whom_it_was_to_go_to)
{
    files["c2"] = {.related_people = {person(RelatedKind::referrer, "Nell Harrow", "")}};
    presenter.choose_kind(ManuscriptKind::letter);
    presenter.choose_recipient(RelatedKind::referrer);
    presenter.write("We have moved.");
    BOOST_TEST_REQUIRE(kept_drafts().size() == 1U);
    BOOST_TEST(kept_drafts().front().kind == DocumentBatchPresenter::draft_kind);

    SeenBatch seen;
    DocumentBatchPresenter again{seen, screen};
    again.begin();
    async.drain();
    BOOST_TEST(seen.letters_shown == 1);
    BOOST_TEST(again.is_letter());
    BOOST_TEST((again.recipient() == RelatedKind::referrer));
    BOOST_TEST(again.text() == "We have moved.");
    BOOST_TEST(again.rows().size() == 2U);
    BOOST_TEST(view.letters_shown == 0);

    again.write("");
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(a_text_is_kept_until_every_letter_that_was_chosen_is_filed)
{
    for (const auto* client : {"c1", "c2"})
        files[client] = {.related_people = {person(RelatedKind::referrer, "Nell Harrow", "")}};
    presenter.choose_kind(ManuscriptKind::letter);
    presenter.choose_recipient(RelatedKind::referrer);
    async.drain();
    presenter.write("We have moved.");
    presenter.choose_all(true);
    async.drain();
    refused_to = "c2";
    file();
    BOOST_TEST(kept_drafts().size() == 1U);

    refused_to.clear();
    file();
    BOOST_TEST(sent.size() == 3U);
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(letters_that_are_taken_up_again_say_who_has_one_and_are_not_chosen_for_them_again)
{
    for (const auto* client : {"c1", "c2"})
        files[client] = {.related_people = {person(RelatedKind::referrer, "Nell Harrow", "")}};
    presenter.choose_kind(ManuscriptKind::letter);
    presenter.choose_recipient(RelatedKind::referrer);
    async.drain();
    presenter.write("We have moved.");
    presenter.choose_all(true);
    async.drain();
    refused_to = "c2";
    file();
    kept_drafts();

    SeenBatch seen;
    DocumentBatchPresenter again{seen, screen};
    again.begin();
    async.drain();
    const auto has_it = [&again](const std::string& client) {
        return std::ranges::find(again.rows(), client, &BatchRow::client_id)->has_it;
    };
    BOOST_TEST(has_it("c1"));
    BOOST_TEST(!has_it("c2"));
    again.choose_all(true);
    async.drain();
    BOOST_TEST(std::ranges::count(again.rows(), true, &BatchRow::chosen) == 1);

    again.choose_recipient(RelatedKind::gp);
    BOOST_TEST(!has_it("c1"));
    again.choose_recipient(RelatedKind::referrer);
    BOOST_TEST(has_it("c1"));
    again.write("");
    again.write("We close for a week.");
    BOOST_TEST(!has_it("c1"));
}

BOOST_AUTO_TEST_CASE(what_was_left_unfinished_says_how_many_are_filed)
{
    drafts.keep(
        {"letters",
         DocumentBatchPresenter::draft_kind,
         {},
         "Letters for several clients",
         R"({"recipient": "gp", "text": "We have moved.", "have_it": [{"recipient": "gp", "client_id": "c9"}]})",
         {}});
    kept_drafts();
    connection.on<api::ReadCaseload>([](const auto&) { return api::ReadCaseload::Reply{}; });
    std::vector<std::string> said;
    struct Hears : SeenBatch {
        explicit Hears(std::vector<std::string>& to) : heard{to} {}
        void show_sentence(const std::string& one) override { heard.push_back(one); }
        std::vector<std::string>& heard;
    } seen{said};
    DocumentBatchPresenter again{seen, screen};
    again.begin();
    async.drain();
    BOOST_TEST((std::ranges::find(said,
                                  "These letters were left unfinished here. One of them is filed: the list "
                                  "says which.") != said.end()));
}

BOOST_AUTO_TEST_CASE(a_text_is_kept_again_when_it_goes_to_more_clients_and_one_is_refused)
{
    for (const auto* client : {"c1", "c2"})
        files[client] = {.related_people = {person(RelatedKind::referrer, "Nell Harrow", "")}};
    presenter.choose_kind(ManuscriptKind::letter);
    presenter.choose_recipient(RelatedKind::referrer);
    async.drain();
    presenter.write("We have moved.");
    presenter.choose(0, true);
    async.drain();
    file();
    BOOST_TEST(kept_drafts().empty());

    presenter.choose(1, true);
    async.drain();
    refused_to = presenter.rows()[1].client_id;
    file();
    BOOST_TEST_REQUIRE(kept_drafts().size() == 1U);
    BOOST_TEST((kept_drafts().front().json.find(presenter.rows()[0].client_id) != std::string::npos));
}

BOOST_AUTO_TEST_CASE(each_client_is_listed_once_however_quickly_another_kind_is_chosen)
{
    presenter.choose_kind(ManuscriptKind::progress_report);
    presenter.choose_kind(ManuscriptKind::discharge_report);
    presenter.choose_kind(ManuscriptKind::letter);
    async.drain();
    BOOST_TEST(presenter.rows().size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_day_without_sessions_and_what_is_no_day_say_so)
{
    presenter.choose_day("23 Nov 2026");
    async.drain();
    BOOST_TEST(view.sentence == "No session was held on Monday 23 November 2026, as far as your diary says.");
    BOOST_TEST(!view.page.has_value());
    presenter.choose_day("soon");
    BOOST_TEST(view.sentence == "“soon” is no day. Write it as 24 Nov 2026.");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
