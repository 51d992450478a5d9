// What an instrument is: facts as data, each with the status of its verification. Instruments are data, not
// classes; one is a JSON file in shared/instruments/ whose fields are these members.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/result.hpp"

namespace attune {

// How sure we are of a fact. Only `verified` facts drive anything a therapist relies on; the one exception is
// a risk answer's level, which errs on the side of showing.
enum class Status { verified, from_memory, inferred, conflict, derived };
BOOST_DESCRIBE_ENUM(Status, verified, from_memory, inferred, conflict, derived)

enum class Direction { higher_worse, higher_better };
BOOST_DESCRIBE_ENUM(Direction, higher_worse, higher_better)

enum class Method { sum, mean };
BOOST_DESCRIBE_ENUM(Method, sum, mean)

struct Anchor {
    int value = 0;
    std::string label;
};
BOOST_DESCRIBE_STRUCT(Anchor, (), (value, label))

// The answer scale that all items share, whole numbers from min to max.
struct Response {
    int min = 0;
    int max = 0;
    std::vector<Anchor> anchors;
    std::optional<std::string> period;  // "last 2 weeks"
    Status status = Status::from_memory;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(Response, (), (min, max, anchors, period, status, source))

// `number` counts through the instrument from 1; `sheet_number` is what the paper prints (FCS restarts).
struct Item {
    int number = 0;
    int sheet_number = 0;
    std::string label;  // our own words, never the published sentence
};
BOOST_DESCRIBE_STRUCT(Item, (), (number, sheet_number, label))

struct ScoreDefinition {
    std::string code;        // "self"
    std::string name;        // "Fear of self-compassion"
    std::string short_name;  // "Self-compassion", under the instrument's own heading
    std::string topic;       // "depression", for the line under a headline; may be empty
    std::vector<int> items;  // item numbers
    std::vector<int> reverse;
    Method method = Method::sum;
    double multiplier = 1;
    double min = 0;
    double max = 0;
    Direction direction = Direction::higher_worse;
    bool whole = true;       // takes whole numbers only, so limits are drawn half a point short
    bool composite = false;  // made of other scores' items: computed, charted, not keyed apart
    Status status = Status::from_memory;
    std::string source;
    bool ready = false;  // false: the key is unverified and the score is not computed
};
BOOST_DESCRIBE_STRUCT(ScoreDefinition, (),
                      (code, name, short_name, topic, items, reverse, method, multiplier, min, max, direction,
                       whole, composite, status, source, ready))

// At most `blanks_allowed` blanks in a score are filled with the mean of the answered items. In force only
// when verified; otherwise one blank leaves the score without a value.
struct MissingRule {
    int blanks_allowed = 0;
    Status status = Status::from_memory;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(MissingRule, (), (blanks_allowed, status, source))

struct Band {
    std::string score;
    double from = 0;  // inclusive; the next band's `from` ends it
    double to = 0;    // inclusive, as published
    std::string label;
    Status status = Status::from_memory;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(Band, (), (score, from, to, label, status, source))

enum class Side { at_or_above, at_or_below };
BOOST_DESCRIBE_ENUM(Side, at_or_above, at_or_below)

// The clinical range lies on `side` of `value`, inclusive.
struct CutOff {
    std::string score;
    double value = 0;
    Side side = Side::at_or_above;
    std::string meaning;
    bool charted = false;  // the one cut-off that is drawn and that decides recovery
    Status status = Status::from_memory;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(CutOff, (), (score, value, side, meaning, charted, status, source))

// A published criterion: a change of `points` or more is reliable.
struct ReliableChange {
    std::string score;
    double points = 0;
    std::string level;  // whose rule: "NHS Talking Therapies"
    Status status = Status::from_memory;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(ReliableChange, (), (score, points, level, status, source))

// Mean, SD and reliability of one sample; null where the paper's table was not read.
struct Norm {
    std::string score;
    std::string population;
    bool clinical = false;
    std::optional<int> n;
    std::optional<double> mean;
    std::optional<double> sd;
    std::optional<double> alpha;
    Status status = Status::from_memory;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(Norm, (), (score, population, clinical, n, mean, sd, alpha, status, source))

struct RiskItem {
    int item = 0;
    int at_least = 1;
    std::string kind;   // "self_harm"
    std::string topic;  // "thoughts of death or self-harm"
    Status status = Status::from_memory;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(RiskItem, (), (item, at_least, kind, topic, status, source))

struct Source {
    std::string code;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(Source, (), (code, reference))

struct Licence {
    std::string text;
    Status status = Status::from_memory;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(Licence, (), (text, status, source))

struct Instrument {
    std::string code;  // "phq9"
    int version = 1;
    std::string name;
    std::string short_name;  // "PHQ-9"
    Response response;
    std::vector<Item> items;
    std::string numbering;  // how the sheet numbers its items, when that is not 1 to n
    std::vector<ScoreDefinition> scores;
    std::optional<MissingRule> missing_rule;
    std::vector<Band> bands;
    std::vector<CutOff> cut_offs;
    std::vector<ReliableChange> reliable_changes;
    std::vector<Norm> norms;
    std::vector<RiskItem> risk_items;
    Licence licence;
    std::string citation;
    std::vector<std::string> caveats;
    std::vector<Source> sources;
};
BOOST_DESCRIBE_STRUCT(Instrument, (),
                      (code, version, name, short_name, response, items, numbering, scores, missing_rule,
                       bands, cut_offs, reliable_changes, norms, risk_items, licence, citation, caveats,
                       sources))

// Reads one instrument file and checks that it hangs together: item numbers 1 to n, every score's items
// exist, min and max follow from the items, bands stand together and cover the scale without a gap or an
// overlap, a cut-off lies on the worse side, what is verified names a source and every source is listed.
// Refuses (malformed, invalid) with the path of each fault.
Result<Instrument> parse_instrument(std::string_view json);

// The score of that code, or null.
const ScoreDefinition* find_score(const Instrument& instrument, std::string_view score);

// The verified cut-off that is drawn for a score, or null.
const CutOff* charted_cut_off(const Instrument& instrument, std::string_view score);

// "PHQ-9", or for an instrument of several scores the score's own name.
const std::string& display_name(const Instrument& instrument, const ScoreDefinition& score);

}  // namespace attune
