// What happened in clients' lives, beside the therapy.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/life_events.hpp"
#include "shared/domain/day.hpp"
#include "shared/result.hpp"

namespace attune::server {

class LifeEvents {
public:
    explicit LifeEvents(Connection& db) : db_{db} {}

    // Refuses (conflict) one more than the record has room for.
    Result<api::LifeEvent> create(const api::CreateLifeEvent::Request& request, const std::string& user_id);

    // Refuses (stale) another row_version, (conflict) an event that is struck out, (not_found) an unknown
    // one.
    Result<api::LifeEvent> update(const api::UpdateLifeEvent::Request& request, const std::string& user_id);

    // Strikes it out at `now`, or takes it back in. Refuses (stale) another row_version, (not_found) an
    // unknown event.
    Result<api::LifeEvent> strike_out(const api::StrikeOutLifeEvent::Request& request,
                                      const std::string& user_id, Instant now);

    // Every one of the client's: the earliest first, struck out ones among them.
    std::vector<api::LifeEvent> of_client(const std::string& client_id);

private:
    std::optional<api::LifeEvent> find(const std::string& client_id, const std::string& life_event_id);

    Connection& db_;
};

}  // namespace attune::server
