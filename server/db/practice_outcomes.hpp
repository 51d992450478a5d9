// Outcomes as a reader may count them: past row-level security through an owner-side function that checks who
// asks and leaves an audit row, with names of the reader's own caseload alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/outcomes.hpp"
#include "shared/measures/outcomes.hpp"

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
};

class PracticeOutcomes {
public:
    PracticeOutcomes(Connection& db, std::string request_id) : db_{db}, request_id_{std::move(request_id)} {}

    // Whom the acting user may count, by name.
    std::vector<api::OutcomeTherapist> therapists();
    // At most `most`, in no order. The therapist asked for must be one of therapists().
    std::vector<EpisodeFacts> episodes(const OutcomeQuestion& question, int most);

    struct Name {
        std::string client_id;
        std::string legal_name;
        std::string preferred_name;
    };
    // Of those on the caseload, by name.
    std::vector<Name> names(const std::vector<std::string>& client_ids);

private:
    Connection& db_;
    std::string request_id_;
};
BOOST_DESCRIBE_STRUCT(PracticeOutcomes::Name, (), (client_id, legal_name, preferred_name))

}  // namespace attune::server
