#include "server/db/column.hpp"

#include <stdexcept>

namespace attune::server {

void unreadable_column(const std::string& why)
{
    throw std::runtime_error{"a column could not be read: " + why};
}

Day day_from_column(const std::string& text)
{
    const auto day = parse_day(text);
    if (!day)
        unreadable_column("not a date");
    return *day;
}

Instant instant_from_column(std::string text)
{
    if (text.size() > 10)
        text[10] = 'T';
    if (text.size() > 3 && (text[text.size() - 3] == '+' || text[text.size() - 3] == '-'))
        text += ":00";
    const auto instant = parse_instant(text);
    if (!instant)
        unreadable_column("not a time");
    return *instant;
}

}  // namespace attune::server
