// Break-glass: opened, ended, looked into.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/break_glass.hpp"

namespace attune::server {

class BreakGlasses {
public:
    explicit BreakGlasses(Connection& db) : db_{db} {}

    // "opened" and the others as open_break_glass in the schema says them.
    std::string open(const std::string& new_id, const api::OpenBreakGlass::Request& request);
    std::optional<api::BreakGlass> find(const std::string& break_glass_id);
    // By which the acting user sees the client now; nothing for who sees them in another way.
    std::optional<api::BreakGlass> current(const std::string& client_id);
    bool end(const std::string& break_glass_id);

    std::vector<api::BreakGlassToLookInto> to_look_into();
    // By somebody else, and it waits for the acting user.
    bool opened_since(Instant since);
    // "signed" and the others as sign_off_break_glass in the schema says them.
    std::string sign_off(const api::SignOffBreakGlass::Request& request);

private:
    Connection& db_;
};

}  // namespace attune::server
