// Bodies that are sent piece by piece.
#include <atomic>

#include <boost/test/unit_test.hpp>

#include "tests/support/fake_application.hpp"
#include "tests/support/raw_http.hpp"

using namespace attune;
using namespace attune::tests;
using server::http::LongBody;
using server::http::Reply;
using server::http::Request;

namespace {

constexpr std::size_t piece = 300'000;
constexpr std::size_t whole = 40 * piece + 7;  // far more than the kernel holds for who does not read
constexpr int pieces = 41;

// Answers every GET with a body of `whole` bytes, each piece of one letter: a, b, c...
class InPieces final : public server::http::Application {
public:
    [[nodiscard]] server::http::Lane lane_of(const Request&) const override
    {
        return server::http::Lane::ordinary;
    }
    Reply answer(const Request&) override
    {
        Reply reply{200, "audio/mpeg", {}};
        reply.long_body = LongBody{whole, [this](std::size_t gone) { return next(gone); }};
        return reply;
    }
    std::optional<std::string> not_ready() override { return std::nullopt; }

    std::atomic<int> asked{0};
    std::atomic<int> ends_after{2 * pieces};

private:
    std::optional<std::string> next(std::size_t gone)
    {
        if (asked++ >= ends_after)
            return std::nullopt;
        return std::string(std::min(piece, whole - gone), static_cast<char>('a' + gone / piece % 26));
    }
};

struct LongTalk {
    InPieces application;
    RunningServer server{on_loopback(), application};
    RawPeer peer{server.port()};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(http_long_body, LongTalk)

BOOST_AUTO_TEST_CASE(its_pieces_come_one_after_the_other_and_the_connection_goes_on)
{
    for (int times = 0; times < 2; ++times) {
        peer.send(get("/sound"));
        const auto reply = peer.receive();

        BOOST_TEST(reply.status == 200);
        BOOST_TEST(header_of(reply, "Content-Length") == std::to_string(whole));
        BOOST_TEST(header_of(reply, "Cache-Control") == "no-store");
        BOOST_TEST_REQUIRE(reply.body.size() == whole);
        BOOST_TEST(reply.body.front() == 'a');
        BOOST_TEST(reply.body[piece] == 'b');
        BOOST_TEST(reply.body.back() == 'o');
    }
    BOOST_TEST(application.asked == 2 * pieces);
}

BOOST_AUTO_TEST_CASE(head_tells_its_length_and_asks_for_no_piece)
{
    peer.send("HEAD /sound HTTP/1.1\r\nHost: attune\r\n\r\n");
    const auto reply = peer.receive(false);

    BOOST_TEST(header_of(reply, "Content-Length") == std::to_string(whole));
    BOOST_TEST(application.asked == 0);
}

// Somebody's link was revoked while they listened.
BOOST_AUTO_TEST_CASE(what_ends_early_ends_the_connection_short_of_what_was_announced)
{
    application.ends_after = 0;
    peer.send(get("/sound"));

    const auto head = peer.receive(false);

    BOOST_TEST(header_of(head, "Content-Length") == std::to_string(whole));
    BOOST_TEST(peer.is_closed());
}

BOOST_AUTO_TEST_CASE(a_peer_that_leaves_in_the_middle_ends_it)
{
    peer.send(get("/sound"));
    {
        RawPeer leaving{std::move(peer)};
    }
    server.stop_and_wait();

    BOOST_TEST(application.asked < pieces);
}

BOOST_AUTO_TEST_SUITE_END()
