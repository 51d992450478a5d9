#include "shared/wording/review.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/wording/language.hpp"

namespace attune {

namespace {

std::string in_quotes(std::string_view text)
{
    constexpr std::size_t enough = 60;
    std::string words{text};
    if (characters(words) > enough) {
        words.resize(enough);
        while (first_not_utf8(words))
            words.pop_back();
        words += "\u2026";
    }
    return "\u201c" + words + "\u201d";
}

// The number that a name ends in: 3 of "phq9_3" and of "1.3".
std::optional<int> number_at_end(std::string_view name)
{
    const auto before = name.find_last_not_of("0123456789");
    const auto digits = before == std::string_view::npos ? name : name.substr(before + 1);
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return digits.empty() || error != std::errc{} ? std::nullopt : std::optional{number};
}

// One for each item, or none at all.
template <class NumberOf>
std::vector<int> numbers_of(const std::vector<FoundItem>& items, NumberOf number_of)
{
    std::vector<int> numbers;
    for (const auto& item : items)
        if (const std::optional<int> number = number_of(item))
            numbers.push_back(*number);
    return numbers.size() == items.size() ? numbers : std::vector<int>{};
}

std::vector<int> sorted(std::vector<int> numbers)
{
    std::ranges::sort(numbers);
    return numbers;
}

class Reviewing {
public:
    Reviewing(const Instrument& instrument, const FoundWording& found)
        : instrument_{instrument},
          found_{found}
    {
    }

    Review run()
    {
        rows();
        count();
        order();
        alike();
        return std::move(review_);
    }

private:
    void refuse(std::string sentence)
    {
        if (!review_.refusal)
            review_.refusal = std::move(sentence);
    }
    void rows();
    void count();
    void order();
    void alike();
    [[nodiscard]] const std::vector<int>* misplaced(const std::vector<int>& numbers, bool printed) const;
    void refuse_order(const std::vector<int>& numbers, const std::vector<int>& expected, const char* what);

    const Instrument& instrument_;
    const FoundWording& found_;
    std::vector<int> counted_;  // 1 to n
    std::vector<int> sheet_;    // as the paper numbers them
    Review review_;
};

void Reviewing::rows()
{
    const auto& items = instrument_.items;
    for (std::size_t i = 0; i < std::max(items.size(), found_.items.size()); ++i) {
        ReviewRow row;
        if (i < items.size()) {
            row.number = items[i].number;
            row.sheet = std::to_string(items[i].sheet_number);
            row.label = items[i].label;
            counted_.push_back(items[i].number);
            sheet_.push_back(items[i].sheet_number);
        } else {
            row.doubt = say("Not in the {1}", instrument_.short_name);
        }
        if (i < found_.items.size())
            row.text = found_.items[i].text;
        else
            row.doubt = say("Nothing found");
        review_.rows.push_back(std::move(row));
    }
}

void Reviewing::count()
{
    const auto expected = instrument_.items.size();
    const auto found = found_.items.size();
    if (found == expected)
        return;
    if (found == 0)
        return refuse(count_in_words(expected, found));
    const auto& last = found_.items.back();
    const auto which =
        found < expected
            ? say("the last is {1} ({2}). Is one missing, or do two share a line?", in_quotes(last.text),
                  last.place)
            : say("the {1} ends before {2} ({3}). Take out what is no item.", instrument_.short_name,
                  in_quotes(found_.items[expected].text), found_.items[expected].place);
    auto sentence = count_in_words(expected, found);
    sentence.back() = ':';
    refuse(sentence + ' ' + which);
}

// A sequence that is the expected one in another order; null when it is in order or of another kind. Numbers
// that are printed before the items must be the expected ones.
const std::vector<int>* Reviewing::misplaced(const std::vector<int>& numbers, bool printed) const
{
    if (numbers.empty() || numbers == counted_ || numbers == sheet_ || numbers.size() != counted_.size())
        return nullptr;
    if (sorted(numbers) == sorted(sheet_))
        return &sheet_;
    return printed || sorted(numbers) == counted_ ? &counted_ : nullptr;
}

void Reviewing::refuse_order(const std::vector<int>& numbers, const std::vector<int>& expected,
                             const char* what)
{
    const auto [here, there] = std::ranges::mismatch(numbers, expected);
    const auto at = static_cast<std::size_t>(here - numbers.begin());
    const auto& item = found_.items[at];
    review_.rows[at].doubt = say("Out of order");
    refuse(say("Wrong order: item {1} was expected at {2}, but {3} {4}: {5}.", *there, item.place, say(what),
               *here, in_quotes(item.text)));
}

void Reviewing::order()
{
    const auto printed = numbers_of(found_.items, [](const FoundItem& item) { return item.number; });
    const auto named =
        numbers_of(found_.items, [](const FoundItem& item) { return number_at_end(item.name); });
    if (const auto* expected = misplaced(printed, true))
        refuse_order(printed, *expected, to_say("its number is"));
    else if (printed.empty())
        if (const auto* by_name = misplaced(named, false))
            refuse_order(named, *by_name, to_say("its name ends in"));
    if (found_.items.size() != counted_.size())
        return;
    const auto numbered = printed.empty() ? named : printed;
    const bool agree = !numbered.empty() && (numbered == counted_ || numbered == sheet_);
    review_.order =
        agree ? say("The numbers in the text agree with the order of the sheet.")
              : say("The text has no numbers that tell the order. Compare each item with its label.");
}

void Reviewing::alike()
{
    std::map<std::string_view, std::size_t> first;
    for (std::size_t i = 0; i < found_.items.size(); ++i) {
        const auto [earlier, is_new] = first.emplace(found_.items[i].text, i);
        if (is_new)
            continue;
        review_.rows[i].doubt = say("Reads like item {1}", earlier->second + 1);
        refuse(say("Items {1} and {2} read alike: {3}.", earlier->second + 1, i + 1,
                   in_quotes(found_.items[i].text)));
    }
}

bool all_alike(const std::vector<FoundItem>& items)
{
    const auto same = [](const Anchor& a, const Anchor& b) {
        return a.value == b.value && a.label == b.label;
    };
    return std::ranges::all_of(items, [&](const FoundItem& item) {
        return std::ranges::equal(item.anchors, items.front().anchors, same);
    });
}

}  // namespace

Review labels_alone(const Instrument& instrument)
{
    Review labels;
    for (const auto& item : instrument.items)
        labels.rows.push_back({item.number, std::to_string(item.sheet_number), item.label, {}, {}});
    return labels;
}

Review review(const Instrument& instrument, const FoundWording& found)
{
    return Reviewing{instrument, found}.run();
}

Wording to_wording(const Instrument& instrument, const FoundWording& found)
{
    Wording wording{.instrument = instrument.code,
                    .version = instrument.version,
                    .language = language_tag(found.language),
                    .title = found.title.empty() ? instrument.name : found.title,
                    .instructions = found.instructions,
                    .items = {},
                    .anchors = {},
                    .source = {},
                    .licence = {}};
    const bool shared = found.items.empty() || all_alike(found.items);
    if (shared && !found.items.empty())
        wording.anchors = found.items.front().anchors;
    if (wording.anchors.empty() && shared)
        wording.anchors = instrument.response.anchors;
    for (std::size_t i = 0; i < found.items.size(); ++i) {
        const auto& item = found.items[i];
        auto own = shared ? std::vector<Anchor>{} : item.anchors;
        if (shared && item.anchors.empty() && i < instrument.items.size())
            own = instrument.items[i].anchors;
        wording.items.push_back({item.text, std::move(own)});
    }
    for (auto& item : wording.items)
        std::ranges::sort(item.anchors, {}, &Anchor::value);
    std::ranges::sort(wording.anchors, {}, &Anchor::value);
    return wording;
}

}  // namespace attune
