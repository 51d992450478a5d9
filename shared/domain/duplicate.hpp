// Whether two records may be about one person.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/enum.hpp>

#include "shared/domain/day.hpp"

namespace attune {

// What speaks for it.
enum class DuplicateSign { same_phone, same_email, same_name, birth_date_and_similar_name };
BOOST_DESCRIBE_ENUM(DuplicateSign, same_phone, same_email, same_name, birth_date_and_similar_name)

// What a record says of who it is about, in lower case and without accents; each may be empty.
struct Identity {
    std::string legal_name;
    std::string preferred_name;
    std::optional<Day> born_on;
    std::string phone;  // its digits
    std::string email;
};

// Empty: nothing does. A name alone is a sign where no two birth dates contradict it.
std::vector<DuplicateSign> duplicate_signs(const Identity& one, const Identity& other);

// Two names of which one is the other with a letter or two changed, a name left out or the order turned:
// "wren larkwhistle" and "larkwistle, wren".
bool similar_names(const std::string& one, const std::string& other);

// "the same phone number"
std::string words_for(DuplicateSign sign);

}  // namespace attune
