#include "shared/measures/schedule.hpp"

#include <algorithm>

#include "shared/languages/spoken.hpp"
#include "shared/measures/clinical_significance.hpp"

namespace attune {

namespace {

// How often it is given.
std::string at_most(int times)
{
    return times == 1   ? say("once at most")
           : times == 2 ? say("twice at most")
                        : say("{1} times at most", times);
}

std::string until_better(int times)
{
    return times == 1   ? say("until better than the cut-off once")
           : times == 2 ? say("until better than the cut-off twice running")
                        : say("until better than the cut-off {1} times running", times);
}

}  // namespace

std::string rhythm_in_words(Rhythm rhythm, int every)
{
    switch (rhythm) {
        case Rhythm::every_nth_session:
            return every == 1 ? say("every session") : say("every {1} sessions", every);
        case Rhythm::every_n_weeks:
            return every == 1 ? say("every week") : say("every {1} weeks", every);
        case Rhythm::start_of_episode:
            return say("at the start of the episode");
        case Rhythm::end_of_episode:
            return say("at the end of the episode");
    }
    return {};
}

std::string stop_in_words(const StopRule& stop)
{
    std::string words;
    const auto add = [&](const std::string& part) { words += (words.empty() ? "" : ", ") + part; };
    if (stop.after_times)
        add(at_most(*stop.after_times));
    if (stop.until)
        add(say("until {1}", medium_date(*stop.until)));
    if (stop.better_than_cut_off_times)
        add(until_better(*stop.better_than_cut_off_times));
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
