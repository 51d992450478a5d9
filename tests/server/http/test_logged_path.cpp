// What the log may hold of a path.
#include <boost/test/unit_test.hpp>

#include "server/http/logged_path.hpp"

using attune::server::http::logged_path;

BOOST_AUTO_TEST_SUITE(http_logged_path)

BOOST_AUTO_TEST_CASE(what_opens_a_link_is_left_out_and_ids_stay)
{
    BOOST_TEST(logged_path("/q/open/kVvsOh0W2uxHxoJX5Kt_doszVZmsQM3ypVmsQM3ypVm") == "/q/open/*");
    BOOST_TEST(logged_path("/q/open/kVvsOh0W2uxHxoJX5Kt_doszVZmsQM3ypVmsQM3ypVm/more") == "/q/open/*/more");
    BOOST_TEST(logged_path("/api/v1/clients/7bbd2c9b-5944-4380-a998-217bcc15870f/links") ==
               "/api/v1/clients/7bbd2c9b-5944-4380-a998-217bcc15870f/links");
    BOOST_TEST(logged_path("/") == "/");
    BOOST_TEST(logged_path("//q/") == "//q/");
}

BOOST_AUTO_TEST_SUITE_END()
