#include "server/mail/mail_text.hpp"

#include <array>
#include <chrono>

#include "shared/api/links.hpp"
#include "shared/domain/wall_clock.hpp"

namespace attune::server {

namespace {

constexpr std::size_t longest_line = 76;  // RFC 2045
constexpr std::string_view hexadecimal = "0123456789ABCDEF";

struct Words {
    const char* subject;
    const char* opening;  // after the therapist's name
};

Words words_of(api::MailKind kind)
{
    switch (kind) {
        case api::MailKind::invitation:
            return {"Some questions for you", " has some questions for you."};
        case api::MailKind::reminder:
            return {"Your questions are still open", " sent you some questions, and they are still open."};
        case api::MailKind::last_call:
            return {"Your questions close soon", " sent you some questions that close soon."};
    }
    return {};
}

std::string body_of(const ClaimedMail& mail, const std::string& link, const std::string& stop)
{
    return "Hello " + mail.first_name + ",\n\n" + mail.therapist + words_of(mail.kind).opening +
           " You can answer them on a phone or a computer, without an account, and stop and go on "
           "later:\n\n" +
           link + "\n\nThey are open until " + long_date(local_day(mail.expires_at)) +
           ".\n\nNobody reads answers to this e-mail. If you need help, reach your therapist or somebody "
           "else "
           "in the way you have agreed.\n\nIf this was not meant for you, please delete it.\n\n"
           "To get no more of these e-mails:\n" +
           stop + "\n";
}

bool is_literal(char c)
{
    return c >= ' ' && c <= '~' && c != '=';
}

// RFC 2045's quoted-printable: lines of bounded length, of ASCII alone.
std::string quoted_printable(std::string_view text)
{
    std::string quoted;
    std::size_t line = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n') {
            quoted += "\r\n";
            line = 0;
            continue;
        }
        const bool ends_line = i + 1 < text.size() && text[i + 1] == '\n';
        std::string piece{c};
        if (!is_literal(c) || (c == ' ' && ends_line)) {
            const auto byte = static_cast<unsigned char>(c);
            piece = {'=', hexadecimal[byte / 16U], hexadecimal[byte % 16U]};
        }
        if (line + piece.size() >= longest_line) {
            quoted += "=\r\n";
            line = 0;
        }
        quoted += piece;
        line += piece.size();
    }
    return quoted;
}

// RFC 2047, so that any name can stand in a header.
std::string encoded_word(std::string_view name)
{
    std::string word = "=?UTF-8?Q?";
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        word += plain ? std::string{c} : std::string{'=', hexadecimal[byte / 16U], hexadecimal[byte % 16U]};
    }
    return word + "?=";
}

// RFC 5322: "Sun, 29 Nov 2026 07:35:31 +0000".
std::string date_of(Instant when)
{
    using namespace std::chrono;
    constexpr std::array weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    const auto day = floor<days>(when.value);
    const hh_mm_ss time{floor<seconds>(when.value - day)};
    const auto two = [](auto count) { return (count < 10 ? "0" : "") + std::to_string(count); };
    return std::string{weekdays.at(weekday{day}.c_encoding())} + ", " + medium_date(Day{day}) + ' ' +
           two(time.hours().count()) + ':' + two(time.minutes().count()) + ':' + two(time.seconds().count()) +
           " +0000";
}

std::string host_of(const std::string& address)
{
    const auto start = address.find("://");
    const auto host = address.substr(start == std::string::npos ? 0 : start + 3);
    return host.substr(0, host.find(':'));
}

}  // namespace

Letter letter_of(const ClaimedMail& mail, const MailRelay& relay, const std::string& address,
                 const std::string& token, Instant now)
{
    const auto pages = address + api::pages_root;
    const auto stop = pages + "/stop/" + token;
    const auto from = relay.name.empty() ? relay.from : encoded_word(relay.name) + " <" + relay.from + '>';
    const auto header = [](const char* name, const std::string& value) {
        return name + (": " + value) + "\r\n";
    };
    return {mail.address,
            header("Date", date_of(now)) + header("From", from) + header("To", mail.address) +
                header("Message-ID", '<' + mail.mail_id + '@' + host_of(address) + '>') +
                header("Subject", words_of(mail.kind).subject) + header("Auto-Submitted", "auto-generated") +
                header("List-Unsubscribe", '<' + stop + '>') +
                header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click") +
                header("MIME-Version", "1.0") + header("Content-Type", "text/plain; charset=utf-8") +
                header("Content-Transfer-Encoding", "quoted-printable") + "\r\n" +
                quoted_printable(body_of(mail, pages + "/open/" + token, stop))};
}

}  // namespace attune::server
