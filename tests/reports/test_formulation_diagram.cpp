// The diagram of a formulation: a place for every text, inside its frame, and no two over each other.
#include <boost/test/unit_test.hpp>

#include "reports/formulation_diagram.hpp"

using namespace attune;
using namespace attune::reports;

BOOST_AUTO_TEST_SUITE(formulation_diagrams)

BOOST_AUTO_TEST_CASE(every_text_has_its_place_inside_its_frame_in_the_order_of_reading)
{
    for (const auto size : {formulation_diagram_least, Size{744, 515}, Size{1600, 1000}}) {
        const auto layout = lay_out_formulation(size);
        BOOST_TEST_REQUIRE(layout.places.size() == formulation_boxes.size());
        for (std::size_t i = 0; i < layout.places.size(); ++i) {
            const auto& place = layout.places[i];
            const auto& frame = layout.frames.at(place.frame);
            BOOST_TEST((place.part == formulation_boxes.at(i).part));
            BOOST_TEST(place.text.left >= frame.left);
            BOOST_TEST(place.text.right <= frame.right);
            BOOST_TEST(place.text.bottom <= frame.bottom);
            BOOST_TEST(place.text.height() >= 30);
        }
    }
}

BOOST_AUTO_TEST_CASE(neither_frames_nor_texts_overlap)
{
    const auto layout = lay_out_formulation(formulation_diagram_least);

    for (std::size_t i = 0; i < layout.frames.size(); ++i)
        for (std::size_t j = i + 1; j < layout.frames.size(); ++j)
            BOOST_TEST(!layout.frames.at(i).overlaps(layout.frames.at(j)));
    for (std::size_t i = 0; i < layout.places.size(); ++i)
        for (std::size_t j = i + 1; j < layout.places.size(); ++j)
            BOOST_TEST(!layout.places[i].text.overlaps(layout.places[j].text));
}

BOOST_AUTO_TEST_SUITE_END()
