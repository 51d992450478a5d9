#include "client/schedule/due_words.hpp"

#include <algorithm>

#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr std::size_t names_shown = 3;

// What the schedule asks for already is said by it.
void add_due_by_course(std::vector<DueMeasure>& all, const api::Schedule& schedule, const Library& library)
{
    for (const auto& due : schedule.due_by_course) {
        if (std::ranges::find(all, due.instrument, &DueMeasure::instrument) != all.end())
            continue;
        const auto name = measure_name(library, due.instrument);
        all.push_back({due.instrument, name,
                       say("{1}: week {2} of \u201c{3}\u201d, not filled in since {4}.", name, due.week,
                           say(due.course), short_date(due.since))});
    }
}

}  // namespace

std::string measure_name(const Library& library, const std::string& instrument)
{
    const auto* found = library.instrument(instrument);
    return found ? found->short_name : instrument;
}

std::vector<DueMeasure> due_measures(const api::Schedule& schedule, const Library& library, DueWhen when)
{
    std::vector<DueMeasure> all;
    for (std::size_t i = 0; i < std::min(schedule.due.size(), schedule.measures.size()); ++i) {
        const auto& due = schedule.due[i];
        if (due.when != when)
            continue;
        const auto name = measure_name(library, due.instrument);
        all.push_back({due.instrument, name, sentence_for(schedule.measures[i], due, name)});
    }
    if (when == DueWhen::today)
        add_due_by_course(all, schedule, library);
    return all;
}

std::string due_heading(DueWhen when)
{
    return when == DueWhen::today ? say("Due today") : say("Due at the next session");
}

std::string due_words(const api::Schedule& schedule, const Library& library)
{
    for (const auto when : {DueWhen::today, DueWhen::next_session}) {
        std::vector<std::string> names;
        for (const auto& measure : due_measures(schedule, library, when))
            names.push_back(measure.name);
        if (!names.empty())
            return due_heading(when) + ": " + names_in_short(names);
    }
    return {};
}

std::string names_in_short(const std::vector<std::string>& names)
{
    // One more is named rather than counted.
    const auto shown = names.size() <= names_shown + 1 ? names.size() : names_shown;
    std::string text;
    for (std::size_t i = 0; i < shown; ++i)
        text.append(i == 0 ? "" : ", ").append(names[i]);
    if (shown < names.size())
        return say("{1} and {2} more", text, names.size() - shown);
    return text;
}

}  // namespace attune::desktop
