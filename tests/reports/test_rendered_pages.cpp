// The pages of every kind of document as pictures: as many as the paper has, each with something on it,
// nothing in the margins and nothing blackened.
#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/manuscript/kinds.hpp"
#include "tests/reports/invented_record.hpp"
#include "tests/reports/pdf_tools.hpp"

namespace attune::reports {

namespace {

// Of a page, from 0 (black) to 255.
struct GreyPage {
    std::size_t width = 0;
    std::size_t height = 0;
    std::vector<unsigned char> grey;

    [[nodiscard]] std::size_t dark() const
    {
        return static_cast<std::size_t>(std::ranges::count_if(grey, [](unsigned char c) { return c < 160; }));
    }
    // Within so many pixels of an edge.
    [[nodiscard]] std::size_t ink_in_margin(std::size_t margin) const
    {
        std::size_t found = 0;
        for (std::size_t y = 0; y < height; ++y)
            for (std::size_t x = 0; x < width; ++x)
                if (y < margin || y >= height - margin || x < margin || x >= width - margin)
                    found += grey[y * width + x] < 250 ? 1 : 0;
        return found;
    }
};

// pdftoppm writes the pages one after the other: "P5\nWIDTH HEIGHT\n255\n" and the pixels.
std::vector<GreyPage> rendered(const PdfFile& pdf)
{
    std::istringstream in{pdf.raw("pdftoppm -gray -r 48 %")};
    std::vector<GreyPage> pages;
    for (std::string magic; in >> magic && magic == "P5";) {
        GreyPage page;
        int most = 0;
        in >> page.width >> page.height >> most;
        in.get();
        page.grey.resize(page.width * page.height);
        in.read(reinterpret_cast<char*>(page.grey.data()), static_cast<std::streamsize>(page.grey.size()));
        pages.push_back(std::move(page));
    }
    return pages;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rendered_pages)

BOOST_DATA_TEST_CASE(each_page_has_something_on_it_and_its_margins_are_empty,
                     boost::unit_test::data::make(manuscript_kinds()), kind)
{
    constexpr std::size_t margin = 10;  // pixels of 48 to the inch: 5 mm
    const auto paper =
        paper_of(chosen(invented_manuscript(kind), {}), print_palette, invented_drawings(kind));
    const auto pages = rendered(PdfFile{pdf_of(paper)});

    BOOST_TEST_REQUIRE(static_cast<int>(pages.size()) == paper.count());
    for (const auto& page : pages) {
        BOOST_TEST(page.dark() > page.grey.size() / 1000);
        BOOST_TEST(page.dark() < page.grey.size() / 5);
        BOOST_TEST(page.ink_in_margin(margin) == 0U);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::reports
