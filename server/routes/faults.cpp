#include "server/routes/faults.hpp"

#include <cassert>

#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

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
        add(std::move(path), say("{1} has {2} characters; there is room for {3}.", what, length, limit));
}

void Faults::blank(std::string path, const std::string& what, std::string_view text)
{
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        add(std::move(path), say("{1} is missing.", what));
}

void Faults::outside(std::string path, const std::string& what, int value, int min, int max)
{
    if (value < min || value > max)
        add(std::move(path), say("{1} must be from {2} to {3}, not {4}.", what, min, max, value));
}

Day Faults::last_day_begun(Instant now)
{
    return {local_day(now).value + std::chrono::days{1}};
}

void Faults::in_future(std::string path, const std::string& what, Day day, Instant now)
{
    if (day > last_day_begun(now))
        add(std::move(path), say("{1}, {2}, lies in the future.", what, medium_date(day)));
}

Refusal Faults::refusal() const
{
    assert(any());
    return {RefusalCode::invalid, faults_.front().sentence, faults_};
}

}  // namespace attune::server
