// A wording as it was found in what a practice has: pasted text, a FHIR R4 Questionnaire, a REDCap data
// dictionary or CSV. It is not yet held against an instrument: review.hpp does that.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/measures/instrument.hpp"
#include "shared/result.hpp"

namespace attune {

struct FoundItem {
    std::string place;          // where it stands, for sentences: "line 4", "linkId q3"
    std::optional<int> number;  // that is printed before it
    std::string name;           // its linkId or field name, which may end in a number; may be empty
    std::string text;
    std::vector<Anchor> anchors;  // empty: the text has no answers
};

struct FoundWording {
    std::string format;  // for people: "FHIR Questionnaire"
    std::string title;
    std::string language;
    std::string instructions;
    std::vector<FoundItem> items;
    std::vector<std::string> left_out;  // texts of what is no item: totals, remarks, free text
};

inline constexpr std::size_t largest_wording_text = std::size_t{1024} * 1024;
inline constexpr std::size_t most_items = 500;

// Tells the four formats apart by how the text begins, and reads it. Refuses (too_large) more than a
// megabyte, and (malformed, invalid) what is not UTF-8, holds NUL, holds no item or more than 500, and what
// each format refuses.
Result<FoundWording> find_wording(std::string_view text);

// One item a line. Numbers before the lines are taken for the items' when every line has one.
Result<FoundWording> find_in_lines(std::string_view text);

// Items in their order, through nested groups. Refuses a missing linkId or one that is used twice, an answer
// without an ordinal value (the extension ordinalValue or itemWeight), and answers that are kept in another
// file.
Result<FoundWording> find_in_questionnaire(std::string_view json);

// The 18 columns of REDCap's data dictionary; one form. Refuses a row with another number of columns, a field
// name that is used twice, and a choice without a whole number.
Result<FoundWording> find_in_dictionary(std::string_view csv);

// A heading with the column "text", and perhaps "number"; one item a row.
Result<FoundWording> find_in_csv(std::string_view csv);

}  // namespace attune
