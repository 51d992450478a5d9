#include "client/measure_entry/instrument_choices.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "client/caseload/name_search.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/totals.hpp"

namespace attune::desktop {

namespace {

constexpr std::array<std::string_view, 3> every_session{"fcs", "phq9", "gad7"};

auto rank(const InstrumentChoice& choice)
{
    return std::ranges::find(every_session, choice.code) - every_session.begin();
}

// What its scores are called and about.
std::string about(const Instrument& instrument)
{
    std::string words;
    for (const auto& score : instrument.scores)
        words += score.name + ' ' + score.topic + ' ';
    return words;
}

// The latest form of the episode; its scores may differ in how many items they have.
std::string last_given(const api::Overview& overview, const std::string& code)
{
    const CoursePoint* latest = nullptr;
    int answered = 0;
    int items = 0;
    for (const auto& course : overview.courses) {
        if (course.instrument != code || course.points.empty())
            continue;
        latest = &course.points.back();
        if (is_total(*latest))
            return medium_date(latest->on) + ", " + say(total_only_words);
        answered += latest->answered;
        items += latest->items;
    }
    if (!latest)
        return say("not yet");
    if (answered == items)
        return medium_date(latest->on);
    return say("{1}, {2} of {3} answered", medium_date(latest->on), answered, items);
}

}  // namespace

std::vector<InstrumentChoice> instrument_choices(const Library& library, const api::Overview* overview)
{
    std::vector<InstrumentChoice> choices;
    for (const auto& instrument : library.instruments())
        if (library.instrument(instrument.code) == &instrument && can_be_scored(instrument))
            choices.push_back({instrument.code, instrument.short_name, instrument.name, about(instrument),
                               static_cast<int>(instrument.items.size()),
                               overview ? last_given(*overview, instrument.code) : std::string{}});
    std::ranges::stable_sort(choices, {}, rank);
    return choices;
}

DueChoices due_choices(const Library& library, const api::Overview* overview)
{
    if (!overview)
        return {};
    for (const auto when : {DueWhen::today, DueWhen::next_session})
        if (auto measures = due_measures(overview->schedule, library, when); !measures.empty())
            return {due_heading(when), std::move(measures)};
    return {};
}

std::vector<InstrumentChoice> fitting(const std::vector<InstrumentChoice>& choices, std::string_view typed)
{
    const auto wanted = folded(typed);
    std::vector<InstrumentChoice> fit;
    std::ranges::copy_if(choices, std::back_inserter(fit), [&](const InstrumentChoice& choice) {
        return folded(choice.short_name + ' ' + choice.name + ' ' + choice.about).find(wanted) !=
               std::string::npos;
    });
    return fit;
}

const Instrument* find_version(const Library& library, const std::string& code, int version)
{
    const auto found = std::ranges::find_if(library.instruments(), [&](const Instrument& instrument) {
        return instrument.code == code && instrument.version == version;
    });
    return found == library.instruments().end() ? nullptr : &*found;
}

}  // namespace attune::desktop
