// What has to be done from time to time, whoever asks for nothing: old first replies, failed sign-ins
// and files that no exercise names forgotten, and where notes were open; the practice's own baselines worked
// out anew, risk answers that nobody signed off in time passed on to the practice leads; the end of each
// break-glass whose time has run out written down.
#pragma once

#include <chrono>

#include "server/db/pool.hpp"
#include "server/jobs/rounds.hpp"

namespace attune::server {

struct HousekeepingDone {
    long long replies_forgotten = 0;
    long long attempts_forgotten = 0;
    long long flags_escalated = 0;
    long long attachments_forgotten = 0;
    long long closed_notes_forgotten = 0;
    long long outcome_changes_forgotten = 0;
    long long break_glasses_expired = 0;
    bool baselines_refreshed = false;
};

// One round, in one transaction. Nothing is done while another server is at it, nor what is not due. Throws
// as with_connection does.
Result<HousekeepingDone> keep_house(Pool& pool);

// A thread that keeps house every `interval`, the first time after one. A round that fails is logged; the
// next one tries again. Stops at once when destroyed, but for a round that is going on.
class Housekeeping {
public:
    explicit Housekeeping(Pool& pool, std::chrono::milliseconds interval = std::chrono::minutes{5});

private:
    Rounds rounds_;
};

}  // namespace attune::server
