// What an instrument is: facts as data, each with the status of its verification. Instruments are data, not
// classes; one is a JSON file in shared/instruments/ whose fields are these members.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/measures/facts.hpp"
#include "shared/measures/limits.hpp"
#include "shared/result.hpp"

namespace attune {

struct ScoreDefinition {
    std::string code;        // "self"
    std::string name;        // "Fear of self-compassion"
    std::string short_name;  // "Self-compassion", under the instrument's own heading
    std::string topic;       // "depression", for the line under a headline; may be empty
    std::vector<int> items;  // item numbers; empty where they have not been read, or where there are none
    std::vector<int> reverse;
    Method method = Method::sum;
    std::vector<std::vector<int>> groups;  // of mean_of_groups
    std::vector<LookupRow> lookup;         // from each possible sum to its value; empty: the sum is the value
    double multiplier = 1;
    double min = 0;
    double max = 0;
    Direction direction = Direction::higher_worse;
    bool whole = true;       // takes whole numbers only, so limits are drawn half a point short
    bool composite = false;  // made of other scores' items: computed, charted, not keyed apart
    Status status = Status::from_memory;
    std::string source;
    bool ready = false;  // false: the key is unverified and the score is not computed
    std::optional<std::string> not_ready_because;
};
BOOST_DESCRIBE_STRUCT(ScoreDefinition, (),
                      (code, name, short_name, topic, items, reverse, method, groups, lookup, multiplier, min,
                       max, direction, whole, composite, status, source, ready, not_ready_because))

struct Instrument {
    std::string code;  // "phq9"
    int version = 1;
    std::string name;
    std::string short_name;  // "PHQ-9"
    Response response;
    std::vector<Item> items;  // empty: known by its totals alone, as they arrive in letters
    std::optional<OwnWording> own_wording;
    std::optional<ItemOrder> item_order;  // absent: not checked against the official sheet
    std::string numbering;                // how the sheet numbers its items, when that is not 1 to n
    std::vector<ScoreDefinition> scores;
    std::optional<MissingRule> missing_rule;
    std::vector<SkipRule> skip_rules;
    std::vector<MayNotApply> may_not_apply;
    std::vector<Band> bands;
    std::vector<CutOff> cut_offs;
    std::vector<ReliableChange> reliable_changes;
    std::vector<MinimalChange> minimal_changes;
    std::vector<Norm> norms;
    std::vector<RiskItem> risk_items;
    Licence licence;
    std::string citation;
    std::vector<std::string> caveats;
    std::vector<Source> sources;
};
BOOST_DESCRIBE_STRUCT(Instrument, (),
                      (code, version, name, short_name, response, items, own_wording, item_order, numbering,
                       scores, missing_rule, skip_rules, may_not_apply, bands, cut_offs, reliable_changes,
                       minimal_changes, norms, risk_items, licence, citation, caveats, sources))

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
std::string display_name(const Instrument& instrument, const ScoreDefinition& score);

// At least one of its scores is ready: a form of it can be given.
bool can_be_scored(const Instrument& instrument);

// It has no items: only its scores' totals can be entered.
bool is_total_only(const Instrument& instrument);

// Whether our labels stand in the order of the sheet: checked against the official one, or they are the
// sheet.
bool order_is_checked(const Instrument& instrument);

// How many blanks a score allows by the rule in force: none unless it is verified or confirmed.
int blanks_allowed(const Instrument& instrument, std::string_view score);

// The options of one item, counted from 0: its own, or those that all items share.
const std::vector<Anchor>& anchors_of(const Instrument& instrument, std::size_t item);

}  // namespace attune
