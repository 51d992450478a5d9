#include "tests/support/smtp_sink.hpp"

#include <string_view>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace attune::tests {

namespace asio = boost::asio;

namespace {

constexpr auto as_outcome = asio::as_tuple(asio::use_awaitable);

asio::awaitable<bool> say(asio::ip::tcp::socket& peer, std::string line)
{
    line += "\r\n";
    auto [failure, count] = co_await asio::async_write(peer, asio::buffer(line), as_outcome);
    co_return !failure;
}

// Up to `end`, which is dropped; empty when the peer is gone.
asio::awaitable<std::string> hear(asio::ip::tcp::socket& peer, std::string& ahead, std::string_view end)
{
    auto [failure, count] =
        co_await asio::async_read_until(peer, asio::dynamic_buffer(ahead), std::string{end}, as_outcome);
    if (failure)
        co_return std::string{};
    auto heard = ahead.substr(0, count - end.size());
    ahead.erase(0, count);
    co_return heard;
}

// To every line of the envelope.
const char* reply_to(std::string_view line, Mood mood)
{
    if (line.starts_with("RCPT") && mood == Mood::refuses_recipient)
        return "550 Nobody here";
    return line.starts_with("QUIT") ? "221 Good bye" : "250 Fine";
}

}  // namespace

SmtpSink::SmtpSink()
    : acceptor_{io_, {asio::ip::address_v4::loopback(), 0}},
      port_{acceptor_.local_endpoint().port()}
{
    asio::co_spawn(io_, accept(), asio::detached);
    thread_ = std::thread{[this] { io_.run(); }};
}

SmtpSink::~SmtpSink()
{
    io_.stop();
    thread_.join();
}

std::vector<TakenMail> SmtpSink::mails() const
{
    const std::lock_guard lock{mutex_};
    return mails_;
}

asio::awaitable<void> SmtpSink::accept()
{
    for (;;) {
        auto [failure, peer] = co_await acceptor_.async_accept(as_outcome);
        if (failure)
            co_return;
        asio::co_spawn(io_, converse(std::move(peer)), asio::detached);
    }
}

asio::awaitable<bool> SmtpSink::take(asio::ip::tcp::socket& peer, std::string& ahead, TakenMail mail)
{
    if (mood_ == Mood::breaks_off_early)
        co_return false;
    co_await say(peer, "354 Go on");
    mail.message = co_await hear(peer, ahead, "\r\n.\r\n");
    {
        const std::lock_guard lock{mutex_};
        mails_.push_back(std::move(mail));
    }
    if (mood_ == Mood::breaks_off_at_the_end)
        co_return false;
    co_await say(peer, mood_ == Mood::puts_off ? "451 Not now" : "250 Taken");
    co_return true;
}

asio::awaitable<void> SmtpSink::converse(asio::ip::tcp::socket peer)
{
    std::string ahead;
    TakenMail mail;
    if (mood_ == Mood::is_closed) {
        co_await say(peer, "421 Closed");
        co_return;
    }
    co_await say(peer, "220 sink");
    for (;;) {
        const auto line = co_await hear(peer, ahead, "\r\n");
        if (line.empty())
            co_return;
        if (line.starts_with("RCPT")) {
            mail.to = line.substr(line.find('<') + 1, line.find('>') - line.find('<') - 1);
        }
        if (line.starts_with("DATA")) {
            if (!co_await take(peer, ahead, mail))
                co_return;
        } else {
            co_await say(peer, reply_to(line, mood_));
        }
    }
}

std::string header_in(const TakenMail& mail, std::string_view name)
{
    const auto start = ("\r\n" + mail.message).find("\r\n" + std::string{name} + ": ");
    if (start == std::string::npos)
        return {};
    const auto value = start + name.size() + 2;
    return mail.message.substr(value, mail.message.find("\r\n", value) - value);
}

std::string body_in(const TakenMail& mail)
{
    std::string body;
    const auto& text = mail.message;
    for (auto i = text.find("\r\n\r\n") + 4; i < text.size(); ++i) {
        if (text[i] == '\r')
            continue;
        if (text[i] != '=') {
            body += text[i];
        } else if (text.compare(i, 3, "=\r\n") == 0) {
            i += 2;
        } else {
            body += static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16));
            i += 2;
        }
    }
    return body;
}

std::string after_in(const TakenMail& mail, const std::string& start)
{
    const auto body = body_in(mail);
    const auto found = body.find(start);
    if (found == std::string::npos)
        return {};
    const auto value = found + start.size();
    return body.substr(value, body.find('\n', value) - value);
}

}  // namespace attune::tests
