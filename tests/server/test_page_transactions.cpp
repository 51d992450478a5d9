// What a client's page waits for: whatever it writes is on the disk before the reply, a look at it is not.
#include "tests/support/links_desk.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct PageTransactions : LinksDesk {
    Browser phone = started();

    // How the transaction of such a page would commit.
    [[nodiscard]] std::string commits(const std::string& writes) const
    {
        return value_as(practice.database.connect_string(),
                        "SELECT count(*) FROM open_page(decode('" + hash_of_token(phone.cookie()) +
                            "', 'hex'), 'test', " + writes +
                            ", 'test'); SELECT current_setting('synchronous_commit')");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(page_transactions, PageTransactions)

BOOST_AUTO_TEST_CASE(what_is_written_waits_for_the_disk_and_what_is_read_does_not)
{
    BOOST_TEST(commits("true") == "on");
    BOOST_TEST(commits("false") == "off");
}

BOOST_AUTO_TEST_SUITE_END()
