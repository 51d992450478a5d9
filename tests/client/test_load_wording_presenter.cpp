// Loading a wording: side by side, refused until it fits, completed by a person, sent once.
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "client/library_screen/load_wording_presenter.hpp"
#include "tests/shared/measure_data.hpp"
#include "tests/support/desk_fixture.hpp"

using namespace attune;
using namespace attune::desktop;

namespace {

struct SeenLoadWording : LoadWordingView {
    void show_form(const WordingForm& value) override { form = value; }
    void show_review() override { ++times_reviewed; }
    void show_faults(const std::vector<FieldError>& value) override { faults = value; }
    void show_sentence(const std::string& text) override { sentence = text; }
    void show_busy(bool value) override { busy = value; }

    WordingForm form;
    int times_reviewed = 0;
    std::vector<FieldError> faults;
    std::string sentence;
    bool busy = false;
};

std::string lines(int count)
{
    std::string text;
    for (int i = 1; i <= count; ++i)
        text += "Invented " + std::string(static_cast<std::size_t>(i), 'x') + '\n';
    return text;
}

struct LoadWordingDesk : DeskFixture {
    LoadWordingDesk()
    {
        connection.on<api::LoadWording>([this](const api::LoadWording::Request& request) {
            sent = request.wording;
            return api::LoadedWording{"w1", 1, request.wording, "Maren Ashvale", now};
        });
        presenter.begin();
    }
    void complete()
    {
        auto form = view.form;
        form.source = "A test";
        form.licence = "Invented";
        presenter.typed(form);
    }

    SeenLoadWording view;
    bool loaded = false;
    Wording sent;
    LoadWordingPresenter presenter{view, screen(), test::instrument("phq9"), [this] { loaded = true; }};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(load_wording_presenter, LoadWordingDesk)

BOOST_AUTO_TEST_CASE(before_there_is_a_text_the_labels_stand_alone_and_nothing_can_be_accepted)
{
    BOOST_TEST(presenter.review().rows.size() == 9);
    BOOST_TEST(!presenter.can_accept());
    BOOST_TEST(view.form.title == "Patient Health Questionnaire-9");
    BOOST_TEST(view.form.answers.starts_with("0 not at all\n1 several days"));
}

BOOST_AUTO_TEST_CASE(a_text_that_fits_is_sent_with_what_a_person_said)
{
    presenter.pasted(lines(9));
    BOOST_TEST(presenter.found_in_words().starts_with("Pasted text: 9 items."));
    complete();
    presenter.accept();
    async.drain();

    BOOST_TEST(loaded);
    BOOST_TEST(sent.instrument == "phq9");
    BOOST_TEST(sent.language == "en-GB");
    BOOST_TEST(sent.source == "A test");
    BOOST_TEST(sent.items[8].text == "Invented xxxxxxxxx");
    BOOST_TEST(sent.anchors[3].label == "nearly every day");
    BOOST_TEST(!sent.demonstration);
}

BOOST_AUTO_TEST_CASE(a_wrong_count_is_told_at_once_and_cannot_be_accepted)
{
    presenter.pasted(lines(8));

    BOOST_TEST(view.sentence.starts_with("9 items expected, 8 found:"));
    BOOST_TEST(!presenter.can_accept());
    presenter.accept();
    async.drain();
    BOOST_TEST(connection.times("load_wording") == 0);
}

BOOST_AUTO_TEST_CASE(a_text_that_cannot_be_read_leaves_the_labels)
{
    presenter.pasted(lines(9));
    presenter.read_file("x.json", std::string{"{"});

    BOOST_TEST(view.sentence.starts_with("The text is not valid JSON"));
    BOOST_TEST(presenter.review().rows[0].text.empty());
    BOOST_TEST(!presenter.can_accept());
}

BOOST_AUTO_TEST_CASE(what_a_person_must_say_is_asked_for_field_by_field)
{
    presenter.pasted(lines(9));
    presenter.accept();
    async.drain();

    BOOST_TEST(connection.times("load_wording") == 0);
    BOOST_TEST_REQUIRE(view.faults.size() == 2);
    BOOST_TEST(view.faults[0].path == "source");
    BOOST_TEST(view.faults[1].path == "licence");
}

BOOST_AUTO_TEST_CASE(answers_are_written_one_a_line_with_their_numbers)
{
    presenter.pasted(lines(9));
    complete();
    auto form = view.form;
    form.source = "A test";
    form.licence = "Invented";
    form.language = "DE";
    form.answers = "0 nie\n1 manchmal\n2 oft\nimmer";
    presenter.typed(form);
    presenter.accept();
    BOOST_TEST(view.faults.front().path == "anchors");

    form.answers = "0 nie\n1 manchmal\n2 oft\n3 immer\n";
    presenter.typed(form);
    presenter.accept();
    async.drain();

    BOOST_TEST(loaded);
    BOOST_TEST(sent.anchors[3].label == "immer");
    BOOST_TEST(sent.language == "de");
}

BOOST_AUTO_TEST_CASE(a_file_fills_in_what_nobody_has_typed)
{
    auto form = view.form;
    form.title = "Typed by hand";
    presenter.typed(form);

    presenter.read_file(
        "q.json", std::string{R"({"resourceType": "Questionnaire", "title": "Of the file", "language": )"
                              R"("fr", "item": [{"linkId": "0", "type": "display", "text": "Above"}, )"
                              R"({"linkId": "1", "type": "integer", "text": "x"}]})"});

    BOOST_TEST(view.form.title == "Typed by hand");
    BOOST_TEST(view.form.language == "fr");
    BOOST_TEST(view.form.instructions == "Above");
}

BOOST_AUTO_TEST_CASE(a_refused_wording_stays_and_an_unchanged_one_keeps_its_key)
{
    presenter.pasted(lines(9));
    complete();
    connection.on<api::LoadWording>([](const auto&) -> Result<api::LoadedWording> {
        return Refusal{RefusalCode::forbidden, "Your role does not allow this."};
    });
    presenter.accept();
    async.drain();
    presenter.accept();
    async.drain();

    BOOST_TEST(!loaded);
    BOOST_TEST(view.sentence == "Your role does not allow this.");
    BOOST_TEST(presenter.can_accept());
    const auto asked = connection.asked();
    BOOST_TEST(asked[asked.size() - 1].key == asked[asked.size() - 2].key);
}

BOOST_AUTO_TEST_CASE(a_file_too_large_is_refused_before_it_is_read)
{
    const auto path = (folder.path() / "big.txt").string();
    std::ofstream{path} << std::string(std::size_t{10} * 1024 * 1024, 'x');

    BOOST_TEST(read_wording_file(path).error().sentence ==
               "The text has 10.0 MB; there is room for 1.0 MB. Nothing was read.");
    BOOST_TEST(!read_wording_file((folder.path() / "missing").string()).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
