#include "server/routes/faults.hpp"

#include <cassert>

#include "shared/domain/plain_text.hpp"

namespace attune::server {

void Faults::add(std::string path, std::string sentence)
{
    faults_.push_back({std::move(path), std::move(sentence)});
}

void Faults::add_all(const std::vector<FieldError>& faults)
{
    faults_.insert(faults_.end(), faults.begin(), faults.end());
}

void Faults::too_long(std::string path, const std::string& what, std::string_view text, std::size_t limit)
{
    if (const auto length = characters(text); length > limit)
        add(std::move(path), what + " has " + std::to_string(length) + " characters; there is room for " +
                                 std::to_string(limit) + '.');
}

void Faults::blank(std::string path, const std::string& what, std::string_view text)
{
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        add(std::move(path), what + " is missing.");
}

void Faults::outside(std::string path, const std::string& what, int value, int min, int max)
{
    if (value < min || value > max)
        add(std::move(path), what + " must be from " + std::to_string(min) + " to " + std::to_string(max) +
                                 ", not " + std::to_string(value) + '.');
}

Day Faults::last_day_begun(Instant now)
{
    return {local_day(now).value + std::chrono::days{1}};
}

void Faults::in_future(std::string path, const std::string& what, Day day, Instant now)
{
    if (day > last_day_begun(now))
        add(std::move(path), what + ", " + medium_date(day) + ", lies in the future.");
}

Refusal Faults::refusal() const
{
    assert(any());
    return {RefusalCode::invalid, faults_.front().sentence, faults_};
}

}  // namespace attune::server
