#include "server/mail/mail_text.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "shared/api/links.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr std::size_t longest_line = 76;  // RFC 2045
constexpr std::string_view hexadecimal = "0123456789ABCDEF";

struct Words {
    std::string subject;
    std::string opening;
};

Words words_of(api::MailKind kind, const std::string& therapist)
{
    switch (kind) {
        case api::MailKind::invitation:
            return {say("Some questions for you"), say("{1} has some questions for you.", therapist)};
        case api::MailKind::reminder:
            return {say("Your questions are still open"),
                    say("{1} sent you some questions, and they are still open.", therapist)};
        case api::MailKind::last_call:
            return {say("Your questions close soon"),
                    say("{1} sent you some questions that close soon.", therapist)};
    }
    return {};
}

// Without a reproach.
std::string missed_in_words(int missed)
{
    if (missed == 0)
        return {};
    return say_count("The last questions closed before anything was sent.",
                     "The last {1} sets of questions closed before anything was sent.", missed) +
           ' ' + say("That is all right: you can begin with these.") + "\n\n";
}

std::string body_of(const ClaimedMail& mail, const std::string& opening, const std::string& link,
                    const std::string& stop)
{
    const std::string next{"\n\n"};
    return say("Hello {1},", mail.first_name) + next + missed_in_words(mail.missed) + opening + ' ' +
           say("You can answer them on a phone or a computer, without an account, and stop and go on "
               "later:") +
           next + link + next + say("They are open until {1}.", long_date(local_day(mail.expires_at))) +
           next +
           say("Nobody reads answers to this e-mail. If you need help, reach your therapist or somebody "
               "else in the way you have agreed.") +
           next + say("If this was not meant for you, please delete it.") + next +
           say("To get no more of these e-mails:") + '\n' + stop + '\n';
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

// RFC 2047, so that any words can stand in a header. At most 75 characters long, so for a name or a subject.
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

std::string in_header(const std::string& words)
{
    return std::ranges::all_of(words, is_literal) ? words : encoded_word(words);
}

// RFC 5322, English in every language: "Sun, 29 Nov 2026 07:35:31 +0000".
std::string date_of(Instant when)
{
    using namespace std::chrono;
    constexpr std::array weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    const auto day = floor<days>(when.value);
    const hh_mm_ss time{floor<seconds>(when.value - day)};
    const auto two = [](auto count) { return (count < 10 ? "0" : "") + std::to_string(count); };
    const year_month_day date{day};
    return std::string{weekdays.at(weekday{day}.c_encoding())} + ", " +
           std::to_string(static_cast<unsigned>(date.day())) + ' ' + Language{}.short_month(Day{day}) + ' ' +
           std::to_string(static_cast<int>(date.year())) + ' ' + two(time.hours().count()) + ':' +
           two(time.minutes().count()) + ':' + two(time.seconds().count()) + " +0000";
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
    const auto words = words_of(mail.kind, mail.therapist);
    const auto from = relay.name.empty() ? relay.from : encoded_word(relay.name) + " <" + relay.from + '>';
    const auto header = [](const char* name, const std::string& value) {
        return name + (": " + value) + "\r\n";
    };
    return {mail.address,
            header("Date", date_of(now)) + header("From", from) + header("To", mail.address) +
                header("Message-ID", '<' + mail.mail_id + '@' + host_of(address) + '>') +
                header("Subject", in_header(words.subject)) + header("Content-Language", spoken().tag()) +
                header("Auto-Submitted", "auto-generated") + header("List-Unsubscribe", '<' + stop + '>') +
                header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click") +
                header("MIME-Version", "1.0") + header("Content-Type", "text/plain; charset=utf-8") +
                header("Content-Transfer-Encoding", "quoted-printable") + "\r\n" +
                quoted_printable(body_of(mail, words.opening, pages + "/open/" + token, stop))};
}

}  // namespace attune::server
