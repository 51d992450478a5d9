// The connection to the database breaks in the middle of COMMIT: the server cannot know whether the change
// stands, and says so; the key decides when the change is sent again.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "server/application.hpp"
#include "server/db/attempts.hpp"
#include "tests/support/commit_cutter.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace attune::tests {

std::ostream& operator<<(std::ostream& out, Cut cut)
{
    return out << (cut == Cut::before_it_arrives ? "before it arrives" : "after it took place");
}

}  // namespace attune::tests

namespace {

const auto both = boost::unit_test::data::make({Cut::before_it_arrives, Cut::after_it_took_place});

// A therapist whose requests reach the database over the line, and who sends one form.
struct OverTheLine {
    Practice practice;
    CommitCutter line;
    std::unique_ptr<server::http::Application> application =
        server::make_application({.connection = line.over_the_line(practice.database.connect_string()),
                                  .pool = 2,
                                  .practice_name = "",
                                  .demonstration = false,
                                  .share = ATTUNE_SHARE_FOLDER});
    Caller there = practice.sign_in("maren");
    Caller maren{*application, there.token(), there.user_id()};
    std::string client_id = add_client(there);
    server::http::Request phq9 =
        maren.request("POST", "/clients/" + client_id + "/administrations", form("phq9", phq9_of(12), -1));

    std::string stored_reply()
    {
        return practice.database.value("SELECT reply FROM idempotency WHERE key = '" + *phq9.idempotency_key +
                                       "'");
    }
    long long forms() { return practice.database.number("SELECT count(*) FROM administration"); }
    // The line lets nothing through by itself, so what stands is what the cut left.
    bool took_place() { return forms() == 1; }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(cut_commit)

BOOST_DATA_TEST_CASE_F(OverTheLine, one_cut_is_healed_before_anybody_hears_of_it, both, where)
{
    line.cut(where, 1);

    const auto answer = maren.send(phq9);

    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.reply.body == stored_reply());
    BOOST_TEST(forms() == 1);
}

BOOST_DATA_TEST_CASE_F(OverTheLine, a_commit_cut_at_every_attempt_is_decided_by_its_key_later, both, where)
{
    line.cut(where, server::most_attempts);

    const auto unknown = maren.send(phq9);
    BOOST_TEST(unknown.status == 503);
    BOOST_TEST(unknown.reply.content_type == "application/problem+json");
    BOOST_TEST(unknown.header("Retry-After") == "1");
    BOOST_TEST(unknown.at("/detail").find("carried out once, however often") != std::string::npos);
    BOOST_TEST(took_place() == (where == Cut::after_it_took_place));

    const auto repeat = maren.send(phq9);
    BOOST_TEST(repeat.status == 200);
    BOOST_TEST(repeat.reply.body == stored_reply());
    BOOST_TEST(forms() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
