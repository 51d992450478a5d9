#include <fstream>

#include <boost/test/unit_test.hpp>

#include "shared/file_text.hpp"
#include "tests/support/temporary_folder.hpp"

namespace {

using namespace attune;

std::filesystem::path with_bytes(const TemporaryFolder& folder, const std::string& bytes)
{
    auto path = folder.path() / "some.txt";
    std::ofstream{path, std::ios::binary} << bytes;
    return path;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(file_text_of)

BOOST_AUTO_TEST_CASE(every_byte_is_read_a_zero_and_a_return_among_them)
{
    const TemporaryFolder folder;
    const std::string bytes{"one\r\n\0two\xff", 10};

    BOOST_TEST(file_text(with_bytes(folder, bytes)).value() == bytes);
}

BOOST_AUTO_TEST_CASE(an_empty_file_is_read_as_empty)
{
    const TemporaryFolder folder;

    BOOST_TEST(file_text(with_bytes(folder, "")).value() == "");
}

BOOST_AUTO_TEST_CASE(what_is_missing_or_a_folder_cannot_be_read)
{
    const TemporaryFolder folder;

    BOOST_TEST(!file_text(folder.path() / "missing"));
    BOOST_TEST(!file_text(folder.path()));
}

BOOST_AUTO_TEST_SUITE_END()
