// What the colours mean is told apart by every eye: simulated colour blindness, and paper in greys.
#include <algorithm>
#include <array>
#include <cmath>

#include <boost/test/unit_test.hpp>

#include "reports/chart_marks.hpp"
#include "reports/palette.hpp"

namespace {

using namespace attune;
using namespace attune::reports;

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

// Machado, Oliveira & Fernandes 2009, severity 1: protan, deutan, tritan; on linear light.
constexpr std::array<Matrix, 3> colour_blindness{
    Matrix{Triple{0.152286, 1.052583, -0.204868}, Triple{0.114503, 0.786281, 0.099216},
           Triple{-0.003882, -0.048116, 1.051998}},
    Matrix{Triple{0.367322, 0.860646, -0.227968}, Triple{0.280085, 0.672501, 0.047413},
           Triple{-0.011820, 0.042940, 0.968881}},
    Matrix{Triple{1.255528, -0.076749, -0.178779}, Triple{-0.078411, 0.930809, 0.147602},
           Triple{0.004733, 0.691367, 0.303900}}};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Triple times(const Matrix& matrix, const Triple& vector)
{
    Triple product{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j)
            product.at(i) += matrix.at(i).at(j) * vector.at(j);
    return product;
}

// CIE L*a*b* under D65, from linear light.
Triple lab(const Triple& light)
{
    constexpr Matrix to_xyz{Triple{0.4124564, 0.3575761, 0.1804375}, Triple{0.2126729, 0.7151522, 0.0721750},
                            Triple{0.0193339, 0.1191920, 0.9503041}};
    constexpr Triple white{0.95047, 1, 1.08883};
    auto xyz = times(to_xyz, light);
    for (std::size_t i = 0; i < 3; ++i) {
        const double part = xyz.at(i) / white.at(i);
        xyz.at(i) = part > 216.0 / 24389 ? std::cbrt(part) : (24389.0 / 27 * part + 16) / 116;
    }
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

Triple seen(const Colour& colour, const Matrix& blindness)
{
    auto light = times(blindness, {linear(colour.red), linear(colour.green), linear(colour.blue)});
    for (auto& channel : light)
        channel = std::clamp(channel, 0.0, 1.0);
    return lab(light);
}

// CIE76, the least of the three kinds of colour blindness.
double separation(const Colour& a, const Colour& b)
{
    double least = 1e9;
    for (const auto& blindness : colour_blindness) {
        const auto one = seen(a, blindness);
        const auto other = seen(b, blindness);
        least = std::min(least, std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]));
    }
    return least;
}

double luminance(const Colour& colour)
{
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast(const Colour& a, const Colour& b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

Mark mark_of(VerdictKind verdict)
{
    return {0, {}, verdict, false, false};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(palette)

BOOST_AUTO_TEST_CASE(better_worse_and_neutral_stay_apart_for_protan_deutan_and_tritan_eyes)
{
    for (const auto* table : {&light_palette, &dark_palette}) {
        BOOST_TEST(separation(table->better_mark, table->worse_mark) >= 20);
        BOOST_TEST(separation(table->better_mark, table->neutral) >= 20);
        BOOST_TEST(separation(table->worse_mark, table->neutral) >= 20);
    }
}

BOOST_AUTO_TEST_CASE(every_mark_can_be_seen_on_the_deepest_band)
{
    for (const auto* table : {&light_palette, &dark_palette}) {
        const auto& ground = table->bands.back();
        BOOST_TEST(contrast(table->better_mark, ground) >= 3);
        BOOST_TEST(contrast(table->worse_text, ground) >= 3);  // the outline of worse
        BOOST_TEST(contrast(table->neutral, ground) >= 3);
        BOOST_TEST(contrast(table->ink, ground) >= 4.5);
        BOOST_TEST(contrast(table->ink_2, ground) >= 4.5);
    }
}

// Better and neutral are almost the same grey, so a mark's size says it too, and worse has a shape of its
// own.
BOOST_AUTO_TEST_CASE(in_greys_better_is_larger_than_what_could_be_chance)
{
    for (const auto& sizes : {large_marks, small_marks})
        BOOST_TEST(mark_reach(mark_of(VerdictKind::reliably_better), sizes) >
                   1.4 * mark_reach(mark_of(VerdictKind::no_reliable_change), sizes));
    BOOST_TEST(large_marks.tick);
}

BOOST_AUTO_TEST_CASE(colour_follows_the_verdict_and_not_the_direction_of_the_score)
{
    for (const auto* table : {&light_palette, &dark_palette}) {
        BOOST_TEST((mark_colour(VerdictKind::reliably_better, *table) == table->better_mark));
        BOOST_TEST((mark_colour(VerdictKind::reliably_worse, *table) == table->worse_mark));
        for (const auto grey : {VerdictKind::no_reliable_change, VerdictKind::not_judged})
            BOOST_TEST((mark_colour(grey, *table) == table->neutral));
    }
}

BOOST_AUTO_TEST_SUITE_END()
