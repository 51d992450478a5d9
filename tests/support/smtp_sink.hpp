// A mail relay for tests, on this computer: takes mails, or behaves as relays do on a bad day.
#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

namespace attune::tests {

enum class Mood {
    takes,
    is_closed,             // 421 instead of a greeting
    refuses_recipient,     // 550
    puts_off,              // 451 after the whole mail
    breaks_off_early,      // hangs up instead of asking for the mail
    breaks_off_at_the_end  // has the whole mail, and hangs up without a word
};

struct TakenMail {
    std::string to;       // as RCPT named it
    std::string message;  // as it was sent, without the final dot
};

class SmtpSink {
public:
    SmtpSink();
    ~SmtpSink();
    SmtpSink(const SmtpSink&) = delete;
    SmtpSink& operator=(const SmtpSink&) = delete;

    void set_mood(Mood mood) { mood_ = mood; }
    [[nodiscard]] std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port_); }
    // Whatever reached it whole, taken or not, in order.
    [[nodiscard]] std::vector<TakenMail> mails() const;

private:
    boost::asio::awaitable<void> accept();
    boost::asio::awaitable<void> converse(boost::asio::ip::tcp::socket peer);
    // The mail itself, after its envelope; false where the line breaks off.
    boost::asio::awaitable<bool> take(boost::asio::ip::tcp::socket& peer, std::string& ahead, TakenMail mail);

    boost::asio::io_context io_;
    boost::asio::ip::tcp::acceptor acceptor_;
    std::uint16_t port_ = 0;
    std::atomic<Mood> mood_{Mood::takes};
    mutable std::mutex mutex_;
    std::vector<TakenMail> mails_;
    std::thread thread_;
};

// The value of a header; "" when there is none.
std::string header_in(const TakenMail& mail, std::string_view name);
// The body as it is read: quoted-printable undone, lines ended by '\n'.
std::string body_in(const TakenMail& mail);
// What stands after that in the body, to the end of its line.
std::string after_in(const TakenMail& mail, const std::string& start);

}  // namespace attune::tests
