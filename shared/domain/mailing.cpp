#include "shared/domain/mailing.hpp"

#include <algorithm>
#include <array>

#include "shared/domain/wall_clock.hpp"

namespace attune {

namespace {

// A little more than a day in all: a relay that is away overnight is waited for.
constexpr std::array pauses{
    std::chrono::minutes{1},   std::chrono::minutes{5},   std::chrono::minutes{15},  std::chrono::minutes{60},
    std::chrono::minutes{240}, std::chrono::minutes{480}, std::chrono::minutes{720},
};

// RFC 5321: 64 before the @, 254 in all.
constexpr std::size_t longest_local_part = 64;
constexpr std::size_t longest_address = 254;

bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// RFC 5322's dot-atom.
bool is_local_part(std::string_view text)
{
    constexpr std::string_view also = "!#$%&'*+-/=?^_`{|}~.";
    return !text.empty() && text.size() <= longest_local_part && text.front() != '.' && text.back() != '.' &&
           text.find("..") == std::string_view::npos && std::ranges::all_of(text, [also](char c) {
               return is_letter_or_digit(c) || also.find(c) != std::string_view::npos;
           });
}

bool is_domain(std::string_view text)
{
    const auto dot = text.find('.');
    return dot != std::string_view::npos && dot > 0 && text.back() != '.' && text.front() != '-' &&
           text.find("..") == std::string_view::npos &&
           std::ranges::all_of(text, [](char c) { return is_letter_or_digit(c) || c == '-' || c == '.'; });
}

}  // namespace

bool is_quiet(const MailSettings& settings, Instant when)
{
    const auto local = to_local(when);
    const int minute = local.hour * 60 + local.minute;
    const auto [from, until] = std::pair{settings.quiet_from, settings.quiet_until};
    return from <= until ? minute >= from && minute < until : minute >= from || minute < until;
}

std::optional<std::chrono::minutes> pause_after(int attempts)
{
    if (attempts < 1 || attempts > std::ssize(pauses))
        return std::nullopt;
    return pauses.at(static_cast<std::size_t>(attempts - 1));
}

bool is_mail_address(std::string_view text)
{
    const auto at = text.rfind('@');
    return text.size() <= longest_address && at != std::string_view::npos &&
           is_local_part(text.substr(0, at)) && is_domain(text.substr(at + 1));
}

}  // namespace attune
