// Life events and homework under a chart: at their days, and never over one another.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "reports/chart_events.hpp"
#include "reports/chart_layout.hpp"
#include "tests/reports/invented_courses.hpp"

namespace {

using namespace attune;
using namespace attune::reports;

double measured(std::string_view words, Font font)
{
    return text_in(TextStyle{}.family)->width(words, font);
}

double seven_a_letter(std::string_view words, Font)
{
    return 7.0 * static_cast<double>(words.size());
}

Box mark_of(const PlacedEvent& event, const Frame& frame)
{
    const double y = frame.plot.bottom + events_below_axis;
    return Box{event.x, y, event.x, y}.grown(event_mark_reach);
}

// A hundred days wide, five pixels a day, with room for labels at its right.
Frame five_a_day()
{
    Frame frame;
    frame.plot = {0, 0, 500, 100};
    frame.first = day("2026-01-01");
    frame.last = later(frame.first, 100);
    return frame;
}

Alongside with_events(const std::vector<std::pair<int, std::string>>& events)
{
    Alongside alongside;
    for (const auto& [days, name] : events)
        alongside.events.push_back({later(day("2026-01-01"), days), std::nullopt, EventKind::life, name});
    return alongside;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(chart_events)

BOOST_AUTO_TEST_CASE(no_event_label_meets_another_label_or_mark_in_5000_charts)
{
    std::mt19937 random{813};
    for (int round = 0; round < 5000; ++round) {
        auto figure = random_figure(random);
        add_random_life(figure, random);
        const Size size{532 + static_cast<double>(random() % 900), 424};
        const auto layout = lay_out_chart(figure, size, measured);

        const auto events = place_events(figure, layout.frame, size.width, measured);

        std::size_t stood_for = 0;
        for (std::size_t i = 0; i < events.size(); ++i) {
            stood_for += events[i].full.size();
            BOOST_REQUIRE(!events[i].words.empty());
            BOOST_REQUIRE_LE(events[i].label.right, size.width + 0.01);
            for (std::size_t j = 0; j < events.size(); ++j)
                BOOST_REQUIRE_MESSAGE(
                    i == j || (!events[i].label.overlaps(events[j].label) &&
                               !events[i].label.overlaps(mark_of(events[j], layout.frame)) &&
                               !mark_of(events[i], layout.frame).overlaps(mark_of(events[j], layout.frame))),
                    "chart " << round << ": “" << events[i].words << "” meets “" << events[j].words << "”");
        }
        BOOST_REQUIRE_EQUAL(stood_for, figure.events.size());
    }
}

BOOST_AUTO_TEST_CASE(every_event_and_period_of_10000_charts_lies_within_half_a_pixel_of_the_formula)
{
    std::mt19937 random{20261128};
    for (int round = 0; round < 10000; ++round) {
        auto figure = random_figure(random);
        add_random_life(figure, random);
        const double width = 532 + static_cast<double>(random() % 900);
        const auto frame = lay_out_chart(figure, {width, 424}, seven_a_letter).frame;

        Day first = figure.events.front().on;
        Day last = first;
        for (const auto& event : figure.events) {
            first = std::min(first, event.on);
            last = std::max(last, event.on);
        }
        for (const auto& point : figure.course.points) {
            first = std::min(first, point.on);
            last = std::max(last, point.on);
        }
        const auto expected = [&](Day at) {
            const auto since = static_cast<double>((std::clamp(at, first, last).value - first.value).count());
            const auto span = std::max(static_cast<double>((last.value - first.value).count()), 1.0);
            return 104 + since / span * (width - 128 - 24 - 104);
        };
        for (const auto& event : place_events(figure, frame, width, seven_a_letter)) {
            const bool at_one = std::ranges::any_of(figure.events, [&](const EventMark& mark) {
                return std::abs(expected(mark.on) - event.x) < 0.5;
            });
            BOOST_REQUIRE(at_one);
            BOOST_REQUIRE_GE(event.x_last, event.x);
        }
        auto periods = figure.periods;
        std::ranges::stable_sort(periods, {}, &HomeworkPeriod::from);
        const auto placed = place_periods(figure, frame);
        BOOST_REQUIRE_EQUAL(placed.size(), periods.size());
        for (std::size_t i = 0; i < placed.size(); ++i)
            BOOST_REQUIRE_SMALL(placed[i].from - expected(periods[i].from), 0.5);
    }
}

BOOST_AUTO_TEST_CASE(an_event_says_its_day_and_name_and_is_cut_to_the_room_before_the_next)
{
    const auto events = place_events(with_events({{0, "grandmother died"}, {40, "moved house"}}),
                                     five_a_day(), 600, seven_a_letter);

    BOOST_REQUIRE_EQUAL(events.size(), 2);
    BOOST_TEST(events[0].words == "1 Jan: grandmother died");
    BOOST_TEST(events[0].label.right <= events[1].x - event_mark_reach);
    BOOST_TEST(events[1].words == "10 Feb: moved house");
}

BOOST_AUTO_TEST_CASE(events_too_close_for_a_date_between_them_fold_and_are_counted)
{
    const auto events = place_events(with_events({{0, "one"}, {3, "two"}, {6, "three"}, {60, "four"}}),
                                     five_a_day(), 600, seven_a_letter);

    BOOST_REQUIRE_EQUAL(events.size(), 2);
    BOOST_TEST(events[0].words == "3 events");
    BOOST_TEST(events[1].words == "2 Mar: four");
}

BOOST_AUTO_TEST_CASE(an_event_that_lasts_reaches_to_its_last_day_and_no_farther_than_the_axis)
{
    auto alongside = with_events({{10, "off sick"}, {90, "away"}});
    alongside.events[0].until = later(day("2026-01-01"), 30);
    alongside.events[1].until = later(day("2026-01-01"), 400);

    const auto events = place_events(alongside, five_a_day(), 700, seven_a_letter);

    BOOST_TEST(events[0].x == 50);
    BOOST_TEST(events[0].x_last == 150);
    BOOST_TEST(events[0].words == "11 Jan to 31 Jan: off sick");
    BOOST_TEST(events[1].x_last == 500);
}

BOOST_AUTO_TEST_CASE(an_event_from_before_the_episode_stands_at_its_beginning_and_keeps_its_date)
{
    auto figure = wren();
    figure.axis_from = day("2026-09-01");
    figure.events = {{day("2025-03-01"), day("2026-09-20"), EventKind::life, "off sick"}};

    const auto frame = make_frame(figure, {0, 0, 500, 100}, 20, 24);

    BOOST_TEST((frame.first == day("2026-09-01")));
    const auto events = place_events(figure, frame, 600, seven_a_letter);
    BOOST_TEST(events[0].x == 20);
    BOOST_TEST(events[0].words == "1 Mar to 20 Sep: off sick");
}

BOOST_AUTO_TEST_CASE(homework_of_the_same_time_lies_in_different_lanes_and_the_next_begins_clear)
{
    Alongside alongside;
    const auto at = [](int days) { return later(day("2026-01-01"), days); };
    alongside.periods = {{at(0), at(20), "a"}, {at(10), at(40), "b"}, {at(20), std::nullopt, "c"}};

    const auto placed = place_periods(alongside, five_a_day());

    BOOST_TEST(placed[0].lane == 0);
    BOOST_TEST(placed[1].lane == 1);
    BOOST_TEST(placed[2].lane == 0);
    BOOST_TEST(placed[0].to < placed[2].from);
    BOOST_TEST(placed[2].to == 498);
}

BOOST_AUTO_TEST_CASE(what_stands_on_the_axis_is_said_in_the_caption)
{
    auto figure = wren();
    figure.periods = {{day("2026-09-08"), day("2026-10-06"), "Soothing rhythm breathing"},
                      {day("2026-10-06"), std::nullopt, "Compassionate self"}};

    BOOST_TEST(spoken_caption(figure) ==
               figure.course.caption +
                   " Life events: grandmother died, 18 Oct. Homework: Soothing rhythm breathing, 8 Sep to 6 "
                   "Oct; Compassionate self, since 6 Oct.");
    BOOST_TEST(alongside_words(Alongside{}).empty());
}

BOOST_AUTO_TEST_CASE(practice_stands_at_its_days_between_sessions_and_homework_and_widens_the_axis)
{
    auto figure = wren();
    figure.practice = {{day("2026-11-22"), {"Compassionate self"}},
                       {day("2026-11-26"), {"Compassionate self", "Compassionate letter"}}};

    const auto frame = make_frame(figure, {0, 0, 500, 100}, 20, 24);

    BOOST_TEST((frame.last == day("2026-11-26")));
    const auto latest = practice_box(frame, day("2026-11-26"));
    BOOST_TEST((latest.left + latest.right) / 2 == 500 - 24);
    BOOST_TEST(latest.top > session_box(frame, figure.sessions.back()).bottom);
    BOOST_TEST(latest.bottom < homework_box(frame, day("2026-11-24")).top);
    BOOST_TEST(spoken_caption(figure).ends_with(" Practised on 2 days, 22 Nov to 26 Nov."));
    figure.practice.pop_back();
    BOOST_TEST(spoken_caption(figure).ends_with(" Practised on 1 day, 22 Nov."));
}

BOOST_AUTO_TEST_CASE(of_many_events_the_caption_names_the_latest_eight_and_counts_the_rest)
{
    std::vector<std::pair<int, std::string>> events;
    for (int i = 0; i < 12; ++i)
        events.emplace_back(i, "event " + std::to_string(i));

    const auto words = alongside_words(with_events(events));

    BOOST_TEST(words.starts_with("Life events: 4 earlier; event 4, 5 Jan; "));
    BOOST_TEST(words.ends_with("event 11, 12 Jan."));
}

BOOST_AUTO_TEST_SUITE_END()
