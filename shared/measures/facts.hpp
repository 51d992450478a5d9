// What the facts of an instrument are made of: each a value with the status of its verification and its
// source.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/json/described.hpp"

namespace attune {

// How sure we are of a fact. Only `verified` facts, and those that the practice has `confirmed` against a
// source of its own, drive anything a therapist relies on; the one exception is a risk answer's level, which
// errs on the side of showing.
enum class Status { verified, from_memory, inferred, conflict, derived, confirmed };
BOOST_DESCRIBE_ENUM(Status, verified, from_memory, inferred, conflict, derived, confirmed)

constexpr bool drives(Status status)
{
    return status == Status::verified || status == Status::confirmed;
}

// `neutral`: neither end is better, so no change is ever judged.
enum class Direction { higher_worse, higher_better, neutral };
BOOST_DESCRIBE_ENUM(Direction, higher_worse, higher_better, neutral)

// `mean_of_groups`: the mean of the means of the score's groups of items.
enum class Method { sum, mean, mean_of_groups };
BOOST_DESCRIBE_ENUM(Method, sum, mean, mean_of_groups)

struct Anchor {
    int value = 0;
    std::string label;
};
BOOST_DESCRIBE_STRUCT(Anchor, (), (value, label))

// The answer scale that all items share, whole numbers from min to max. `on_a_line`: answered by a mark on a
// line of 10 cm, and kept as the millimetres that it measures.
struct Response {
    bool on_a_line = false;
    int min = 0;
    int max = 0;
    std::vector<Anchor> anchors;
    std::optional<std::string> period;  // "last 2 weeks"
    Status status = Status::from_memory;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(Response, (), (on_a_line, min, max, anchors, period, status, source))

// `number` counts through the instrument from 1; `sheet_number` is what the paper prints (FCS restarts).
struct Item {
    int number = 0;
    int sheet_number = 0;
    std::string label;            // our own words, never the published sentence
    std::vector<Anchor> anchors;  // options of its own (AUDIT-C); empty: the response's hold
};
BOOST_DESCRIBE_STRUCT(Item, (), (number, sheet_number, label, anchors))

// A published table from raw sums to values (SWEMWBS).
struct LookupRow {
    int sum = 0;
    double value = 0;
};
BOOST_DESCRIBE_STRUCT(LookupRow, (), (sum, value))

// How many blanks one score allows, where that differs from the instrument's (CORE-OM).
struct BlanksOfScore {
    std::string score;
    int blanks_allowed = 0;
};
BOOST_DESCRIBE_STRUCT(BlanksOfScore, (), (score, blanks_allowed))

// At most `blanks_allowed` blanks in a score are filled with the mean of the answered items. In force only
// when verified or confirmed; otherwise one blank leaves the score without a value.
struct MissingRule {
    int blanks_allowed = 0;
    std::vector<BlanksOfScore> by_score;
    Status status = Status::from_memory;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(MissingRule, (), (blanks_allowed, by_score, status, source))

// When `item` is answered `answer`, these items are skipped on the sheet and count as the lowest answer
// (AUDIT-C: who never drinks). In force only when verified or confirmed.
struct SkipRule {
    int item = 0;
    int answer = 0;
    std::vector<int> items;
    Status status = Status::from_memory;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(SkipRule, (), (item, answer, items, status, source))

// An item that may be answered "does not apply" (WSAS: no work), which is not a blank: the score is made
// without it, on a shorter range, and then has no band.
struct MayNotApply {
    int item = 0;
    std::string why;
    Status status = Status::from_memory;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(MayNotApply, (), (item, why, status, source))

// The answer that says so.
inline constexpr int does_not_apply = -1;

// From the answer `at_least` it is shown at once; from `flag_from`, where that is higher, it raises a flag
// too, and below it is a prompt alone. `kind`: self_harm, harm_to_others, medical or soft_prompt.
struct RiskItem {
    int item = 0;
    int at_least = 1;
    std::optional<int> flag_from;  // absent: from `at_least`
    std::string kind;
    std::string topic;  // "thoughts of death or self-harm"
    Status status = Status::from_memory;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(RiskItem, (), (item, at_least, flag_from, kind, topic, status, source))

struct Source {
    std::string code;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(Source, (), (code, reference))

// `needs_statement`: not free for use in clinical software, so the practice must record its own licence
// first.
struct Licence {
    std::string text;
    bool needs_statement = false;
    Status status = Status::from_memory;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(Licence, (), (text, needs_statement, status, source))

// Whether our labels stand in the order of the official sheet.
struct ItemOrder {
    Status status = Status::from_memory;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(ItemOrder, (), (status, source))

// The labels are the form's whole text, in this language: a client may be shown them as they stand.
struct OwnWording {
    std::string language;      // BCP 47: "en-GB"
    std::string instructions;  // what stands above the items; may be empty
};
BOOST_DESCRIBE_STRUCT(OwnWording, (), (language, instructions))

}  // namespace attune

// What has no items has no answers either.
template <>
inline constexpr bool attune::json::may_be_absent<attune::Response> = true;
