// What waits in a person's inbox beside flags, notes and mail: appointments of which nobody said what became
// of them, notes to co-sign, and links that nobody opens.
#pragma once

#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/inbox.hpp"

namespace attune::server {

class WorkWaiting {
public:
    explicit WorkWaiting(Connection& db) : db_{db} {}

    // The oldest first, at most `limit`; and how many there are in all.
    template <class One>
    struct Some {
        std::vector<One> some;
        int waiting = 0;
    };
    Some<api::UnrecordedSession> unrecorded(int limit);
    Some<api::NoteToCosign> to_cosign(int limit);
    Some<api::UnopenedLink> unopened_links(int limit);
    // Of those, the ones that were sent more than a day ago, or end within one.
    Some<api::UnopenedLink> unopened_for_a_day(int limit);

private:
    Connection& db_;
};

}  // namespace attune::server
