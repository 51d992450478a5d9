#include "server/db/owners.hpp"

namespace attune::server {

namespace {

struct OwnersOf {
    static constexpr auto sql = R"sql(
        SELECT DISTINCT ON (e.client_id) e.client_id, u.id, u.display_name
        FROM episode e JOIN user_account u ON u.id = e.therapist_id
        WHERE e.client_id IN (SELECT value::uuid FROM jsonb_array_elements_text(:client_ids::jsonb))
        ORDER BY e.client_id, e.number DESC)sql";
    struct Parameters {
        std::vector<std::string> client_ids;
    };
    using Row = api::Owner;
};
BOOST_DESCRIBE_STRUCT(OwnersOf::Parameters, (), (client_ids))

}  // namespace

std::vector<api::Owner> owners_of(Connection& db, const std::vector<std::string>& client_ids)
{
    return db.all<OwnersOf>({client_ids});
}

}  // namespace attune::server
