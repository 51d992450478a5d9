// Outcomes as a reader may count them: past row-level security through owner-side functions that check who
// asks and leave an audit row, with names of the reader's own caseload, and of others by a permission of its
// own.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/outcomes.hpp"
#include "shared/measures/outcomes.hpp"
#include "shared/measures/trajectories.hpp"

namespace attune::server {

// Which episodes are counted, and on which score.
struct OutcomeQuestion {
    std::string instrument;
    int version = 1;
    std::string score;
    api::OutcomePeriod period = api::OutcomePeriod::ended;
    Day from;
    Day until;
    std::optional<std::string> therapist_id;
    std::optional<std::string> problem;
    std::optional<std::string> service;  // an id, or api::no_service

    bool operator==(const OutcomeQuestion&) const = default;
};

// What a count holds for: what its reader might count and know, and the snapshot before it.
struct OutcomeMoment {
    std::string reader;
    std::string seen_in;
};
BOOST_DESCRIBE_STRUCT(OutcomeMoment, (), (reader, seen_in))

class PracticeOutcomes {
public:
    PracticeOutcomes(Connection& db, std::string request_id) : db_{db}, request_id_{std::move(request_id)} {}

    // Whom the acting user may count, by name.
    std::vector<api::OutcomeTherapist> therapists();
    // At most `most`, in no order. The therapist asked for must be one of therapists().
    std::vector<EpisodeFacts> episodes(const OutcomeQuestion& question, int most);
    // To be asked before the episodes, for a count that is kept.
    OutcomeMoment moment();
    // Whether episodes() would give what it gave after that moment, which lies less than a day back; leaves
    // its audit row where it would.
    bool hold(const OutcomeQuestion& question, const OutcomeMoment& moment);

    struct Name {
        std::string client_id;
        std::string legal_name;
        std::string preferred_name;
    };
    // Of those on the caseload, by name.
    std::vector<Name> names(const std::vector<std::string>& client_ids);
    // Of those beyond it, by name, at most `most`; each leaves an audit row for its client. Only where
    // names_until() has not passed.
    std::vector<Name> names_beyond(const std::vector<std::string>& client_ids, std::size_t most);
    // Until when the acting user may open them; nothing when they may not.
    std::optional<Instant> names_until();
    // Whether the acting user holds count_practice.
    bool counts_practice();

    // Those on offer, and those with these ids; by name.
    std::vector<api::OutcomeService> services(const std::vector<std::string>& also);

    // How many of these episodes hold a complete score of another version than the question's.
    int of_other_versions(const OutcomeQuestion& question, const std::vector<std::string>& episode_ids);

    // Of these episodes, each by date; an episode without a complete form has none.
    std::map<std::string, Trajectory> trajectories(const OutcomeQuestion& question,
                                                   const std::vector<std::string>& episode_ids);

private:
    Connection& db_;
    std::string request_id_;
};
BOOST_DESCRIBE_STRUCT(PracticeOutcomes::Name, (), (client_id, legal_name, preferred_name))

}  // namespace attune::server
