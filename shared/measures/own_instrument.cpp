#include "shared/measures/own_instrument.hpp"

#include <algorithm>
#include <iterator>

#include "shared/domain/plain_text.hpp"
#include "shared/json/read.hpp"
#include "shared/json/write.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/fault_list.hpp"
#include "shared/measures/instrument_check.hpp"
#include "shared/wording/language.hpp"

namespace attune {

namespace {

constexpr std::size_t room_for_code = 60;
constexpr std::size_t room_for_text = 2000;
constexpr std::size_t most_facts = 100;  // of a list

class OwnCheck {
public:
    explicit OwnCheck(const Instrument& instrument) : instrument_{instrument} {}

    std::vector<FieldError> run()
    {
        names();
        counts();
        answers();
        labels();
        faults_.require(can_be_scored(instrument_), "scores", to_say("needs at least one that is ready."));
        return faults_.take();
    }

private:
    void room(const std::string& path, std::string_view text, std::size_t most)
    {
        if (const auto length = characters(text); length > most)
            faults_.add(path, say("has {1} characters; there is room for {2}.", length, most));
    }
    void most(const char* path, std::size_t count, std::size_t most)
    {
        if (count > most)
            faults_.add(path, say("has {1} entries; there is room for {2}.", count, most));
    }

    void names();
    void counts();
    void answers();
    void labels();

    const Instrument& instrument_;
    FaultList faults_;
};

void OwnCheck::names()
{
    const auto& own = instrument_;
    faults_.require(is_own(own) && own.code.size() > own_prefix.size(), "code",
                    to_say("must begin with own_ and go on, as own_inner_weather does."));
    room("code", own.code, room_for_code);
    room("name", own.name, room_for_own_name);
    room("short_name", own.short_name, room_for_own_short_name);
    room("numbering", own.numbering, room_for_own_name);
    room("citation", own.citation, room_for_text);
    room("licence.text", own.licence.text, room_for_text);
    if (!own.own_wording)
        return;
    room("own_wording.instructions", own.own_wording->instructions, room_for_text);
    faults_.require(language_tag(own.own_wording->language) == own.own_wording->language,
                    "own_wording.language", to_say("must be a language's tag: en-GB, de, pt-BR."));
}

void OwnCheck::counts()
{
    const auto& own = instrument_;
    most("items", own.items.size(), most_own_items);
    most("scores", own.scores.size(), most_own_scores);
    most("skip_rules", own.skip_rules.size(), most_facts);
    most("may_not_apply", own.may_not_apply.size(), most_facts);
    most("bands", own.bands.size(), most_facts);
    most("cut_offs", own.cut_offs.size(), most_facts);
    most("reliable_changes", own.reliable_changes.size(), most_facts);
    most("minimal_changes", own.minimal_changes.size(), most_facts);
    most("norms", own.norms.size(), most_facts);
    most("risk_items", own.risk_items.size(), most_facts);
    most("caveats", own.caveats.size(), most_facts);
    most("sources", own.sources.size(), most_facts);
}

void OwnCheck::answers()
{
    const auto& range = instrument_.response;
    if (is_total_only(instrument_))
        return;
    faults_.require(range.min >= 0, "response.min", to_say("must be 0 or more."));
    faults_.require(range.max <= highest_own_answer, "response.max", to_say("must be 10 or less."));
    faults_.require(!range.on_a_line, "response.on_a_line", "cannot be true: a key answers each item.");
    for (std::size_t i = 0; i < range.anchors.size(); ++i)
        room(element("response.anchors", i, "label"), range.anchors[i].label, room_for_own_name);
}

void OwnCheck::labels()
{
    const auto& own = instrument_;
    for (std::size_t i = 0; i < own.items.size(); ++i) {
        room(element("items", i, "label"), own.items[i].label, room_for_own_label);
        const auto& anchors = own.items[i].anchors;
        for (const auto& anchor : anchors)
            room(element("items", i, "anchors"), anchor.label, room_for_own_name);
    }
    for (std::size_t i = 0; i < own.scores.size(); ++i) {
        room(element("scores", i, "name"), own.scores[i].name, room_for_own_name);
        room(element("scores", i, "short_name"), own.scores[i].short_name, room_for_own_short_name);
        room(element("scores", i, "topic"), own.scores[i].topic, room_for_own_name);
    }
    for (std::size_t i = 0; i < own.bands.size(); ++i)
        room(element("bands", i, "label"), own.bands[i].label, room_for_own_name);
    for (std::size_t i = 0; i < own.sources.size(); ++i)
        room(element("sources", i, "reference"), own.sources[i].reference, room_for_text);
}

// What stands in `given` and not in `known`, which was written from what was read of it.
void find_unknown(const boost::json::value& given, const boost::json::value& known, const std::string& path,
                  FaultList& faults)
{
    if (given.is_array() && known.is_array())
        for (std::size_t i = 0; i < given.get_array().size() && i < known.get_array().size(); ++i)
            find_unknown(given.get_array()[i], known.get_array()[i], element(path, i), faults);
    if (!given.is_object() || !known.is_object())
        return;
    for (const auto& member : given.get_object()) {
        auto below = path;
        below.append(path.empty() ? "" : ".").append(member.key());
        if (const auto* found = known.get_object().if_contains(member.key()))
            find_unknown(member.value(), *found, below, faults);
        else if (!member.value().is_null())
            faults.add(std::move(below), "is not known here. Check how it is spelled.");
    }
}

std::vector<FieldError> unknown_members(std::string_view json, const Instrument& instrument)
{
    FaultList faults;
    const auto given = json::parse(json);
    const auto known = json::parse(json::to_text(instrument));
    if (given && known)
        find_unknown(*given, *known, {}, faults);
    return faults.take();
}

}  // namespace

bool is_own(const Instrument& instrument)
{
    return instrument.code.starts_with(own_prefix);
}

std::vector<FieldError> faults_in_own(const Instrument& instrument)
{
    auto faults = faults_in(instrument);
    std::ranges::move(OwnCheck{instrument}.run(), std::back_inserter(faults));
    return faults;
}

Result<Instrument> parse_own_instrument(std::string_view json)
{
    if (json.size() > largest_own_instrument)
        return too_large(json.size(), largest_own_instrument);
    auto instrument = json::from_text<Instrument>(json);
    if (!instrument)
        return instrument;
    auto faults = unknown_members(json, *instrument);
    std::ranges::move(faults_in_own(*instrument), std::back_inserter(faults));
    if (faults.empty())
        return instrument;
    auto sentence = faults.front().path + ' ' + faults.front().sentence;
    return Refusal{RefusalCode::invalid, std::move(sentence), std::move(faults)};
}

}  // namespace attune
