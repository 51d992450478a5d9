#include "shared/wording/wording.hpp"

#include <algorithm>
#include <cassert>
#include <map>

#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/own_instrument.hpp"
#include "shared/wording/language.hpp"

namespace attune {

namespace {

constexpr std::size_t room_for_title = 200;
constexpr std::size_t room_for_instructions = 4000;
constexpr std::size_t room_for_item = 1000;
constexpr std::size_t room_for_answer = 200;
constexpr std::size_t room_for_source = 500;
constexpr std::size_t room_for_licence = 2000;

std::string element(const std::string& list, std::size_t index, const char* member)
{
    return list + '[' + std::to_string(index) + "]." + member;
}

class Check {
public:
    Check(const Instrument& instrument, const Wording& wording) : instrument_{instrument}, wording_{wording}
    {
    }

    std::vector<FieldError> run()
    {
        about();
        items();
        answers("anchors", wording_.anchors, nullptr);
        return std::move(faults_);
    }

private:
    void fault(std::string path, std::string sentence)
    {
        faults_.push_back({std::move(path), std::move(sentence)});
    }
    // `what` opens the sentence: "The title".
    void text(const std::string& path, const std::string& what, const std::string& given, std::size_t room,
              const std::string& if_blank)
    {
        if (!if_blank.empty() && trimmed(given).empty())
            fault(path, if_blank);
        if (const auto length = characters(given); length > room)
            fault(path, say("{1} has {2} characters; there is room for {3}.", what, length, room));
    }

    void about();
    void items();
    void alike();
    void answers(const std::string& list, const std::vector<Anchor>& given, const Item* item);
    [[nodiscard]] bool has_own_answers() const;

    const Instrument& instrument_;
    const Wording& wording_;
    std::vector<FieldError> faults_;
};

void Check::about()
{
    if (wording_.language.empty() || language_tag(wording_.language) != wording_.language)
        fault("language",
              say("Say which language this is, by its tag: en-GB for British English, de for German."));
    text("title", say("The title"), wording_.title, room_for_title, say("The title is missing."));
    text("instructions", say("The text above the items"), wording_.instructions, room_for_instructions, {});
    text("source", say("The source"), wording_.source, room_for_source,
         say("Say where this text was taken from: a link, a manual, a paper form."));
    text("licence", say("The licence"), wording_.licence, room_for_licence,
         say("Say what allows the practice to show this text: its licence, or a permission."));
}

void Check::items()
{
    const auto expected = instrument_.items.size();
    const auto found = wording_.items.size();
    if (expected == 0)
        return fault("items",
                     say("The {1} has no items, so there is no text to load.", instrument_.short_name));
    if (expected != found)
        return fault("items", count_in_words(expected, found));
    for (std::size_t i = 0; i < found; ++i) {
        const auto name = say("Item {1}", i + 1);
        const auto blank = say("{1} is empty.", name);
        text(element("items", i, "text"), name, wording_.items[i].text, room_for_item, blank);
        if (!wording_.items[i].anchors.empty())
            answers(element("items", i, "anchors"), wording_.items[i].anchors, &instrument_.items[i]);
    }
    alike();
}

void Check::alike()
{
    std::map<std::string_view, std::size_t> first;
    for (std::size_t i = 0; i < wording_.items.size(); ++i) {
        const auto [earlier, is_new] = first.emplace(trimmed(wording_.items[i].text), i);
        if (!is_new && !earlier->first.empty())
            fault(element("items", i, "text"),
                  say("Items {1} and {2} read alike.", earlier->second + 1, i + 1));
    }
}

bool Check::has_own_answers() const
{
    return !wording_.items.empty() &&
           std::ranges::none_of(wording_.items, [](const WordedItem& item) { return item.anchors.empty(); });
}

// Each answer that the instrument names must be named here too, and nothing outside its range.
void Check::answers(const std::string& list, const std::vector<Anchor>& given, const Item* item)
{
    if (!item && given.empty() && has_own_answers())
        return;
    const auto& range = instrument_.response;

    for (std::size_t i = 0; i < given.size(); ++i) {
        const auto answer = item ? say("Item {1}: the answer {2}", item->number, given[i].value)
                                 : say("The answer {1}", given[i].value);
        const auto blank = say("{1} has no text.", answer);
        if (given[i].value < range.min || given[i].value > range.max)
            fault(element(list, i, "value"),
                  say("{1} is outside the range, {2} to {3}.", answer, range.min, range.max));
        if (i > 0 && given[i].value <= given[i - 1].value)
            fault(element(list, i, "value"), say("{1} stands after a higher one, or twice.", answer));
        text(element(list, i, "label"), answer, given[i].label, room_for_answer, blank);
    }
    if (item)
        return;
    for (const auto& anchor : range.anchors)
        if (std::ranges::find(given, anchor.value, &Anchor::value) == given.end())
            fault(list, say("{1} has no text.", say("The answer {1}", anchor.value)));
}

// What a practice wrote itself stays as it wrote it.
std::string said_of(const Instrument& instrument, const std::string& words)
{
    return is_own(instrument) ? words : say(words);
}

std::vector<Anchor> said_of(const Instrument& instrument, std::vector<Anchor> anchors)
{
    for (auto& anchor : anchors)
        anchor.label = said_of(instrument, anchor.label);
    return anchors;
}

std::vector<WordedItem> worded_by_labels(const Instrument& instrument)
{
    std::vector<WordedItem> items;
    items.reserve(instrument.items.size());
    for (const auto& item : instrument.items)
        items.push_back({said_of(instrument, item.label), said_of(instrument, item.anchors)});
    return items;
}

}  // namespace

std::string count_in_words(std::size_t expected, std::size_t found)
{
    return say_count("{1} item expected, {2} found.", "{1} items expected, {2} found.",
                     static_cast<std::ptrdiff_t>(expected), found);
}

const std::vector<Anchor>& answers_of(const Wording& wording, std::size_t item)
{
    const auto& own = wording.items[item].anchors;
    return own.empty() ? wording.anchors : own;
}

Result<void> check_wording(const Instrument& instrument, const Wording& wording)
{
    auto faults = Check{instrument, wording}.run();
    if (faults.empty())
        return {};
    auto sentence = faults.front().sentence;
    return Refusal{RefusalCode::invalid, std::move(sentence), std::move(faults)};
}

Wording own_wording(const Instrument& instrument)
{
    assert(instrument.own_wording);
    return {.instrument = instrument.code,
            .version = instrument.version,
            .language = is_own(instrument) ? instrument.own_wording->language : spoken().tag(),
            .title = said_of(instrument, instrument.name),
            .instructions = said_of(instrument, instrument.own_wording->instructions),
            .items = worded_by_labels(instrument),
            .anchors = said_of(instrument, instrument.response.anchors),
            .source = instrument.citation,
            .licence = instrument.licence.text};
}

Wording demonstration_wording(const Instrument& instrument)
{
    return {.instrument = instrument.code,
            .version = instrument.version,
            .language = spoken().tag(),
            .title = say("{1}, demonstration wording", instrument.short_name),
            .instructions =
                say("These are topics in Attune's own words, not the questionnaire's sentences. Never for a "
                    "client."),
            .items = worded_by_labels(instrument),
            .anchors = said_of(instrument, instrument.response.anchors),
            .source = "Attune's own labels",
            .licence = "Demonstration only",
            .demonstration = true};
}

}  // namespace attune
