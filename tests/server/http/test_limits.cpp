#include <chrono>
#include <sstream>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "server/log.hpp"
#include "tests/support/fake_application.hpp"
#include "tests/support/raw_http.hpp"

using namespace attune::tests;
using namespace std::chrono_literals;
using attune::server::http::Limits;

namespace {

const std::string half_a_request = "POST /a HTTP/1.1\r\nHost: attune\r\nContent-Length: 10\r\n\r\nhalf";

RawReply exchange(std::uint16_t port, const std::string& bytes)
{
    RawPeer peer{port};
    peer.send(bytes);
    return peer.receive();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(http_limits)

BOOST_AUTO_TEST_CASE(a_size_at_its_limit_is_taken_and_one_byte_more_is_refused)
{
    Limits limits;
    limits.header_bytes = 400;
    limits.target_bytes = 200;
    limits.body_bytes = 1000;
    FakeApplication application;
    const RunningServer server{on_loopback(limits), application};
    const auto target = [](std::size_t bytes) { return get(std::string{"/"}.append(bytes - 1, 'a')); };
    const auto header = [](std::size_t bytes) {
        const auto rest = get("/a", "X-Long: \r\n").size();
        return get("/a", std::string{"X-Long: "}.append(bytes - rest, 'a') + "\r\n");
    };
    const auto chunked = [](const std::string& body) {
        return "POST /a HTTP/1.1\r\nHost: attune\r\nTransfer-Encoding: chunked\r\n\r\n3e8\r\n" +
               body.substr(0, 1000) + "\r\n" + (body.size() > 1000 ? "1\r\nb\r\n" : "") + "0\r\n\r\n";
    };

    BOOST_TEST(exchange(server.port(), target(200)).status == 200);
    BOOST_TEST(exchange(server.port(), target(201)).status == 414);
    BOOST_TEST(exchange(server.port(), header(400)).status == 200);
    BOOST_TEST(exchange(server.port(), header(401)).status == 431);
    BOOST_TEST(exchange(server.port(), post("/a", std::string(1000, 'b'))).status == 200);
    BOOST_TEST(exchange(server.port(), post("/a", std::string(1001, 'b'))).status == 413);
    BOOST_TEST(exchange(server.port(), chunked(std::string(1000, 'b'))).status == 200);
    BOOST_TEST(exchange(server.port(), chunked(std::string(1001, 'b'))).status == 413);
}

// Files come in one body; everywhere else its size is refused.
BOOST_AUTO_TEST_CASE(a_large_body_is_taken_at_the_paths_named_and_only_of_who_brings_a_sign_in)
{
    Limits limits;
    limits.body_bytes = 1000;
    limits.large_body_bytes = 2000;
    auto settings = on_loopback(limits);
    settings.large_bodies_at = {"/large", "/large_too", "/clients/{client_id}/large"};
    FakeApplication application;
    const RunningServer server{settings, application};
    const std::string signed_in = "Authorization: Bearer of-somebody\r\n";
    const auto sent = [&](const char* path, std::size_t bytes, const std::string& headers) {
        return exchange(server.port(), post(path, std::string(bytes, 'b'), headers)).status;
    };

    BOOST_TEST(sent("/large", 2000, signed_in) == 200);
    BOOST_TEST(sent("/large_too", 2000, signed_in) == 200);
    BOOST_TEST(sent("/clients/9/large", 2000, signed_in) == 200);
    BOOST_TEST(sent("/clients/9/8/large", 2000, signed_in) == 413);
    BOOST_TEST(sent("/clients/9/large/8", 2000, signed_in) == 413);
    BOOST_TEST(sent("/clients/9", 2000, signed_in) == 413);
    BOOST_TEST(sent("/large", 2001, signed_in) == 413);
    BOOST_TEST(sent("/large", 1001, "") == 413);
    BOOST_TEST(sent("/large", 1000, "") == 200);
    BOOST_TEST(sent("/other", 1001, signed_in) == 413);
}

BOOST_AUTO_TEST_CASE(more_large_bodies_than_the_limit_are_asked_to_come_again)
{
    Limits limits;
    limits.body_bytes = 1000;
    limits.large_body_bytes = 2000;
    limits.large_bodies = 2;
    auto settings = on_loopback(limits);
    settings.large_bodies_at = {"/hold"};
    FakeApplication application;
    const RunningServer server{settings, application};
    const auto large = post("/hold", std::string(1500, 'b'), "Authorization: Bearer of-somebody\r\n");
    RawPeer first{server.port()};
    RawPeer second{server.port()};
    first.send(large);
    second.send(large);
    application.wait_until_held(2);

    const auto third = exchange(server.port(), large);

    BOOST_TEST(third.status == 503);
    BOOST_TEST(third.body.find("taking in other large files") != std::string::npos);
    BOOST_TEST(!header_of(third, "Retry-After").empty());
    BOOST_TEST(exchange(server.port(), post("/a", std::string(900, 'b'))).status == 200);
    application.release();
    BOOST_TEST(first.receive().status == 200);
    BOOST_TEST(second.receive().status == 200);
}

BOOST_AUTO_TEST_CASE(a_header_without_end_is_refused_once_it_is_too_large)
{
    FakeApplication application;
    const RunningServer server{on_loopback(), application};

    const auto reply = exchange(server.port(), "GET / HTTP/1.1\r\nX: " + std::string(65'536, 'a'));

    BOOST_TEST(reply.status == 431);
}

// The peer goes on sending a body of 20 MiB that was refused by its announced length alone.
BOOST_AUTO_TEST_CASE(the_refusal_of_a_huge_body_reaches_a_peer_that_is_still_sending)
{
    FakeApplication application;
    const RunningServer server{on_loopback(), application};

    const auto reply = exchange(server.port(), post("/a", std::string(20U << 20U, 'b')));

    BOOST_TEST(reply.status == 413);
}

BOOST_AUTO_TEST_CASE(a_body_refused_by_its_announced_length_is_logged_with_its_address)
{
    std::ostringstream lines;
    attune::server::log::to_stream(lines);
    {
        FakeApplication application;
        const RunningServer server{on_loopback(), application};
        exchange(server.port(), "POST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\n\r\nbegin");
    }
    attune::server::log::to_standard_error();

    BOOST_TEST(lines.str().find(R"("method":"POST","path":"/b","status":413)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_header_that_stops_coming_is_answered_408)
{
    Limits limits;
    limits.header_time = 40ms;
    FakeApplication application;
    const RunningServer server{on_loopback(limits), application};
    RawPeer peer{server.port()};

    peer.send("GET /a HTTP/1.1\r\nHo");

    BOOST_TEST(peer.receive().status == 408);
    BOOST_TEST(peer.is_closed());
}

BOOST_AUTO_TEST_CASE(a_body_that_stops_coming_is_answered_408)
{
    Limits limits;
    limits.body_time = 40ms;
    FakeApplication application;
    const RunningServer server{on_loopback(limits), application};
    RawPeer peer{server.port()};

    peer.send(half_a_request);

    BOOST_TEST(peer.receive().status == 408);
    BOOST_TEST(peer.is_closed());
    BOOST_TEST(application.last().path == "");
}

BOOST_AUTO_TEST_CASE(an_idle_connection_is_closed_without_a_word)
{
    Limits limits;
    limits.idle_time = 40ms;
    FakeApplication application;
    const RunningServer server{on_loopback(limits), application};
    RawPeer peer{server.port()};

    peer.send(get("/a"));

    BOOST_TEST(peer.receive().status == 200);
    BOOST_TEST(peer.is_closed());
}

BOOST_AUTO_TEST_CASE(a_peer_that_leaves_half_way_disturbs_nobody)
{
    FakeApplication application;
    const RunningServer server{on_loopback(), application};

    for (const auto* bytes : {"GET /a HTT", half_a_request.c_str(), ""})
        RawPeer{server.port()}.send(bytes);

    BOOST_TEST(exchange(server.port(), get("/a")).status == 200);
}

BOOST_AUTO_TEST_CASE(a_connection_above_the_limit_is_closed_and_room_is_made_as_others_go)
{
    Limits limits;
    limits.connections = 2;
    FakeApplication application;
    const RunningServer server{on_loopback(limits), application};
    RawPeer first{server.port()};
    first.send(get("/a"));
    first.receive();
    {
        RawPeer second{server.port()};
        second.send(get("/a", "Connection: close\r\n"));
        BOOST_TEST(second.receive().status == 200);
        BOOST_TEST(second.is_closed());
    }
    RawPeer third{server.port()};
    third.send(get("/a"));
    BOOST_TEST(third.receive().status == 200);

    RawPeer fourth{server.port()};

    BOOST_TEST(fourth.is_closed());
}

BOOST_AUTO_TEST_CASE(a_full_server_says_so_and_when_to_come_back)
{
    Limits limits;
    limits.workers = 1;
    limits.queue = 0;
    FakeApplication application;
    const RunningServer server{on_loopback(limits), application};
    RawPeer working{server.port()};
    working.send(get("/hold"));
    application.wait_until_held(1);

    const auto reply = exchange(server.port(), get("/a"));
    const auto health = exchange(server.port(), get("/healthz"));
    application.release();

    BOOST_TEST(health.status == 200);
    BOOST_TEST(reply.status == 503);
    BOOST_TEST(header_of(reply, "Retry-After") == "1");
    BOOST_TEST(working.receive().status == 200);
}

BOOST_AUTO_TEST_CASE(password_work_never_takes_the_place_of_reading)
{
    Limits limits;
    limits.workers = 1;
    limits.hashing_workers = 1;
    limits.hashing_queue = 0;
    FakeApplication application;
    const RunningServer server{on_loopback(limits), application};
    RawPeer hashing{server.port()};
    hashing.send(get("/hash/hold"));
    application.wait_until_held(1);

    BOOST_TEST(exchange(server.port(), get("/hash")).status == 503);
    BOOST_TEST(exchange(server.port(), get("/a")).status == 200);

    application.release();
    BOOST_TEST(hashing.receive().status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
