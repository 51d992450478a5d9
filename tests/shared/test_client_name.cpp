// What a client is called: preferred and legal names in all their combinations.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/domain/client_name.hpp"

BOOST_AUTO_TEST_SUITE(client_name)

namespace {

struct Names {
    const char* preferred;
    const char* legal;
    const char* called;
    const char* full;
};

std::ostream& operator<<(std::ostream& out, const Names& names)
{
    return out << '"' << names.preferred << "\" of \"" << names.legal << '"';
}

constexpr Names table[] = {
    {"", "Tobias Mossgrove", "Tobias Mossgrove", "Tobias Mossgrove"},
    {"Jas", "Jasper Thimblerigg", "Jas", "Jas Thimblerigg"},
    {"Wren Larkwhistle", "Renée Larkwhistle", "Wren Larkwhistle", "Wren Larkwhistle"},
    {"Sky", "Suryadevi", "Sky", "Sky"},
    {"Ana", "Ana María de la Vega", "Ana", "Ana María de la Vega"},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_preferred_word_stands_in_for_the_first_of_the_legal_name,
                     boost::unit_test::data::make(table), names)
{
    BOOST_TEST(attune::called(names.preferred, names.legal) == names.called);
    BOOST_TEST(attune::full_name(names.preferred, names.legal) == names.full);
}

BOOST_AUTO_TEST_SUITE_END()
