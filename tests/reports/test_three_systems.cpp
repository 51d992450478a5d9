// The three systems as circles: the higher a system is rated, the larger its circle, measured on the picture.
#include <optional>

#include <boost/test/unit_test.hpp>
#include <cairo.h>

#include "reports/three_systems.hpp"

namespace {

using namespace attune;
using namespace attune::reports;

constexpr int width = static_cast<int>(three_systems_least.width);
constexpr int height = static_cast<int>(three_systems_least.height);

// How far one row of the picture is painted: from the first to the last pixel that is not blank.
int painted(const ThreeSystems& systems, int row, int from, int until)
{
    auto* surface = cairo_image_surface_create(CAIRO_FORMAT_A8, width, height);
    auto* cr = cairo_create(surface);
    draw_three_systems(cr, systems, three_systems_least, light_palette, TextStyle{});
    cairo_surface_flush(surface);
    const auto* pixels = cairo_image_surface_get_data(surface) +
                         static_cast<std::ptrdiff_t>(row) * cairo_image_surface_get_stride(surface);
    std::optional<int> first;
    int last = 0;
    for (int x = from; x < until; ++x)
        if (pixels[x] != 0) {
            first = first.value_or(x);
            last = x;
        }
    cairo_destroy(cr);
    cairo_surface_destroy(surface);
    return first ? last - *first + 1 : 0;
}

// Each on a row across the middle of its circle, as far as nothing else stands there.
int drive_of(const ThreeSystems& systems)
{
    return painted(systems, 60, 0, 60);
}
int soothing_of(const ThreeSystems& systems)
{
    return painted(systems, 60, 204, width);
}
int threat_of(const ThreeSystems& systems)
{
    return painted(systems, 164, 0, width);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(three_systems)

BOOST_AUTO_TEST_CASE(the_higher_a_system_is_rated_the_larger_is_its_circle)
{
    for (int rating = 1; rating <= 10; ++rating) {
        BOOST_TEST_CONTEXT("rated " << rating)
        {
            BOOST_TEST(threat_of({rating, 5, 5}) > threat_of({rating - 1, 5, 5}));
            BOOST_TEST(drive_of({5, rating, 5}) > drive_of({5, rating - 1, 5}));
            BOOST_TEST(soothing_of({5, 5, rating}) > soothing_of({5, 5, rating - 1}));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_rating_changes_no_other_circle)
{
    BOOST_TEST(threat_of({5, 0, 0}) == threat_of({5, 10, 10}));
    BOOST_TEST(drive_of({0, 5, 0}) == drive_of({10, 5, 10}));
    BOOST_TEST(soothing_of({0, 0, 5}) == soothing_of({10, 10, 5}));
}

BOOST_AUTO_TEST_SUITE_END()
