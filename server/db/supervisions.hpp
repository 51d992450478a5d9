// Who supervises whom, what waits on supervisees' caseloads, and agreed actions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/supervision.hpp"

namespace attune::server {

class Supervisions {
public:
    explicit Supervisions(Connection& db) : db_{db} {}

    // The acting user's, by name.
    std::vector<api::Supervisee> supervisees();
    // Their clients; what waits most first.
    struct Clients {
        std::vector<api::SupervisedClient> clients;
        int in_all = 0;
    };
    Clients clients(Day today, int most);

    api::ReadSupervisionPairs::Reply pairs();
    // "set" and the others as set_supervision in the schema says them.
    std::string set(const api::SetSupervision::Request& request, const std::string& request_id);

private:
    Connection& db_;
};

class AgreedActions {
public:
    explicit AgreedActions(Connection& db) : db_{db} {}

    // Where the acting user is the supervisor; open ones first, by day.
    std::vector<api::AgreedAction> as_supervisor(int most);
    // Open ones in which they are the supervisee, by day.
    std::vector<api::AgreedAction> to_do(int most);
    int count_to_do();
    std::optional<api::AgreedAction> find(const std::string& agreed_action_id);
    // Whether the acting user supervises them, and the client, if one is named, is theirs.
    bool may_agree(const api::AgreeAction::Request& request);
    void add(const std::string& new_id, const api::AgreeAction::Request& request, const std::string& by);
    // Nothing when the version is another.
    bool settle(const api::SettleAction::Request& request, const std::string& by);

private:
    Connection& db_;
};

}  // namespace attune::server
