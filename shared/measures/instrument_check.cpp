// The consistency rules of instrument files. Each function checks one kind of fact and names the path of each
// fault.
#include "shared/measures/instrument_check.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "shared/languages/language.hpp"
#include "shared/measures/score_check.hpp"

namespace attune {

namespace {

constexpr double nothing = 1e-9;  // less than any difference between two scores
constexpr std::array<std::string_view, 4> risk_kinds{"self_harm", "harm_to_others", "medical", "soft_prompt"};

class Check {
public:
    explicit Check(const Instrument& instrument) : instrument_{instrument} {}

    std::vector<FieldError> run();

private:
    void require(bool holds, std::string path, const char* sentence)
    {
        faults_.require(holds, std::move(path), sentence);
    }

    void names();
    void response();
    void anchors(const std::string& path, const std::vector<Anchor>& anchors);
    void items();
    void own_wording();
    void missing_rule();
    void left_out();
    void bands();
    void bands_of(const ScoreDefinition& score);
    void cut_offs();
    void reliable_changes();
    void minimal_changes();
    void norms();
    void risk_items();
    void sources();
    void provenance(const std::string& path, Status status, const std::string& source);
    template <class Facts>
    void provenance_of(const std::string& list, const Facts& facts);
    const ScoreDefinition* score_at(const std::string& code, const std::string& path);

    const Instrument& instrument_;
    FaultList faults_;
};

std::vector<FieldError> Check::run()
{
    names();
    response();
    items();
    own_wording();
    check_scores(instrument_, faults_);
    missing_rule();
    left_out();
    bands();
    cut_offs();
    reliable_changes();
    minimal_changes();
    norms();
    risk_items();
    sources();
    return faults_.take();
}

void Check::names()
{
    require(is_code(instrument_.code), "code", "must be small letters, digits and underscores.");
    require(instrument_.version >= 1, "version", "must be 1 or more.");
    require(!instrument_.name.empty(), "name", to_say("is empty."));
    require(!instrument_.short_name.empty(), "short_name", to_say("is empty."));
    require(!instrument_.citation.empty(), "citation", to_say("is empty."));
    require(!instrument_.licence.text.empty(), "licence.text", to_say("is empty."));
}

void Check::response()
{
    if (is_total_only(instrument_))
        return;
    require(instrument_.response.min < instrument_.response.max, "response.max",
            to_say("must be greater than min."));
    anchors("response.anchors", instrument_.response.anchors);
}

void Check::anchors(const std::string& path, const std::vector<Anchor>& anchors)
{
    const auto& range = instrument_.response;
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        const auto value = element(path, i, "value");
        require(anchors[i].value >= range.min && anchors[i].value <= range.max, value,
                to_say("is outside the answer range."));
        require(i == 0 || anchors[i].value > anchors[i - 1].value, value,
                to_say("must be greater than the one before."));
        require(!anchors[i].label.empty(), element(path, i, "label"), to_say("is empty."));
    }
}

// Sheets count from 1, and may begin again at 1 in each scale.
void Check::items()
{
    const auto& items = instrument_.items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        require(items[i].number == static_cast<int>(i) + 1, element("items", i, "number"),
                "must count from 1 without a gap.");
        const bool follows = i > 0 && items[i].sheet_number == items[i - 1].sheet_number + 1;
        require(follows || items[i].sheet_number == 1, element("items", i, "sheet_number"),
                "must follow the one before, or begin again at 1.");
        require(!items[i].label.empty(), element("items", i, "label"), to_say("is empty."));
        anchors(element("items", i, "anchors"), items[i].anchors);
    }
}

void Check::own_wording()
{
    if (!instrument_.own_wording)
        return;
    require(!is_total_only(instrument_), "own_wording", "is for a measure with items.");
    require(!instrument_.own_wording->language.empty(), "own_wording.language", to_say("is empty."));
}

void Check::missing_rule()
{
    if (!instrument_.missing_rule)
        return;
    const auto& rule = *instrument_.missing_rule;
    for (const auto& score : instrument_.scores) {
        const auto own = std::ranges::find(rule.by_score, score.code, &BlanksOfScore::score);
        const int blanks = own == rule.by_score.end() ? rule.blanks_allowed : own->blanks_allowed;
        require(blanks >= 0 && (score.items.empty() || blanks < std::ssize(score.items)),
                "missing_rule.blanks_allowed", "must be 0 or more and leave an answer in every score.");
    }
    for (std::size_t i = 0; i < rule.by_score.size(); ++i)
        score_at(rule.by_score[i].score, element("missing_rule.by_score", i, "score"));
    provenance("missing_rule", rule.status, rule.source);
}

void Check::left_out()
{
    const auto is_item = [&](int item) { return item >= 1 && item <= std::ssize(instrument_.items); };
    for (std::size_t i = 0; i < instrument_.skip_rules.size(); ++i) {
        const auto& rule = instrument_.skip_rules[i];
        require(is_item(rule.item) && std::ranges::all_of(rule.items, is_item), element("skip_rules", i),
                "names what is not an item of this instrument.");
    }
    for (std::size_t i = 0; i < instrument_.may_not_apply.size(); ++i)
        require(is_item(instrument_.may_not_apply[i].item), element("may_not_apply", i, "item"),
                "is not an item of this instrument.");
}

const ScoreDefinition* Check::score_at(const std::string& code, const std::string& path)
{
    const auto* score = find_score(instrument_, code);
    require(score != nullptr, path, "is not a score of this instrument.");
    return score;
}

void Check::bands()
{
    for (std::size_t i = 0; i < instrument_.bands.size(); ++i) {
        score_at(instrument_.bands[i].score, element("bands", i, "score"));
        require(!instrument_.bands[i].label.empty(), element("bands", i, "label"), to_say("is empty."));
    }
    for (const auto& score : instrument_.scores)
        bands_of(score);
}

// A gap is anything wider than the step to the next score of a complete form.
void Check::bands_of(const ScoreDefinition& score)
{
    const Band* before = nullptr;
    std::size_t last = 0;
    for (std::size_t i = 0; i < instrument_.bands.size(); ++i) {
        const auto& band = instrument_.bands[i];
        if (band.score != score.code)
            continue;
        const double lowest = before ? before->to : score.min;
        const double highest = before ? before->to + step_of(score) : score.min;
        require(band.from <= highest + nothing, element("bands", i, "from"),
                to_say("leaves a gap below it."));
        require(before ? band.from > lowest : band.from >= lowest - nothing, element("bands", i, "from"),
                before ? to_say("overlaps the band before.") : to_say("is below the score's minimum."));
        require(band.to >= band.from, element("bands", i, "to"), to_say("must not be less than from."));
        require(!before || last + 1 == i, element("bands", i, "score"),
                "must stand with the other bands of its score.");
        before = &band;
        last = i;
    }
    if (before)
        require(std::abs(before->to - score.max) < nothing, element("bands", last, "to"),
                to_say("must be the score's maximum."));
}

void Check::cut_offs()
{
    std::set<std::string> charted;
    for (std::size_t i = 0; i < instrument_.cut_offs.size(); ++i) {
        const auto& cut_off = instrument_.cut_offs[i];
        if (const auto* score = score_at(cut_off.score, element("cut_offs", i, "score"))) {
            require(cut_off.value >= score->min && cut_off.value <= score->max,
                    element("cut_offs", i, "value"), to_say("is outside the score's range."));
            const bool higher_worse = score->direction == Direction::higher_worse;
            require(score->direction == Direction::neutral ||
                        cut_off.side == (higher_worse ? Side::at_or_above : Side::at_or_below),
                    element("cut_offs", i, "side"), "must be the worse side of the score.");
        }
        if (!cut_off.charted)
            continue;
        require(charted.insert(cut_off.score).second, element("cut_offs", i, "charted"),
                "may be true for one cut-off of a score only.");
        require(drives(cut_off.status), element("cut_offs", i, "charted"),
                "cannot be true while the cut-off is not verified.");
    }
}

void Check::reliable_changes()
{
    for (std::size_t i = 0; i < instrument_.reliable_changes.size(); ++i) {
        const auto& change = instrument_.reliable_changes[i];
        score_at(change.score, element("reliable_changes", i, "score"));
        require(change.points > 0, element("reliable_changes", i, "points"),
                to_say("must be greater than 0."));
        require(!change.level.empty(), element("reliable_changes", i, "level"), to_say("is empty."));
    }
}

void Check::minimal_changes()
{
    for (std::size_t i = 0; i < instrument_.minimal_changes.size(); ++i) {
        const auto& change = instrument_.minimal_changes[i];
        score_at(change.score, element("minimal_changes", i, "score"));
        require(!change.points || *change.points > 0, element("minimal_changes", i, "points"),
                to_say("must be greater than 0."));
        require(!change.words.empty(), element("minimal_changes", i, "words"), to_say("is empty."));
    }
}

void Check::norms()
{
    for (std::size_t i = 0; i < instrument_.norms.size(); ++i) {
        const auto& norm = instrument_.norms[i];
        score_at(norm.score, element("norms", i, "score"));
        require(!norm.population.empty(), element("norms", i, "population"), to_say("is empty."));
        require(!norm.since, element("norms", i, "since"),
                "is written by the practice's confirmation alone.");
        require(!norm.n || *norm.n > 0, element("norms", i, "n"), to_say("must be greater than 0."));
        require(!norm.sd || *norm.sd > 0, element("norms", i, "sd"), to_say("must be greater than 0."));
        for (const auto& [name, reliability] : {std::pair{"alpha", norm.alpha}, {"retest", norm.retest}})
            require(!reliability || (*reliability > 0 && *reliability < 1), element("norms", i, name),
                    to_say("must lie between 0 and 1."));
    }
}

void Check::risk_items()
{
    for (std::size_t i = 0; i < instrument_.risk_items.size(); ++i) {
        const auto& risk = instrument_.risk_items[i];
        require(risk.item >= 1 && risk.item <= std::ssize(instrument_.items),
                element("risk_items", i, "item"), "is not an item of this instrument.");
        require(risk.at_least > instrument_.response.min && risk.at_least <= instrument_.response.max,
                element("risk_items", i, "at_least"), "must be an answer above the lowest.");
        require(!risk.flag_from ||
                    (*risk.flag_from > risk.at_least && *risk.flag_from <= instrument_.response.max),
                element("risk_items", i, "flag_from"), "must be an answer above at_least.");
        require(std::ranges::find(risk_kinds, risk.kind) != risk_kinds.end(),
                element("risk_items", i, "kind"),
                "must be self_harm, harm_to_others, medical or soft_prompt.");
        require(!risk.topic.empty(), element("risk_items", i, "topic"), to_say("is empty."));
    }
}

void Check::provenance(const std::string& path, Status status, const std::string& source)
{
    require(status != Status::verified || !source.empty(), path + ".source",
            "is needed for a verified fact.");
    require(source.empty() || std::ranges::any_of(instrument_.sources,
                                                  [&](const auto& listed) { return listed.code == source; }),
            path + ".source", "is not among the sources.");
}

template <class Facts>
void Check::provenance_of(const std::string& list, const Facts& facts)
{
    for (std::size_t i = 0; i < facts.size(); ++i)
        provenance(element(list, i), facts[i].status, facts[i].source);
}

void Check::sources()
{
    std::set<std::string> codes;
    for (std::size_t i = 0; i < instrument_.sources.size(); ++i) {
        require(codes.insert(instrument_.sources[i].code).second, element("sources", i, "code"),
                "is used twice.");
        require(!instrument_.sources[i].reference.empty(), element("sources", i, "reference"),
                to_say("is empty."));
    }
    provenance("response", instrument_.response.status, instrument_.response.source);
    if (instrument_.item_order)
        provenance("item_order", instrument_.item_order->status, instrument_.item_order->source);
    provenance("licence", instrument_.licence.status, instrument_.licence.source);
    provenance_of("scores", instrument_.scores);
    provenance_of("bands", instrument_.bands);
    provenance_of("cut_offs", instrument_.cut_offs);
    provenance_of("reliable_changes", instrument_.reliable_changes);
    provenance_of("minimal_changes", instrument_.minimal_changes);
    provenance_of("skip_rules", instrument_.skip_rules);
    provenance_of("may_not_apply", instrument_.may_not_apply);
    provenance_of("norms", instrument_.norms);
    provenance_of("risk_items", instrument_.risk_items);
}

}  // namespace

std::vector<FieldError> faults_in(const Instrument& instrument)
{
    return Check{instrument}.run();
}

}  // namespace attune
