// What may be a logo.
#include <boost/test/unit_test.hpp>

#include "shared/manuscript/logo_file.hpp"

namespace {

using namespace attune;

// The head of a PNG of that many pixels.
std::string png(unsigned width, unsigned height)
{
    std::string bytes{"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", 16};
    for (const unsigned number : {width, height})
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes += static_cast<char>(number >> static_cast<unsigned>(shift) & 0xFFU);
    return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(logo_file)

BOOST_AUTO_TEST_CASE(a_small_png_may_be_a_logo)
{
    BOOST_TEST(!fault_of_logo(png(600, 200)).has_value());
    BOOST_TEST(!fault_of_logo(png(most_logo_pixels, 1)).has_value());
}

BOOST_AUTO_TEST_CASE(what_is_no_png_too_large_or_too_heavy_is_turned_down_with_the_reason)
{
    BOOST_TEST(fault_of_logo("").value() == "A logo is a PNG file. This is none.");
    BOOST_TEST(fault_of_logo("GIF89a").has_value());
    BOOST_TEST(fault_of_logo(png(600, 200).substr(0, 20)).has_value());
    BOOST_TEST(fault_of_logo(png(0, 200)).has_value());
    BOOST_TEST(fault_of_logo(png(2001, 10)).value() ==
               "A logo is at most 2000 pixels wide and high. This one has 2001 by 10.");
    BOOST_TEST(fault_of_logo(png(600, 200) + std::string(most_logo_bytes, 'x')).value() ==
               "A logo has room for 200 KB. This file has 201 KB.");
}

BOOST_AUTO_TEST_CASE(base64_goes_there_and_back)
{
    for (const std::string bytes : {"", "f", "fo", "foo", "foob", "\xff\x00\x80"})
        BOOST_TEST(bytes_of_base64(base64_of(bytes)).value() == bytes);
    BOOST_TEST(base64_of("foob") == "Zm9vYg==");
    BOOST_TEST(!bytes_of_base64("Zm9vYg=").has_value());
    BOOST_TEST(!bytes_of_base64("Zm9*").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
