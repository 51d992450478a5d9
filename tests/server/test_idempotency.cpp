// A change is carried out once, however often it is sent.
#include <thread>

#include <boost/test/unit_test.hpp>

#include "tests/support/probe.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct Keyed {
    ProbedPractice practice;
    Caller ada = practice.sign_in("ada");
    std::string client = practice.add_client(ada.user_id());
    std::string path = "/clients/" + client + "/probe";

    // "1" for the client as made; each write counts one.
    std::string row_version() { return practice.database.value("SELECT row_version FROM client"); }
    server::http::Request write(const std::string& reference, const std::string& key)
    {
        auto request = ada.request("POST", path, R"({"reference": ")" + reference + R"("})");
        request.idempotency_key = key;
        return request;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(idempotency, Keyed)

BOOST_AUTO_TEST_CASE(a_repeat_gets_the_first_reply_and_changes_nothing)
{
    const auto first = ada.send(write("one", "k"));
    ada.send(write("two", "other"));
    const auto repeat = ada.send(write("one", "k"));

    BOOST_TEST(first.status == 200);
    BOOST_TEST(repeat.reply.body == first.reply.body);
    BOOST_TEST(repeat.at("/reference") == "one");
    BOOST_TEST(row_version() == "3");
}

BOOST_AUTO_TEST_CASE(a_key_belongs_to_one_request)
{
    ada.send(write("one", "k"));
    const auto reused = ada.send(write("two", "k"));

    BOOST_TEST(reused.status == 422);
    BOOST_TEST(reused.at("/code") == "idempotency_key_reused");
    BOOST_TEST(practice.database.value("SELECT reference FROM client") == "one");
}

BOOST_AUTO_TEST_CASE(the_same_key_of_another_user_is_another_key)
{
    auto bea = practice.sign_in("bea");
    const auto hers = practice.add_client(bea.user_id());
    auto request = bea.request("POST", "/clients/" + hers + "/probe", R"({"reference": "hers"})");
    request.idempotency_key = "k";

    ada.send(write("one", "k"));

    BOOST_TEST(bea.send(request).at("/reference") == "hers");
}

BOOST_AUTO_TEST_CASE(stored_replies_are_read_by_their_caller_alone)
{
    ada.send(write("one", "k"));
    const auto bea = practice.sign_in("bea").user_id();
    const auto count_as = [&](const std::string& user_id) {
        return value_as(
            practice.database.connect_string(),
            "SELECT set_config('attune.user_id', '" + user_id + "', true); SELECT count(*) FROM idempotency");
    };

    BOOST_TEST(count_as(bea) == "0");
    BOOST_TEST(count_as(ada.user_id()) == "1");
}

BOOST_AUTO_TEST_CASE(a_refused_request_leaves_its_key_unused)
{
    auto refused = write("one", "k");
    refused.body = R"({"reference": "one", "refuse": true})";

    BOOST_TEST(ada.send(refused).status == 409);
    BOOST_TEST(row_version() == "1");
    BOOST_TEST(ada.send(write("two", "k")).status == 200);
}

BOOST_AUTO_TEST_CASE(a_key_is_missing_empty_or_no_key)
{
    auto request = write("one", "k");
    request.idempotency_key.reset();
    BOOST_TEST(ada.send(request).at("/code") == "idempotency_key_missing");
    BOOST_TEST(ada.send(write("one", "")).at("/code") == "idempotency_key_missing");
    for (const auto& key :
         {std::string(201, 'k'), std::string{"k\n"}, std::string{"\xFF"}, std::string("k\0k", 3)})
        BOOST_TEST(ada.send(write("one", key)).at("/code") == "malformed");
    BOOST_TEST(row_version() == "1");
}

BOOST_AUTO_TEST_CASE(a_key_being_worked_on_is_said_to_be)
{
    // Somebody else holds the key's lock, as a request in flight does.
    server::Connection other{practice.database.connect_string()};
    other.execute("BEGIN");
    other.execute("SELECT set_config('attune.user_id', '" + ada.user_id() + "', true)");
    other.execute("SELECT claim_key('k')");

    const auto in_flight = ada.send(write("one", "k"));
    other.execute("ROLLBACK");

    BOOST_TEST(in_flight.status == 409);
    BOOST_TEST(in_flight.at("/code") == "in_flight");
    BOOST_TEST(in_flight.header("Retry-After") == "1");
    BOOST_TEST(ada.send(write("one", "k")).status == 200);
}

BOOST_AUTO_TEST_CASE(of_many_at_once_one_is_carried_out)
{
    std::vector<std::thread> senders;
    for (int i = 0; i < 8; ++i)
        senders.emplace_back([this] {
            for (int again = 0; again < 50; ++again)
                if (practice.application.answer(write("one", "k")).status == 200)
                    return;
        });
    for (auto& sender : senders)
        sender.join();

    BOOST_TEST(row_version() == "2");
}

BOOST_AUTO_TEST_CASE(the_first_reply_is_found_again_after_every_connection_was_lost)
{
    ada.send(write("one", "k"));
    practice.database.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'attune_app'");

    const auto repeat = ada.send(write("one", "k"));

    BOOST_TEST(repeat.status == 200);
    BOOST_TEST(row_version() == "2");
}

BOOST_AUTO_TEST_CASE(replies_are_forgotten_after_seven_days)
{
    ada.send(write("old", "old"));
    ada.send(write("new", "new"));
    practice.database.execute(
        "UPDATE idempotency SET created_at = now() - interval '7 days 1 second' WHERE key = 'old'");

    BOOST_TEST(value_as(practice.database.connect_string(), "SELECT forget_old_replies()") == "1");
    BOOST_TEST(practice.database.value("SELECT string_agg(key, ',') FROM idempotency") == "new");
}

BOOST_AUTO_TEST_CASE(a_guarded_change_needs_the_version_that_was_read)
{
    const std::string body = R"({"reference": "one"})";

    BOOST_TEST(ada.put(path, body).status == 428);
    auto malformed = ada.request("PUT", path, body);
    malformed.if_match = "seven";
    BOOST_TEST(ada.send(malformed).status == 400);
    const auto stale = ada.put(path, body, 7);
    BOOST_TEST(stale.status == 412);
    BOOST_TEST(stale.at("/current") == R"({"as":"it stands"})");
    BOOST_TEST(ada.put(path, body, 1).status == 200);
    BOOST_TEST(row_version() == "2");
}

BOOST_AUTO_TEST_SUITE_END()
