// Files of a client's record: kept as they came, of three kinds alone, seen by the care team, struck out and
// never deleted.
#include <boost/test/unit_test.hpp>

#include "server/base64.hpp"
#include "server/hash.hpp"
#include "shared/api/client_attachments.hpp"
#include "shared/json/write.hpp"
#include "tests/support/attached_files.hpp"
#include "tests/support/note_texts.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct AttachmentsDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    Caller tomas = practice.sign_in("tomas");
    std::string wren = add_client(maren);
    std::string record = "/clients/" + wren;
    std::string files = record + "/attachments";

    static std::string file(const std::string& name, const std::string& content, const std::string& more = "")
    {
        return R"({"name": ")" + name + R"(", "content": ")" + server::base64(content) +
               R"(", "title": "Letter of the GP", "paper": "scanned_letter", "dated_on": ")" + day(-3) + '"' +
               more + '}';
    }
    Answer add(const std::string& content, const std::string& more = "")
    {
        return maren.post(files, file("letter.pdf", content, more));
    }
    std::string content_of(const std::string& attachment_id, int pieces)
    {
        std::string content;
        for (int i = 0; i < pieces; ++i)
            content +=
                server::from_base64(
                    maren.get(files + "/" + attachment_id + "/pieces/" + std::to_string(i)).at("/content"))
                    .value();
        return content;
    }
    std::string add_note(const std::string& kind)
    {
        const auto session_id = add_session(maren, wren, kind == "progress" ? -2 : -1);
        return maren
            .post("/clients/" + wren + "/notes", R"({"session_id": ")" + session_id + R"(", "kind": ")" +
                                                     kind + R"(", "text": )" +
                                                     json::to_text(cft_note("Words.")) + "}")
            .at("/note_id");
    }
    static std::size_t count(Caller& who, const std::string& path)
    {
        return who.get(path).body.at("attachments").as_array().size();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(client_attachments, AttachmentsDesk)

BOOST_AUTO_TEST_CASE(a_file_comes_back_as_it_came_piece_by_piece)
{
    auto paper = pdf_file();
    paper.resize(2 * attachment_piece + 77, 'x');

    const auto added = add(paper);

    BOOST_TEST(added.at("/name") == "letter.pdf");
    BOOST_TEST(added.at("/kind") == "pdf");
    BOOST_TEST(added.at("/bytes") == std::to_string(paper.size()));
    BOOST_TEST(added.at("/sha256") == server::sha256(paper));
    BOOST_TEST(added.at("/paper") == "scanned_letter");
    BOOST_TEST(added.at("/dated_on") == day(-3));
    BOOST_TEST((content_of(added.at("/attachment_id"), 3) == paper));
    BOOST_TEST(maren.get(files + "/" + added.at("/attachment_id") + "/pieces/3").status == 404);
    BOOST_TEST(maren.get(record).at("/attachments/0/title") == "Letter of the GP");
    BOOST_TEST(maren.get("/practice/attachment-room").at("/bytes_taken") == std::to_string(paper.size()));
    BOOST_TEST(maren.get("/practice/attachment-room").at("/megabytes") == "5120");
}

BOOST_AUTO_TEST_CASE(what_a_file_is_its_bytes_say_and_its_name_helps_it_nothing)
{
    BOOST_TEST(add(png_file()).at("/kind") == "png");
    BOOST_TEST(add(jpeg_file()).at("/kind") == "jpeg");
    const auto program = add("MZ\x90");
    BOOST_TEST(program.status == 422);
    BOOST_TEST(fault_at(program, "content").find("\"letter.pdf\" is neither a PDF nor a picture") !=
               std::string::npos);
    BOOST_TEST(add(mp3_file()).status == 422);
    BOOST_TEST(add("").status == 422);
    BOOST_TEST(count(maren, record) == 2U);
}

BOOST_AUTO_TEST_CASE(each_fault_is_named_where_it_is)
{
    const auto refused =
        maren.post(files, R"({"name": " ", "content": "", "title": " ", "paper": "other", "dated_on": ")" +
                              day(9) + R"(", "note_id": "00000000-0000-0000-0000-000000000001"})");

    BOOST_TEST(refused.status == 422);
    for (const auto* path : {"name", "title", "dated_on", "note_id"})
        BOOST_TEST(!fault_at(refused, path).empty(), path);
}

BOOST_AUTO_TEST_CASE(a_path_that_was_sent_leaves_its_last_part)
{
    BOOST_TEST(maren.post(files, file("/home/maren/scan 1.pdf", pdf_file())).at("/name") == "scan 1.pdf");
}

BOOST_AUTO_TEST_CASE(a_file_struck_out_stays_with_the_reason)
{
    const std::string one = files + "/" + add(pdf_file()).at("/attachment_id");

    BOOST_TEST(maren.put(one + "/struck_out", R"({"because": " "})", 1).status == 422);
    const auto struck = maren.put(one + "/struck_out", R"({"because": "Of another client."})", 1);

    BOOST_TEST(struck.at("/struck_out_because") == "Of another client.");
    BOOST_TEST(!struck.at("/struck_out_by").empty());
    BOOST_TEST(maren.put(one + "/struck_out", R"({"because": "Again."})", 2).status == 409);
    BOOST_TEST(maren.get(record).at("/attachments/0/struck_out_because") == "Of another client.");
    BOOST_TEST(maren.get(one + "/pieces/0").status == 200);
}

BOOST_AUTO_TEST_CASE(striking_out_needs_the_version_that_was_read)
{
    const std::string one = files + "/" + add(pdf_file()).at("/attachment_id");

    BOOST_TEST(maren.put(one + "/struck_out", R"({"because": "Wrong."})", 7).status == 412);
}

BOOST_AUTO_TEST_CASE(nobody_off_the_care_team_sees_a_file_or_hears_of_one)
{
    const auto id = add(pdf_file()).at("/attachment_id");
    const auto theirs = add_client(tomas, "Ivo Marsh");

    BOOST_TEST(tomas.get(files + "/" + id + "/pieces/0").status == 404);
    BOOST_TEST(tomas.get("/clients/" + theirs + "/attachments/" + id + "/pieces/0").status == 404);
    BOOST_TEST(tomas.post(files, file("a.pdf", pdf_file())).status == 404);
    BOOST_TEST(count(tomas, "/clients/" + theirs) == 0U);
    add_colleague(maren, wren, "tomas");
    BOOST_TEST(count(tomas, record) == 1U);
}

BOOST_AUTO_TEST_CASE(an_assistant_is_refused_and_an_auditor_too)
{
    const auto id = add(pdf_file()).at("/attachment_id");
    for (const auto role : {api::Role::assistant, api::Role::auditor}) {
        auto somebody = practice.sign_in(role == api::Role::assistant ? "ines" : "otto", role);
        BOOST_TEST(somebody.get(files + "/" + id + "/pieces/0").status == 403);
        BOOST_TEST(somebody.post(files, file("a.pdf", pdf_file())).status == 403);
    }
}

BOOST_AUTO_TEST_CASE(what_belongs_to_a_private_note_is_its_authors_alone)
{
    const auto private_note = add_note("private_note");
    const auto note = add_note("progress");
    const auto hidden = add(pdf_file(), R"(, "note_id": ")" + private_note + '"');
    const auto shown = add(pdf_file(), R"(, "note_id": ")" + note + '"');
    add_colleague(maren, wren, "tomas");

    BOOST_TEST(hidden.at("/note_id") == private_note);
    BOOST_TEST(count(maren, record) == 2U);
    BOOST_TEST(count(tomas, record) == 1U);
    BOOST_TEST(tomas.get(record).at("/attachments/0/attachment_id") == shown.at("/attachment_id"));
    BOOST_TEST(tomas.get(files + "/" + hidden.at("/attachment_id") + "/pieces/0").status == 404);
    BOOST_TEST(
        tomas.post(files, file("a.pdf", pdf_file(), R"(, "note_id": ")" + private_note + '"')).status == 422);
}

BOOST_AUTO_TEST_CASE(a_file_is_added_once_however_often_it_is_sent)
{
    const auto request = maren.request("POST", files, file("letter.pdf", pdf_file()));

    const auto first = maren.send(request);
    const auto second = maren.send(request);

    BOOST_TEST(first.at("/attachment_id") == second.at("/attachment_id"));
    BOOST_TEST(count(maren, record) == 1U);
}

BOOST_AUTO_TEST_CASE(the_practices_room_is_set_by_a_lead_and_held_to)
{
    auto lead = practice.sign_in("lena", api::Role::lead);
    const std::string room = "/practice/attachment-room";
    auto therapist = practice.sign_in("uma", api::Role::therapist);

    BOOST_TEST(lead.post(room, R"({"megabytes": 99})").status == 422);
    BOOST_TEST(therapist.post(room, R"({"megabytes": 200})").status == 403);
    BOOST_TEST(lead.post(room, R"({"megabytes": 100})").at("/megabytes") == "100");
    practice.database.execute(
        "INSERT INTO client_attachment (id, client_id, title, paper, dated_on, name, kind, bytes, sha256, "
        "added_by) "
        "SELECT gen_random_uuid(), c.id, 'x', 'other', current_date, 'x', 'pdf', 20 * 1024 * 1024, "
        "repeat('0', 64), u.id "
        "FROM client c, (SELECT id FROM user_account LIMIT 1) u, generate_series(1, 5)");

    const auto refused = add(pdf_file());

    BOOST_TEST(refused.status == 409);
    BOOST_TEST(refused.at("/detail").find("Files of clients take 100 MB of 100 MB.") != std::string::npos);
    BOOST_TEST(maren.get(room).at("/bytes_taken") == "104857600");
    lead.post(room, R"({"megabytes": 200})");
    BOOST_TEST(add(pdf_file()).status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
