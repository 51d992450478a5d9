#include "shared/measures/schedule.hpp"

#include <algorithm>

#include "shared/measures/clinical_significance.hpp"

namespace attune {

namespace {

std::string every_so_many(int every, const std::string& one, const std::string& many)
{
    return every == 1 ? "every " + one : "every " + std::to_string(every) + ' ' + many;
}

std::string times(int number)
{
    return number == 1 ? "once" : number == 2 ? "twice" : std::to_string(number) + " times";
}

}  // namespace

std::string rhythm_in_words(Rhythm rhythm, int every)
{
    switch (rhythm) {
        case Rhythm::every_nth_session:
            return every_so_many(every, "session", "sessions");
        case Rhythm::every_n_weeks:
            return every_so_many(every, "week", "weeks");
        case Rhythm::start_of_episode:
            return "at the start of the episode";
        case Rhythm::end_of_episode:
            return "at the end of the episode";
    }
    return {};
}

std::string stop_in_words(const StopRule& stop)
{
    std::string words;
    const auto add = [&](const std::string& part) { words += (words.empty() ? "" : ", ") + part; };
    if (stop.after_times)
        add(times(*stop.after_times) + " at most");
    if (stop.until)
        add("until " + medium_date(*stop.until));
    if (stop.better_than_cut_off_times)
        add("until better than the cut-off " + times(*stop.better_than_cut_off_times) +
            (*stop.better_than_cut_off_times > 1 ? " running" : ""));
    return words;
}

const ScoreDefinition* score_with_cut_off(const Instrument& instrument)
{
    const auto found = std::ranges::find_if(instrument.scores, [&](const ScoreDefinition& score) {
        return score.ready && charted_cut_off(instrument, score.code);
    });
    return found == instrument.scores.end() ? nullptr : &*found;
}

bool better_than_cut_off(const Instrument& instrument, const ScoreDefinition& score, double value)
{
    const auto* cut_off = charted_cut_off(instrument, score.code);
    return cut_off && !is_clinical(value, *cut_off);
}

}  // namespace attune
