// Files of a client's homework on the client's own device: for whom, in which parts, and for how long.
#include "server/base64.hpp"
#include "shared/api/own_exercises.hpp"
#include "shared/json/read.hpp"
#include "shared/json/write.hpp"
#include "tests/support/attached_files.hpp"
#include "tests/support/links_desk.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct AttachmentPages : LinksDesk {
    std::string sound = mp3_file(attachment_piece + 5'000);
    Attachment recording = attach("Slow \"breathing\".mp3", sound);
    Attachment paper = attach("Übung.pdf", pdf_file());
    std::string exercise = keep("River walk", {recording, paper});
    std::string homework = set(wren, exercise);
    Browser phone = started("", R"(, "homework": true)");
    std::string page = "/q/homework/" + homework;

    Attachment attach(const std::string& name, const std::string& content)
    {
        const auto answer =
            lead.post("/exercises/attachments",
                      json::to_text(api::KeepAttachment::Request{name, server::base64(content)}));
        return json::from_value<Attachment>(answer.body).value();
    }
    std::string keep(const std::string& name, const std::vector<Attachment>& attachments)
    {
        Exercise own;
        own.name = name;
        own.phase = "Daily life";
        own.system = "soothing";
        own.purpose = "Time for yourself.";
        own.steps = {"Walk slowly."};
        own.attachments = attachments;
        return lead.post("/exercises", json::to_text(api::KeepExercise::Request{own, false})).at("/code");
    }
    std::string set(const std::string& client, const std::string& code)
    {
        return therapist
            .post("/clients/" + client + "/assignments",
                  R"({"exercise": ")" + code +
                      R"(", "minutes": 5, "days_per_week": 7, "reason": "", "set_on": ")" + day(0) + "\"}")
            .at("/assignment_id");
    }
    static std::string at(const std::string& homework_page, const Attachment& attachment)
    {
        return homework_page + "/files/" + attachment.attachment_id;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(attachment_pages, AttachmentPages)

BOOST_AUTO_TEST_CASE(the_page_plays_recordings_and_links_papers_and_loads_neither_by_itself)
{
    phone.get(page);

    BOOST_TEST(phone.says("What goes with it"));
    BOOST_TEST(phone.says("<audio controls preload=\"none\" src=\"" + at(page, recording) + "\""));
    BOOST_TEST(phone.says(">Slow &quot;breathing&quot;</p>"));
    BOOST_TEST(phone.says("<a href=\"" + at(page, paper) + "\">Übung</a>"));
    BOOST_TEST(phone.header("Content-Security-Policy").find("media-src 'self'") != std::string::npos);
    BOOST_TEST(!phone.says("Take care."));
    BOOST_TEST(!phone.says("Usually:"));
}

BOOST_AUTO_TEST_CASE(a_recording_comes_whole_as_what_it_is_and_is_never_kept_by_the_browser)
{
    BOOST_TEST(phone.get(at(page, recording)) == 200);

    BOOST_TEST((phone.body() == sound));
    BOOST_TEST(phone.reply().content_type == "audio/mpeg");
    BOOST_TEST(phone.reply().long_body.value().bytes == sound.size());
    BOOST_TEST(phone.header("Accept-Ranges") == "bytes");
    BOOST_TEST(phone.header("Content-Disposition") ==
               "inline; filename=\"Slow _breathing_.mp3\"; filename*=UTF-8''Slow%20%22breathing%22.mp3");
    BOOST_TEST(phone.header("Cross-Origin-Resource-Policy") == "same-origin");
    BOOST_TEST(count("audit_event WHERE action = 'client_read_attachment' AND link_id IS NOT NULL") == 1);
    phone.get(at(page, paper));
    BOOST_TEST(phone.reply().content_type == "application/pdf");
    BOOST_TEST(phone.body() == pdf_file());
    BOOST_TEST(phone.header("Content-Disposition") ==
               "attachment; filename=\"__bung.pdf\"; filename*=UTF-8''%C3%9Cbung.pdf");
}

BOOST_AUTO_TEST_CASE(a_player_may_begin_in_the_middle_and_across_pieces)
{
    const auto first = attachment_piece - 10;
    const auto from_to = "bytes=" + std::to_string(first) + '-' + std::to_string(first + 19);

    BOOST_TEST(phone.get_part(at(page, recording), from_to) == 206);
    BOOST_TEST((phone.body() == sound.substr(first, 20)));
    BOOST_TEST(phone.header("Content-Range") ==
               "bytes " + from_to.substr(6) + '/' + std::to_string(sound.size()));
    BOOST_TEST(phone.get_part(at(page, recording), "bytes=-5") == 206);
    BOOST_TEST((phone.body() == sound.substr(sound.size() - 5)));
    BOOST_TEST(phone.get_part(at(page, recording), "bytes=" + std::to_string(sound.size()) + '-') == 416);
    BOOST_TEST(phone.body().empty());
    BOOST_TEST(phone.header("Content-Range") == "bytes */" + std::to_string(sound.size()));
}

BOOST_AUTO_TEST_CASE(a_link_of_one_client_never_fetches_what_another_was_given)
{
    const auto other = add_client(therapist, "Robin Ashgrove");
    const auto theirs = attach("For Robin.mp3", mp3_file());
    const auto their_homework = set(other, keep("Hill walk", {theirs}));
    const auto unset = attach("For nobody.pdf", pdf_file());
    keep("Lake walk", {unset});

    for (const auto& path : {at(page, theirs), at(page, unset), at("/q/homework/" + their_homework, theirs),
                             at("/q/homework/" + their_homework, recording), page + "/files/nothing"}) {
        BOOST_TEST(phone.get(path) == 200, path);
        BOOST_TEST(phone.at() == "/q", path);
        BOOST_TEST(!phone.reply().long_body, path);
    }
    auto stranger = browser();
    BOOST_TEST(stranger.get(at(page, recording)) == 404);
}

// Were there a fault in the pages, the database would still show one client's device nothing of another's.
BOOST_AUTO_TEST_CASE(row_level_security_shows_a_clients_page_the_files_that_this_client_was_given)
{
    const auto other = add_client(therapist, "Robin Ashgrove");
    const auto seen_by = [&](const std::string& user, const std::string& client, const std::string& table) {
        return value_as(practice.database.connect_string(), "SELECT set_config('attune.user_id', '" + user +
                                                                "', true), set_config('attune.client_id', '" +
                                                                client + "', true); SELECT count(*) FROM " +
                                                                table);
    };

    for (const std::string table : {"exercise_attachment", "exercise_attachment_piece"}) {
        BOOST_TEST(seen_by("", "", table) == "0");
        BOOST_TEST(seen_by(therapist.user_id(), other, table) == "0");
        BOOST_TEST(seen_by(therapist.user_id(), wren, table) == (table == "exercise_attachment" ? "2" : "3"));
        BOOST_TEST(seen_by(therapist.user_id(), "", table) == (table == "exercise_attachment" ? "2" : "3"));
    }
}

BOOST_AUTO_TEST_CASE(homework_that_has_ended_brings_its_files_no_more)
{
    practice.database.execute("UPDATE assignment SET set_on = current_date - 9, until_on = current_date - 2");

    phone.get(at(page, recording));

    BOOST_TEST(phone.at() == "/q");
}

BOOST_AUTO_TEST_CASE(a_link_without_homework_fetches_nothing)
{
    make(phq9, "forms alone");
    phone.post("/q/open/forms alone");

    phone.get(at(page, recording));

    BOOST_TEST(phone.at() == "/q");
}

BOOST_AUTO_TEST_CASE(a_link_that_is_revoked_while_somebody_listens_ends_the_sound)
{
    phone.get(at(page, recording));
    const auto body = phone.reply().long_body.value();
    BOOST_TEST(body.next(0).has_value());

    const auto link = therapist.get("/clients/" + wren + "/links").at("/links/0/link_id");
    therapist.post("/clients/" + wren + "/links/" + link + "/revoke", "{}", 1);

    BOOST_TEST(!body.next(0).has_value());
    BOOST_TEST(phone.get(at(page, recording)) == 404);
}

BOOST_AUTO_TEST_SUITE_END()
