#include "server/http/connection.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <sodium/randombytes.h>
#include <sodium/utils.h>
#include <string_view>
#include <tuple>
#include <utility>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include "server/http/admission.hpp"
#include "server/http/answering.hpp"
#include "server/http/beast_messages.hpp"
#include "server/http/logged_path.hpp"
#include "server/http/standard_reply.hpp"
#include "server/log.hpp"

namespace attune::server::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::awaitable;
using boost::system::error_code;
using Parser = beast::http::request_parser<beast::http::string_body>;

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::milliseconds goodbye_time{2'000};
constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr std::size_t read_bytes = std::size_t{4} * 1024;

constexpr auto header_too_large =
    "The request's header is larger than this server takes. Nothing was changed.";
constexpr auto body_too_large = "The request's body is larger than this server takes. Nothing was changed.";
constexpr auto full_of_large_bodies =
    "The server is taking in other large files. Nothing was changed. Try again in a moment.";
constexpr auto too_slow = "The request did not arrive whole in time. Nothing was changed. Send it again.";
constexpr auto not_http = "The request is not HTTP/1.1 as this server understands it. Nothing was changed.";
std::string new_request_id()
{
    unsigned char bytes[16];
    char text[2 * sizeof bytes + 1];
    randombytes_buf(bytes, sizeof bytes);
    return sodium_bin2hex(text, sizeof text, bytes, sizeof bytes);
}

// Segment by segment; one in braces stands for any.
bool is_at(std::string_view path, std::string_view pattern)
{
    while (!path.empty() && !pattern.empty()) {
        const auto end = std::min(path.find('/', 1), path.size());
        const auto pattern_end = std::min(pattern.find('/', 1), pattern.size());
        if (!pattern.starts_with("/{") && path.substr(0, end) != pattern.substr(0, pattern_end))
            return false;
        path.remove_prefix(end);
        pattern.remove_prefix(pattern_end);
    }
    return path.empty() && pattern.empty();
}

// One of the few large bodies that the server takes at once, from its header to its reply.
class LargeBody {
public:
    explicit LargeBody(Service& service) : count_{service.large_bodies} { ++count_; }
    ~LargeBody() { --count_; }
    LargeBody(const LargeBody&) = delete;
    LargeBody& operator=(const LargeBody&) = delete;

private:
    std::size_t& count_;
};

// What came of waiting for a request.
struct Received {
    bool gone = false;             // nobody is there to be answered
    std::optional<Reply> refusal;  // instead of the application's reply; the connection ends after it
    Request request;
    std::unique_ptr<LargeBody> large = {};
    bool keep_alive = false;
};

void take_over(const Parser& parser, Received& received)
{
    take_header(parser.get(), received.request);
    received.keep_alive = parser.get().keep_alive();
}

void log_request(const Request& request, int status, Clock::duration took)
{
    const auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(took).count();
    log::write(log::Level::info, "request",
               {{"request_id", request.request_id},
                {"method", request.method},
                {"path", logged_path(request.path)},
                {"status", status},
                {"duration_us", microseconds},
                {"peer", request.peer}});
}

}  // namespace

// How a conversation ended. Cut short: there may be bytes of the peer's that nobody has read.
enum class Ending { gone, complete, cut_short };

// The requests of one connection, one after the other, over a plain or a TLS stream.
template <class Stream>
class Conversation {
public:
    Conversation(Connection& connection, Stream& stream) : connection_{connection}, stream_{stream} {}

    awaitable<Ending> hold()
    {
        while (!service_.draining) {
            auto received = co_await receive();
            if (received.gone)
                co_return Ending::gone;
            const auto started = Clock::now();
            const bool refused = received.refusal.has_value();
            auto reply = co_await answer_to(received);
            const int status = reply.status;
            const bool keep = !refused && received.keep_alive && !service_.draining;
            const bool sent = co_await send(std::move(reply), received, keep);
            log_request(received.request, status, Clock::now() - started);
            if (!sent)
                co_return Ending::gone;
            if (refused)
                co_return Ending::cut_short;
            if (!keep)
                co_return Ending::complete;
        }
        co_return Ending::complete;
    }

private:
    static constexpr bool over_tls = !std::is_same_v<Stream, Socket>;

    awaitable<Received> receive()
    {
        Received received;
        received.request.request_id = new_request_id();
        received.request.peer = connection_.peer_;
        received.request.private_socket = connection_.private_socket_;

        const auto header_bytes = co_await read_header(received);
        if (header_bytes == 0)
            co_return received;
        Parser parser;
        if (!accept_header(header_bytes, parser, received))
            co_return received;
        if (!parser.is_done())
            co_await read_body(parser, received);
        received.request.body = std::move(parser.get().body());
        co_return received;
    }

    // The length of the header, now at the front of buffer_; 0 when there will be none.
    awaitable<std::size_t> read_header(Received& received)
    {
        const auto& limits = service_.limits;
        connection_.wait_at_most(buffer_.size() == 0 ? limits.idle_time : limits.header_time,
                                 buffer_.size() == 0);
        std::size_t searched = 0;
        for (;;) {
            const auto end = sent_ahead().find("\r\n\r\n", searched);
            if (end != std::string_view::npos && end + 4 <= limits.header_bytes)
                co_return end + 4;
            if (end != std::string_view::npos || buffer_.size() >= limits.header_bytes) {
                refuse(received, 431, header_too_large);
                co_return 0;
            }
            searched = buffer_.size() < 3 ? 0 : buffer_.size() - 3;

            auto [failure, bytes] = co_await stream_.async_read_some(buffer_.prepare(read_bytes), as_result);
            if (failure) {
                fail(received);
                co_return 0;
            }
            if (buffer_.size() == 0)
                connection_.wait_at_most(limits.header_time);
            buffer_.commit(bytes);
        }
    }

    bool accept_header(std::size_t header_bytes, Parser& parser, Received& received)
    {
        const auto raw = sent_ahead().substr(0, header_bytes);
        parser.header_limit(static_cast<std::uint32_t>(header_bytes) + 1);
        parser.body_limit(std::max(service_.limits.body_bytes, service_.limits.large_body_bytes));
        error_code failure;
        parser.put(asio::buffer(raw.data(), raw.size()), failure);
        if (failure == beast::http::error::body_limit)
            refuse(received, 413, body_too_large);
        else if (failure || !parser.is_header_done())
            refuse(received, 400, not_http);
        else if (const auto objection = objection_to(raw, parser.get(), service_.limits.target_bytes))
            refuse(received, objection->status, objection->sentence);
        // A body refused by its announced length leaves the header read, though not marked as done.
        if (parser.is_header_done() || failure == beast::http::error::body_limit)
            take_over(parser, received);
        buffer_.consume(header_bytes);
        if (!received.refusal)
            limit_body(parser, received);
        return !received.refusal;
    }

    [[nodiscard]] bool may_be_large(const Request& request) const
    {
        return request.method == "POST" && request.authorization.has_value() &&
               std::ranges::any_of(service_.large_bodies_at,
                                   [&](const auto& path) { return is_at(request.path, path); });
    }

    // Now that it is known what the request is for.
    void limit_body(Parser& parser, Received& received)
    {
        const auto& limits = service_.limits;
        const auto announced = parser.content_length();
        const bool large = !announced || *announced > limits.body_bytes;
        if (!large || !may_be_large(received.request)) {
            parser.body_limit(limits.body_bytes);
            if (announced && *announced > limits.body_bytes)
                refuse(received, 413, body_too_large);
        } else if (service_.large_bodies >= limits.large_bodies) {
            received.refusal = busy_reply(full_of_large_bodies, received.request.request_id);
        } else {
            received.large = std::make_unique<LargeBody>(service_);
        }
    }

    awaitable<void> read_body(Parser& parser, Received& received)
    {
        connection_.wait_at_most(received.large ? service_.limits.large_body_time
                                                : service_.limits.body_time);
        if (beast::iequals(parser.get()[beast::http::field::expect], "100-continue"))
            co_await asio::async_write(stream_, asio::buffer(go_on), as_result);
        auto [failure, bytes] = co_await beast::http::async_read(stream_, buffer_, parser, as_result);
        if (failure == beast::http::error::body_limit)
            refuse(received, 413, body_too_large);
        else if (failure && failure.category() == beast::http::make_error_code({}).category() &&
                 failure != beast::http::error::partial_message)
            refuse(received, 400, not_http);
        else if (failure)
            fail(received);
    }

    awaitable<Reply> answer_to(const Received& received)
    {
        if (received.refusal)
            co_return *received.refusal;
        connection_.wait_for_handler();
        co_return co_await answer(service_, received.request);
    }

    awaitable<bool> send(Reply&& reply, const Received& received, bool keep)
    {
        const auto long_body = std::exchange(reply.long_body, std::nullopt);
        auto message = dressed(std::move(reply), received.request, {keep, over_tls});
        if (long_body)
            message.content_length(long_body->bytes);
        const bool header_alone = long_body || received.request.method == "HEAD";
        beast::http::response_serializer<beast::http::string_body> serializer{message};
        connection_.wait_at_most(service_.limits.reply_time);
        error_code failure;
        if (header_alone)
            std::tie(failure, std::ignore) =
                co_await beast::http::async_write_header(stream_, serializer, as_result);
        else
            std::tie(failure, std::ignore) =
                co_await beast::http::async_write(stream_, serializer, as_result);
        if (failure || !long_body || received.request.method == "HEAD")
            co_return !failure;
        co_return co_await send_pieces(*long_body);
    }

    // One after the other, each in the time that a whole reply has. False when they end early.
    awaitable<bool> send_pieces(const LongBody& body)
    {
        for (std::size_t gone = 0; gone < body.bytes;) {
            connection_.wait_for_handler();
            const auto piece = co_await next_piece(service_, body, gone);
            if (!piece || piece->empty() || piece->size() > body.bytes - gone)
                co_return false;
            connection_.wait_at_most(service_.limits.reply_time);
            auto [failure, bytes] = co_await asio::async_write(stream_, asio::buffer(*piece), as_result);
            if (failure)
                co_return false;
            gone += bytes;
        }
        co_return true;
    }

    void refuse(Received& received, int status, const std::string& sentence)
    {
        received.refusal = problem_reply(status, sentence, received.request.request_id);
    }

    // The peer has gone, or has been too slow. One that never began a request is left without a word.
    void fail(Received& received)
    {
        if (connection_.was_overdue() && !connection_.idle_)
            refuse(received, 408, too_slow);
        else
            received.gone = true;
    }

    [[nodiscard]] std::string_view sent_ahead() const
    {
        return {static_cast<const char*>(buffer_.data().data()), buffer_.size()};
    }

    Connection& connection_;
    Service& service_ = connection_.service_;
    Stream& stream_;
    beast::flat_buffer buffer_;  // what the peer has sent ahead stays for the next request
};

Connection::Connection(Service& service, Socket socket, std::string peer, bool private_socket)
    : service_{service},
      socket_{std::move(socket)},
      peer_{std::move(peer)},
      private_socket_{private_socket}
{
}

awaitable<void> Connection::serve(asio::ssl::context* tls)
{
    if (tls == nullptr) {
        Conversation conversation{*this, socket_};
        if (co_await conversation.hold() == Ending::cut_short)
            co_await linger();
        co_return;
    }
    asio::ssl::stream<Socket&> stream{socket_, *tls};
    wait_at_most(service_.limits.header_time, true);
    auto [failure] = co_await stream.async_handshake(asio::ssl::stream_base::server, as_result);
    if (failure)
        co_return;
    Conversation conversation{*this, stream};
    const auto ending = co_await conversation.hold();
    if (ending == Ending::gone)
        co_return;
    wait_at_most(service_.draining ? std::chrono::milliseconds::zero() : goodbye_time, true);
    co_await stream.async_shutdown(as_result);
    if (ending == Ending::cut_short)
        co_await linger();
}

// Closing with bytes unread would make the kernel reset the connection, and the peer could lose the reply
// that says why. So: no more from us, and what still comes is thrown away, for a little while.
awaitable<void> Connection::linger()
{
    error_code ignored;
    socket_.shutdown(Socket::shutdown_send, ignored);
    wait_at_most(goodbye_time, true);
    std::array<char, read_bytes> discarded;
    for (;;) {
        auto [failure, bytes] = co_await socket_.async_read_some(asio::buffer(discarded), as_result);
        if (failure)
            co_return;
    }
}

void Connection::wait_at_most(std::chrono::milliseconds time, bool idle)
{
    idle_ = idle;
    overdue_ = false;
    deadline_ = Clock::now() + time;
}

void Connection::end_wait_if_overdue(Clock::time_point now)
{
    if (now < deadline_)
        return;
    overdue_ = true;
    deadline_ = Clock::time_point::max();
    error_code ignored;
    socket_.cancel(ignored);
}

void Connection::close_if_idle()
{
    if (idle_)
        close();
}

void Connection::close()
{
    error_code ignored;
    socket_.close(ignored);
}

}  // namespace attune::server::http
