// Signing in and out, from the practice's first user to the end of a period.
#include <boost/test/unit_test.hpp>

#include "server/auth/users.hpp"
#include "tests/support/application.hpp"

using namespace attune;
using namespace attune::tests;

BOOST_AUTO_TEST_SUITE(sign_in)

BOOST_AUTO_TEST_CASE(the_library_is_for_those_who_are_signed_in)
{
    Practice practice;
    auto therapist = practice.sign_in("ada");

    BOOST_TEST(practice.nobody().get("/library").status == 401);
    const auto library = therapist.get("/library");

    BOOST_TEST(library.status == 200);
    BOOST_TEST(library.at("/instruments/0/code") == "fcs");
}

BOOST_AUTO_TEST_SUITE_END()
