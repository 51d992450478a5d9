// What reports over an episode and letters say of it besides scores.
#pragma once

#include <string>
#include <vector>

#include "reports/episode_record.hpp"
#include "reports/local_time.hpp"
#include "shared/manuscript/manuscript.hpp"

namespace attune::reports {

// The first and the last day on which the client was seen; empty before the first session.
struct SeenDays {
    int times = 0;
    Day first;
    Day last;
};
SeenDays seen_days(const EpisodeRecord& record, const UtcOffset& offset);

// "Wren was seen 11 times between 1 Sep 2026 and 24 Nov 2026, for low mood."
std::string seen_words(const EpisodeRecord& record, const std::string& name, const UtcOffset& offset);

// "11 of 13 appointments were attended. Cancelled: 1. Did not attend: 1."
std::vector<ManuscriptBlock> attendance_blocks(const EpisodeRecord& record);

// Of each piece of homework: how often it was practised, of what was set.
std::vector<ManuscriptBlock> homework_blocks(const EpisodeRecord& record);
// With the first and the latest rating of each.
std::vector<ManuscriptBlock> goal_blocks(const EpisodeRecord& record);

ManuscriptChart chart_of_episode(const EpisodeRecord& record, const api::SummaryScore& score,
                                 const UtcOffset& offset);

// "Compassionate self, 10 min" and the next appointment, in sentences to be gone on with.
std::string planned_words(const EpisodeRecord& record, const UtcOffset& offset);

std::string practice_in_head(const EpisodeRecord& record);
// Pronouns and birth; the episode.
std::vector<std::string> client_lines(const EpisodeRecord& record);

}  // namespace attune::reports
