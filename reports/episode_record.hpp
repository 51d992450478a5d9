// What reports over an episode and letters are written from: the record of one episode of a client.
// Progress notes are here as far as they say what was worked on; a private note has no place.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/api/clients.hpp"
#include "shared/api/goals.hpp"
#include "shared/api/homework.hpp"
#include "shared/api/summary.hpp"
#include "shared/domain/day.hpp"

namespace attune::reports {

struct SessionWork {
    int number = 0;
    Day on;
    std::string text;
    std::vector<api::SummaryAddendum> addenda = {};  // to the note, the earliest first
};

// The care plan in words.
struct PlanInWords {
    std::string phase;
    std::vector<std::string> targets;        // "PHQ-9: below 10 by March"
    std::vector<std::string> interventions;  // names of exercises, or what was written
    std::optional<Day> review_on;
};

struct EpisodeRecord {
    std::string practice_name;
    bool demonstration = false;
    std::string signed_by;  // the name of whoever makes the document
    api::ClientDetails client;
    api::Episode episode;
    std::vector<api::Session> sessions;  // of the episode, oldest first
    std::vector<api::SummaryScore> scores;
    std::optional<int> charted;
    std::vector<api::SummaryEvent> life_events;
    std::vector<std::string> risk;  // sentences, the earliest first
    std::vector<api::Assignment> homework;
    std::vector<api::Goal> goals;
    std::vector<api::GoalRatings> goal_ratings;
    std::optional<PlanInWords> plan;
    std::vector<SessionWork> worked_on;  // oldest first
    Instant made_at;
};

}  // namespace attune::reports
