// Files of a client's record, as the screens see them: checked before they are sent, opened only as they
// came.
#include <fstream>
#include <iterator>
#include <optional>
#include <sodium.h>

#include <boost/test/unit_test.hpp>

#include "client/attachments/add_attachment_presenter.hpp"
#include "client/attachments/attachment_fetch.hpp"
#include "client/attachments/attachment_room_presenter.hpp"
#include "client/attachments/attachment_rows.hpp"
#include "client/attachments/strike_out_presenter.hpp"
#include "tests/client/care_desk.hpp"
#include "tests/support/attached_files.hpp"

namespace attune::desktop {

namespace {

using namespace attune::tests;

struct SeenAdding : AddAttachmentView {
    void show_form(const AttachmentForm& shown) override { form = shown; }
    void show_file(const std::string& words) override { file = words; }
    void show_room(const std::string& words) override { room = words; }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    AttachmentForm form;
    std::string file;
    std::string room;
    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

struct SeenStriking : StrikeOutView {
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

struct SeenRoom : AttachmentRoomView {
    void show_room(const std::string& said, int room) override
    {
        words = said;
        gigabytes = room;
    }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>&) override {}
    void show_sentence(const std::string&) override {}
    void close() override { closed = true; }

    std::string words;
    int gigabytes = 0;
    bool closed = false;
};

std::string encoded(const std::string& bytes)
{
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                      bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();
    return text;
}

struct FilesDesk : CareDesk {
    SeenAdding view;
    std::optional<api::AddClientAttachment::Request> asked;
    api::AttachmentRoom room{0, 5 * 1024};

    FilesDesk()
    {
        connection.on<api::ReadAttachmentRoom>([this](const auto&) { return room; });
        connection.on<api::AddClientAttachment>([this](const auto& request) {
            asked = request;
            return attachment("new", request.title, request.dated_on);
        });
    }
    static api::ClientAttachment attachment(const std::string& id, const std::string& title, Day on)
    {
        api::ClientAttachment one;
        one.attachment_id = id;
        one.name = "letter.pdf";
        one.bytes = 81'920;
        one.row_version = 1;
        one.title = title;
        one.paper = PaperKind::scanned_letter;
        one.dated_on = on;
        one.sha256 = std::string(64, 'a');
        one.added_by = "Maren Ashvale";
        one.added_at = now;
        return one;
    }
    std::filesystem::path write(const std::string& name, const std::string& content) const
    {
        std::filesystem::create_directories(folder);
        std::ofstream{folder / name, std::ios::binary} << content;
        return folder / name;
    }
    static std::string content_of(const std::filesystem::path& path)
    {
        std::ifstream file{path, std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }
    void choose(AddAttachmentPresenter& presenter, const std::filesystem::path& path)
    {
        presenter.choose(path, view.form);
        async.drain();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(attachments, FilesDesk)

BOOST_AUTO_TEST_CASE(a_file_is_read_at_once_and_gives_its_name_to_the_title)
{
    AddAttachmentPresenter presenter{view, screen, model, ""};
    presenter.begin();
    choose(presenter, write("Letter of the GP.pdf", pdf_file()));

    BOOST_TEST(view.file == "Letter of the GP.pdf, PDF, 1 kB");
    BOOST_TEST(view.form.title == "Letter of the GP");
    BOOST_TEST(view.form.dated_on == "24 Nov 2026");
    BOOST_TEST(view.room.empty());

    presenter.add(view.form);
    async.drain();

    BOOST_TEST(view.closed);
    BOOST_TEST(asked.value().content == encoded(pdf_file()));
    BOOST_TEST(!asked->note_id);
    BOOST_TEST(model.overview()->attachments.front().title == "Letter of the GP");
}

BOOST_AUTO_TEST_CASE(what_is_no_paper_and_no_picture_is_refused_before_it_is_sent)
{
    AddAttachmentPresenter presenter{view, screen, model, ""};
    presenter.begin();
    choose(presenter, write("sound.pdf", mp3_file()));

    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    BOOST_TEST(view.faults.front().path == "file");
    BOOST_TEST(view.faults.front().sentence.find("neither a PDF nor a picture") != std::string::npos);
    view.form.title = "Sound";
    presenter.add(view.form);
    async.drain();
    BOOST_TEST(view.faults.front().sentence == "Choose the file.");
    BOOST_TEST(connection.times("add_client_attachment") == 0U);
}

BOOST_AUTO_TEST_CASE(each_thing_that_is_missing_is_said_where_it_is)
{
    AddAttachmentPresenter presenter{view, screen, model, ""};
    presenter.begin();

    presenter.add({" ", PaperKind::other, "yesterday-ish", 0});

    BOOST_TEST_REQUIRE(view.faults.size() == 3U);
    BOOST_TEST(view.faults[0].path == "file");
    BOOST_TEST(view.faults[1].path == "title");
    BOOST_TEST(view.faults[2].path == "dated_on");
}

BOOST_AUTO_TEST_CASE(from_a_note_it_belongs_to_that_note)
{
    const auto note_id = model.overview()->notes.front().note_id;
    AddAttachmentPresenter presenter{view, screen, model, note_id};
    presenter.begin();
    BOOST_TEST(presenter.places().front() == "The record as a whole");
    BOOST_TEST(presenter.places().at(view.form.belongs_to).starts_with("Note, session "));
    choose(presenter, write("drawing.png", png_file()));

    presenter.add(view.form);
    async.drain();

    BOOST_TEST(asked.value().note_id.value() == note_id);
}

BOOST_AUTO_TEST_CASE(room_that_runs_short_is_said)
{
    room.bytes_taken = std::int64_t{4100} * 1024 * 1024;
    AddAttachmentPresenter presenter{view, screen, model, ""};
    presenter.begin();
    async.drain();

    BOOST_TEST(view.room == "Files of clients take 4 GB of 5 GB.");
}

BOOST_AUTO_TEST_CASE(a_refusal_leaves_what_was_typed_and_the_file_where_they_are)
{
    AddAttachmentPresenter presenter{view, screen, model, ""};
    presenter.begin();
    choose(presenter, write("a.pdf", pdf_file()));
    connection.on<api::AddClientAttachment>([](const auto&) -> Result<api::ClientAttachment> {
        return Refusal{RefusalCode::conflict, "No room."};
    });
    presenter.add(view.form);
    async.drain();

    BOOST_TEST(view.sentence == "No room.");
    BOOST_TEST(!view.closed);
    BOOST_TEST(view.file == "a.pdf, PDF, 1 kB");
}

BOOST_AUTO_TEST_CASE(rows_say_what_a_file_is_and_where_it_belongs)
{
    auto overview = *model.overview();
    auto struck = attachment("x", "Of somebody else", *parse_day("2026-11-20"));
    struck.struck_out_at = now;
    struck.struck_out_by = "Maren Ashvale";
    struck.struck_out_because = "Another client's.";
    put_attachment(overview, struck);
    auto letter = attachment("y", "Letter", *parse_day("2026-11-23"));
    letter.note_id = overview.notes.front().note_id;
    put_attachment(overview, letter);

    const auto rows = attachment_rows(overview);

    BOOST_TEST_REQUIRE(rows.size() == 2U);
    BOOST_TEST(rows[0].title == "Letter");
    BOOST_TEST(rows[0].dated_on == "23 Nov 2026");
    BOOST_TEST(rows[0].paper == "Scanned letter");
    BOOST_TEST(rows[0].file == "PDF, 80 kB");
    BOOST_TEST(rows[0].belongs_to.starts_with("Note, session "));
    BOOST_TEST(rows[1].title == "Of somebody else (struck out)");
    BOOST_TEST(attachment_details(struck).find(
                   "Struck out by Maren Ashvale, 24 Nov 2026: Another client's.") != std::string::npos);
    letter.note_id = "of long ago";
    put_attachment(overview, letter);
    BOOST_TEST(attachment_rows(overview)[0].belongs_to == "A note of an earlier episode");
}

BOOST_AUTO_TEST_CASE(a_file_is_struck_out_with_a_reason_alone)
{
    SeenStriking seen;
    auto one = attachment("x", "Letter", *parse_day("2026-11-20"));
    StrikeOutPresenter presenter{seen, screen, model, one};
    presenter.strike_out("  ");
    BOOST_TEST(seen.faults.front().sentence == "Say why.");
    connection.on<api::StrikeOutClientAttachment>([&](const auto& request) {
        one.struck_out_at = now;
        one.struck_out_because = request.because;
        return one;
    });

    presenter.strike_out("Another client's.");
    async.drain();

    BOOST_TEST(seen.closed);
    BOOST_TEST(model.overview()->attachments.front().struck_out_because == "Another client's.");
}

BOOST_AUTO_TEST_CASE(a_file_is_kept_where_it_was_asked_for_and_only_with_the_hash_it_came_with)
{
    const std::string content = pdf_file();
    std::optional<Result<std::filesystem::path>> outcome;
    AttachmentFetch fetch{screen,
                          [&](const std::weak_ptr<void>&, const Attachment&, int,
                              const AttachmentFetch::Answered& answered) { answered(encoded(content)); },
                          [&](const Result<std::filesystem::path>& path) { outcome = path; }};
    const Attachment paper{"x", "letter.pdf", AttachmentKind::pdf, static_cast<std::int64_t>(content.size())};
    std::filesystem::create_directories(folder);

    fetch.begin({paper, sha256_of(content), folder / "copy.pdf"});
    async.drain();
    BOOST_TEST(outcome.value().value() == folder / "copy.pdf");
    BOOST_TEST(content_of(folder / "copy.pdf") == content);

    fetch.begin({paper, std::string(64, '0'), folder / "other.pdf"});
    async.drain();
    BOOST_TEST(!outcome->has_value());
    BOOST_TEST(outcome->error().sentence.find("are not those that were added") != std::string::npos);
    BOOST_TEST(!std::filesystem::exists(folder / "other.pdf"));
}

BOOST_AUTO_TEST_CASE(a_photograph_keeps_its_usual_ending)
{
    FetchedFiles files;
    const auto path = files.put({"x", "scan.jpg", AttachmentKind::jpeg, 20}, jpeg_file());
    BOOST_TEST(path.value().filename() == "scan.jpg");
}

BOOST_AUTO_TEST_CASE(room_is_told_to_all_and_set_by_a_lead)
{
    SeenRoom seen;
    room.bytes_taken = std::int64_t{1024} * 1024;
    std::optional<int> set;
    connection.on<api::SetAttachmentRoom>([&](const auto& request) {
        set = request.megabytes;
        return room;
    });
    AttachmentRoomPresenter presenter{seen, screen};
    presenter.begin();
    async.drain();
    BOOST_TEST(seen.words == "Files of clients take 1 MB of 5 GB.");
    BOOST_TEST(seen.gigabytes == 5);

    presenter.set(8);
    async.drain();
    BOOST_TEST(set.value() == 8 * 1024);
    BOOST_TEST(seen.closed);

    signed_in.user.role = api::Role::therapist;
    presenter.set(9);
    async.drain();
    BOOST_TEST(set.value() == 8 * 1024);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
