#include "client/library_screen/own_measure_reading.hpp"

#include "shared/json/write.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/figure.hpp"
#include "shared/measures/own_instrument.hpp"

namespace attune::desktop {

namespace {

std::string numbers_in_words(const std::vector<int>& numbers)
{
    std::string words;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const bool inside = i > 0 && i + 1 < numbers.size() && numbers[i - 1] + 1 == numbers[i] &&
                            numbers[i] + 1 == numbers[i + 1];
        if (inside)
            continue;
        const bool ends_run = i > 1 && numbers[i - 1] + 1 == numbers[i] && numbers[i - 2] + 2 == numbers[i];
        words.append(words.empty() ? "" : ends_run ? "-" : ", ").append(std::to_string(numbers[i]));
    }
    return words;
}

std::string typed(const std::optional<double>& value)
{
    return value ? figure(*value, 4) : std::string{};
}

std::string bands_in_lines(const Instrument& instrument, const ScoreDefinition& score)
{
    std::string lines;
    for (const auto& band : instrument.bands)
        if (band.score == score.code)
            lines.append(lines.empty() ? "" : "\n")
                .append(figure(band.from, 4))
                .append(' ' + say("to") + ' ')
                .append(figure(band.to, 4))
                .append(" ")
                .append(band.label);
    return lines;
}

OwnScoreForm score_form(const Instrument& instrument, const ScoreDefinition& score)
{
    OwnScoreForm form;
    form.name = score.name;
    form.items =
        score.items.size() == instrument.items.size() ? std::string{} : numbers_in_words(score.items);
    form.reverse = numbers_in_words(score.reverse);
    form.mean = score.method == Method::mean;
    form.direction = score.direction;
    if (is_total_only(instrument)) {
        form.min = figure(score.min, 4);
        form.max = figure(score.max, 4);
        form.whole = score.whole;
    }
    form.bands = bands_in_lines(instrument, score);
    for (const auto& cut_off : instrument.cut_offs)
        if (cut_off.score == score.code)
            form.cut_off = figure(cut_off.value, 4);
    for (const auto& change : instrument.reliable_changes)
        if (change.score == score.code)
            form.reliable_change = figure(change.points, 4);
    for (const auto& norm : instrument.norms)
        if (norm.score == score.code) {
            form.sample = norm.population;
            form.mean_score = typed(norm.mean);
            form.sd = typed(norm.sd);
            form.alpha = typed(norm.alpha);
        }
    return form;
}

std::string counted_items(std::size_t count)
{
    return say_count("{1} item", "{1} items", static_cast<std::ptrdiff_t>(count));
}

std::string understood_score(const Instrument& instrument, const ScoreDefinition& score)
{
    auto words = (score.name.empty() ? say("A score") : score.name) + ": ";
    if (!is_total_only(instrument))
        words += (score.method == Method::mean ? say("the mean of {1}", counted_items(score.items.size()))
                                               : say("the sum of {1}", counted_items(score.items.size()))) +
                 ", ";
    return words + say("{1} to {2}", figure(score.min), figure(score.max)) + '.';
}

}  // namespace

std::optional<OwnMeasureForm> form_of(const Instrument& instrument)
{
    OwnMeasureForm form;
    form.name = instrument.name;
    form.short_name = instrument.short_name;
    form.total_only = is_total_only(instrument);
    for (const auto& item : instrument.items)
        form.items.append(form.items.empty() ? "" : "\n").append(item.label);
    if (instrument.own_wording) {
        form.instructions = instrument.own_wording->instructions;
        form.language = instrument.own_wording->language;
    }
    if (!form.total_only) {
        form.min = instrument.response.min;
        form.max = instrument.response.max;
    }
    for (const auto& anchor : instrument.response.anchors)
        form.anchors.append(form.anchors.empty() ? "" : "\n")
            .append(std::to_string(anchor.value))
            .append(" ")
            .append(anchor.label);
    if (!instrument.sources.empty())
        form.source = instrument.sources.front().reference;
    form.scores.clear();
    for (const auto& score : instrument.scores)
        form.scores.push_back(score_form(instrument, score));
    const auto again = make_own_measure(form, {instrument.code, instrument.version});
    if (!again.problems.empty() || json::to_text(again.instrument) != json::to_text(instrument))
        return std::nullopt;
    return form;
}

std::string understood(const Instrument& instrument)
{
    std::string words;
    if (!is_total_only(instrument))
        words = say("{1}, answered {2} to {3}.", counted_items(instrument.items.size()),
                    instrument.response.min, instrument.response.max);
    for (const auto& score : instrument.scores)
        words.append(words.empty() ? "" : " ").append(understood_score(instrument, score));
    return words;
}

}  // namespace attune::desktop
