#include "client/library_screen/own_measure_faults.hpp"

#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

// "bands[1].from": the list and the place in it; 0 where there is none.
std::pair<std::string_view, std::size_t> place_in(std::string_view path)
{
    const auto open = path.find('[');
    if (open == std::string_view::npos)
        return {path, 0};
    std::size_t index = 0;
    std::from_chars(path.data() + open + 1, path.data() + path.size(), index);
    return {path.substr(0, open), index};
}

// What a fault is about, where it is one entry of a list: 'The band "calm" of "Total"'; empty otherwise.
std::string subject_of(const Instrument& own, std::string_view list, std::size_t index)
{
    const auto of_score = [&](const std::string& what, const auto& entries) {
        if (index >= entries.size())
            return std::string{};
        const auto* score = find_score(own, entries[index].score);
        return score ? say("{1} of {2}", what, in_quotes(score->name)) : what;
    };
    if (list == "items" && index < own.items.size())
        return say("Item {1}", index + 1);
    if (list == "bands" && index < own.bands.size())
        return of_score(say("The band {1}", in_quotes(own.bands[index].label)), own.bands);
    if (list == "cut_offs")
        return of_score(say("The cut-off"), own.cut_offs);
    if (list == "norms")
        return of_score(say("The sample"), own.norms);
    if (list == "reliable_changes")
        return of_score(say("The reliable change"), own.reliable_changes);
    return {};
}

std::string about_score(const ScoreDefinition& score, const FieldError& fault)
{
    if (score.name.empty())
        return say("Give each score a name.");
    if (fault.path.ends_with(".max"))
        return say("The highest total of {1} must be greater than the lowest.", in_quotes(score.name));
    return say("The score {1} {2}", in_quotes(score.name), fault.sentence);
}

}  // namespace

std::string in_quotes(const std::string& name)
{
    return '"' + name + '"';
}

std::string own_fault_in_words(const Instrument& own, const FieldError& fault)
{
    constexpr std::array<std::pair<std::string_view, const char*>, 5> fields{
        {{"name", to_say("The name")},
         {"short_name", to_say("The short name")},
         {"code", to_say("The short name")},
         {"response.max", to_say("The highest answer")},
         {"own_wording.language", to_say("The language")}}};
    const auto [list, index] = place_in(fault.path);
    if (list == "citation")
        return say("The name is empty.");
    if ((list == "short_name" || list == "code") && own.short_name.empty())
        return say("The short name is empty.");
    if (list == "scores" && index < own.scores.size())
        return about_score(own.scores[index], fault);
    auto subject = subject_of(own, list, index);
    if (fault.path.starts_with("response.anchors"))
        subject = say("An answer's text or number");
    for (const auto& [field, words] : fields)
        if (list == field)
            subject = say(words);
    return (subject.empty() ? fault.path : subject) + ' ' + fault.sentence;
}

}  // namespace attune::desktop
