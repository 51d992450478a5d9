// Fields about clients of the practice's own, and what each record holds in them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/own_fields.hpp"
#include "shared/result.hpp"

namespace attune::server {

// The practice's list. Row-level security shows it to who reads records, and lets a lead alone change it.
class OwnFields {
public:
    explicit OwnFields(Connection& db) : db_{db} {}

    // Those that are asked first, each in the practice's order.
    std::vector<api::OwnField> all();
    std::optional<api::OwnField> find(const std::string& own_field_id);

    // Refuse (conflict) a name that another asked field has, and more than there is room for; (stale) and
    // (not_found) as usual.
    Result<api::OwnField> add(const OwnFieldDetails& details, const std::string& user_id);
    Result<api::OwnField> change(const api::ChangeOwnField::Request& request, const std::string& user_id);
    void order(const std::vector<std::string>& own_field_ids, const std::string& user_id);

private:
    std::optional<Refusal> no_room_to_ask();
    std::optional<Refusal> no_room_to_keep();
    std::optional<Refusal> name_taken(const std::string& name, const std::string& but_own_field_id);

    Connection& db_;
};

// Those that are asked, and retired ones that hold something.
std::vector<api::ClientField> fields_of_client(Connection& db, const std::string& client_id);

// Whether it was written: not when another value has come after the one that it was written upon.
bool fill_in(Connection& db, const std::string& client_id, const api::FilledField& field,
             const std::string& user_id);

}  // namespace attune::server
