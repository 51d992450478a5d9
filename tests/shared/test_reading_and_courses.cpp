// Leaflets and weekly courses: every code that they name exists, and each week has something to do.
#include <algorithm>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/domain/exercise.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;

namespace {

boost::json::value shipped(const char* path)
{
    return boost::json::parse(read_file(source_dir() / path));
}

std::string text(const boost::json::value& object, const char* member)
{
    return std::string{object.at(member).as_string()};
}

bool is_exercise(const std::string& code)
{
    static const auto exercises =
        parse_exercises(read_file(source_dir() / "shared/exercises/exercises.json")).value();
    return std::ranges::find(exercises, code, &Exercise::code) != exercises.end();
}

bool is_leaflet(const std::string& code)
{
    const auto leaflets = shipped("shared/reading/reading.json");
    return std::ranges::any_of(leaflets.as_array(),
                               [&](const auto& leaflet) { return text(leaflet, "code") == code; });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reading_and_courses)

BOOST_AUTO_TEST_CASE(every_leaflet_has_words_and_ends_with_an_exercise_that_exists)
{
    const auto leaflets = shipped("shared/reading/reading.json");

    BOOST_TEST(leaflets.as_array().size() == 5U);
    for (const auto& leaflet : leaflets.as_array()) {
        BOOST_TEST_CONTEXT(text(leaflet, "code"))
        {
            BOOST_TEST(!text(leaflet, "title").empty());
            for (const auto& section : leaflet.at("sections").as_array())
                BOOST_TEST(!section.at("paragraphs").as_array().empty());
            BOOST_TEST(is_exercise(text(leaflet.at("try_this"), "exercise")));
        }
    }
}

BOOST_AUTO_TEST_CASE(every_week_of_a_course_names_exercises_measures_and_leaflets_that_exist)
{
    const auto courses = shipped("shared/courses/courses.json");

    BOOST_TEST_REQUIRE(courses.as_array().size() == 2U);
    BOOST_TEST(courses.at(0).at("weeks").as_array().size() == 8U);
    BOOST_TEST(courses.at(1).at("weeks").as_array().size() == 4U);
    for (const auto& course : courses.as_array())
        for (const auto& week : course.at("weeks").as_array()) {
            BOOST_TEST_CONTEXT(text(course, "code") << ", " << text(week, "title"))
            {
                BOOST_TEST(!week.at("exercises").as_array().empty());
                for (const auto& set : week.at("exercises").as_array())
                    BOOST_TEST(is_exercise(text(set, "code")), text(set, "code"));
                for (const auto& code : week.at("measures").as_array())
                    BOOST_TEST(can_be_scored(instrument(std::string{code.as_string()})), code);
                for (const auto& code : week.at("reading").as_array())
                    BOOST_TEST(is_leaflet(std::string{code.as_string()}), code);
            }
        }
}

BOOST_AUTO_TEST_SUITE_END()
