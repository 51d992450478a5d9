#include "reports/local_time.hpp"

namespace attune::reports {

namespace {

std::string two_digits(long number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

Day local_day(Instant instant, const UtcOffset& offset)
{
    const auto local = instant.value + (offset ? offset(instant) : std::chrono::minutes{0});
    return Day{std::chrono::floor<std::chrono::days>(local)};
}

std::string local_time(Instant instant, const UtcOffset& offset)
{
    const auto local = instant.value + (offset ? offset(instant) : std::chrono::minutes{0});
    const auto since_midnight = local - std::chrono::floor<std::chrono::days>(local);
    const auto minutes = std::chrono::floor<std::chrono::minutes>(since_midnight).count();
    return two_digits(minutes / 60) + ":" + two_digits(minutes % 60) + (offset ? "" : " UTC");
}

}  // namespace attune::reports
