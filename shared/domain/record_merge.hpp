// Two records of one person that become one: what may stand against it, and against taking it back.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/domain/day.hpp"

namespace attune {

enum class MergeHindrance {
    not_on_both_teams,  // to stay: by cover, break-glass or supervision nobody merges
    changed_meanwhile,  // the details of one of them
    on_one_team,        // `about` is a colleague who would see more than before
    break_glass,        // `about` has one of them open until `at`
    same_time,          // both have a session `at`, and nobody is in two places
    same_goal_place,    // both have an open goal in the place of `about`
    both_wait,          // both stand on the waiting list for the same
    both_draft_invoices,
    both_fees,         // both have a fee of their own for the service `about`
    later_merge,       // `about` was merged into the record after it
    nobody_left,       // of those who cared for the record that would come back
    held_since,        // a legal hold was placed on the one record, `at`
    document_of_both,  // `about` was written since, from records of both
    written_since      // a row of the table `about` hangs on what would go back
};
BOOST_DESCRIBE_ENUM(MergeHindrance, not_on_both_teams, changed_meanwhile, on_one_team, break_glass, same_time,
                    same_goal_place, both_wait, both_draft_invoices, both_fees, later_merge, nobody_left,
                    held_since, document_of_both, written_since)

struct Hindrance {
    MergeHindrance hindrance = MergeHindrance::not_on_both_teams;
    std::string about;
    std::optional<Instant> at;

    bool operator==(const Hindrance&) const = default;
};
BOOST_DESCRIBE_STRUCT(Hindrance, (), (hindrance, about, at))

// "Ines is on the care team of one record alone. ...": what it is, and what helps.
std::string words_for(const Hindrance& hindrance);

// All of them, one after the other.
std::string words_for(const std::vector<Hindrance>& hindrances);

}  // namespace attune
