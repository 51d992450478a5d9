// Where a server may be, and what is refused.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "client/connection/address.hpp"

using namespace attune::desktop;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(addresses)

BOOST_AUTO_TEST_CASE(a_practices_server_is_named_by_its_host)
{
    const auto address = parse_address("https://attune.larkspur.example:8443/").value();
    BOOST_TEST(address.base == "https://attune.larkspur.example:8443");
    BOOST_TEST(address.name == "attune.larkspur.example");
}

BOOST_AUTO_TEST_CASE(a_socket_keeps_its_path)
{
    BOOST_TEST(parse_address("unix:/run/attune/attuned.sock").value().socket_path ==
               "/run/attune/attuned.sock");
}

BOOST_DATA_TEST_CASE(plain_http_is_for_this_computer,
                     data::make({"http://127.0.0.1:8080", "http://localhost", "http://[::1]:80"}), text)
{
    BOOST_TEST(parse_address(text).has_value());
}

BOOST_DATA_TEST_CASE(refuses_everything_else,
                     data::make({"", "larkspur.example", "http://larkspur.example", "https://", "https://a b",
                                 "https://user@host", "https://host/path", "ftp://host", "unix:relative",
                                 "http://127.0.0.1.evil.example"}),
                     text)
{
    BOOST_TEST(!parse_address(text).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
