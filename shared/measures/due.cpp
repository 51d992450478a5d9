#include "shared/measures/due.hpp"

#include <algorithm>
#include <iterator>

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

using std::chrono::days;
using std::chrono::weeks;

constexpr days half_a_week{3};
constexpr weeks asked_after_the_end{4};

int whole_weeks(days passed)
{
    return static_cast<int>((passed + half_a_week) / weeks{1});
}

// The episode's sessions, numbered as they were held.
class Sessions {
public:
    explicit Sessions(const EpisodeSoFar& episode) : today_{episode.today}
    {
        for (const auto& session : episode.sessions)
            add(session);
        std::ranges::sort(held_);
        std::ranges::sort(missed_);
    }

    [[nodiscard]] int held() const { return static_cast<int>(held_.size()); }
    [[nodiscard]] Day day_of(int number) const { return held_[static_cast<std::size_t>(number - 1)]; }
    [[nodiscard]] bool on_today() const
    {
        return planned_today_ || std::ranges::binary_search(held_, today_);
    }
    // Of today's session, or of the next.
    [[nodiscard]] int current() const { return on_today() && !planned_today_ ? held() : held() + 1; }
    // Of the next, after today's.
    [[nodiscard]] int next() const { return on_today() ? current() + 1 : current(); }
    [[nodiscard]] const std::optional<Day>& next_planned() const { return next_planned_; }

    // The number of the session that a form of that day counts for.
    [[nodiscard]] int served_on(Day day) const
    {
        const auto first = std::ranges::lower_bound(held_, day);
        const auto last = std::ranges::upper_bound(held_, day);
        const auto before = static_cast<int>(first - held_.begin());
        if (first != last)
            return static_cast<int>(last - held_.begin());
        const auto missed = std::ranges::lower_bound(missed_, day);
        const bool was_missed = missed != missed_.end() && (first == held_.end() || *missed < *first);
        return was_missed ? before : before + 1;
    }

private:
    void add(const SessionDay& session)
    {
        if (session.attendance == Attendance::held && session.on <= today_)
            held_.push_back(session.on);
        else if (session.attendance == Attendance::missed && session.on <= today_)
            missed_.push_back(session.on);
        else if (session.attendance == Attendance::planned && session.on == today_)
            planned_today_ = true;
        else if (session.attendance == Attendance::planned && session.on > today_)
            next_planned_ = next_planned_ ? std::min(*next_planned_, session.on) : session.on;
    }

    Day today_;
    std::vector<Day> held_;
    std::vector<Day> missed_;
    std::optional<Day> next_planned_;
    bool planned_today_ = false;
};

// The forms that count, oldest first: one a day, the later in the list.
std::vector<GivenForm> counted(const std::vector<GivenForm>& forms)
{
    std::vector<GivenForm> given;
    std::ranges::copy_if(forms, std::back_inserter(given),
                         [](const GivenForm& form) { return form.completed && !form.corrected; });
    std::ranges::stable_sort(given, std::ranges::greater{}, &GivenForm::on);
    std::ranges::reverse(given);
    const auto same_day = [](const GivenForm& a, const GivenForm& b) { return a.on == b.on; };
    given.erase(std::unique(given.begin(), given.end(), same_day), given.end());
    return given;
}

class Asking {
public:
    Asking(const ScheduledMeasure& measure, const std::vector<GivenForm>& forms, const EpisodeSoFar& episode)
        : measure_{measure},
          episode_{episode},
          sessions_{episode},
          given_{counted(forms)}
    {
        due_.instrument = measure.instrument;
        due_.times_given = static_cast<int>(given_.size());
        if (!given_.empty()) {
            due_.last_given_on = given_.back().on;
            due_.sessions_since = std::max(0, sessions_.current() - last_served());
            due_.weeks_since = whole_weeks(episode.today.value - given_.back().on.value);
        }
        for (const auto& form : forms)
            if (!form.completed && !form.corrected && (given_.empty() || form.on > given_.back().on))
                due_.stopped_on = std::max(due_.stopped_on.value_or(form.on), form.on);
    }

    Due answer()
    {
        if (const auto ended = why_it_has_ended())
            return not_now(*ended);
        switch (measure_.rhythm) {
            case Rhythm::end_of_episode:
                return at_the_end();
            case Rhythm::every_n_weeks:
                return given_.empty() ? at_session(1, DueReason::never_given) : after_weeks();
            case Rhythm::every_nth_session:
                return given_.empty() ? at_session(1, DueReason::never_given)
                                      : at_session(last_served() + measure_.every, DueReason::interval);
            case Rhythm::start_of_episode:
                return given_.empty() ? at_session(1, DueReason::never_given) : not_now(DueReason::given);
        }
        return due_;
    }

private:
    [[nodiscard]] int last_served() const { return sessions_.served_on(given_.back().on); }

    [[nodiscard]] std::optional<DueReason> why_it_has_ended() const
    {
        const auto& stop = measure_.stop;
        if (episode_.ended_on && measure_.rhythm != Rhythm::end_of_episode)
            return DueReason::episode_ended;
        if (stop.until && episode_.today > *stop.until)
            return DueReason::past_its_last_day;
        if (stop.after_times && due_.times_given >= *stop.after_times)
            return DueReason::given_often_enough;
        if (stop.better_than_cut_off_times && *stop.better_than_cut_off_times <= better_running())
            return DueReason::better_than_cut_off;
        return std::nullopt;
    }

    // How many of the latest forms in a row; one without a score ends the row.
    [[nodiscard]] int better_running() const
    {
        const auto ends = std::find_if(given_.rbegin(), given_.rend(), [](const GivenForm& form) {
            return !form.better_than_cut_off.value_or(false);
        });
        return static_cast<int>(ends - given_.rbegin());
    }

    Due not_now(DueReason reason)
    {
        due_.when = DueWhen::not_now;
        due_.reason = reason;
        return due_;
    }

    Due at_session(int number, DueReason reason)
    {
        due_.reason = reason;
        if (number <= sessions_.held())
            due_.since = sessions_.day_of(number);
        if (sessions_.on_today() && number <= sessions_.current())
            return today();
        if (number <= sessions_.next())
            return at_next_session();
        due_.at_session = number;
        return not_now(DueReason::not_yet);
    }

    Due today()
    {
        due_.when = DueWhen::today;
        due_.since = due_.since.value_or(episode_.today);
        return due_;
    }

    Due at_next_session()
    {
        const auto& next = sessions_.next_planned();
        if (measure_.stop.until && next && *next > *measure_.stop.until) {
            due_.since.reset();
            return not_now(DueReason::past_its_last_day);
        }
        due_.when = DueWhen::next_session;
        return due_;
    }

    Due after_weeks()
    {
        const Day full{given_.back().on.value + weeks{measure_.every}};
        const Day near{full.value - half_a_week};
        due_.reason = DueReason::interval;
        if (full <= episode_.today)
            due_.since = full;
        if (full <= episode_.today || (sessions_.on_today() && near <= episode_.today))
            return today();
        if (sessions_.next_planned() && near <= *sessions_.next_planned())
            return at_next_session();
        due_.on_day = full;
        return not_now(DueReason::not_yet);
    }

    Due at_the_end()
    {
        const auto last =
            episode_.ended_on ? std::optional{std::max(sessions_.held(), 1)} : episode_.planned_sessions;
        if (!last)
            return not_now(DueReason::end_not_known);
        if (!given_.empty() && last_served() >= *last)
            return not_now(DueReason::given);
        if (!episode_.ended_on)
            return at_session(*last, DueReason::end_of_episode);
        if (episode_.today.value > episode_.ended_on->value + asked_after_the_end)
            return not_now(DueReason::episode_ended);
        due_.reason = DueReason::end_of_episode;
        due_.since = episode_.ended_on;
        return today();
    }

    const ScheduledMeasure& measure_;
    const EpisodeSoFar& episode_;
    const Sessions sessions_;
    const std::vector<GivenForm> given_;
    Due due_;
};

// ", 4 sessions ago", ", 2 weeks ago", in what the rhythm counts; of a measure that is due today.
std::string how_long_ago(const ScheduledMeasure& measure, const Due& due)
{
    if (due.when != DueWhen::today || !repeats(measure.rhythm))
        return {};
    const bool in_weeks = measure.rhythm == Rhythm::every_n_weeks;
    const int number = (in_weeks ? due.weeks_since : due.sessions_since).value_or(0);
    if (number <= 0)
        return {};
    return ", " + (in_weeks ? say_count("{1} week ago", "{1} weeks ago", number)
                            : say_count("{1} session ago", "{1} sessions ago", number));
}

std::string last_given(const ScheduledMeasure& measure, const Due& due)
{
    if (!due.last_given_on)
        return say("not given yet in this episode");
    return say("last given {1}", short_date(*due.last_given_on)) + how_long_ago(measure, due);
}

std::string why_not_now(const ScheduledMeasure& measure, const Due& due)
{
    switch (due.reason) {
        case DueReason::not_yet:
            return due.at_session ? say("again at session {1}", *due.at_session)
                                  : say("again from {1}", short_date(*due.on_day));
        case DueReason::end_not_known:
            return say("the number of sessions is not planned");
        case DueReason::given_often_enough:
            return say("given as often as planned");
        case DueReason::past_its_last_day:
            return say("planned until {1}", short_date(measure.stop.until.value_or(Day{})));
        case DueReason::better_than_cut_off:
            return say("no longer due, better than its cut-off");
        case DueReason::episode_ended:
            return say("the episode has ended");
        default:
            return {};
    }
}

}  // namespace

Due due(const ScheduledMeasure& measure, const std::vector<GivenForm>& forms, const EpisodeSoFar& episode)
{
    return Asking{measure, forms, episode}.answer();
}

std::string sentence_for(const ScheduledMeasure& measure, const Due& due, std::string_view name)
{
    auto words = std::string{name} + ' ' + rhythm_in_words(measure.rhythm, measure.every) + ": ";
    words += last_given(measure, due);
    if (due.when == DueWhen::next_session)
        words += ", " + say("due at the next session");
    if (const auto why = due.when == DueWhen::not_now ? why_not_now(measure, due) : std::string{};
        !why.empty())
        words += ", " + why;
    if (due.stopped_on)
        words += "; " + say("a form of {1} was stopped", short_date(*due.stopped_on));
    return words + '.';
}

}  // namespace attune
