// Weekly courses week by week, and how much was practised in each.
#include <boost/test/unit_test.hpp>

#include "shared/domain/leaflet.hpp"
#include "shared/domain/practice_dose.hpp"
#include "shared/domain/weekly_course.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;

namespace {

Day on(const char* text)
{
    return parse_day(text).value();
}

std::vector<GivenWeek> settling_from(const char* day)
{
    const auto courses =
        parse_weekly_courses(read_file(source_dir() / "shared/courses/courses.json")).value();
    return weeks_from(courses.at(1), on(day));
}

std::string fault_of(const std::vector<GivenWeek>& weeks)
{
    const auto faults = faults_of(weeks);
    return faults.empty() ? "" : faults.front().path;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(weekly_courses)

BOOST_AUTO_TEST_CASE(a_week_follows_a_week_from_the_first_day_on)
{
    const auto weeks = settling_from("2026-11-24");

    BOOST_TEST_REQUIRE(weeks.size() == 4U);
    BOOST_TEST(to_string(weeks[3].begins_on) == "2026-12-15");
    BOOST_TEST(to_string(last_day_of(weeks[3])) == "2026-12-21");
    BOOST_TEST(weeks[1].week.title == "A slower rhythm");
    BOOST_TEST(weeks[1].week.exercises.front().minutes == 3);
    BOOST_TEST(faults_of(weeks).empty());
}

BOOST_AUTO_TEST_CASE(a_week_that_is_put_off_takes_those_after_it_along)
{
    auto weeks = settling_from("2026-11-24");

    put_off(weeks, 2);

    BOOST_TEST(to_string(weeks[1].begins_on) == "2026-12-01");
    BOOST_TEST(to_string(weeks[2].begins_on) == "2026-12-15");
    BOOST_TEST(to_string(weeks[3].begins_on) == "2026-12-22");
    BOOST_TEST(faults_of(weeks).empty());
}

BOOST_AUTO_TEST_CASE(what_no_week_has_room_for_is_named_by_its_place)
{
    const auto sound = settling_from("2026-11-24");
    BOOST_TEST(fault_of({}) == "weeks");
    auto weeks = sound;
    weeks[1].begins_on = on("2026-11-30");
    BOOST_TEST(fault_of(weeks) == "weeks[1].begins_on");
    weeks = sound;
    weeks[0].week.exercises.push_back(weeks[0].week.exercises.front());
    BOOST_TEST(fault_of(weeks) == "weeks[0].week.exercises");
    weeks = sound;
    weeks[2].week.exercises.front().days_per_week = 8;
    BOOST_TEST(fault_of(weeks) == "weeks[2].week.exercises");
    weeks = sound;
    weeks[3].week.measures.assign(13, "who5");
    BOOST_TEST(fault_of(weeks) == "weeks[3].week.measures");
    weeks = sound;
    weeks[0].week.title.clear();
    BOOST_TEST(fault_of(weeks) == "weeks[0].week.title");
}

BOOST_AUTO_TEST_CASE(the_leaflets_that_come_with_attune_can_be_read)
{
    const auto leaflets = parse_leaflets(read_file(source_dir() / "shared/reading/reading.json"));

    BOOST_TEST_REQUIRE(leaflets.has_value());
    BOOST_TEST(leaflets->front().title == "What self-compassion is");
    BOOST_TEST(!leaflets->front().try_this.exercise.empty());
    BOOST_TEST(!parse_leaflets("[{}]").has_value());
}

BOOST_AUTO_TEST_CASE(a_practices_own_leaflet_needs_a_title_a_paragraph_and_sound_links)
{
    const auto fault = [](const Leaflet& leaflet) {
        const auto faults = faults_of(leaflet);
        return faults.empty() ? std::string{} : faults.front().path;
    };
    Leaflet sound;
    sound.title = "Where to find us";
    sound.sections = {{"", {"By the river."}}};
    sound.links = {{LeafletLinkKind::book, "A book", ""},
                   {LeafletLinkKind::video, "A film", "https://example.org"}};
    BOOST_TEST(fault(sound) == "");

    auto leaflet = sound;
    leaflet.title.clear();
    BOOST_TEST(fault(leaflet) == "title");
    leaflet = sound;
    leaflet.sections.front().paragraphs.clear();
    BOOST_TEST(fault(leaflet) == "text");
    leaflet = sound;
    leaflet.sections.front().paragraphs.front() = std::string(20001, 'x');
    BOOST_TEST(fault(leaflet) == "text");
    for (const auto* address : {"javascript:alert(1)", "https://a b", "ftp://example.org"}) {
        leaflet = sound;
        leaflet.links.front().address = address;
        BOOST_TEST(fault(leaflet) == "links", address);
    }
    leaflet = sound;
    leaflet.links.assign(21, sound.links.front());
    BOOST_TEST(fault(leaflet) == "links");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(practice_by_week)

BOOST_AUTO_TEST_CASE(weeks_without_practice_count_as_such)
{
    const std::vector<PracticeWeek> practised{{on("2026-11-02"), 5, 25, 5}, {on("2026-11-16"), 2, 5, 1}};

    const auto weeks = every_week(practised, on("2026-11-04"), on("2026-11-23"));

    BOOST_TEST_REQUIRE(weeks.size() == 4U);
    BOOST_TEST(weeks[0].times == 5);
    BOOST_TEST(weeks[1].times == 0);
    BOOST_TEST(to_string(weeks[3].begins_on) == "2026-11-23");
    BOOST_TEST(
        dose_in_words(weeks) ==
        "Practised 7 times in 4 weeks, at least once in 2 of them; 30 minutes, said of 6 of the 7 times.");
}

BOOST_AUTO_TEST_CASE(a_week_begins_on_monday)
{
    BOOST_TEST(to_string(monday_of(on("2026-11-29"))) == "2026-11-23");  // a Sunday
    BOOST_TEST(to_string(monday_of(on("2026-11-23"))) == "2026-11-23");
}

BOOST_AUTO_TEST_CASE(what_was_not_said_is_not_counted_as_nothing)
{
    const auto week = [](int times, int minutes, int said) {
        return dose_in_words({{Day{}, times, minutes, said}});
    };

    BOOST_TEST(week(0, 0, 0) == "No practice was logged in 1 week.");
    BOOST_TEST(week(3, 0, 0) ==
               "Practised 3 times in 1 week, at least once in 1 of them; how long was not said.");
    BOOST_TEST(week(1, 1, 1) == "Practised 1 time in 1 week, at least once in 1 of them; 1 minute.");
}

BOOST_AUTO_TEST_CASE(there_is_an_end_to_the_weeks)
{
    BOOST_TEST(every_week({}, on("1900-01-01"), on("2026-01-01")).size() == 520U);
    BOOST_TEST(every_week({}, on("2026-01-08"), on("2026-01-01")).empty());
}

BOOST_AUTO_TEST_SUITE_END()
