#include <chrono>
#include <csignal>
#include <memory>
#include <sstream>
#include <string>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include "server/log.hpp"
#include "tests/support/fake_application.hpp"
#include "tests/support/raw_http.hpp"

using namespace attune;
using namespace attune::tests;
using namespace std::chrono_literals;

namespace {

// A peer whose first line the server has read: what another peer sent after it has been answered.
std::unique_ptr<RawPeer> peer_that_has_begun(std::uint16_t port)
{
    auto slow = std::make_unique<RawPeer>(port);
    slow->send("GET /slow HTTP/1.1\r\n");
    RawPeer other{port};
    other.send(get("/a"));
    other.receive();
    return slow;
}

// The first line of the log about `event`.
boost::json::object line_about(const std::string& event, const std::string& log)
{
    std::istringstream lines{log};
    for (std::string line; std::getline(lines, line);) {
        auto object = boost::json::parse(line).as_object();
        if (object.at("event").as_string() == event)
            return object;
    }
    return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(http_drain)

BOOST_AUTO_TEST_CASE(a_request_in_flight_is_answered_idle_peers_are_let_go_and_new_ones_refused)
{
    FakeApplication application;
    RunningServer server{on_loopback(), application};
    RawPeer idle{server.port()};
    idle.send(get("/a"));
    idle.receive();
    RawPeer working{server.port()};
    working.send(get("/hold"));
    application.wait_until_held(1);

    server.stop();

    BOOST_TEST(idle.is_closed());
    BOOST_CHECK_THROW(RawPeer{server.port()}, std::runtime_error);
    application.release();
    const auto reply = working.receive();
    BOOST_TEST(reply.status == 200);
    BOOST_TEST(header_of(reply, "Connection") == "close");
    BOOST_TEST(working.is_closed());
    server.wait();
}

BOOST_AUTO_TEST_CASE(what_is_being_answered_is_told_to_hurry)
{
    FakeApplication application;
    RunningServer server{on_loopback(), application};
    RawPeer working{server.port()};
    working.send(get("/hold/patiently"));
    application.wait_until_held(1);

    server.stop();

    BOOST_TEST(working.receive().status == 200);
    server.wait();
}

BOOST_AUTO_TEST_CASE(a_request_that_has_begun_to_arrive_is_still_answered)
{
    FakeApplication application;
    RunningServer server{on_loopback(), application};
    const auto slow = peer_that_has_begun(server.port());

    server.stop();
    slow->send("Host: attune\r\n\r\n");

    BOOST_TEST(slow->receive().body == "/slow");
    server.wait();
}

BOOST_AUTO_TEST_CASE(a_peer_that_will_not_finish_is_cut_off_at_the_deadline)
{
    auto settings = on_loopback();
    settings.limits.drain_time = 40ms;
    FakeApplication application;
    RunningServer server{settings, application};
    const auto slow = peer_that_has_begun(server.port());

    server.stop();

    BOOST_TEST(slow->is_closed());
    server.wait();
}

BOOST_AUTO_TEST_CASE(a_signal_stops_the_server_as_stop_does)
{
    FakeApplication application;
    server::http::Server server{on_loopback(), application};
    server.stop_at({SIGUSR1});
    std::raise(SIGUSR1);

    server.run();

    BOOST_CHECK_THROW(RawPeer{server.port()}, std::runtime_error);
}

BOOST_AUTO_TEST_CASE(the_log_is_json_and_holds_no_query_body_or_token)
{
    std::ostringstream log;
    server::log::to_stream(log);
    FakeApplication application;
    RunningServer server{on_loopback(), application};
    RawPeer peer{server.port()};

    peer.send(post("/clients/7/\"quoted\"?find=canary", "canary", "Authorization: Bearer canary\r\n"));
    const auto reply = peer.receive();
    server.stop_and_wait();
    server::log::to_standard_error();

    const auto line = line_about("request", log.str());
    BOOST_TEST(reply.body == "canary");
    BOOST_TEST_REQUIRE(!line.empty());
    BOOST_TEST(line.at("level").as_string() == "info");
    BOOST_TEST(line.at("method").as_string() == "POST");
    BOOST_TEST(line.at("path").as_string() == "/clients/7/\"quoted\"");
    BOOST_TEST(line.at("status").as_int64() == 200);
    BOOST_TEST(line.at("duration_us").as_int64() >= 0);
    BOOST_TEST(line.at("peer").as_string() == "127.0.0.1");
    BOOST_TEST(line.at("request_id").as_string() == header_of(reply, "X-Request-Id"));
    BOOST_TEST(log.str().find("canary") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
