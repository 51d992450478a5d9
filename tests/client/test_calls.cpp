// The promises of Calls: nothing a person did is lost to a dead connection or an ended sign-in.
#include <boost/test/unit_test.hpp>

#include "shared/api/caseload.hpp"
#include "shared/api/clients.hpp"
#include "tests/support/desk_fixture.hpp"

using namespace attune;
using namespace attune::desktop;

namespace {

struct CallsDesk : DeskFixture {
    void add_colleague(const std::string& key = {})
    {
        screen().calls.call<api::AddToCareTeam>(
            owner, {"c1", "ilse"}, [this](const auto& reply) { answers.push_back(reply.has_value()); }, key);
        async.drain();
    }
    void answer_writes()
    {
        connection.on<api::AddToCareTeam>([](const auto&) {
            return api::AddToCareTeam::Reply{"u2", "Ilse"};
        });
    }

    std::shared_ptr<void> owner = std::make_shared<char>();
    std::vector<bool> answers;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(calls, CallsDesk)

BOOST_AUTO_TEST_CASE(a_write_without_connection_goes_when_it_is_back_with_the_same_key)
{
    answer_writes();
    connection.cut(true);
    add_colleague("key-1");
    BOOST_TEST(answers.empty());
    BOOST_TEST((screen().calls.offline_since() == now));

    connection.cut(false);
    connection.on<api::ReadNews>([](const auto&) { return api::ReadNews::Reply{}; });
    async.pass(std::chrono::seconds{5});

    BOOST_TEST(answers == std::vector{true});
    BOOST_TEST(connection.asked().back().key == "key-1");
    BOOST_TEST(!screen().calls.offline_since().has_value());
}

BOOST_AUTO_TEST_CASE(a_write_that_meets_a_server_without_its_database_goes_when_that_is_back)
{
    Refusal without_database{RefusalCode::busy, "The server cannot reach its database."};
    without_database.retry_after = 1;
    connection.on<api::AddToCareTeam>(
        [&](const auto&) -> Result<api::AddToCareTeam::Reply> { return without_database; });
    connection.on<api::ReadNews>(
        [&](const auto&) -> Result<api::ReadNews::Reply> { return without_database; });
    add_colleague("key-1");
    async.pass(std::chrono::seconds{5});
    BOOST_TEST(answers.empty());
    BOOST_TEST(screen().calls.offline_since().has_value());

    answer_writes();
    connection.on<api::ReadNews>([](const auto&) { return api::ReadNews::Reply{}; });
    async.pass(std::chrono::seconds{5});

    BOOST_TEST(answers == std::vector{true});
    BOOST_TEST(connection.asked().back().key == "key-1");
    BOOST_TEST(!screen().calls.offline_since().has_value());
}

BOOST_AUTO_TEST_CASE(a_write_that_failed_inside_the_server_is_not_repeated_for_ever)
{
    connection.on<api::AddToCareTeam>([](const auto&) -> Result<api::AddToCareTeam::Reply> {
        return Refusal{RefusalCode::busy, "Something went wrong in the server."};
    });
    add_colleague();
    async.pass(std::chrono::minutes{1});

    BOOST_TEST(answers == std::vector{false});
    BOOST_TEST(connection.times("add_to_care_team") == 1U);
}

BOOST_AUTO_TEST_CASE(a_write_goes_even_when_its_screen_was_left)
{
    answer_writes();
    connection.cut(true);
    add_colleague();
    owner.reset();

    connection.cut(false);
    screen().calls.try_now();
    async.drain();

    BOOST_TEST(connection.times("add_to_care_team") == 1U);
    BOOST_TEST(answers.empty());
}

BOOST_AUTO_TEST_CASE(a_read_without_connection_is_refused_at_once)
{
    connection.cut(true);
    std::optional<RefusalCode> code;
    screen().calls.call<api::ReadLibrary>(owner, {}, [&](const auto& reply) { code = reply.error().code; });
    async.drain();

    BOOST_TEST((code == RefusalCode::unreachable));
}

BOOST_AUTO_TEST_CASE(what_meets_an_ended_sign_in_waits_and_is_made_as_the_new_one)
{
    connection.on<api::AddToCareTeam>(
        [](const auto&) -> Result<api::AddToCareTeam::Reply> { return signed_out(); });
    add_colleague("key-2");
    BOOST_TEST(screen().calls.sign_in_expired());
    BOOST_TEST(screen().calls.waiting() == 1U);

    answer_writes();
    auto renewed = maren();
    renewed.token = "token-2";
    desk.renew(renewed);
    async.drain();

    BOOST_TEST(answers == std::vector{true});
    BOOST_TEST(connection.asked().back().token == "token-2");
    BOOST_TEST(connection.asked().back().key == "key-2");
    BOOST_TEST(!screen().calls.sign_in_expired());
}

BOOST_AUTO_TEST_CASE(signing_out_forgets_what_was_waiting)
{
    connection.cut(true);
    add_colleague();
    screen().calls.signed_out();
    connection.cut(false);
    async.pass(std::chrono::minutes{1});

    BOOST_TEST(connection.times("add_to_care_team") == 0U);
}

BOOST_AUTO_TEST_CASE(a_keyed_write_always_carries_a_key)
{
    answer_writes();
    add_colleague();
    add_colleague();

    const auto asked = connection.asked();
    BOOST_TEST_REQUIRE(asked.size() == 2U);
    BOOST_TEST(asked[0].key.size() == 32U);
    BOOST_TEST(asked[0].key != asked[1].key);
}

BOOST_AUTO_TEST_SUITE_END()
