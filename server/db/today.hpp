// What a day holds for the acting therapist, and for those whom they cover for during leave: a statement each
// for who comes, what came in, and what waits.
#pragma once

#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/today.hpp"

namespace attune::server {

// A score whose latest form is new; the verdict is for whoever knows the library.
struct ArrivedScore {
    std::string client_id;
    std::string legal_name;
    std::string preferred_name;
    std::string instrument;
    int version = 1;
    std::string score;
    Instant entered_at;
    int complete = 0;  // forms in the episode
    double first = 0;
    double latest = 0;
};
BOOST_DESCRIBE_STRUCT(ArrivedScore, (),
                      (client_id, legal_name, preferred_name, instrument, version, score, entered_at,
                       complete, first, latest))

class Today {
public:
    explicit Today(Connection& db) : db_{db} {}

    // The acting user, and whoever they cover at this moment.
    std::vector<std::string> therapists();
    // In the order of client_id; `due` still empty.
    std::vector<api::ExpectedClient> expected(const std::vector<std::string>& session_ids);
    // The latest first; at most `limit`.
    std::vector<ArrivedScore> scores_since(Instant since, int limit);
    // Begun and not signed; or not begun and not waived, after a session that took place. The oldest first,
    // at most `limit`, and how many there are in all.
    struct Notes {
        std::vector<api::NoteToSign> notes;
        int waiting = 0;
    };
    Notes notes(int limit);

private:
    Connection& db_;
};

}  // namespace attune::server
