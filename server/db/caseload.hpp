// All clients of the caller at once. Each function is one statement, however many clients there are and
// however long their records.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/caseload.hpp"
#include "shared/measures/change.hpp"
#include "shared/measures/library.hpp"
#include "shared/measures/signals.hpp"

namespace attune::server {

// A client with their latest episode, by client_id.
struct CaseloadClient {
    std::string client_id;
    std::string reference;
    std::string preferred_name;
    std::string legal_name;
    std::string pronouns;
    std::optional<Day> born_on;
    std::string phone;
    int session_number = 0;
    std::optional<Instant> next_session_at;
    int open_flags = 0;
    int open_risk_flags = 0;
    std::optional<SignalRule> open_rule;  // the most urgent
    std::optional<Instant> oldest_flag_at;
    int unsigned_notes = 0;
    std::optional<Day> ended_on;
    std::vector<std::string> tags;
};
BOOST_DESCRIBE_STRUCT(CaseloadClient, (),
                      (client_id, reference, preferred_name, legal_name, pronouns, born_on, phone,
                       session_number, next_session_at, open_flags, open_risk_flags, open_rule,
                       oldest_flag_at, unsigned_notes, ended_on, tags))

// The followed score of one client: the one with the most complete forms in the latest episode among those
// that are not composite, the earlier in the library on a tie.
struct FollowedScore {
    std::string client_id;
    std::string instrument;
    int version = 1;
    std::string score;
    int complete = 0;   // forms in the episode
    double first = 0;   // value of the first
    double latest = 0;  // and of the latest
    Instant latest_entered_at;
    std::vector<api::CaseloadPoint> points;  // at most the latest 60, incomplete forms among them
};
BOOST_DESCRIBE_STRUCT(FollowedScore, (),
                      (client_id, instrument, version, score, complete, first, latest, latest_entered_at,
                       points))

// One score of one client's latest episode.
struct ScoresOfClient {
    std::string client_id;
    std::string preferred_name;
    std::string legal_name;
    int complete = 0;
    double first = 0;
    double latest = 0;
    Instant latest_entered_at;
};
BOOST_DESCRIBE_STRUCT(ScoresOfClient, (),
                      (client_id, preferred_name, legal_name, complete, first, latest, latest_entered_at))

class Caseload {
public:
    explicit Caseload(Connection& db) : db_{db} {}

    // Whose latest episode is open, or has ended.
    std::vector<CaseloadClient> clients(const std::optional<std::string>& after, bool open, int limit);

    // For the clients of the page from `first` to `last`, by client_id.
    std::vector<FollowedScore> followed_scores(const std::string& first, const std::string& last, bool open,
                                               const Library& library);

    // Those with a complete score, by client_id.
    std::vector<ScoresOfClient> scores(const std::string& instrument, int version, const std::string& score,
                                       int limit);

    // Asked first, the moment up to which changed_by_others() then tells everything.
    Instant told_until();
    // Clients of the caseload whose record others than `user_id` have changed since.
    std::vector<std::string> changed_by_others(Instant since, const std::string& user_id);

private:
    Connection& db_;
};

}  // namespace attune::server
