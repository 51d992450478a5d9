#include "client/measure_entry/sheet.hpp"

#include <algorithm>
#include <tuple>

#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

// The score that has the most items in a section and none outside it.
const ScoreDefinition* score_of(const Instrument& instrument, const SheetSection& section)
{
    const auto inside = [&](int item) {
        const auto index = static_cast<std::size_t>(item - 1);
        return index >= section.first && index < section.first + section.count;
    };
    const ScoreDefinition* best = nullptr;
    for (const auto& score : instrument.scores)
        if (std::ranges::all_of(score.items, inside) && (!best || score.items.size() > best->items.size()))
            best = &score;
    return best;
}

// The paper begins its numbers again where it asks one scale after another.
std::vector<SheetSection> sections_of(const Instrument& instrument)
{
    std::vector<SheetSection> sections;
    for (std::size_t item = 0; item < instrument.items.size(); ++item) {
        if (instrument.items[item].sheet_number == 1)
            sections.push_back({instrument.name, instrument.short_name, item, 0});
        ++sections.back().count;
    }
    if (sections.size() > 1)
        for (auto& section : sections)
            if (const auto* score = score_of(instrument, section)) {
                section.heading = score->name;
                section.short_heading = score->short_name;
            }
    return sections;
}

std::string anchor_for(const Instrument& instrument, std::size_t item, int answer)
{
    const auto& anchors = anchors_of(instrument, item);
    const auto anchor = std::ranges::find(anchors, answer, &Anchor::value);
    return anchor == anchors.end() ? std::to_string(answer) : anchor->label;
}

bool zero_is_ten(const Response& range)
{
    return range.min == 1 && range.max == 10;
}

bool needs_key_for_ten(const Response& range)
{
    return range.max == 10 && !zero_is_ten(range);
}

std::string state_in_words(const Sheet& sheet, std::size_t item)
{
    if (const auto& answer = sheet.answers()[item])
        return *answer == does_not_apply ? say("does not apply") : say("answered {1}", *answer);
    return sheet.is_blank(item) ? say("left blank") : say("not answered");
}

}  // namespace

Sheet::Sheet(const Instrument& instrument)
    : instrument_{&instrument},
      sections_{sections_of(instrument)},
      answers_(instrument.items.size()),
      blanks_(instrument.items.size())
{
}

std::size_t Sheet::current_section() const
{
    const auto after = std::ranges::upper_bound(sections_, current_, {}, &SheetSection::first);
    return static_cast<std::size_t>(after - sections_.begin()) - 1;
}

bool Sheet::answer(int value)
{
    const auto& range = instrument_->response;
    if (range.on_a_line)
        return add_digit(value);
    if (value == 0 && zero_is_ten(range))
        value = 10;
    if (at_end() || value < range.min || value > range.max)
        return false;
    set(value);
    ++current_;
    return true;
}

bool Sheet::add_digit(int digit)
{
    if (at_end())
        return false;
    const int value = (in_number_ ? answers_[current_].value_or(0) * 10 : 0) + digit;
    if (value > instrument_->response.max)
        return false;
    set(value);
    in_number_ = true;
    return true;
}

bool Sheet::answer_item(std::size_t item, int value)
{
    go_to(item);
    const auto& range = instrument_->response;
    if (!range.on_a_line)
        return answer(value);
    if (at_end() || value < range.min || value > range.max)
        return false;
    set(value);
    return true;
}

void Sheet::set(int value)
{
    answers_[current_] = value;
    blanks_[current_] = false;
}

bool Sheet::may_not_apply() const
{
    return std::ranges::any_of(instrument_->may_not_apply, [&](const MayNotApply& one) {
        return static_cast<std::size_t>(one.item) == current_ + 1;
    });
}

bool Sheet::say_does_not_apply()
{
    if (!may_not_apply())
        return false;
    set(does_not_apply);
    ++current_;
    return true;
}

bool Sheet::leave_blank()
{
    if (at_end())
        return false;
    answers_[current_].reset();
    blanks_[current_] = true;
    in_number_ = false;
    ++current_;
    return true;
}

void Sheet::take_back()
{
    if (current_ > 0 && (at_end() || is_open(current_)))
        --current_;
    answers_[current_].reset();
    blanks_[current_] = false;
    in_number_ = false;
}

void Sheet::move(int by)
{
    const auto last = static_cast<long>(size());
    current_ = static_cast<std::size_t>(std::clamp(static_cast<long>(current_) + by, 0L, last));
    in_number_ = false;
}

void Sheet::go_to(std::size_t item)
{
    current_ = std::min(item, size());
    in_number_ = false;
}

int Sheet::answered() const
{
    return static_cast<int>(std::ranges::count_if(answers_, [](const auto& a) { return a.has_value(); }));
}

int Sheet::blank() const
{
    return static_cast<int>(std::ranges::count(blanks_, true));
}

std::vector<std::size_t> Sheet::open_items() const
{
    std::vector<std::size_t> open;
    for (std::size_t item = 0; item < size(); ++item)
        if (is_open(item))
            open.push_back(item);
    return open;
}

std::vector<LiveScore> Sheet::live_scores() const
{
    std::vector<LiveScore> live;
    const auto scores = score(*instrument_, answers_);
    if (scores)
        for (const auto& one : *scores)
            if (const auto* definition = find_score(*instrument_, one.score))
                live.push_back(live_score(*definition, one));
    return live;
}

LiveScore Sheet::live_score(const ScoreDefinition& definition, const Score& score) const
{
    const auto index = [](int number) { return static_cast<std::size_t>(number - 1); };
    LiveScore live;
    live.code = definition.code;
    live.name = instrument_->scores.size() == 1 ? instrument_->short_name : definition.short_name;
    live.answered = score.answered;
    live.items = static_cast<int>(definition.items.size());
    live.so_far = score.so_far;
    live.max = definition.max;
    live.here = std::ranges::any_of(definition.items, [&](int item) { return index(item) == current_; });
    if (std::ranges::none_of(definition.items, [&](int item) { return is_open(index(item)); })) {
        live.value = score.value;
        live.prorated = score.prorated;
    }
    return live;
}

bool Sheet::restore(const std::vector<std::optional<int>>& answers, const std::vector<int>& blanks)
{
    const bool fits = score(*instrument_, answers).has_value() && std::ranges::all_of(blanks, [&](int item) {
                          return item >= 0 && static_cast<std::size_t>(item) < size() &&
                                 !answers[static_cast<std::size_t>(item)];
                      });
    if (!fits)
        return false;
    answers_ = answers;
    blanks_.assign(size(), false);
    for (const int item : blanks)
        blanks_[static_cast<std::size_t>(item)] = true;
    return true;
}

std::vector<int> Sheet::blanks() const
{
    std::vector<int> items;
    for (std::size_t item = 0; item < size(); ++item)
        if (blanks_[item])
            items.push_back(static_cast<int>(item));
    return items;
}

std::vector<RiskNotice> risk_notices(const Sheet& sheet)
{
    std::vector<RiskNotice> notices;
    for (const auto& risk : risk_answers(sheet.instrument(), sheet.answers())) {
        const auto item = static_cast<std::size_t>(risk.item - 1);
        const auto what = item_name(sheet.instrument(), item) + ", " + say(risk.topic);
        if (risk.at_level)
            notices.push_back(
                {say("{1}: answered \"{2}\". Talk about it before the session ends.", what,
                     anchor_for(sheet.instrument(), item, *risk.answer)) +
                     (risk.raises_flag ? ' ' + say("A flag will stay until it is signed off.") : ""),
                 true});
        else if (sheet.is_blank(item))
            notices.push_back({say("{1}: risk question not answered.", what), false});
    }
    return notices;
}

std::string anchors_in_words(const Response& response)
{
    std::string words;
    for (const auto& anchor : response.anchors)
        words += (words.empty() ? "" : ", ") + std::to_string(anchor.value) + ' ' + anchor.label;
    if (!drives(response.status))
        words += (words.empty() ? "" : "; ") + say("range unverified");
    return words;
}

std::string labels_in_words(const Instrument& instrument)
{
    if (instrument.own_wording)
        return {};
    return order_is_checked(instrument) ? say("Topic labels, not the form's own words.")
                                        : say("Topic labels: check their order against your sheet.");
}

std::string keys_in_words(const Response& response)
{
    const auto& [min, max] = std::tie(response.min, response.max);
    return response.on_a_line            ? say("{1} to {2}, then Enter", min, max)
           : zero_is_ten(response)       ? say("{1} to {2}, 0 for 10", min, max)
           : needs_key_for_ten(response) ? say("{1} to {2}, T for 10", min, max)
                                         : say("{1} to {2}", min, max);
}

std::string item_name(const Instrument& instrument, std::size_t item)
{
    return say("Item {1}", instrument.items[item].sheet_number);
}

std::string current_in_words(const Sheet& sheet)
{
    if (sheet.at_end())
        return say("The end of the form. {1} of {2} answered. Ctrl+Enter finishes.", sheet.answered(),
                   sheet.size());
    const auto& section = sheet.sections()[sheet.current_section()];
    const auto keys = keys_in_words(sheet.instrument().response);
    return say("{1} of {2}, {3}, {4}.", item_name(sheet.instrument(), sheet.current()), section.count,
               sheet.instrument().items[sheet.current()].label, state_in_words(sheet, sheet.current())) +
           ' ' + (sheet.may_not_apply() ? say("{1}, or N where it does not apply.", keys) : keys + '.');
}

std::string open_in_words(const Sheet& sheet)
{
    const auto open = sheet.open_items();
    if (open.empty())
        return {};
    auto words = item_name(sheet.instrument(), open.front());
    if (sheet.sections().size() > 1) {
        const auto section =
            std::ranges::upper_bound(sheet.sections(), open.front(), {}, &SheetSection::first);
        words = say("{1} of {2}", words, std::prev(section)->short_heading);
    }
    if (open.size() > 1)
        words = say("{1} and {2} more", words, open.size() - 1);
    return words;
}

}  // namespace attune::desktop
