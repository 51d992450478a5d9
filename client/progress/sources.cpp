#include "client/progress/sources.hpp"

#include <algorithm>

namespace attune::desktop {

namespace {

std::string reference(const Instrument& instrument, const std::string& code)
{
    const auto source = std::ranges::find(instrument.sources, code, &Source::code);
    return source == instrument.sources.end() ? std::string{} : ": " + source->reference;
}

std::string fact(const Instrument& instrument, const std::string& what, attune::Status status,
                 const std::string& source)
{
    auto line = what + " (" + in_words(status) + reference(instrument, source);
    return line + (line.ends_with('.') ? ")" : ").");
}

SourceSection verdict_section(const Basis& basis)
{
    SourceSection section{"What the verdict rests on", {basis.sentence}};
    if (!basis.source.empty())
        section.lines.push_back("Source: " + basis.source + '.');
    if (auto use = use_in_words(basis); !use.empty())
        section.lines.push_back(std::move(use));
    return section;
}

std::string bands_in_words(const Instrument& instrument, const std::string& score)
{
    std::string words;
    for (const auto& band : instrument.bands)
        if (band.score == score)
            words += (words.empty() ? "Bands: " : ", ") + band.label + ' ' + figure(band.from) + " to " +
                     figure(band.to);
    return words;
}

SourceSection score_section(const FollowedScore& followed)
{
    const auto& instrument = *followed.instrument;
    const auto& definition = *followed.definition;
    SourceSection section{"The score", {}};
    section.lines.push_back(
        fact(instrument,
             "Range " + figure(definition.min) + " to " + figure(definition.max) +
                 (is_total_only(instrument) ? ", entered as a total"
                                            : " from " + std::to_string(definition.items.size()) + " items"),
             definition.status, definition.source));
    const auto band = std::ranges::find(instrument.bands, definition.code, &Band::score);
    if (band != instrument.bands.end())
        section.lines.push_back(
            fact(instrument, bands_in_words(instrument, definition.code), band->status, band->source));
    for (const auto& cut_off : instrument.cut_offs)
        if (cut_off.score == definition.code)
            section.lines.push_back(fact(instrument,
                                         "Cut-off " + figure(cut_off.value) + ": " + cut_off.meaning,
                                         cut_off.status, cut_off.source));
    for (const auto& change : instrument.reliable_changes)
        if (change.score == definition.code)
            section.lines.push_back(
                fact(instrument, "Reliable change of " + figure(change.points) + " points: " + change.level,
                     change.status, change.source));
    return section;
}

}  // namespace

std::string in_words(attune::Status status)
{
    switch (status) {
        case attune::Status::verified:
            return "verified";
        case attune::Status::from_memory:
            return "from memory, not in force";
        case attune::Status::inferred:
            return "inferred";
        case attune::Status::conflict:
            return "sources disagree";
        case attune::Status::derived:
            return "derived";
        case attune::Status::confirmed:
            return "confirmed by the practice";
    }
    return {};
}

std::vector<SourceSection> sources_and_limits(const FollowedScore& followed)
{
    const auto& instrument = *followed.instrument;
    std::vector<SourceSection> sections{verdict_section(followed.course->basis),
                                        score_section(followed),
                                        {"Limits", instrument.caveats},
                                        {"Citation", {}},
                                        {"Licence", {}}};
    if (!instrument.citation.empty())
        sections[3].lines.push_back(instrument.citation);
    if (!instrument.licence.text.empty())
        sections[4].lines.push_back(
            fact(instrument, instrument.licence.text, instrument.licence.status, instrument.licence.source));
    std::erase_if(sections, [](const SourceSection& section) { return section.lines.empty(); });
    return sections;
}

}  // namespace attune::desktop
