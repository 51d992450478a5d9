// The consistency rules of instrument files. Each function checks one kind of fact and names the path of each
// fault.
#include "shared/measures/instrument_check.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace attune {

namespace {

constexpr double nothing = 1e-9;  // less than any difference between two scores

bool is_code(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

std::string at(const std::string& list, std::size_t index, const std::string& member = {})
{
    return list + '[' + std::to_string(index) + ']' + (member.empty() ? "" : '.' + member);
}

// The step between two neighbouring scores of a complete form.
double step_of(const ScoreDefinition& score)
{
    return score.method == Method::sum ? score.multiplier
                                       : score.multiplier / static_cast<double>(score.items.size());
}

class Check {
public:
    explicit Check(const Instrument& instrument) : instrument_{instrument} {}

    std::vector<FieldError> run();

private:
    void fault(std::string path, std::string sentence)
    {
        faults_.push_back({std::move(path), std::move(sentence)});
    }
    void require(bool holds, std::string path, const char* sentence)
    {
        if (!holds)
            fault(std::move(path), sentence);
    }

    void names();
    void response();
    void items();
    void scores();
    void score_items(const ScoreDefinition& score, const std::string& path);
    void score_limits(const ScoreDefinition& score, const std::string& path);
    void shared_items();
    void missing_rule();
    void bands();
    void bands_of(const ScoreDefinition& score);
    void cut_offs();
    void reliable_changes();
    void norms();
    void risk_items();
    void sources();
    void provenance(const std::string& path, Status status, const std::string& source);
    template <class Facts>
    void provenance_of(const std::string& list, const Facts& facts);
    const ScoreDefinition* score_at(const std::string& code, const std::string& path);

    const Instrument& instrument_;
    std::vector<FieldError> faults_;
};

std::vector<FieldError> Check::run()
{
    names();
    response();
    items();
    scores();
    shared_items();
    missing_rule();
    bands();
    cut_offs();
    reliable_changes();
    norms();
    risk_items();
    sources();
    return std::move(faults_);
}

void Check::names()
{
    require(is_code(instrument_.code), "code", "must be small letters, digits and underscores.");
    require(instrument_.version >= 1, "version", "must be 1 or more.");
    require(!instrument_.name.empty(), "name", "is empty.");
    require(!instrument_.short_name.empty(), "short_name", "is empty.");
    require(!instrument_.citation.empty(), "citation", "is empty.");
    require(!instrument_.licence.text.empty(), "licence.text", "is empty.");
}

void Check::response()
{
    const auto& [min, max, anchors, period, status, source] = instrument_.response;
    require(min < max, "response.max", "must be greater than min.");
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        const auto path = at("response.anchors", i, "value");
        require(anchors[i].value >= min && anchors[i].value <= max, path, "is outside the answer range.");
        require(i == 0 || anchors[i].value > anchors[i - 1].value, path,
                "must be greater than the one before.");
        require(!anchors[i].label.empty(), at("response.anchors", i, "label"), "is empty.");
    }
}

// Sheets count from 1, and may begin again at 1 in each scale.
void Check::items()
{
    const auto& items = instrument_.items;
    require(!items.empty(), "items", "is empty.");
    for (std::size_t i = 0; i < items.size(); ++i) {
        require(items[i].number == static_cast<int>(i) + 1, at("items", i, "number"),
                "must count from 1 without a gap.");
        const bool follows = i > 0 && items[i].sheet_number == items[i - 1].sheet_number + 1;
        require(follows || items[i].sheet_number == 1, at("items", i, "sheet_number"),
                "must follow the one before, or begin again at 1.");
        require(!items[i].label.empty(), at("items", i, "label"), "is empty.");
    }
}

void Check::scores()
{
    require(!instrument_.scores.empty(), "scores", "is empty.");
    std::set<std::string> codes;
    for (std::size_t i = 0; i < instrument_.scores.size(); ++i) {
        const auto& score = instrument_.scores[i];
        require(is_code(score.code), at("scores", i, "code"),
                "must be small letters, digits and underscores.");
        require(codes.insert(score.code).second, at("scores", i, "code"), "is used twice.");
        require(!score.name.empty(), at("scores", i, "name"), "is empty.");
        require(!score.short_name.empty(), at("scores", i, "short_name"), "is empty.");
        require(!score.ready || score.status == Status::verified, at("scores", i, "ready"),
                "cannot be true while the key is not verified.");
        score_items(score, at("scores", i));
        score_limits(score, at("scores", i));
    }
}

void Check::score_items(const ScoreDefinition& score, const std::string& path)
{
    require(!score.items.empty(), path + ".items", "is empty.");
    std::set<int> seen;
    for (std::size_t i = 0; i < score.items.size(); ++i) {
        const bool exists = score.items[i] >= 1 && score.items[i] <= std::ssize(instrument_.items);
        require(exists, at(path + ".items", i), "is not an item of this instrument.");
        require(seen.insert(score.items[i]).second, at(path + ".items", i), "is listed twice.");
    }
    std::set<int> reversed;
    for (std::size_t i = 0; i < score.reverse.size(); ++i) {
        require(seen.contains(score.reverse[i]), at(path + ".reverse", i), "is not an item of this score.");
        require(reversed.insert(score.reverse[i]).second, at(path + ".reverse", i), "is listed twice.");
    }
}

void Check::score_limits(const ScoreDefinition& score, const std::string& path)
{
    require(score.multiplier > 0, path + ".multiplier", "must be greater than 0.");
    const double items = score.method == Method::sum ? static_cast<double>(score.items.size()) : 1;
    const double min = instrument_.response.min * items * score.multiplier;
    const double max = instrument_.response.max * items * score.multiplier;
    require(std::abs(score.min - min) < nothing, path + ".min", "does not follow from the items.");
    require(std::abs(score.max - max) < nothing, path + ".max", "does not follow from the items.");
}

// Only a composite may use items that another score uses, and it may use no others.
void Check::shared_items()
{
    std::set<int> taken;
    const auto& scores = instrument_.scores;
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (!scores[i].composite)
            for (const int item : scores[i].items)
                require(taken.insert(item).second, at("scores", i, "items"),
                        "shares an item with another score; only a composite may.");
    for (std::size_t i = 0; i < scores.size(); ++i)
        require(!scores[i].composite ||
                    std::ranges::all_of(scores[i].items, [&](int item) { return taken.contains(item); }),
                at("scores", i, "items"), "has an item that no other score has; a composite may not.");
}

void Check::missing_rule()
{
    if (!instrument_.missing_rule)
        return;
    const auto& rule = *instrument_.missing_rule;
    const bool leaves_one = std::ranges::all_of(
        instrument_.scores, [&](const auto& score) { return rule.blanks_allowed < std::ssize(score.items); });
    require(rule.blanks_allowed >= 0 && leaves_one, "missing_rule.blanks_allowed",
            "must be 0 or more and leave an answer in every score.");
    provenance("missing_rule", rule.status, rule.source);
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
        score_at(instrument_.bands[i].score, at("bands", i, "score"));
        require(!instrument_.bands[i].label.empty(), at("bands", i, "label"), "is empty.");
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
        require(band.from <= highest + nothing, at("bands", i, "from"), "leaves a gap below it.");
        require(before ? band.from > lowest : band.from >= lowest - nothing, at("bands", i, "from"),
                before ? "overlaps the band before." : "is below the score's minimum.");
        require(band.to >= band.from, at("bands", i, "to"), "must not be less than from.");
        require(!before || last + 1 == i, at("bands", i, "score"),
                "must stand with the other bands of its score.");
        before = &band;
        last = i;
    }
    if (before)
        require(std::abs(before->to - score.max) < nothing, at("bands", last, "to"),
                "must be the score's maximum.");
}

void Check::cut_offs()
{
    std::set<std::string> charted;
    for (std::size_t i = 0; i < instrument_.cut_offs.size(); ++i) {
        const auto& cut_off = instrument_.cut_offs[i];
        if (const auto* score = score_at(cut_off.score, at("cut_offs", i, "score"))) {
            require(cut_off.value >= score->min && cut_off.value <= score->max, at("cut_offs", i, "value"),
                    "is outside the score's range.");
            const bool higher_worse = score->direction == Direction::higher_worse;
            require(cut_off.side == (higher_worse ? Side::at_or_above : Side::at_or_below),
                    at("cut_offs", i, "side"), "must be the worse side of the score.");
        }
        if (!cut_off.charted)
            continue;
        require(charted.insert(cut_off.score).second, at("cut_offs", i, "charted"),
                "may be true for one cut-off of a score only.");
        require(cut_off.status == Status::verified, at("cut_offs", i, "charted"),
                "cannot be true while the cut-off is not verified.");
    }
}

void Check::reliable_changes()
{
    for (std::size_t i = 0; i < instrument_.reliable_changes.size(); ++i) {
        const auto& change = instrument_.reliable_changes[i];
        score_at(change.score, at("reliable_changes", i, "score"));
        require(change.points > 0, at("reliable_changes", i, "points"), "must be greater than 0.");
        require(!change.level.empty(), at("reliable_changes", i, "level"), "is empty.");
    }
}

void Check::norms()
{
    for (std::size_t i = 0; i < instrument_.norms.size(); ++i) {
        const auto& norm = instrument_.norms[i];
        score_at(norm.score, at("norms", i, "score"));
        require(!norm.population.empty(), at("norms", i, "population"), "is empty.");
        require(!norm.n || *norm.n > 0, at("norms", i, "n"), "must be greater than 0.");
        require(!norm.sd || *norm.sd > 0, at("norms", i, "sd"), "must be greater than 0.");
        require(!norm.alpha || (*norm.alpha > 0 && *norm.alpha < 1), at("norms", i, "alpha"),
                "must lie between 0 and 1.");
    }
}

void Check::risk_items()
{
    const auto& [min, max, anchors, period, status, source] = instrument_.response;
    for (std::size_t i = 0; i < instrument_.risk_items.size(); ++i) {
        const auto& risk = instrument_.risk_items[i];
        require(risk.item >= 1 && risk.item <= std::ssize(instrument_.items), at("risk_items", i, "item"),
                "is not an item of this instrument.");
        require(risk.at_least > min && risk.at_least <= max, at("risk_items", i, "at_least"),
                "must be an answer above the lowest.");
        require(is_code(risk.kind), at("risk_items", i, "kind"),
                "must be small letters, digits and underscores.");
        require(!risk.topic.empty(), at("risk_items", i, "topic"), "is empty.");
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
        provenance(at(list, i), facts[i].status, facts[i].source);
}

void Check::sources()
{
    std::set<std::string> codes;
    for (std::size_t i = 0; i < instrument_.sources.size(); ++i) {
        require(codes.insert(instrument_.sources[i].code).second, at("sources", i, "code"), "is used twice.");
        require(!instrument_.sources[i].reference.empty(), at("sources", i, "reference"), "is empty.");
    }
    provenance("response", instrument_.response.status, instrument_.response.source);
    provenance("licence", instrument_.licence.status, instrument_.licence.source);
    provenance_of("scores", instrument_.scores);
    provenance_of("bands", instrument_.bands);
    provenance_of("cut_offs", instrument_.cut_offs);
    provenance_of("reliable_changes", instrument_.reliable_changes);
    provenance_of("norms", instrument_.norms);
    provenance_of("risk_items", instrument_.risk_items);
}

}  // namespace

std::vector<FieldError> faults_in(const Instrument& instrument)
{
    return Check{instrument}.run();
}

}  // namespace attune
