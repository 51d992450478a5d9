// What the record holds for a session summary, beside scores and homework.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/clients.hpp"
#include "shared/api/summary.hpp"
#include "shared/domain/day.hpp"

namespace attune::server {

// A risk answer in the summary's period, or an earlier one that still waits for a person.
struct SummaryFlag {
    std::string sentence;
    Day answered_on;
    std::optional<std::string> signed_off_by;
    std::optional<Instant> signed_off_at;
    std::optional<std::string> what_was_done;
};
BOOST_DESCRIBE_STRUCT(SummaryFlag, (), (sentence, answered_on, signed_off_by, signed_off_at, what_was_done))

// A form of the summary's period.
struct SummaryForm {
    std::string instrument;
    int version = 1;
    Day answered_on;
    std::vector<std::optional<int>> answers;
};
BOOST_DESCRIBE_STRUCT(SummaryForm, (), (instrument, version, answered_on, answers))

// The period runs from the day after the previous held session to the day of this one.
struct SummaryFacts {
    std::string legal_name;
    std::string preferred_name;
    std::string pronouns;
    std::optional<Day> born_on;
    int episode_number = 1;
    Day episode_started_on;
    std::string therapist;
    std::string worked_on;
    std::vector<api::SummaryAddendum> addenda;   // to the progress note, the earliest first
    std::vector<api::SummarySession> sessions;   // of the episode up to this one, oldest first
    std::vector<api::SummaryEvent> life_events;  // that lasted into the episode or began in it, oldest first
    std::vector<SummaryForm> forms;              // oldest first, corrected ones left out
    std::vector<SummaryFlag> flags;              // oldest first
    std::optional<Instant> next_session_at;
};
BOOST_DESCRIBE_STRUCT(SummaryFacts, (),
                      (legal_name, preferred_name, pronouns, born_on, episode_number, episode_started_on,
                       therapist, worked_on, addenda, sessions, life_events, forms, flags, next_session_at))

// Nothing when the session is not this client's. Progress notes alone: a private note is never read here.
std::optional<SummaryFacts> summary_facts(Connection& db, const std::string& client_id,
                                          const std::string& session_id);

}  // namespace attune::server
