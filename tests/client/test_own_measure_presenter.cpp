// Making a measure of one's own: what is understood as it is typed, what is still wrong, and keeping it once.
#include <boost/test/unit_test.hpp>

#include "client/library_screen/own_measure_presenter.hpp"
#include "client/library_screen/own_measure_reading.hpp"
#include "shared/measures/own_instrument.hpp"
#include "shared/measures/scoring.hpp"
#include "tests/shared/measure_data.hpp"
#include "tests/support/desk_fixture.hpp"

using namespace attune;
using namespace attune::desktop;

namespace {

struct SeenOwnMeasure : OwnMeasureView {
    void show_form(const OwnMeasureForm& value) override { form = value; }
    void show_problems() override {}
    void show_sentence(const std::string& text) override { sentence = text; }
    void show_busy(bool value) override { busy = value; }

    OwnMeasureForm form;
    std::string sentence;
    bool busy = false;
};

OwnMeasureForm weather()
{
    OwnMeasureForm form;
    form.name = "Inner weather";
    form.short_name = "Weather";
    form.items = "A storm went through me\nFog lay over everything\n\n  The sky was clear  \n";
    form.instructions = "Think of the last week.";
    form.anchors = "0 never\n4 all the time";
    form.scores[0].name = "Storm";
    form.scores[0].reverse = "3";
    form.scores[0].bands = "0 to 4 calm\n5-12 rough";
    form.scores[0].cut_off = "5";
    return form;
}

OwnMeasureForm total()
{
    OwnMeasureForm form;
    form.name = "Letter scale";
    form.short_name = "Letter";
    form.total_only = true;
    form.scores[0].name = "Total";
    form.scores[0].min = "0";
    form.scores[0].max = "60";
    form.scores[0].reliable_change = "9";
    return form;
}

std::string only_problem(const OwnMeasureForm& form)
{
    const auto problems = make_own_measure(form, {}).problems;
    return problems.size() == 1 ? problems.front() : std::to_string(problems.size()) + " problems";
}

struct OwnMeasureDesk : DeskFixture {
    OwnMeasureDesk()
    {
        connection.on<api::KeepInstrument>([this](const api::KeepInstrument::Request& request) {
            sent = request.instrument;
            return api::OwnInstrument{request.instrument.code, request.instrument.version, false,
                                      "Maren Ashvale", now};
        });
        presenter.begin();
    }

    SeenOwnMeasure view;
    Instrument sent;
    std::string kept;
    OwnMeasurePresenter presenter{view, screen(), [this](const std::string& code) { kept = code; }};
};

}  // namespace

BOOST_AUTO_TEST_SUITE(own_measure_form)

BOOST_AUTO_TEST_CASE(what_is_typed_becomes_an_instrument_that_scores)
{
    const auto made = make_own_measure(weather(), {});

    BOOST_TEST(made.problems.empty());
    BOOST_TEST(made.instrument.code == "own_weather");
    BOOST_TEST(made.instrument.items.size() == 3U);
    BOOST_TEST(made.instrument.items[2].label == "The sky was clear");
    BOOST_TEST((score(made.instrument, test::sheet("440"))->front() ==
                Score{"storm", 12.0, "rough", 3, 0, false, 12.0}));
    BOOST_TEST(understood(made.instrument) ==
               "3 items, answered 0 to 4. Storm: the sum of 3 items, 0 to 12.");
}

BOOST_AUTO_TEST_CASE(a_total_alone_has_limits_of_its_own)
{
    const auto made = make_own_measure(total(), {});

    BOOST_TEST(made.problems.empty());
    BOOST_TEST(is_total_only(made.instrument));
    BOOST_TEST(understood(made.instrument) == "Total: 0 to 60.");
    auto without = total();
    without.scores[0].max = "";
    BOOST_TEST(make_own_measure(without, {}).problems.front() ==
               "Write the lowest and the highest total of \"Total\".");
}

BOOST_AUTO_TEST_CASE(each_problem_is_told_in_words)
{
    auto form = weather();
    form.scores[0].items = "1-4";
    BOOST_TEST(make_own_measure(form, {}).problems.front() ==
               "Score \"Storm\": write item numbers from 1 to 3, as 1-5, 7.");
    form = weather();
    form.scores[0].bands = "0 to 4 calm\n6 to 12 rough";
    BOOST_TEST(only_problem(form) == "The band \"rough\" of \"Storm\" leaves a gap below it.");
    form.scores[0].bands = "calm";
    BOOST_TEST(only_problem(form) == "Bands of \"Storm\": write one a line, as 0 to 4 calm.");
    form = weather();
    form.anchors = "never";
    BOOST_TEST(only_problem(form) == "Write one answer a line, each with its number first: 0 never.");
    form = weather();
    form.scores[0].cut_off = "five";
    BOOST_TEST(only_problem(form) == "The cut-off of \"Storm\" is no number.");
    form = weather();
    form.short_name = "";
    BOOST_TEST(only_problem(form) == "The short name is empty.");
    form = weather();
    form.name = "";
    BOOST_TEST(only_problem(form) == "The name is empty.");
    form = weather();
    form.scores[0].sd = "2.4";
    BOOST_TEST(only_problem(form) == "Say whose mean, SD and alpha those of \"Storm\" are.");
    form = weather();
    form.scores.push_back(form.scores[0]);
    form.scores[1].name = "";
    BOOST_TEST(make_own_measure(form, {}).problems.front() == "Give each score a name.");
}

BOOST_AUTO_TEST_CASE(an_empty_form_says_what_to_begin_with)
{
    const auto problems = make_own_measure({}, {}).problems;

    BOOST_TEST(problems.front() == "Write the items, one a line.");
    BOOST_TEST(std::ranges::count(problems, "The name is empty.") == 1);
    for (const auto& problem : problems)
        BOOST_TEST(problem.find('[') == std::string::npos, problem);
}

BOOST_AUTO_TEST_CASE(a_form_can_be_had_again_from_what_it_made)
{
    for (const auto& form : {weather(), total()}) {
        const auto made = make_own_measure(form, {}).instrument;
        const auto again = form_of(made);
        BOOST_TEST_REQUIRE(again.has_value());
        BOOST_TEST(make_own_measure(*again, {made.code, 2}).problems.empty());
    }
    BOOST_TEST(!form_of(test::instrument("phq9")).has_value());
}

BOOST_AUTO_TEST_CASE(item_numbers_are_written_short)
{
    auto form = weather();
    form.items = "a\nb\nc\nd\ne\nf";
    form.scores[0].bands.clear();
    form.scores[0].items = "1-4, 6";

    BOOST_TEST(form_of(make_own_measure(form, {}).instrument)->scores[0].items == "1-4, 6");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(own_measure_presenter, OwnMeasureDesk)

BOOST_AUTO_TEST_CASE(nothing_can_be_kept_before_it_is_sound)
{
    BOOST_TEST(!presenter.can_keep());
    presenter.keep();
    async.drain();
    BOOST_TEST(connection.times("keep_instrument") == 0);

    presenter.change(weather());
    BOOST_TEST(presenter.can_keep());
}

BOOST_AUTO_TEST_CASE(a_sound_measure_is_kept_and_shown)
{
    presenter.change(weather());
    presenter.keep();
    async.drain();

    BOOST_TEST(kept == "own_weather");
    BOOST_TEST(sent.version == 1);
    BOOST_TEST(faults_in_own(sent).empty());
}

BOOST_AUTO_TEST_CASE(a_used_measure_is_changed_as_its_next_version)
{
    const auto made = make_own_measure(weather(), {}).instrument;

    BOOST_TEST(presenter.begin_change(made, true));
    BOOST_TEST(presenter.title() == "Inner weather, version 2");
    presenter.keep();
    async.drain();

    BOOST_TEST(sent.code == "own_weather");
    BOOST_TEST(sent.version == 2);
    BOOST_TEST(!presenter.begin_change(test::instrument("phq9"), false));
}

BOOST_AUTO_TEST_CASE(scores_are_added_and_removed_and_one_stays)
{
    presenter.change(weather());
    presenter.add_score();
    BOOST_TEST(view.form.scores.size() == 2U);
    BOOST_TEST(!presenter.can_keep());
    presenter.remove_score(1);
    presenter.remove_score(0);

    BOOST_TEST(view.form.scores.size() == 1U);
    BOOST_TEST(presenter.can_keep());
}

BOOST_AUTO_TEST_CASE(a_refused_measure_stays_and_an_unchanged_one_keeps_its_key)
{
    connection.on<api::KeepInstrument>([](const auto&) -> Result<api::OwnInstrument> {
        return Refusal{RefusalCode::forbidden, "Your role does not allow this."};
    });
    presenter.change(weather());
    presenter.keep();
    async.drain();
    presenter.keep();
    async.drain();

    BOOST_TEST(kept.empty());
    BOOST_TEST(view.sentence == "Your role does not allow this.");
    const auto asked = connection.asked();
    BOOST_TEST(asked[asked.size() - 1].key == asked[asked.size() - 2].key);
}

BOOST_AUTO_TEST_SUITE_END()
