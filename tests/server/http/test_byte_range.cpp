// Which part of a body the header Range asks for.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "server/http/byte_range.hpp"

using namespace attune::server::http;
namespace data = boost::unit_test::data;

namespace {

struct Asked {
    const char* range;
    std::optional<ByteRange> found;  // of 1,000 bytes
};

std::ostream& operator<<(std::ostream& out, const Asked& asked)
{
    return out << asked.range;
}

const Asked cases[] = {
    {"bytes=0-", ByteRange{0, 1'000}},
    {"bytes=0-0", ByteRange{0, 1}},
    {"bytes=200-299", ByteRange{200, 100}},
    {"bytes=900-", ByteRange{900, 100}},
    {"bytes=900-5000", ByteRange{900, 100}},
    {"bytes=-100", ByteRange{900, 100}},
    {"bytes=-5000", ByteRange{0, 1'000}},
    {"bytes=1000-", ByteRange{1'000, 0}},
    {"bytes=1000-2000", ByteRange{1'000, 0}},
    {"bytes=-0", ByteRange{1'000, 0}},
    {"bytes=300-200", std::nullopt},
    {"bytes=0-9,20-29", std::nullopt},
    {"bytes=", std::nullopt},
    {"bytes=-", std::nullopt},
    {"bytes=a-b", std::nullopt},
    {"bytes=-1-2", std::nullopt},
    {"bytes=99999999999999999999-", std::nullopt},
    {"seconds=0-9", std::nullopt},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(http_byte_range)

BOOST_DATA_TEST_CASE(one_part_is_found_and_whatever_cannot_be_read_asks_for_the_whole, data::make(cases),
                     asked)
{
    BOOST_TEST((byte_range(std::string{asked.range}, 1'000) == asked.found));
}

BOOST_AUTO_TEST_CASE(without_the_header_the_whole_is_asked_for)
{
    BOOST_TEST(!byte_range(std::nullopt, 1'000));
}

BOOST_AUTO_TEST_CASE(the_part_is_named_with_the_length_of_the_whole)
{
    BOOST_TEST(content_range({200, 100}, 1'000) == "bytes 200-299/1000");
    BOOST_TEST(content_range({1'000, 0}, 1'000) == "bytes */1000");
}

BOOST_AUTO_TEST_SUITE_END()
