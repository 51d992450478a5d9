// When measures are to be given in an episode: each with its rhythm, and with what ends it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/domain/day.hpp"
#include "shared/measures/instrument.hpp"

namespace attune {

// Both rhythms that repeat begin at the first session.
enum class Rhythm { every_nth_session, every_n_weeks, start_of_episode, end_of_episode };
BOOST_DESCRIBE_ENUM(Rhythm, every_nth_session, every_n_weeks, start_of_episode, end_of_episode)

constexpr bool repeats(Rhythm rhythm)
{
    return rhythm == Rhythm::every_nth_session || rhythm == Rhythm::every_n_weeks;
}

// Whatever comes first ends it; nothing said: it goes on as long as the episode.
struct StopRule {
    std::optional<int> after_times;                // given that often
    std::optional<Day> until;                      // the last day on which it is asked for
    std::optional<int> better_than_cut_off_times;  // so many forms running; see better_than_cut_off()

    bool operator==(const StopRule&) const = default;
};
BOOST_DESCRIBE_STRUCT(StopRule, (), (after_times, until, better_than_cut_off_times))

struct ScheduledMeasure {
    std::string instrument;  // code: the newest version is given
    Rhythm rhythm = Rhythm::every_nth_session;
    int every = 1;  // sessions or weeks; 1 where the rhythm does not repeat
    StopRule stop;

    bool operator==(const ScheduledMeasure&) const = default;
};
BOOST_DESCRIBE_STRUCT(ScheduledMeasure, (), (instrument, rhythm, every, stop))

inline constexpr int longest_interval = 52;  // sessions or weeks
inline constexpr int most_times = 100;       // of a stop rule

// "every session", "every 4 sessions", "every 2 weeks", "at the start of the episode".
std::string rhythm_in_words(Rhythm rhythm, int every);

// "6 times at most, until 1 Dec 2026"; empty when nothing ends it.
std::string stop_in_words(const StopRule& stop);

// The first score in use that has a cut-off drawn, whose forms a stop rule can follow; null for none.
const ScoreDefinition* score_with_cut_off(const Instrument& instrument);

// Whether that score's value lies on the better side of its cut-off, outside the clinical range.
bool better_than_cut_off(const Instrument& instrument, const ScoreDefinition& score, double value);

}  // namespace attune
