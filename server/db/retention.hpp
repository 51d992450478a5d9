// How long records are kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/retention.hpp"
#include "shared/result.hpp"

namespace attune::server {

// A record that the rule asks for no longer, and from which day on.
struct RecordPastRetention {
    std::string client_id;
    Day since;
};

class Retentions {
public:
    explicit Retentions(Connection& db) : db_{db} {}

    // The one that holds; nullopt before the first.
    std::optional<api::EnteredRetentionRule> rule();
    void enter(const RetentionRule& rule, const std::string& user_id);

    // Nullopt for a client without an episode.
    std::optional<api::Retention> of_client(const std::string& client_id);
    // Of the acting user's clients: those whose record the rule no longer asks for on `today`, no hold stands
    // and whose episode has ended.
    std::vector<RecordPastRetention> past(Day today);

    // Refuses (conflict) while one stands.
    Result<void> place(const api::PlaceLegalHold::Request& request, const std::string& user_id);
    // Refuses (conflict) one that was lifted, and an unknown one.
    Result<void> lift(const api::LiftLegalHold::Request& request, const std::string& user_id);

private:
    Connection& db_;
};

}  // namespace attune::server
