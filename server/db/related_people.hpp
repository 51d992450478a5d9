// The people around clients.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/related_people.hpp"
#include "shared/result.hpp"

namespace attune::server {

class RelatedPeople {
public:
    explicit RelatedPeople(Connection& db) : db_{db} {}

    // Those who are around the client now, emergency contacts first.
    std::vector<api::RelatedPerson> of_client(const std::string& client_id);
    // The same for an assistant, who gets no notes.
    std::vector<api::RelatedPerson> to_reach(const std::string& client_id);

    // Refuses (conflict) one more than there is room for.
    Result<api::RelatedPerson> add(const api::AddRelatedPerson::Request& request, const std::string& user_id);

    // Refuses (stale) another row_version, (conflict) who was removed, (not_found) an unknown one.
    Result<api::RelatedPerson> update(const api::UpdateRelatedPerson::Request& request,
                                      const std::string& user_id);
    // Likewise.
    Result<api::RelatedPerson> remove(const api::RemoveRelatedPerson::Request& request,
                                      const std::string& user_id);

private:
    // Why a write touched nothing.
    Refusal untouched(const std::string& client_id, const std::string& related_person_id,
                      std::int64_t row_version);

    Connection& db_;
};

}  // namespace attune::server
