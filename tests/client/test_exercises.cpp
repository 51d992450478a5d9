// The exercises on the Library page: found, told in words, and a practice's own kept with its files.
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "client/documents/saved_copy.hpp"
#include "client/exercises/exercises_presenter.hpp"
#include "client/exercises/own_exercise_presenter.hpp"
#include "client/homework/suggestions.hpp"
#include "tests/client/care_desk.hpp"
#include "tests/support/attached_files.hpp"

namespace attune::desktop {

namespace {

Exercise river_walk()
{
    Exercise exercise;
    exercise.code = "own_1";
    exercise.name = "River walk";
    exercise.phase = "Daily life";
    exercise.flow = Flow::to_self;
    exercise.system = "soothing";
    exercise.purpose = "Time for yourself.";
    exercise.steps = {"Go to the river.", "Walk slowly."};
    exercise.attachments = {{"a1", "Water.wav", AttachmentKind::mp3, 300'000}};
    exercise.own = OwnVersion{2, false};
    return exercise;
}

struct SeenExercises : ExercisesView {
    void show_rows() override {}
    void show_detail() override {}
    void show_sentence(const std::string& said) override { sentence = said; }
    bool open_file(const std::filesystem::path& path) override
    {
        opened = path;
        size = std::filesystem::file_size(path);
        return has_program;
    }

    std::string sentence;
    std::filesystem::path opened;
    std::uintmax_t size = 0;
    bool has_program = true;
};

struct SeenOwnExercise : OwnExerciseView {
    void show_busy(bool) override {}
    void show_attachments() override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

struct ExercisesDesk : CareDesk {
    ExercisesDesk()
    {
        contents.instruments = library.instruments();
        contents.exercises = library.exercises();
        contents.exercises.push_back(river_walk());
        connection.on<api::ReadLibrary>([this](const auto&) { return contents; });
        connection.on<api::KeepExercise>([this](const auto& request) -> Result<Exercise> {
            asked = request;
            auto answer = request.exercise;
            answer.code = "own_2";
            return answer;
        });
        connection.on<api::KeepAttachment>([](const auto& request) -> Result<Attachment> {
            const auto bytes = bytes_of_base64(request.content).value();
            return Attachment{"a9", request.name, AttachmentKind::mp3,
                              static_cast<std::int64_t>(bytes.size())};
        });
        connection.on<api::ReadAttachment>([](const auto& request) -> Result<api::ReadAttachment::Reply> {
            const std::size_t bytes = request.piece == 0 ? attachment_piece : 300'000 - attachment_piece;
            return api::ReadAttachment::Reply{encoded(std::string(bytes, '\0'))};
        });
        presenter.show_kept("own_1");
        async.drain();
    }
    // Of zeros alone.
    static std::string encoded(const std::string& zeros)
    {
        std::string text((zeros.size() + 2) / 3 * 4, 'A');
        for (std::size_t i = 0; i < (3 - zeros.size() % 3) % 3; ++i)
            text[text.size() - 1 - i] = '=';
        return text;
    }
    std::filesystem::path on_disk(const std::string& name, const std::string& content)
    {
        auto path = folder / name;
        std::ofstream{path, std::ios::binary} << content;
        return path;
    }
    void choose(const std::string& code)
    {
        for (std::size_t i = 0; i < presenter.rows().size(); ++i)
            if (presenter.rows()[i].code == code)
                presenter.choose(i);
    }

    api::ReadLibrary::Reply contents;
    api::KeepExercise::Request asked;
    SeenExercises view;
    ExercisesPresenter presenter{view, screen};
    SeenOwnExercise form_view;
    std::string kept;
    OwnExercisePresenter::Kept on_kept = [this](const std::string& code) { kept = code; };
};

OwnExerciseForm typed()
{
    OwnExerciseForm form;
    form.name = " Lake walk ";
    form.purpose = "Rest.";
    form.steps = "Go there.\n\n  Sit down. \n";
    return form;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(exercises_page, ExercisesDesk)

BOOST_AUTO_TEST_CASE(a_practices_own_stands_first_and_says_so)
{
    BOOST_TEST(presenter.rows().size() == 36U);
    BOOST_TEST(presenter.rows().front().name == "River walk");
    BOOST_TEST(presenter.rows().front().kind == "Practice's own");
    BOOST_TEST(presenter.counts() == "35 come with Attune, one is your practice's own.");
    BOOST_TEST(presenter.detail().whose ==
               "Practice's own, version 2. Clients who have it as homework read this version.");
    BOOST_TEST(presenter.detail().kind == "Phase: daily life. Flow: to oneself. System: soothing.");
    BOOST_TEST(presenter.detail().steps == "1. Go to the river.\n2. Walk slowly.");
    BOOST_TEST(presenter.own() != nullptr);

    presenter.choose(1);

    BOOST_TEST(presenter.detail().whose.empty());
    BOOST_TEST(presenter.own() == nullptr);
}

BOOST_AUTO_TEST_CASE(one_is_found_by_a_word_of_its_name_its_phase_its_flow_or_whose_it_is)
{
    for (const auto* text : {"river", "walk daily", "practice", "oneself river"}) {
        presenter.find(text);
        BOOST_TEST_REQUIRE(!presenter.rows().empty(), text);
        BOOST_TEST(presenter.rows().front().code == "own_1", text);
    }
    presenter.find("imagery");
    BOOST_TEST(presenter.rows().size() == 5U);
    presenter.find("nothing such");
    BOOST_TEST(presenter.rows().empty());
    BOOST_TEST(presenter.detail().name.empty());
}

BOOST_AUTO_TEST_CASE(a_recording_is_fetched_in_pieces_and_opened_as_what_it_is)
{
    presenter.open(0);
    BOOST_TEST(view.sentence == "\"Water.wav\" is being fetched.");
    async.drain();

    BOOST_TEST(view.opened.filename().string() == "Water.wav.mp3");
    BOOST_TEST(view.size == 300'000U);
    BOOST_TEST(connection.times("read_attachment") == 2U);
    BOOST_TEST(view.sentence.empty());
    BOOST_TEST((std::filesystem::status(view.opened.parent_path()).permissions() ==
                std::filesystem::perms::owner_all));

    view.has_program = false;
    presenter.open(0);
    async.drain();
    BOOST_TEST(view.sentence == "This computer has no program for \"Water.wav.mp3\".");
}

BOOST_AUTO_TEST_CASE(a_recording_that_does_not_come_whole_is_not_opened)
{
    connection.on<api::ReadAttachment>(
        [](const auto&) { return api::ReadAttachment::Reply{encoded(std::string(3, '\0'))}; });
    presenter.open(0);
    async.drain();

    BOOST_TEST(view.opened.empty());
    BOOST_TEST(view.sentence.find("did not arrive as it is kept") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_typed_is_kept_as_an_exercise_and_the_page_is_told)
{
    OwnExercisePresenter writing{form_view, screen, {}, presenter.typed(), on_kept};
    writing.change(typed());
    writing.keep();
    async.drain();

    BOOST_TEST(asked.exercise.name == "Lake walk");
    BOOST_TEST((asked.exercise.steps == std::vector<std::string>{"Go there.", "Sit down."}));
    BOOST_TEST(asked.exercise.code.empty());
    BOOST_TEST(!asked.retired);
    BOOST_TEST(kept == "own_2");
    BOOST_TEST(form_view.closed);
    BOOST_TEST(presenter.typed().empty());
}

BOOST_AUTO_TEST_CASE(what_is_typed_and_not_kept_is_there_when_the_form_is_opened_again)
{
    {
        OwnExercisePresenter writing{form_view, screen, {}, presenter.typed(), on_kept};
        writing.change(typed());
    }
    OwnExercisePresenter again{form_view, screen, {}, presenter.typed(), on_kept};
    BOOST_TEST(again.form().name == " Lake walk ");
    OwnExercisePresenter other{form_view, screen, river_walk(), presenter.typed(), on_kept};
    BOOST_TEST(other.form().name == "River walk");

    again.discard();

    OwnExercisePresenter anew{form_view, screen, {}, presenter.typed(), on_kept};
    BOOST_TEST(anew.form().name.empty());
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_told_under_its_field_and_nothing_is_sent)
{
    OwnExercisePresenter writing{form_view, screen, {}, presenter.typed(), on_kept};
    writing.keep();
    async.drain();

    BOOST_TEST_REQUIRE(form_view.faults.size() == 3U);
    BOOST_TEST(form_view.faults[0].path == "name");
    BOOST_TEST(form_view.faults[1].path == "purpose");
    BOOST_TEST(form_view.faults[2].path == "steps");
    BOOST_TEST(connection.times("keep_exercise") == 0U);
}

BOOST_AUTO_TEST_CASE(a_file_goes_to_the_server_at_once_and_the_exercise_names_it)
{
    OwnExercisePresenter writing{form_view, screen, {}, presenter.typed(), on_kept};
    writing.change(typed());
    writing.attach(on_disk("Water.mp3", tests::mp3_file()));
    BOOST_TEST(writing.attaching() == "Water.mp3");
    writing.keep();
    BOOST_TEST(form_view.sentence.find("is still on its way") != std::string::npos);
    async.drain();

    BOOST_TEST(writing.attaching().empty());
    BOOST_TEST_REQUIRE(writing.form().attachments.size() == 1U);
    writing.keep();
    async.drain();
    BOOST_TEST_REQUIRE(asked.exercise.attachments.size() == 1U);
    BOOST_TEST(asked.exercise.attachments.front().attachment_id == "a9");

    writing.take_off(0);
    BOOST_TEST(writing.form().attachments.empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_paper_and_no_recording_is_refused_before_it_is_sent)
{
    OwnExercisePresenter writing{form_view, screen, {}, presenter.typed(), on_kept};
    for (const auto& path : {on_disk("Calm.mp3", "words"), folder / "nowhere.pdf", folder}) {
        form_view.faults.clear();
        writing.attach(path);
        async.drain();
        BOOST_TEST_REQUIRE(form_view.faults.size() == 1U);
        BOOST_TEST(form_view.faults.front().path == "attachments");
    }
    const auto large = on_disk("Long.mp3", tests::mp3_file());
    std::filesystem::resize_file(large, largest_attachment + 1);
    writing.attach(large);
    async.drain();
    BOOST_TEST(form_view.faults.front().sentence.find("there is room for 20 MB") != std::string::npos);
    BOOST_TEST(connection.times("keep_attachment") == 0U);
}

BOOST_AUTO_TEST_CASE(one_is_retired_and_offered_again_and_a_change_names_the_version_before)
{
    OwnExercisePresenter retiring{form_view, screen, river_walk(), presenter.typed(), on_kept};
    retiring.retire(true);
    async.drain();
    BOOST_TEST(asked.retired);
    BOOST_TEST(asked.exercise.code == "own_1");
    BOOST_TEST(asked.exercise.own.value().version == 2);

    auto retired = river_walk();
    retired.own->retired = true;
    OwnExercisePresenter changing{form_view, screen, retired, presenter.typed(), on_kept};
    changing.keep();
    async.drain();
    BOOST_TEST(asked.retired);
    changing.retire(false);
    async.drain();
    BOOST_TEST(!asked.retired);
}

BOOST_AUTO_TEST_CASE(what_the_server_refuses_stays_in_the_form_and_the_page_looks_what_holds_now)
{
    connection.on<api::KeepExercise>([](const auto&) -> Result<Exercise> {
        return Refusal{RefusalCode::conflict, "Somebody else has changed this exercise since you opened it."};
    });
    OwnExercisePresenter writing{form_view, screen, river_walk(), presenter.typed(), on_kept};
    writing.change(typed());
    writing.keep();
    async.drain();

    BOOST_TEST(!form_view.closed);
    BOOST_TEST(form_view.sentence.starts_with("Somebody else has changed"));
    BOOST_TEST(presenter.typed().size() == 1U);
    BOOST_TEST(kept == "own_1");
}

BOOST_AUTO_TEST_CASE(a_retired_one_is_offered_for_homework_no_more)
{
    const auto offered = [this] {
        const auto choices = exercise_choices(*model.overview(), library);
        return std::ranges::any_of(choices,
                                   [](const ExerciseChoice& one) { return one.exercise->code == "own_1"; });
    };
    BOOST_TEST(offered());
    contents.exercises.back().own->retired = true;
    presenter.show_kept("own_1");
    async.drain();

    BOOST_TEST(!offered());
    BOOST_TEST(presenter.rows().front().kind == "Practice's own, retired");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
