// The text of an instrument in one language, from one source: what a client reads. Attune ships none but
// demonstration wording; a practice loads the official wording that it is entitled to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/languages/language.hpp"
#include "shared/measures/instrument.hpp"
#include "shared/result.hpp"

namespace attune {

struct WordedItem {
    std::string text;
    std::vector<Anchor> anchors;  // answers of this item's own; empty: the wording's hold
};
BOOST_DESCRIBE_STRUCT(WordedItem, (), (text, anchors))

struct Wording {
    std::string instrument;
    int version = 1;
    std::string language;      // BCP 47: "en-GB"
    std::string title;         // as the sheet prints it
    std::string instructions;  // what stands above the items; may be empty
    std::vector<WordedItem> items;
    std::vector<Anchor> anchors;  // the answers' texts, ascending; a wide range may name its ends only
    std::string source;           // where the text was taken from
    std::string licence;          // what allows the practice to show it
    bool demonstration = false;   // our own topic labels in its place; every page must say so
};
BOOST_DESCRIBE_STRUCT(Wording, (),
                      (instrument, version, language, title, instructions, items, anchors, source, licence,
                       demonstration))

// What every page that shows demonstration wording says.
inline constexpr std::string_view demonstration_mark = to_say("Demonstration wording");

// "9 items expected, 8 found."
std::string count_in_words(std::size_t expected, std::size_t found);

// The answers a client chooses from at an item (counted from 0).
const std::vector<Anchor>& answers_of(const Wording& wording, std::size_t item);

// Refuses (invalid) with every fault and its path: a count of items other than the instrument's ("9 items
// expected, 8 found"), an empty or overlong text, two items that read alike, answers outside the range, out
// of order or missing, no language, no source and no licence.
Result<void> check_wording(const Instrument& instrument, const Wording& wording);

// The text of an instrument whose labels are its text (Instrument::own_wording, which must be there), in the
// language that is spoken unless the practice wrote it.
Wording own_wording(const Instrument& instrument);

// Our labels in the place of the official text, marked as such: for a demonstration practice only. In the
// language that is spoken.
Wording demonstration_wording(const Instrument& instrument);

}  // namespace attune
