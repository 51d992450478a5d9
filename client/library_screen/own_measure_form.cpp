#include "client/library_screen/own_measure_form.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <set>
#include <string_view>

#include "client/forms/typed_figure.hpp"
#include "client/forms/typed_time.hpp"
#include "client/library_screen/own_measure_faults.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/own_instrument.hpp"

namespace attune::desktop {

namespace {

constexpr auto our_source = "practice";
constexpr auto whose_rule = "the practice's own rule";

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        if (auto line = trimmed(std::string_view{text}.substr(at, end - at)); !line.empty())
            lines.push_back(std::move(line));
        at = end + 1;
    }
    return lines;
}

// Small letters, digits and underscores, made of what is ASCII in a name.
std::string code_from(const std::string& name)
{
    std::string code;
    for (const char c : name) {
        const bool capital = c >= 'A' && c <= 'Z';
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (capital || plain)
            code += capital ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!code.empty() && code.back() != '_')
            code += '_';
    }
    while (!code.empty() && code.back() == '_')
        code.pop_back();
    return code;
}

// A figure at the beginning of a line, which is taken off it.
std::optional<double> take_figure(std::string_view& line)
{
    const auto end = line.find_first_not_of("0123456789.,");
    const auto value = parse_typed_figure(line.substr(0, end));
    if (value)
        line.remove_prefix(std::min(end, line.size()));
    return value;
}

bool take_word(std::string_view& line, std::initializer_list<std::string_view> words)
{
    const auto begin = line.find_first_not_of(' ');
    line.remove_prefix(std::min(begin, line.size()));
    for (const auto word : words)
        if (line.starts_with(word)) {
            line.remove_prefix(word.size());
            line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
            return true;
        }
    return false;
}

class Maker {
public:
    Maker(const OwnMeasureForm& form, const OwnMeasureIdentity& identity) : form_{form}
    {
        made_.instrument.code = identity.code;
        made_.instrument.version = identity.version;
    }

    OwnMeasure make()
    {
        names();
        if (!form_.total_only)
            items();
        for (const auto& score : form_.scores)
            add_score(score);
        for (const auto& fault : faults_in_own(made_.instrument))
            tell(own_fault_in_words(made_.instrument, fault));
        return std::move(made_);
    }

private:
    void names();
    void items();
    void anchors();
    void add_score(const OwnScoreForm& typed);
    std::string new_code(const std::string& name);
    std::vector<int> numbers(const std::string& text, const std::string& whose);
    std::optional<double> figure_in(const std::string& text, const std::string& what);
    void limits(const OwnScoreForm& typed, ScoreDefinition& score);
    void bands(const OwnScoreForm& typed, const ScoreDefinition& score);
    void criteria(const OwnScoreForm& typed, const ScoreDefinition& score);
    void sample(const OwnScoreForm& typed, const ScoreDefinition& score);

    // Once, however many faults come of it.
    void tell(std::string sentence)
    {
        if (std::ranges::find(made_.problems, sentence) == made_.problems.end())
            made_.problems.push_back(std::move(sentence));
    }
    template <class Fact>
    static void ours(Fact& fact)
    {
        fact.status = attune::Status::confirmed;
        fact.source = our_source;
    }

    const OwnMeasureForm& form_;
    OwnMeasure made_;
};

void Maker::names()
{
    auto& own = made_.instrument;
    own.name = trimmed(form_.name);
    own.short_name = trimmed(form_.short_name);
    if (own.code.empty())
        own.code = std::string{own_prefix} + code_from(own.short_name);
    own.citation = own.name.empty() ? own.name : own.name + ", a measure of the practice's own";
    own.licence.text = "The practice's own";
    ours(own.licence);
    ours(own.response);
    const auto source = trimmed(form_.source);
    own.sources = {{our_source, source.empty() ? "The practice's own" : source}};
}

void Maker::items()
{
    auto& own = made_.instrument;
    for (const auto& line : lines_of(form_.items)) {
        const auto number = static_cast<int>(own.items.size()) + 1;
        own.items.push_back({number, number, line, {}});
    }
    if (own.items.empty()) {
        tell(say("Write the items, one a line."));
        own.items.push_back(
            {1, 1, say("An item"), {}});  // so that what is wrong apart from that is told as well
    }
    own.response.min = form_.min;
    own.response.max = form_.max;
    if (form_.min >= form_.max)
        tell(say("The highest answer must be greater than the lowest."));
    anchors();
    own.own_wording = OwnWording{trimmed(form_.language), trimmed(form_.instructions)};
}

void Maker::anchors()
{
    for (const auto& line : lines_of(form_.anchors)) {
        std::string_view rest = line;
        const auto value = take_figure(rest);
        const auto label = trimmed(rest);
        if (!value || *value > highest_own_answer || label.empty())
            tell(say("Write one answer a line, each with its number first: 0 never."));
        else
            made_.instrument.response.anchors.push_back({static_cast<int>(*value), label});
    }
}

std::string Maker::new_code(const std::string& name)
{
    auto code = code_from(name);
    if (code.empty())
        code = "score";
    const auto taken = [this](const std::string& wanted) {
        return find_score(made_.instrument, wanted) != nullptr;
    };
    for (int number = 2; taken(code); ++number)
        code.assign(code_from(name)).append("_").append(std::to_string(number));
    return code;
}

// "1-5, 7". What is no item is told; the rest counts.
std::vector<int> Maker::numbers(const std::string& text, const std::string& whose)
{
    const auto count = static_cast<int>(made_.instrument.items.size());
    std::vector<int> found;
    bool sound = true;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(',', at), text.size());
        const auto part = trimmed(std::string_view{text}.substr(at, end - at));
        const auto dash = std::min(part.find('-'), part.size());
        const auto first = parse_typed_number(std::string_view{part}.substr(0, dash));
        const auto last =
            dash == part.size() ? first : parse_typed_number(std::string_view{part}.substr(dash + 1));
        sound = sound && first && last && *first >= 1 && *last <= count && *first <= *last;
        if (sound)
            for (int number = *first; number <= *last; ++number)
                found.push_back(number);
        at = end + 1;
    }
    if (!sound)
        tell(say("{1}: write item numbers from 1 to {2}, as 1-5, 7.", whose, count));
    return found;
}

std::optional<double> Maker::figure_in(const std::string& text, const std::string& what)
{
    const auto value = parse_typed_figure(text);
    if (!value && !trimmed(text).empty())
        tell(say("{1} is no number.", what));
    return value;
}

void Maker::add_score(const OwnScoreForm& typed)
{
    ScoreDefinition score;
    score.name = trimmed(typed.name);
    if (score.name.empty())
        tell(say("Give each score a name."));
    score.code = new_code(score.name);
    score.short_name = score.name.substr(0, score.name.find(" ("));
    score.direction = typed.direction;
    score.ready = true;
    ours(score);
    if (!form_.total_only) {
        const auto whose = say("Score {1}", in_quotes(score.name));
        score.items = numbers(typed.items, whose);
        if (score.items.empty()) {
            score.items.resize(made_.instrument.items.size());
            std::iota(score.items.begin(), score.items.end(), 1);
        }
        score.reverse = numbers(typed.reverse, say("{1}, reversed", whose));
        score.method = typed.mean ? Method::mean : Method::sum;
    }
    limits(typed, score);
    made_.instrument.scores.push_back(score);
    bands(typed, score);
    criteria(typed, score);
    sample(typed, score);
}

void Maker::limits(const OwnScoreForm& typed, ScoreDefinition& score)
{
    if (form_.total_only) {
        const auto min = figure_in(typed.min, say("The lowest total of {1}", in_quotes(score.name)));
        const auto max = figure_in(typed.max, say("The highest total of {1}", in_quotes(score.name)));
        if (!min || !max)
            tell(say("Write the lowest and the highest total of {1}.", in_quotes(score.name)));
        score.min = min.value_or(0);
        score.max = max.value_or(score.min + 1);
        score.whole = typed.whole;
        return;
    }
    const auto times = score.method == Method::sum ? static_cast<double>(score.items.size()) : 1.0;
    score.min = made_.instrument.response.min * times;
    score.max = made_.instrument.response.max * times;
    score.whole = score.method == Method::sum;
}

void Maker::bands(const OwnScoreForm& typed, const ScoreDefinition& score)
{
    for (const auto& line : lines_of(typed.bands)) {
        std::string_view rest = line;
        const auto from = take_figure(rest);
        const bool parted = take_word(rest, {"to ", say("to") + ' ', "-", "\u2013"});
        const auto to = take_figure(rest);
        const auto label = trimmed(rest);
        if (!from || !parted || !to || label.empty())
            return tell(say("Bands of {1}: write one a line, as 0 to 4 calm.", in_quotes(score.name)));
        Band band{score.code, *from, *to, label, {}, {}};
        ours(band);
        made_.instrument.bands.push_back(std::move(band));
    }
}

void Maker::criteria(const OwnScoreForm& typed, const ScoreDefinition& score)
{
    if (const auto value = figure_in(typed.cut_off, say("The cut-off of {1}", in_quotes(score.name)))) {
        const auto side = typed.direction == Direction::higher_better ? Side::at_or_below : Side::at_or_above;
        CutOff cut_off{score.code, *value, side, whose_rule, true, {}, {}};
        ours(cut_off);
        made_.instrument.cut_offs.push_back(std::move(cut_off));
    }
    if (const auto points =
            figure_in(typed.reliable_change, say("The reliable change of {1}", in_quotes(score.name)))) {
        ReliableChange change{score.code, *points, whose_rule, {}, {}, {}};
        ours(change);
        made_.instrument.reliable_changes.push_back(std::move(change));
    }
}

void Maker::sample(const OwnScoreForm& typed, const ScoreDefinition& score)
{
    Norm norm;
    norm.score = score.code;
    norm.population = trimmed(typed.sample);
    norm.mean = figure_in(typed.mean_score, say("The mean of {1}", in_quotes(score.name)));
    norm.sd = figure_in(typed.sd, say("The SD of {1}", in_quotes(score.name)));
    norm.alpha = figure_in(typed.alpha, say("The alpha of {1}", in_quotes(score.name)));
    const bool figures = norm.mean || norm.sd || norm.alpha;
    if (norm.population.empty() && figures)
        return tell(say("Say whose mean, SD and alpha those of {1} are.", in_quotes(score.name)));
    if (!figures)
        return;
    ours(norm);
    made_.instrument.norms.push_back(std::move(norm));
}

}  // namespace

OwnMeasure make_own_measure(const OwnMeasureForm& form, const OwnMeasureIdentity& identity)
{
    return Maker{form, identity}.make();
}

}  // namespace attune::desktop
