// Pages: nothing overflows, nothing that belongs together is parted.
#include <algorithm>
#include <random>

#include <boost/test/unit_test.hpp>

#include "reports/page_flow.hpp"

namespace {

using namespace attune::reports;

Piece piece(double height, bool with_next = false)
{
    Piece made;
    made.height = height;
    made.before = 10;
    made.with_next = with_next;
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(page_flow)

BOOST_AUTO_TEST_CASE(every_piece_comes_once_in_order_and_within_the_page)
{
    std::mt19937 random{3};
    for (int round = 0; round < 300; ++round) {
        std::vector<Piece> pieces;
        for (int i = 0; i < 120; ++i)
            pieces.push_back(piece(10 + static_cast<double>(random() % 200), random() % 4 == 0));

        const auto pages = paginate(pieces);

        std::size_t next = 0;
        for (const auto& page : pages)
            for (const auto& placed : page) {
                BOOST_REQUIRE_EQUAL(placed.piece, next++);
                BOOST_REQUIRE_GE(placed.top, page_room.top);
                BOOST_REQUIRE_LE(placed.top + pieces[placed.piece].height, page_room.bottom);
            }
        BOOST_REQUIRE_EQUAL(next, pieces.size());
    }
}

BOOST_AUTO_TEST_CASE(a_heading_never_ends_a_page)
{
    std::mt19937 random{8};
    for (int round = 0; round < 300; ++round) {
        std::vector<Piece> pieces;
        for (int i = 0; i < 60; ++i) {
            pieces.push_back(piece(24, true));
            pieces.push_back(piece(20 + static_cast<double>(random() % 300)));
        }

        for (const auto& page : paginate(pieces))
            BOOST_REQUIRE(!pieces[page.back().piece].with_next);
    }
}

BOOST_AUTO_TEST_CASE(a_tables_header_comes_again_on_each_of_its_pages)
{
    std::vector<Piece> pieces{piece(30, true)};
    pieces[0].header = 0;
    for (int i = 0; i < 60; ++i) {
        pieces.push_back(piece(47));
        pieces.back().before = 0;
        pieces.back().header = 0;
    }

    const auto pages = paginate(pieces);

    BOOST_REQUIRE_GT(pages.size(), 2);
    for (const auto& page : pages)
        BOOST_TEST(page.front().piece == 0);
    BOOST_TEST(!pages[0].front().again);
    BOOST_TEST(pages[1].front().again);
}

BOOST_AUTO_TEST_CASE(no_pieces_make_one_empty_page)
{
    BOOST_TEST(paginate({}).size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
