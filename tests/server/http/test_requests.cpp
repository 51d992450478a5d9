#include <filesystem>
#include <sys/stat.h>

#include <boost/json/parse.hpp>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/support/fake_application.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/raw_http.hpp"

using namespace attune;
using namespace attune::tests;
using boost::unit_test::data::make;

namespace {

// One server and one peer of it.
struct Talk {
    FakeApplication application;
    RunningServer server{on_loopback(), application};
    RawPeer peer{server.port()};

    RawReply say(const std::string& bytes)
    {
        peer.send(bytes);
        return peer.receive();
    }
};

std::string problem_code(const RawReply& reply)
{
    return std::string{boost::json::parse(reply.body).at("code").as_string()};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(http_requests)

BOOST_FIXTURE_TEST_CASE(hands_the_application_a_whole_request_and_sends_its_reply, Talk)
{
    const auto reply = say(post("/api/v1/notes?page=2", "{\"a\":1}",
                                "Authorization: Bearer t\r\nIdempotency-Key: k\r\nIf-Match: 3\r\n"
                                "Content-Type: application/json\r\n"));

    const auto request = application.last();
    BOOST_TEST(reply.status == 200);
    BOOST_TEST(reply.body == "{\"a\":1}");
    BOOST_TEST(request.method == "POST");
    BOOST_TEST(request.path == "/api/v1/notes");
    BOOST_TEST(request.query == "page=2");
    BOOST_TEST(request.authorization.value() == "Bearer t");
    BOOST_TEST(request.idempotency_key.value() == "k");
    BOOST_TEST(request.if_match.value() == "3");
    BOOST_TEST(request.content_type.value() == "application/json");
    BOOST_TEST(request.peer == "127.0.0.1");
    BOOST_TEST(!request.private_socket);
    BOOST_TEST(request.request_id == header_of(reply, "X-Request-Id"));
    BOOST_TEST(request.request_id.size() == 32U);
}

BOOST_FIXTURE_TEST_CASE(answers_requests_sent_ahead_in_their_order, Talk)
{
    peer.send(get("/first") + post("/second", "body") + get("/third"));

    BOOST_TEST(peer.receive().body == "/first");
    BOOST_TEST(peer.receive().body == "body");
    BOOST_TEST(peer.receive().body == "/third");
}

BOOST_FIXTURE_TEST_CASE(joins_the_pieces_of_a_chunked_body, Talk)
{
    const auto reply =
        say("POST /a HTTP/1.1\r\nHost: attune\r\nTransfer-Encoding: chunked\r\n\r\n"
            "3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n");

    BOOST_TEST(reply.body == "abcdefg");
}

BOOST_FIXTURE_TEST_CASE(tells_a_careful_peer_to_go_on_with_its_body, Talk)
{
    const auto interim =
        say("POST /a HTTP/1.1\r\nHost: attune\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    const auto reply = say("hi");

    BOOST_TEST(interim.status == 100);
    BOOST_TEST(reply.body == "hi");
}

BOOST_FIXTURE_TEST_CASE(gives_every_reply_the_headers_of_a_careful_server, Talk)
{
    for (const auto& bytes : {get("/a"), get("/healthz"), std::string{"NOT HTTP\r\n\r\n"}}) {
        const auto reply = say(bytes);

        BOOST_TEST(header_of(reply, "X-Content-Type-Options") == "nosniff");
        BOOST_TEST(header_of(reply, "Cache-Control") == "no-store");
        BOOST_TEST(header_of(reply, "X-Request-Id") != "");
        BOOST_TEST(header_of(reply, "Server") == "");
        BOOST_TEST(header_of(reply, "Strict-Transport-Security") == "");
    }
}

BOOST_FIXTURE_TEST_CASE(sends_no_body_to_head_but_its_length, Talk)
{
    peer.send("HEAD /four HTTP/1.1\r\nHost: attune\r\nConnection: close\r\n\r\n");
    const auto reply = peer.receive(false);

    BOOST_TEST(header_of(reply, "Content-Length") == "5");
    BOOST_TEST(peer.is_closed());
}

BOOST_FIXTURE_TEST_CASE(closes_when_the_peer_asks_for_it, Talk)
{
    const auto reply = say(get("/a", "Connection: close\r\n"));

    BOOST_TEST(header_of(reply, "Connection") == "close");
    BOOST_TEST(peer.is_closed());
}

BOOST_FIXTURE_TEST_CASE(says_that_it_lives_and_whether_it_is_ready, Talk)
{
    BOOST_TEST(say(get("/healthz")).status == 200);
    BOOST_TEST(say(get("/readyz")).status == 200);

    application.set_not_ready("The database does not answer.");
    const auto reply = say(get("/readyz"));

    BOOST_TEST(reply.status == 503);
    BOOST_TEST(header_of(reply, "Retry-After") != "");
    BOOST_TEST(boost::json::parse(reply.body).at("detail").as_string() == "The database does not answer.");
    BOOST_TEST(say(get("/healthz")).status == 200);
}

const std::string post_head = "POST /a HTTP/1.1\r\nHost: attune\r\n";

// What a proxy and a server could read in two ways, and what is no request at all. Each is answered 400,
// never reaches the application, and ends the connection, so that nothing behind it can pass for a request.
const std::string malformed[] = {
    "NOT HTTP\r\n\r\n",
    "GET /a HTTP/2.0\r\nHost: attune\r\n\r\n",
    "GET /a HTTP/1.1\r\n\r\n",
    "GET /a HTTP/1.1\r\nHost: attune\r\nHost: other\r\n\r\n",
    "GET /a HTTP/1.1\r\nHost : attune\r\n\r\n",
    "GET /a HTTP/1.1\r\nHost: attune\r\nX-Folded: one\r\n two\r\n\r\n",
    "GET /a HTTP/1.1\r\nHost: attune\r\nX-Folded: one\r\n\ttwo\r\n\r\n",
    "GET /a%00b HTTP/1.1\r\nHost: attune\r\n\r\n",
    std::string{"GET /a\0b HTTP/1.1\r\nHost: attune\r\n\r\n", 35},
    "GET /\xc3\xa9 HTTP/1.1\r\nHost: attune\r\n\r\n",
    "GET /a#b HTTP/1.1\r\nHost: attune\r\n\r\n",
    "GET http://attune/a HTTP/1.1\r\nHost: attune\r\n\r\n",
    "OPTIONS * HTTP/1.1\r\nHost: attune\r\n\r\n",
    "CONNECT attune:443 HTTP/1.1\r\nHost: attune\r\n\r\n",
    "GET /a HTTP/1.1\r\nHost: attune\r\nAuthorization: a\r\nAuthorization: b\r\n\r\n",
    "GET /a HTTP/1.1\r\nHost: attune\r\nIdempotency-Key: a\r\nIdempotency-Key: b\r\n\r\n",
    post_head + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
    post_head + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    post_head + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
    post_head + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
    post_head + "Transfer-Encoding: xchunked\r\nContent-Length: 3\r\n\r\nabc",
    post_head + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    post_head + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "POST /a HTTP/1.0\r\nHost: attune\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    post_head + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
    post_head + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
    post_head + "Content-Length: -3\r\n\r\nabc",
    post_head + "Content-Length: +3\r\n\r\nabc",
    post_head + "Content-Length : 3\r\n\r\nabc",
    post_head + "Content-Length: 3, 3\r\n\r\nabc",
    post_head + "Content-Length: 0x3\r\n\r\nabc",
    post_head + "Content-Length: 99999999999999999999\r\n\r\nabc",
    post_head + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n",
    post_head + "Transfer-Encoding: chunked\r\n\r\n3\r\nabcX\r\n0\r\n\r\n",
};

BOOST_DATA_TEST_CASE(refuses_what_is_malformed_or_ambiguous, make(malformed), bytes)
{
    Talk talk;
    const auto reply = talk.say(bytes + get("/smuggled"));

    BOOST_TEST(reply.status == 400);
    BOOST_TEST(header_of(reply, "Content-Type") == "application/problem+json");
    BOOST_TEST(header_of(reply, "Connection") == "close");
    BOOST_TEST(problem_code(reply) == "malformed");
    BOOST_TEST(talk.peer.is_closed());
    BOOST_TEST(talk.application.last().path == "");
}

BOOST_AUTO_TEST_CASE(serves_a_unix_socket_and_says_so_to_the_application)
{
    const Folder folder;
    FakeApplication application;
    server::http::Settings settings;
    settings.unix_socket = folder.path() / "attune.sock";
    RunningServer server{settings, application};

    RawPeer peer{*settings.unix_socket};
    peer.send(get("/a"));

    BOOST_TEST(peer.receive().status == 200);
    BOOST_TEST(application.last().private_socket);
    BOOST_TEST(application.last().peer == "unix");

    server.stop_and_wait();
    BOOST_TEST(!std::filesystem::exists(*settings.unix_socket));
}

BOOST_AUTO_TEST_CASE(replaces_a_dead_socket_but_never_a_living_one)
{
    const Folder folder;
    FakeApplication application;
    server::http::Settings settings;
    settings.unix_socket = folder.path() / "attune.sock";
    folder.leave_dead_socket("attune.sock");

    RunningServer first{settings, application};

    BOOST_CHECK_THROW((server::http::Server{settings, application}), std::runtime_error);
    RawPeer peer{*settings.unix_socket};
    peer.send(get("/a"));
    BOOST_TEST(peer.receive().status == 200);
}

BOOST_AUTO_TEST_CASE(refuses_to_listen_where_others_could_listen_in)
{
    const Folder folder;
    FakeApplication application;
    server::http::Settings open_folder;
    open_folder.unix_socket = folder.path() / "attune.sock";
    ::chmod(folder.path().c_str(), 0755);
    auto plain_to_all = on_loopback();
    plain_to_all.tcp->address = "0.0.0.0";
    auto long_path = open_folder;
    long_path.unix_socket = folder.path() / std::string(100, 'x');

    BOOST_CHECK_THROW((server::http::Server{open_folder, application}), std::runtime_error);
    BOOST_CHECK_THROW((server::http::Server{plain_to_all, application}), std::runtime_error);
    BOOST_CHECK_THROW((server::http::Server{long_path, application}), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
