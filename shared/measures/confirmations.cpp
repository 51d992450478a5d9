#include "shared/measures/confirmations.hpp"

#include <algorithm>
#include <cmath>

#include "shared/languages/spoken.hpp"
#include "shared/measures/change.hpp"

namespace attune {

namespace {

std::string in_brackets(const std::string& list, const std::string& which)
{
    return list + '[' + which + ']';
}

std::string in_brackets(const std::string& list, std::size_t index)
{
    return in_brackets(list, std::to_string(index));
}

// "1, 2 and 4".
std::string listed(const std::vector<int>& numbers)
{
    std::string words;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        words += (i == 0                    ? ""
                  : i + 1 == numbers.size() ? ' ' + say("and") + ' '
                                            : ", ") +
                 std::to_string(numbers[i]);
    return words;
}

std::string key_in_words(const Instrument& instrument, const ScoreDefinition& score)
{
    if (is_total_only(instrument))
        return say("{1}: a total from {2} to {3}, entered as it was told.", score.name, figure(score.min),
                   figure(score.max));
    if (score.items.empty())
        return say("{1}: which items belong to it is not known.", score.name);
    const auto how = score.method == Method::sum    ? say("added")
                     : score.method == Method::mean ? say("their mean")
                                                    : say("the mean of the means of their groups");
    auto words = say("{1}: items {2}, {3}", score.name, listed(score.items), how);
    if (!score.reverse.empty())
        words += "; " + say("reversed: {1}", listed(score.reverse));
    if (score.multiplier != 1)
        words += "; " + say("times {1}", figure(score.multiplier));
    if (!score.lookup.empty())
        words += "; " + say("the sum is looked up in a table");
    return words + '.';
}

std::string blanks_in_words(const Instrument& instrument, const MissingRule& rule)
{
    if (rule.by_score.empty())
        return rule.blanks_allowed == 0
                   ? say("No blank is allowed in a score.")
                   : say("Blanks allowed in a score: {1}, filled with the mean of the other answers.",
                         rule.blanks_allowed);
    std::string words = say("Blanks allowed, filled with the mean of the other answers:");
    for (const auto& [score, blanks] : rule.by_score)
        words += ' ' + find_score(instrument, score)->short_name + ' ' + std::to_string(blanks) + ';';
    words.back() = '.';
    return words;
}

std::string bands_in_words(const Instrument& instrument, const ScoreDefinition& score)
{
    std::string words;
    for (const auto& band : instrument.bands)
        if (band.score == score.code)
            words += (words.empty() ? say("Bands of {1}", score.short_name) + ": " : ", ") +
                     say("{1} {2} to {3}", say(band.label), figure(band.from), figure(band.to));
    return words + '.';
}

std::string norm_in_words(const Norm& norm)
{
    auto words = norm.population + (norm.item_set ? ", " + *norm.item_set : "") + ':';
    const auto add = [&](const char* name, const std::optional<double>& value) {
        if (value)
            words += std::string{words.back() == ':' ? " " : ", "} + name + ' ' + figure(*value);
    };
    if (norm.n)
        words += " n " + std::to_string(*norm.n);
    add("mean", norm.mean);
    add("SD", norm.sd);
    add("alpha", norm.alpha);
    add("retest", norm.retest);
    return words + '.';
}

// Its key is known, whether or not it is verified: what is off for another reason (a licence) is turned on
// too.
bool can_be_turned_on(const ScoreDefinition& score)
{
    return !score.ready && !score.items.empty() && score.min < score.max;
}

class Facts {
public:
    explicit Facts(const Instrument& instrument) : instrument_{instrument} {}
    std::vector<Fact> all();

private:
    template <class Known>
    void add(std::string path, std::string words, const Known& known, bool can_be_confirmed)
    {
        const auto reference = std::ranges::find(instrument_.sources, known.source, &Source::code);
        facts_.push_back({std::move(path), std::move(words), known.status,
                          reference == instrument_.sources.end() ? std::string{} : reference->reference,
                          can_be_confirmed});
    }
    template <class Known>
    void add(std::string path, std::string words, const Known& known)
    {
        add(std::move(path), std::move(words), known, !drives(known.status));
    }
    void of_items();
    void of_scores();
    void of_limits();
    void of_risk();

    const Instrument& instrument_;
    std::vector<Fact> facts_;
};

std::vector<Fact> Facts::all()
{
    if (!is_total_only(instrument_))
        of_items();
    of_scores();
    if (instrument_.missing_rule)
        add("missing_rule", blanks_in_words(instrument_, *instrument_.missing_rule),
            *instrument_.missing_rule);
    for (std::size_t i = 0; i < instrument_.skip_rules.size(); ++i) {
        const auto& rule = instrument_.skip_rules[i];
        add(in_brackets("skip_rules", i),
            say("When item {1} is answered {2}, blanks in items {3} count as the lowest answer.", rule.item,
                rule.answer, listed(rule.items)),
            rule);
    }
    for (std::size_t i = 0; i < instrument_.may_not_apply.size(); ++i) {
        const auto& item = instrument_.may_not_apply[i];
        add(in_brackets("may_not_apply", i),
            say("Item {1} may be answered that it does not apply: {2}.", item.item, item.why), item);
    }
    of_limits();
    of_risk();
    return std::move(facts_);
}

void Facts::of_items()
{
    const auto& range = instrument_.response;
    add("response", say("Answers run from {1} to {2}.", range.min, range.max), range);
    if (!instrument_.own_wording)
        add("item_order", say("Our labels stand in the order of the official sheet."),
            instrument_.item_order.value_or(ItemOrder{}));
}

void Facts::of_scores()
{
    for (const auto& score : instrument_.scores)
        add(in_brackets("scores", score.code), key_in_words(instrument_, score), score,
            can_be_turned_on(score));
    for (const auto& score : instrument_.scores) {
        const auto band =
            std::ranges::find_if(instrument_.bands, [&](const Band& one) { return one.score == score.code; });
        const auto open = std::ranges::find_if(instrument_.bands, [&](const Band& one) {
            return one.score == score.code && !drives(one.status);
        });
        if (band != instrument_.bands.end())
            add(in_brackets("bands", score.code), bands_in_words(instrument_, score),
                open == instrument_.bands.end() ? *band : *open);
    }
}

void Facts::of_limits()
{
    for (std::size_t i = 0; i < instrument_.cut_offs.size(); ++i) {
        const auto& cut_off = instrument_.cut_offs[i];
        add(in_brackets("cut_offs", i),
            cut_off.side == Side::at_or_above
                ? say("{1}, cut-off {2} or above: {3}.", find_score(instrument_, cut_off.score)->short_name,
                      figure(cut_off.value), cut_off.meaning)
                : say("{1}, cut-off {2} or below: {3}.", find_score(instrument_, cut_off.score)->short_name,
                      figure(cut_off.value), cut_off.meaning),
            cut_off);
    }
    for (std::size_t i = 0; i < instrument_.reliable_changes.size(); ++i) {
        const auto& change = instrument_.reliable_changes[i];
        add(in_brackets("reliable_changes", i),
            say("{1}, reliable change: {2} points or more ({3}).",
                find_score(instrument_, change.score)->short_name, figure(change.points), change.level),
            change);
    }
    for (std::size_t i = 0; i < instrument_.minimal_changes.size(); ++i) {
        const auto& change = instrument_.minimal_changes[i];
        add(in_brackets("minimal_changes", i),
            say("{1}, least change that matters: {2}.", find_score(instrument_, change.score)->short_name,
                change.words),
            change);
    }
    for (std::size_t i = 0; i < instrument_.norms.size(); ++i) {
        const auto& norm = instrument_.norms[i];
        add(in_brackets("norms", i),
            find_score(instrument_, norm.score)->short_name + ", " + norm_in_words(norm), norm);
    }
}

void Facts::of_risk()
{
    for (std::size_t i = 0; i < instrument_.risk_items.size(); ++i) {
        const auto& risk = instrument_.risk_items[i];
        add(in_brackets("risk_items", i),
            say("Item {1}, {2}: shown from the answer {3}, flagged from {4}. In force whether it is verified "
                "or not.",
                risk.item, say(risk.topic), risk.at_least, risk.flag_from.value_or(risk.at_least)),
            risk);
    }
}

bool draws_one(const Instrument& instrument, const std::string& score)
{
    return charted_cut_off(instrument, score) != nullptr;
}

class Confirming {
public:
    explicit Confirming(Instrument& instrument) : instrument_{instrument} {}
    void confirm(const Confirmation& confirmation);

private:
    template <class Known>
    void set(Known& known) const
    {
        known.status = Status::confirmed;
        known.source = source_;
        if constexpr (requires { known.since; })
            known.since = confirmed_at_;
    }
    template <class List>
    void set_one(const std::string& list, List& facts, const std::string& fact)
    {
        for (std::size_t i = 0; i < facts.size(); ++i)
            if (fact == in_brackets(list, i) && !drives(facts[i].status))
                set(facts[i]);
    }
    void set_score(ScoreDefinition& score);
    void set_cut_offs(const std::string& fact);

    Instrument& instrument_;
    std::string source_;
    Instant confirmed_at_;
};

void Confirming::set_score(ScoreDefinition& score)
{
    if (!can_be_turned_on(score))
        return;
    if (!drives(score.status))
        set(score);
    score.ready = true;
    score.not_ready_because.reset();
}

void Confirming::set_cut_offs(const std::string& fact)
{
    for (std::size_t i = 0; i < instrument_.cut_offs.size(); ++i) {
        auto& cut_off = instrument_.cut_offs[i];
        if (fact != in_brackets("cut_offs", i) || drives(cut_off.status))
            continue;
        cut_off.charted = !draws_one(instrument_, cut_off.score);
        set(cut_off);
    }
}

void Confirming::confirm(const Confirmation& confirmation)
{
    const auto& fact = confirmation.fact;
    source_ = "practice " + fact;
    confirmed_at_ = confirmation.confirmed_at;
    instrument_.sources.push_back({source_, confirmation.source});
    if (fact == "response" && !drives(instrument_.response.status))
        set(instrument_.response);
    if (fact == "item_order")
        set(instrument_.item_order.emplace());
    if (fact == "missing_rule" && instrument_.missing_rule && !drives(instrument_.missing_rule->status))
        set(*instrument_.missing_rule);
    for (auto& score : instrument_.scores) {
        if (fact == in_brackets("scores", score.code))
            set_score(score);
        if (fact == in_brackets("bands", score.code))
            for (auto& band : instrument_.bands)
                if (band.score == score.code && !drives(band.status))
                    set(band);
    }
    set_cut_offs(fact);
    set_one("skip_rules", instrument_.skip_rules, fact);
    set_one("reliable_changes", instrument_.reliable_changes, fact);
    set_one("minimal_changes", instrument_.minimal_changes, fact);
    set_one("norms", instrument_.norms, fact);
    set_one("may_not_apply", instrument_.may_not_apply, fact);
    set_one("risk_items", instrument_.risk_items, fact);
}

}  // namespace

std::vector<Fact> facts_of(const Instrument& instrument)
{
    return Facts{instrument}.all();
}

Instrument confirmed(Instrument instrument, std::span<const Confirmation> confirmations)
{
    const auto facts = facts_of(instrument);
    for (const auto& confirmation : confirmations) {
        const bool about_this = confirmation.instrument == instrument.code &&
                                confirmation.version == instrument.version &&
                                std::ranges::find(facts, confirmation.fact, &Fact::fact) != facts.end();
        if (about_this)
            Confirming{instrument}.confirm(confirmation);
    }
    return instrument;
}

}  // namespace attune
