// Fields about clients of a practice's own: what a field is, and what may be written into it.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/domain/day.hpp"
#include "shared/result.hpp"

namespace attune {

enum class OwnFieldKind { text, long_text, number, day, yes_no, choice };
BOOST_DESCRIBE_ENUM(OwnFieldKind, text, long_text, number, day, yes_no, choice)

inline constexpr std::array own_field_kinds{OwnFieldKind::text,   OwnFieldKind::long_text,
                                            OwnFieldKind::number, OwnFieldKind::day,
                                            OwnFieldKind::yes_no, OwnFieldKind::choice};

inline constexpr std::size_t most_own_fields = 40;        // that are asked
inline constexpr std::size_t most_own_fields_kept = 200;  // retired ones with them
inline constexpr std::size_t most_own_field_choices = 30;
inline constexpr std::size_t room_for_own_field_name = 60;  // in characters, and so are the others
inline constexpr std::size_t room_for_own_field_choice = 80;
inline constexpr std::size_t room_for_own_field_hint = 200;
inline constexpr std::size_t room_for_short_value = 200;
inline constexpr std::size_t room_for_long_value = 4000;

// What a lead settles about a field.
struct OwnFieldDetails {
    std::string name;
    OwnFieldKind kind = OwnFieldKind::text;
    std::vector<std::string> choices;  // of a choice, in order; empty for every other kind
    std::string hint;                  // for who fills it in; may be empty

    bool operator==(const OwnFieldDetails&) const = default;
};
BOOST_DESCRIBE_STRUCT(OwnFieldDetails, (), (name, kind, choices, hint))

// "Short text", "One of a list".
std::string words_for(OwnFieldKind kind);

// Its value as it is stored: a day as 2026-11-30, a number with a point, "yes" or "no", otherwise the text.
// Empty for what is empty. Refuses (invalid), in a sentence that names the field, what is not of its kind.
Result<std::string> own_field_value(const OwnFieldDetails& field, std::string_view value);

// The number that somebody wrote with a point or a comma before its decimals, as it is stored. Nullopt for
// what is none, and for "1,500", which is one thing to one reader and another to the next.
std::optional<std::string> number_as_stored(std::string_view typed);

// "Yes", "nein", "1" and what else people and programs write; nullopt for what is neither.
std::optional<bool> yes_or_no(std::string_view typed);

// A stored value as a person reads it: "30 Nov 2026", "yes"; a value that is none of its kind as it stands.
std::string own_field_words(OwnFieldKind kind, const std::string& stored);

}  // namespace attune
