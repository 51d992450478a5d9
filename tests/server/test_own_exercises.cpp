// Exercises of the practice's own: kept in versions, set as homework, retired; and the files that go with
// them.

#include "server/base64.hpp"
#include "server/jobs/housekeeping.hpp"
#include "shared/api/library.hpp"
#include "shared/api/own_exercises.hpp"
#include "shared/json/read.hpp"
#include "shared/json/write.hpp"
#include "tests/support/attached_files.hpp"
#include "tests/support/links_desk.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct OwnExercises : LinksDesk {
    static Exercise river_walk()
    {
        Exercise exercise;
        exercise.name = "River walk";
        exercise.phase = "Daily life";
        exercise.flow = Flow::to_self;
        exercise.system = "soothing";
        exercise.purpose = "Time for yourself.";
        exercise.steps = {"Go to the river.", "Walk slowly."};
        return exercise;
    }
    static Answer keep(Caller& who, const Exercise& exercise, bool retired = false)
    {
        return who.post("/exercises", json::to_text(api::KeepExercise::Request{exercise, retired}));
    }
    Exercise kept(const Exercise& exercise, bool retired = false)
    {
        const auto answer = keep(lead, exercise, retired);
        BOOST_TEST_REQUIRE(answer.status == 200, answer.reply.body);
        return json::from_value<Exercise>(answer.body).value();
    }
    static Answer attach(Caller& who, const std::string& name, const std::string& content)
    {
        return who.post("/exercises/attachments",
                        json::to_text(api::KeepAttachment::Request{name, server::base64(content)}));
    }
    Attachment attached(const std::string& name, const std::string& content)
    {
        const auto answer = attach(lead, name, content);
        BOOST_TEST_REQUIRE(answer.status == 200, answer.reply.body);
        return json::from_value<Attachment>(answer.body).value();
    }
    Exercise in_library(const std::string& code)
    {
        const auto library =
            json::from_text<api::ReadLibrary::Reply>(therapist.get("/library").reply.body).value();
        const auto found = std::ranges::find(library.exercises, code, &Exercise::code);
        return found == library.exercises.end() ? Exercise{} : *found;
    }
    Answer set(const std::string& exercise)
    {
        return therapist.post("/clients/" + wren + "/assignments",
                              R"({"exercise": ")" + exercise +
                                  R"(", "minutes": 5, "days_per_week": 7, "reason": "", "set_on": ")" +
                                  day(0) + "\"}");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(own_exercises, OwnExercises)

BOOST_AUTO_TEST_CASE(a_lead_adds_one_and_everybody_finds_it_beside_those_that_come_with_attune)
{
    auto sent = river_walk();
    sent.answers = {{"phq9", "total", "It heals."}};

    const auto made = kept(sent);

    BOOST_TEST(made.code.starts_with("own_"));
    BOOST_TEST(made.own.value().version == 1);
    BOOST_TEST(made.answers.empty());
    BOOST_TEST(in_library(made.code).name == "River walk");
    BOOST_TEST(in_library("soothing_rhythm_breathing").name == "Soothing rhythm breathing");
    BOOST_TEST(set(made.code).at("/exercise_name") == "River walk");
}

BOOST_AUTO_TEST_CASE(a_change_is_the_next_version_and_homework_that_runs_shows_it)
{
    auto exercise = kept(river_walk());
    set(exercise.code);
    exercise.name = "Walk by the river";

    const auto next = kept(exercise);

    BOOST_TEST(next.code == exercise.code);
    BOOST_TEST(next.own.value().version == 2);
    BOOST_TEST(therapist.get("/clients/" + wren).at("/assignments/0/exercise_name") == "Walk by the river");
    BOOST_TEST(practice.database.value("SELECT string_agg(definition ->> 'name', ', ' ORDER BY version) FROM "
                                       "own_exercise") == "River walk, Walk by the river");
    BOOST_CHECK_THROW(practice.database.execute("UPDATE own_exercise SET version = 9"), std::exception);
}

BOOST_AUTO_TEST_CASE(of_two_who_change_the_same_version_the_second_is_told_and_overwrites_nothing)
{
    auto exercise = kept(river_walk());
    kept(exercise);

    const auto late = keep(lead, exercise);

    BOOST_TEST(late.status == 409);
    BOOST_TEST(late.at("/detail").starts_with("Somebody else has changed this exercise"));
    BOOST_TEST(count("own_exercise") == 2);
}

BOOST_AUTO_TEST_CASE(a_retired_one_cannot_be_set_any_more_and_goes_on_where_it_is_homework)
{
    auto exercise = kept(river_walk());
    const auto homework = set(exercise.code).at("/assignment_id");

    exercise = kept(exercise, true);

    BOOST_TEST(in_library(exercise.code).own.value().retired);
    BOOST_TEST(fault_at(set(exercise.code), "exercise") ==
               "Your practice has retired \"River walk\". Choose another exercise.");
    auto phone = started("", R"(, "homework": true)");
    phone.get("/q/homework/" + homework);
    BOOST_TEST(phone.says("Go to the river."));
    kept(exercise, false);
    BOOST_TEST(set(exercise.code).status == 200);
}

BOOST_AUTO_TEST_CASE(what_is_wrong_or_not_theirs_to_change_is_refused)
{
    auto nameless = river_walk();
    nameless.name.clear();
    BOOST_TEST(!fault_at(keep(lead, nameless), "name").empty());
    auto shipped = river_walk();
    shipped.code = "soothing_rhythm_breathing";
    BOOST_TEST(!fault_at(keep(lead, shipped), "code").empty());
    auto with_a_file = river_walk();
    with_a_file.attachments = {{"7f8f4be5-6b0c-4e0e-8d0d-3f3d5c0f0a11", "Lost.mp3", AttachmentKind::mp3, 1}};
    BOOST_TEST(fault_at(keep(lead, with_a_file), "attachments") ==
               "The file \"Lost.mp3\" is not kept any more. Take it off, and attach it again.");
    BOOST_TEST(keep(therapist, river_walk()).status == 403);
    BOOST_TEST(attach(therapist, "a.pdf", pdf_file()).status == 403);
    BOOST_TEST(count("own_exercise") == 0);
}

BOOST_AUTO_TEST_CASE(a_file_is_kept_by_what_it_is_and_comes_back_piece_by_piece)
{
    const auto sound = mp3_file(attachment_piece + 1'000);
    const auto attachment = attached("C:\\Sound\\Breathing.wav", sound);
    auto exercise = river_walk();
    exercise.attachments = {attachment};
    exercise.attachments[0].name = "Another name";
    const auto code = kept(exercise).code;

    BOOST_TEST((in_library(code).attachments.front() == Attachment{attachment.attachment_id, "Breathing.wav",
                                                                   AttachmentKind::mp3,
                                                                   static_cast<std::int64_t>(sound.size())}));
    std::string read;
    for (const auto* piece : {"/pieces/0", "/pieces/1"})
        read +=
            server::from_base64(
                therapist.get("/exercises/attachments/" + attachment.attachment_id + piece).at("/content"))
                .value();
    BOOST_TEST((read == sound));
    BOOST_TEST(therapist.get("/exercises/attachments/" + attachment.attachment_id + "/pieces/2").status ==
               404);
}

BOOST_AUTO_TEST_CASE(what_is_no_paper_and_no_recording_is_refused_in_a_sentence)
{
    const auto refused = attach(lead, "Calm.mp3", "<html>");

    BOOST_TEST(refused.status == 422);
    BOOST_TEST(
        fault_at(refused, "content")
            .starts_with(
                "\"Calm.mp3\" is neither a PDF nor a recording (MP3, M4A, Ogg), whatever its name says."));
    BOOST_TEST(lead.post("/exercises/attachments", R"({"name": "a.pdf", "content": "no base64!"})").status ==
               400);
    BOOST_TEST(!fault_at(attach(lead, "", pdf_file()), "name").empty());
    BOOST_TEST(count("exercise_attachment") == 0);
}

BOOST_AUTO_TEST_CASE(the_practices_room_for_files_is_bounded)
{
    practice.database.execute(
        "INSERT INTO exercise_attachment (id, name, kind, bytes, kept_by) SELECT gen_random_uuid(), 'a.pdf', "
        "'pdf', "
        "20 * 1024 * 1024, (SELECT id FROM user_account LIMIT 1) FROM generate_series(1, 51)");
    BOOST_TEST(attach(lead, "a.pdf", pdf_file()).status == 200);
    practice.database.execute(
        "INSERT INTO exercise_attachment (id, name, kind, bytes, kept_by) SELECT gen_random_uuid(), 'a.pdf', "
        "'pdf', "
        "4 * 1024 * 1024, (SELECT id FROM user_account LIMIT 1)");

    const auto refused = attach(lead, "a.pdf", pdf_file());

    BOOST_TEST(refused.status == 409);
    BOOST_TEST(refused.at("/detail").find("there is room for 1 GB") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_file_that_no_exercise_names_is_forgotten_after_a_day)
{
    auto exercise = river_walk();
    exercise.attachments = {attached("Named.pdf", pdf_file())};
    exercise = kept(exercise);
    attached("Loose.pdf", pdf_file());
    server::Pool pool{practice.database.connect_string(), 1};

    BOOST_TEST(server::keep_house(pool)->attachments_forgotten == 0);
    practice.database.execute("UPDATE exercise_attachment SET kept_at = now() - interval '25 hours'");
    BOOST_TEST(server::keep_house(pool)->attachments_forgotten == 1);
    BOOST_TEST(practice.database.value("SELECT string_agg(name, ', ') FROM exercise_attachment") ==
               "Named.pdf");
    BOOST_TEST(count("exercise_attachment_piece") == 1);

    exercise.attachments.clear();
    kept(exercise);
    BOOST_TEST(server::keep_house(pool)->attachments_forgotten == 1);
    BOOST_TEST(count("exercise_attachment_piece") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
