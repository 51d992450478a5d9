#include "shared/domain/retention.hpp"

#include <algorithm>

namespace attune {

namespace {

constexpr int of_age = 18;

// 29 February is followed by 1 March in a year without it: nothing goes a day too early.
Day years_after(Day day, int count)
{
    const std::chrono::year_month_day date{day.value};
    const auto then = date + std::chrono::years{count};
    return then.ok() ? Day{std::chrono::sys_days{then}}
                     : Day{std::chrono::sys_days{then.year() / std::chrono::March / 1}};
}

}  // namespace

std::optional<Day> may_be_deleted_from(const RetentionRule& rule, Day last_contact,
                                       std::optional<Day> born_on)
{
    if (!born_on)
        return std::nullopt;
    const auto from = years_after(last_contact, rule.years);
    const auto birthday = years_after(*born_on, of_age);
    return last_contact < birthday ? std::max(from, years_after(birthday, rule.years_after_18)) : from;
}

}  // namespace attune
