#include "client/progress/sources.hpp"

#include <algorithm>
#include <cmath>

#include "shared/languages/spoken.hpp"
#include "shared/measures/clinical_significance.hpp"
#include "shared/measures/comparable.hpp"
#include "shared/measures/sample.hpp"

namespace attune::desktop {

namespace {

std::string reference(const Instrument& instrument, const std::string& code)
{
    const auto source = std::ranges::find(instrument.sources, code, &Source::code);
    return source == instrument.sources.end() ? std::string{} : ": " + source->reference;
}

// "Cut-off 10: major depression (verified: Kroenke 2001)."
std::string known(const Instrument& instrument, const std::string& what, const std::string& how_sure,
                  const std::string& source)
{
    auto line = what + " (" + how_sure + reference(instrument, source);
    return line + (line.ends_with('.') ? ")" : ").");
}

// Of what would count if it were verified.
template <class Known>
std::string fact(const Instrument& instrument, const std::string& what, const Known& one)
{
    return known(instrument, what,
                 in_words(one.status) + (drives(one.status) ? "" : ", " + say("not in force")), one.source);
}

SourceSection verdict_section(const Basis& basis)
{
    SourceSection section{say("What the verdict rests on"), {basis.sentence}};
    if (!basis.formula.empty())
        section.lines.push_back(say("Formula: {1}.", basis.formula));
    if (basis.kind != BasisKind::none)
        section.lines.push_back(say("It holds for {1}.", basis.item_set));
    if (!basis.source.empty())
        section.lines.push_back(say("Source: {1}.", basis.source));
    if (auto use = use_in_words(basis); !use.empty())
        section.lines.push_back(std::move(use));
    return section;
}

void add_bands(SourceSection& section, const FollowedScore& followed)
{
    std::string words;
    const Band* least_sure = nullptr;
    for (const auto& band : followed.instrument->bands) {
        if (band.score != followed.definition->code)
            continue;
        words += (words.empty() ? say("Bands:") + ' ' : ", ") +
                 say("{1} {2} to {3}", say(band.label), figure(band.from), figure(band.to));
        if (!least_sure || (drives(least_sure->status) && !drives(band.status)))
            least_sure = &band;
    }
    if (least_sure)
        section.lines.push_back(fact(*followed.instrument, words, *least_sure));
}

std::string range_in_words(const FollowedScore& followed)
{
    const auto& definition = *followed.definition;
    const auto from = figure(definition.min);
    const auto to = figure(definition.max);
    return is_total_only(*followed.instrument)
               ? say("Range {1} to {2}, entered as a total", from, to)
               : say("Range {1} to {2} from {3} items", from, to, definition.items.size());
}

SourceSection score_section(const FollowedScore& followed)
{
    const auto& instrument = *followed.instrument;
    const auto& definition = *followed.definition;
    const auto of_score = [&](const auto& one) { return one.score == definition.code; };
    SourceSection section{say("The score"), {fact(instrument, range_in_words(followed), definition)}};
    if (!is_total_only(instrument))
        section.lines.push_back(known(
            instrument, say("Answers from {1} to {2}", instrument.response.min, instrument.response.max),
            in_words(instrument.response.status), instrument.response.source));
    add_bands(section, followed);
    for (const auto& cut_off : instrument.cut_offs)
        if (of_score(cut_off))
            section.lines.push_back(
                fact(instrument, say("Cut-off {1}: {2}", figure(cut_off.value), cut_off.meaning), cut_off));
    for (const auto& change : instrument.reliable_changes)
        if (of_score(change))
            section.lines.push_back(
                fact(instrument,
                     say("Reliable change of {1} points: {2}", figure(change.points), change.level), change));
    for (const auto& change : instrument.minimal_changes)
        if (of_score(change))
            section.lines.push_back(
                fact(instrument, say("Least change that matters: {1}", change.words), change));
    return section;
}

// Whether the change since the baseline matters to people, which is another question than whether it is
// reliable.
SourceSection importance_section(const FollowedScore& followed)
{
    SourceSection section{say("Does it matter?"), {}};
    const auto& change = followed.course->since_first;
    if (!change.from || !change.to)
        return section;
    for (const auto& least : followed.instrument->minimal_changes)
        if (least.score == followed.definition->code && least.points && drives(least.status))
            section.lines.push_back(
                say("{1} since the first score, by a least change that matters of {2}. That does not say "
                    "whether the change is reliable.",
                    words_for(important_change(*change.from, *change.to, *least.points,
                                               followed.definition->direction)),
                    least.words));
    return section;
}

// "Percentile 63"; the ends are never reached: "Above percentile 99".
std::string percentile_in_words(double percentile)
{
    if (percentile < 1)
        return say("Below percentile 1");
    if (percentile > 99)
        return say("Above percentile 99");
    return say("Percentile {1}", std::lround(percentile));
}

// Where the latest score stands among samples whose figures may stand beside it.
SourceSection norms_section(const FollowedScore& followed)
{
    SourceSection section{say("Among others"), {}};
    const auto latest = followed.course->since_first.to;
    for (const auto& norm : followed.instrument->norms) {
        if (!latest || !is_comparable(norm, *followed.definition) || !norm.mean || !norm.sd)
            continue;
        const auto percentile = normal_percentile(*latest, *norm.mean, *norm.sd).value;
        section.lines.push_back(known(
            *followed.instrument,
            say("{1} of a normal distribution of mean {2} and SD {3}, as in {4}",
                percentile_in_words(percentile), figure(*norm.mean), figure(*norm.sd), norm.population) +
                (norm.n ? ", " + say("n = {1}", *norm.n) : ""),
            in_words(norm.status), norm.source));
    }
    return section;
}

std::vector<std::string> limits_of(const FollowedScore& followed)
{
    auto limits = followed.instrument->caveats;
    if (followed.instrument->code == goals_instrument)
        limits.emplace_back(say(
            "The mean of the goals compares different goals where one has taken another's place; the Plan "
            "shows each goal by itself."));
    return limits;
}

}  // namespace

std::string in_words(attune::Status status)
{
    switch (status) {
        case attune::Status::verified:
            return say("verified");
        case attune::Status::from_memory:
            return say("unverified: from memory");
        case attune::Status::inferred:
            return say("unverified: inferred");
        case attune::Status::conflict:
            return say("unverified: sources disagree");
        case attune::Status::derived:
            return say("unverified: derived");
        case attune::Status::confirmed:
            return say("confirmed by the practice");
    }
    return {};
}

std::vector<SourceSection> sources_and_limits(const FollowedScore& followed)
{
    const auto& instrument = *followed.instrument;
    std::vector<SourceSection> sections{verdict_section(followed.course->basis),
                                        importance_section(followed),
                                        score_section(followed),
                                        norms_section(followed),
                                        {say("Limits"), limits_of(followed)},
                                        {say("Citation"), {}},
                                        {say("Licence"), {}}};
    if (!instrument.citation.empty())
        sections[5].lines.push_back(instrument.citation);
    if (!instrument.licence.text.empty())
        sections[6].lines.push_back(known(instrument, instrument.licence.text,
                                          in_words(instrument.licence.status), instrument.licence.source));
    std::erase_if(sections, [](const SourceSection& section) { return section.lines.empty(); });
    return sections;
}

}  // namespace attune::desktop
