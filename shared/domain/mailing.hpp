// When e-mails to clients leave, what can be their address, and how long one waits that was turned away.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include <boost/describe/class.hpp>

#include "shared/domain/day.hpp"

namespace attune {

// What a practice sets. Minutes are those of its day, by the clock on its wall.
struct MailSettings {
    int reminder_after_days = 3;  // after the invitation left, while not everything was sent
    int last_call_days = 2;       // before the link ends; 0: no such mail
    int quiet_from = 20 * 60;     // no mail leaves from then on,
    int quiet_until = 8 * 60;     // until then, over midnight too; the same minute: never quiet

    bool operator==(const MailSettings&) const = default;
};
BOOST_DESCRIBE_STRUCT(MailSettings, (), (reminder_after_days, last_call_days, quiet_from, quiet_until))

inline constexpr int minutes_of_day = 24 * 60;
inline constexpr int most_reminder_days = 30;
inline constexpr int most_last_call_days = 14;

// Whether the wall clock stands within the quiet hours at that moment.
bool is_quiet(const MailSettings& settings, Instant when);

// The pause after so many attempts that are known not to have arrived; nothing when they have been enough.
std::optional<std::chrono::minutes> pause_after(int attempts);

// "wren@example.org": what a mail relay can be told, and no more than that. Never a line of its own.
bool is_mail_address(std::string_view text);

}  // namespace attune
