// What is wrong with a request, gathered so that a person sees all of it at once.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/domain/day.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/result.hpp"

namespace attune::server {

class Faults {
public:
    void add(std::string path, std::string sentence);
    void add_all(const std::vector<FieldError>& faults);

    // Text of more than `limit` characters. `what` opens the sentence: "The phone number".
    void too_long(std::string path, const std::string& what, std::string_view text, std::size_t limit);

    // Text without a single visible character.
    void blank(std::string path, const std::string& what, std::string_view text);

    // A number outside [min, max].
    void outside(std::string path, const std::string& what, int value, int min, int max);

    // The last day that some clock on earth has reached at `now`: the desktop may be east of the practice.
    static Day last_day_begun(Instant now);

    // A date after it.
    void in_future(std::string path, const std::string& what, Day day, Instant now);

    [[nodiscard]] bool any() const { return !faults_.empty(); }

    // Only when there are any.
    [[nodiscard]] Refusal refusal() const;

private:
    std::vector<FieldError> faults_;
};

}  // namespace attune::server
