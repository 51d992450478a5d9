#include "server/signal_flags.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "server/db/flags.hpp"
#include "server/db/series.hpp"
#include "server/db/sessions.hpp"
#include "server/db/signal_settings.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/signals.hpp"

namespace attune::server {

namespace {

SignalSettings settings_of(Connection& db)
{
    const auto entered = read_signal_settings(db);
    return entered ? entered->settings : SignalSettings{};
}

std::vector<Signal> seen_in(const Library& library, const std::vector<Course>& courses,
                            const std::vector<Day>& sessions_held, const SignalSettings& settings)
{
    const SpeakingForTheRecord english;
    std::vector<Signal> seen;
    for (const auto& course : courses) {
        const auto* instrument = library.find(course.instrument, course.version);
        const auto* score = instrument ? find_score(*instrument, course.score) : nullptr;
        if (score)
            std::ranges::move(signals_of(*instrument, *score, course, sessions_held, settings),
                              std::back_inserter(seen));
    }
    return seen;
}

// One form may be worse than the first and than the best held: the first says it.
void leave_out_said_twice(std::vector<Signal>& signals)
{
    const auto said = [&](const Signal& signal) {
        return signal.rule == SignalRule::worse_than_best &&
               std::ranges::any_of(signals, [&](const Signal& other) {
                   return other.rule == SignalRule::worse_since_baseline &&
                          std::tie(other.administration_id, other.score) ==
                              std::tie(signal.administration_id, signal.score);
               });
    };
    std::vector<Signal> kept;
    std::ranges::remove_copy_if(signals, std::back_inserter(kept), said);
    signals = std::move(kept);
}

struct Form {
    std::string administration_id;
    Day on;
};

std::vector<Form> forms_of(const std::vector<Course>& courses)
{
    std::vector<Form> forms;
    for (const auto& course : courses)
        std::ranges::transform(course.points, std::back_inserter(forms), [](const CoursePoint& point) {
            return Form{point.administration_id, point.on};
        });
    return forms;
}

void add_missed(std::vector<Signal>& signals, const std::vector<Course>& courses,
                const std::vector<Day>& sessions_held, const SignalSettings& settings)
{
    const auto forms = forms_of(courses);
    std::vector<Day> days;
    std::ranges::transform(forms, std::back_inserter(days), &Form::on);
    const SpeakingForTheRecord english;
    auto sentence = missed_in_words(sessions_held, days, settings);
    if (sentence.empty())
        return;
    const auto latest = std::ranges::max_element(forms, {}, &Form::on);
    signals.push_back({SignalRule::missed_measures, "", "", latest->administration_id, sessions_held.back(),
                       std::move(sentence)});
}

// What began to hold on that day or later.
std::vector<Signal> seen_since(Connection& db, const Library& library, const std::string& client_id,
                               const std::string& episode_id, const std::vector<Course>& courses, Day since)
{
    auto signals = seen_in(library, courses, Sessions{db}.held_on(client_id, episode_id), settings_of(db));
    std::erase_if(signals, [&](const Signal& signal) { return signal.seen_on < since; });
    leave_out_said_twice(signals);
    return signals;
}

}  // namespace

void raise_for_form(Connection& db, const Library& library, const std::string& client_id,
                    const std::string& episode_id, const std::vector<Course>& courses, Day answered_on)
{
    Flags{db}.raise(client_id, seen_since(db, library, client_id, episode_id, courses, answered_on));
}

void reconsider_without_form(Connection& db, const Library& library, const std::string& client_id,
                             const std::string& episode_id, const std::string& instrument, Day answered_on)
{
    auto courses = Series{db, library}.of_episode(client_id, episode_id);
    std::erase_if(courses, [&](const Course& course) { return course.instrument != instrument; });
    const auto holding = seen_since(db, library, client_id, episode_id, courses, answered_on);
    Flags{db}.withdraw(client_id, instrument, answered_on, holding);
    Flags{db}.raise(client_id, holding);
}

void raise_for_session(Connection& db, const Library& library, const std::string& client_id,
                       const std::string& episode_id, Day held_on)
{
    const auto settings = settings_of(db);
    const auto sessions_held = Sessions{db}.held_on(client_id, episode_id);
    const auto courses = Series{db, library}.of_episode(client_id, episode_id);
    auto signals = seen_in(library, courses, sessions_held, settings);
    std::erase_if(signals, [&](const Signal& signal) {
        return signal.rule != SignalRule::no_reliable_change || signal.seen_on < held_on;
    });
    add_missed(signals, courses, sessions_held, settings);
    Flags{db}.raise(client_id, signals);
}

}  // namespace attune::server
