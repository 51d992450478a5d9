// How long a record is kept, by the rule that a practice has set. Attune assumes none: what is lawful differs
// from country to country and from profession to profession.
#pragma once

#include <optional>

#include <boost/describe/class.hpp>

#include "shared/domain/day.hpp"

namespace attune {

struct RetentionRule {
    int years = 0;           // after the last contact
    int years_after_18 = 0;  // after the 18th birthday, of who was younger than that at the last contact

    bool operator==(const RetentionRule&) const = default;
};
BOOST_DESCRIBE_STRUCT(RetentionRule, (), (years, years_after_18))

inline constexpr int most_retention_years = 100;

// The first day on which the rule no longer asks for the record; of somebody who was younger than 18 the
// later of both days. Nullopt without a birth date: nobody can tell how old they were.
std::optional<Day> may_be_deleted_from(const RetentionRule& rule, Day last_contact,
                                       std::optional<Day> born_on);

}  // namespace attune
