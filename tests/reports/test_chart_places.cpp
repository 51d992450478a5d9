// What a chart says at the mouse, and where the keyboard steps.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "reports/chart_layout.hpp"
#include "reports/chart_places.hpp"
#include "tests/reports/invented_courses.hpp"

namespace {

using namespace attune;
using namespace attune::reports;

constexpr Size canvas{760, 424};

double seven_a_letter(std::string_view words, Font)
{
    return 7.0 * static_cast<double>(words.size());
}

std::vector<ChartPlace> places_of(const ChartFigure& figure)
{
    return chart_places(figure, canvas, Measure{seven_a_letter});
}

std::string words_at(const std::vector<ChartPlace>& places, Point point)
{
    const auto place = place_at(places, point);
    return place ? places[*place].words : std::string{};
}

bool any_says(const std::vector<ChartPlace>& places, const std::string& words)
{
    return std::ranges::find(places, words, &ChartPlace::words) != places.end();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(places_on_a_chart)

BOOST_AUTO_TEST_CASE(each_form_says_its_day_its_score_and_what_the_change_means)
{
    auto figure = wren();
    figure.course.points.back().band = "mild";
    const auto places = places_of(figure);

    BOOST_TEST(any_says(places, "1 Sep: 21. First score."));
    BOOST_TEST(any_says(places, "22 Sep: 17, prorated: 1 missing. No reliable change, 4 lower."));
    BOOST_TEST(any_says(places, "20 Oct: incomplete, 4 of 9 answered."));
    BOOST_TEST(any_says(places, "24 Nov: 9, mild. Reliably better, 12 lower."));
}

BOOST_AUTO_TEST_CASE(so_do_sessions_homework_and_life_events)
{
    const auto places = places_of(wren());

    BOOST_TEST(any_says(places, "8 Sep: Session 1."));
    BOOST_TEST(any_says(places, "20 Oct: Session missed."));
    BOOST_TEST(any_says(places, "24 Nov: homework, Compassionate self on 6 of 7 days."));
    BOOST_TEST(any_says(places, "Homework: Soothing rhythm breathing, 8 Sep to 6 Oct."));
    BOOST_TEST(any_says(places, "Life event, 18 Oct: grandmother died."));
}

BOOST_AUTO_TEST_CASE(a_day_of_practice_names_what_was_practised)
{
    auto figure = wren();
    figure.practice = {{day("2026-11-22"), {"Compassionate self", "Compassionate letter"}}};

    BOOST_TEST(any_says(places_of(figure), "22 Nov: practised Compassionate self; Compassionate letter."));
}

BOOST_AUTO_TEST_CASE(a_mark_that_stands_for_several_events_names_them_all)
{
    auto figure = wren();
    figure.events = {{day("2026-10-18"), std::nullopt, EventKind::life, "moved house"},
                     {day("2026-10-19"), std::nullopt, EventKind::medicine, "sertraline raised"},
                     {day("2026-10-20"), day("2026-10-27"), EventKind::life, "off sick"}};

    BOOST_TEST(
        any_says(places_of(figure),
                 "3 events. 18 Oct: moved house; 19 Oct: sertraline raised; 20 Oct to 27 Oct: off sick."));
}

BOOST_AUTO_TEST_CASE(each_mark_of_2000_charts_is_found_where_it_is_drawn)
{
    std::mt19937 random{1129};
    for (int round = 0; round < 2000; ++round) {
        auto figure = random_figure(random);
        add_random_life(figure, random);
        const auto layout = lay_out_chart(figure, canvas, seven_a_letter);
        const auto places = places_of(figure);
        for (const auto& mark : layout.marks) {
            const auto place = place_at(places, mark.at);
            BOOST_TEST_REQUIRE(place.has_value());
            BOOST_TEST(std::abs(places[*place].at.x - mark.at.x) < 2 * 8.0);
        }
        BOOST_TEST(std::ranges::is_sorted(places, {}, [](const ChartPlace& place) { return place.at.x; }));
    }
}

BOOST_AUTO_TEST_CASE(where_nothing_stands_nothing_is_said)
{
    const auto places = places_of(wren());

    BOOST_TEST(words_at(places, {2, 2}) == "");
    BOOST_TEST(words_at(places, {places.front().at.x + 3, places.front().at.y - 2}) ==
               "1 Sep: 21. First score.");
}

BOOST_AUTO_TEST_CASE(places_grow_with_the_letters_of_the_chart)
{
    const auto figure = wren();
    TextStyle large;
    large.size = 28;

    const auto plain = chart_places(figure, canvas, TextStyle{});
    const auto twice = chart_places(figure, {2 * canvas.width, 2 * canvas.height}, large);

    BOOST_TEST_REQUIRE(twice.size() == plain.size());
    BOOST_TEST(std::abs(twice.back().at.x - 2 * plain.back().at.x) < 0.01);
    BOOST_TEST(std::abs(twice.back().box.bottom - 2 * plain.back().box.bottom) < 0.01);
}

BOOST_AUTO_TEST_CASE(several_measures_say_which_and_what_share_of_its_range)
{
    const auto figure = together();
    const auto places = chart_places(figure, canvas, Measure{seven_a_letter});

    const auto& series = figure.series.front();
    const auto said = [&](const ChartPlace& place) {
        return place.words.starts_with(series.title + ", ") &&
               place.words.ends_with(share_words(series.scale, *series.course.points.back().value) +
                                     " of its range.");
    };
    BOOST_TEST(std::ranges::any_of(places, said));
}

BOOST_AUTO_TEST_CASE(steps_lead_from_end_to_end_and_stop_there)
{
    BOOST_TEST(!place_after(0, std::nullopt, Step::on).has_value());
    BOOST_TEST(place_after(3, std::nullopt, Step::on).value() == 0U);
    BOOST_TEST(place_after(3, std::nullopt, Step::back).value() == 2U);
    BOOST_TEST(place_after(3, 1, Step::on).value() == 2U);
    BOOST_TEST(place_after(3, 2, Step::on).value() == 2U);
    BOOST_TEST(place_after(3, 0, Step::back).value() == 0U);
    BOOST_TEST(place_after(3, 1, Step::first).value() == 0U);
    BOOST_TEST(place_after(3, 1, Step::last).value() == 2U);
    BOOST_TEST(place_after(3, 9, Step::back).value() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
