// What is due: from the schedule of an episode, its sessions and the forms given so far, which measures to
// give today, at the next session, or not now, and why.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/measures/schedule.hpp"

namespace attune {

// A form of one measure. One that was handed over and has not come back is none yet.
struct GivenForm {
    Day on;                  // the clinical date
    bool completed = true;   // false: stopped. Such a form does not count as given
    bool corrected = false;  // another has taken its place; that one counts
    std::optional<bool> better_than_cut_off;
};
BOOST_DESCRIBE_STRUCT(GivenForm, (), (on, completed, corrected, better_than_cut_off))

enum class Attendance { planned, held, missed };
BOOST_DESCRIBE_ENUM(Attendance, planned, held, missed)

// Cancelled ones are left out.
struct SessionDay {
    Day on;
    Attendance attendance = Attendance::planned;
};
BOOST_DESCRIBE_STRUCT(SessionDay, (), (on, attendance))

struct EpisodeSoFar {
    Day today;
    std::optional<Day> ended_on;
    std::optional<int> planned_sessions;
    std::vector<SessionDay> sessions;  // in any order
};

enum class DueWhen { today, next_session, not_now };
BOOST_DESCRIBE_ENUM(DueWhen, today, next_session, not_now)

// interval: its sessions or weeks are over, or will be by the next session. not_yet: they are not. given: it
// was to be given once, and was. end_not_known: the number of sessions is not planned.
enum class DueReason {
    never_given,
    interval,
    not_yet,
    given,
    end_of_episode,
    end_not_known,
    given_often_enough,
    past_its_last_day,
    better_than_cut_off,
    episode_ended,
};
BOOST_DESCRIBE_ENUM(DueReason, never_given, interval, not_yet, given, end_of_episode, end_not_known,
                    given_often_enough, past_its_last_day, better_than_cut_off, episode_ended)

struct Due {
    std::string instrument;
    DueWhen when = DueWhen::not_now;
    DueReason reason = DueReason::not_yet;
    std::optional<Day> since;  // since when it waits; absent while it does not, or for a session to come
    std::optional<Day> last_given_on;
    int times_given = 0;  // days on which it was
    // From the session it was last given for to the one that is on today, or to the next.
    std::optional<int> sessions_since;
    std::optional<int> weeks_since;  // to the nearest
    std::optional<int> at_session;   // not_yet: the number of the session it falls due at
    std::optional<Day> on_day;       // not_yet: the day it falls due on
    std::optional<Day> stopped_on;   // a form that was begun after the last one given, and stopped

    bool operator==(const Due&) const = default;
};
BOOST_DESCRIBE_STRUCT(Due, (),
                      (instrument, when, reason, since, last_given_on, times_given, sessions_since,
                       weeks_since, at_session, on_day, stopped_on))

// `forms` are those of this measure in this episode, in any order.
//
// Sessions count when they were held; one that is planned for today counts as today's. A form counts for the
// session of its day, or else for the next one, so that one filled in the evening before is not asked for
// again; but when that session was missed it is.
//
// Weeks are counted to the nearest: a session up to three days early does not put the measure off.
//
// Once the episode has ended only what belongs to its end is due, for four weeks.
Due due(const ScheduledMeasure& measure, const std::vector<GivenForm>& forms, const EpisodeSoFar& episode);

// "FCS every 4 sessions: last given 14 Oct, 4 sessions ago." `name`: the instrument's short one.
std::string sentence_for(const ScheduledMeasure& measure, const Due& due, std::string_view name);

}  // namespace attune
