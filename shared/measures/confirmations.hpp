// What a practice confirms for itself: facts that Attune could not verify, checked by the practice against a
// source of its own. A confirmed fact drives scores and verdicts as a verified one does.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/measures/instrument.hpp"

namespace attune {

// One fact of one instrument version, named by its path: "scores[self_action]", "bands[total]",
// "cut_offs[1]", "missing_rule", "item_order".
struct Confirmation {
    std::string instrument;
    int version = 1;
    std::string fact;
    std::string source;  // what the practice read
    Instant confirmed_at{};
};
BOOST_DESCRIBE_STRUCT(Confirmation, (), (instrument, version, fact, source, confirmed_at))

// A fact as people are shown it.
struct Fact {
    std::string fact;
    std::string words;  // "Self-compassion: action: items 9, 10, 12 and 13, added."
    Status status = Status::from_memory;
    std::string source;            // a reference for people; empty where none was read
    bool can_be_confirmed = true;  // false: verified and in use already, or too little is known
};
BOOST_DESCRIBE_STRUCT(Fact, (), (fact, words, status, source, can_be_confirmed))

// Every fact that something rests on, in the order of the file.
std::vector<Fact> facts_of(const Instrument& instrument);

// The instrument with those facts confirmed. A score becomes ready; a cut-off is drawn unless another of its
// score is; a reliable change becomes the criterion unless another is verified, and that or a sample's
// figures judge what is entered from then on. What another version, another instrument or no fact of this one
// is about is passed over.
Instrument confirmed(Instrument instrument, std::span<const Confirmation> confirmations);

}  // namespace attune
