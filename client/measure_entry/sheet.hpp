// A paper form being keyed in: which item is next, what each was answered, and what the scores say so far.
// Pure values: every key of the person is one call here. Items are counted from 0 in the instrument's order.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "shared/measures/scoring.hpp"

namespace attune::desktop {

// Items that stand together on the paper: a scale of its own, or the whole form where the scales' items are
// mixed.
struct SheetSection {
    std::string heading;        // "Fear of self-compassion"
    std::string short_heading;  // "Self-compassion"
    std::size_t first = 0;
    std::size_t count = 0;
};

// One scale while it is keyed. `value` is there only once each of its items is answered or left blank, and
// then only if the instrument's rule gives one.
struct LiveScore {
    std::string code;
    std::string name;  // "Self-compassion"
    int answered = 0;
    int items = 0;
    std::optional<double> value;
    bool prorated = false;
    double so_far = 0;
    double max = 0;
    bool here = false;  // the current item belongs to it
};

class Sheet {
public:
    // The instrument must outlive the sheet.
    explicit Sheet(const Instrument& instrument);

    [[nodiscard]] const Instrument& instrument() const { return *instrument_; }
    [[nodiscard]] const std::vector<SheetSection>& sections() const { return sections_; }
    [[nodiscard]] std::size_t size() const { return answers_.size(); }

    // The item that the next key answers; size() when the last one is done.
    [[nodiscard]] std::size_t current() const { return current_; }
    [[nodiscard]] bool at_end() const { return current_ == size(); }
    // The section of the current item, the last one at the end.
    [[nodiscard]] std::size_t current_section() const;

    // A digit answers the current item and moves on; where answers run from 1 to 10, the key 0 means 10. On a
    // line the digits make up the number, and whoever keys it moves on. False where nothing was done: the
    // answer is out of range, or the form is at its end.
    bool answer(int value);
    // The whole answer at once, as a click gives it; moves to the item, and on from it unless it is on a
    // line.
    bool answer_item(std::size_t item, int value);
    // The current item may be answered "does not apply".
    [[nodiscard]] bool may_not_apply() const;
    // Answers so and moves on. False, and nothing done, where it must apply.
    bool say_does_not_apply();
    // The current item was left blank on the paper; moves on.
    bool leave_blank();
    // Clears the current item; when it has nothing to clear, goes back to the one before and clears that.
    void take_back();
    void move(int by);
    void go_to(std::size_t item);

    [[nodiscard]] const std::vector<std::optional<int>>& answers() const { return answers_; }
    [[nodiscard]] bool is_blank(std::size_t item) const { return blanks_[item]; }
    // Neither answered nor left blank.
    [[nodiscard]] bool is_open(std::size_t item) const { return !answers_[item] && !blanks_[item]; }
    [[nodiscard]] int answered() const;
    [[nodiscard]] int blank() const;
    [[nodiscard]] std::vector<std::size_t> open_items() const;

    // The keyed scales in their order, and those made of them.
    [[nodiscard]] std::vector<LiveScore> live_scores() const;

    // Takes over answers that were kept or sent before. False, and nothing done, unless they fit the
    // instrument.
    bool restore(const std::vector<std::optional<int>>& answers, const std::vector<int>& blanks);
    // The items that were left blank, for keeping.
    [[nodiscard]] std::vector<int> blanks() const;

private:
    bool add_digit(int digit);
    void set(int value);
    [[nodiscard]] LiveScore live_score(const ScoreDefinition& definition, const Score& score) const;

    const Instrument* instrument_;
    std::vector<SheetSection> sections_;
    std::vector<std::optional<int>> answers_;
    std::vector<bool> blanks_;
    std::size_t current_ = 0;
    bool in_number_ = false;  // the next digit belongs to the number that stands there
};

// "0 to 3"; where one key is not enough "1 to 10, 0 for 10", "0 to 10, T for 10", or "0 to 100, then Enter".
std::string keys_in_words(const Response& response);

// "Item 9, thoughts of death or self-harm: answered "several days"." and what follows from it; one sentence
// for each risk item at its level, and for each that was left blank.
struct RiskNotice {
    std::string sentence;
    bool at_level = false;
};
std::vector<RiskNotice> risk_notices(const Sheet& sheet);

// "0 do not agree at all, 4 agree completely"; a range that is not verified says so.
std::string anchors_in_words(const Response& response);

// What the labels are, and whether to check their order against the paper.
std::string labels_in_words(const Instrument& instrument);

// How the sheet numbers an item: "Item 9".
std::string item_name(const Instrument& instrument, std::size_t item);

// What a screen reader says of the current item: "Item 7 of 15, Self-kindness lowering own standards, not
// answered. 0 to 4."
std::string current_in_words(const Sheet& sheet);

// "Item 7 of Self-compassion, and 3 more".
std::string open_in_words(const Sheet& sheet);

}  // namespace attune::desktop
