#include "server/db/therapists.hpp"

namespace attune::server {

namespace {

struct AllTherapists {
    static constexpr auto sql = R"sql(
        SELECT id, display_name FROM user_account
        WHERE role IN ('lead', 'therapist') AND disabled_at IS NULL ORDER BY lower(display_name), id)sql";
    using Parameters = None;
    using Row = api::Therapist;
};

struct CaresFor {
    static constexpr auto sql = "SELECT cares_for(:therapist_id::uuid, :client_id::uuid)";
    struct Parameters {
        std::string therapist_id;
        std::string client_id;
    };
    struct Row {
        bool cares = false;
    };
};
BOOST_DESCRIBE_STRUCT(CaresFor::Parameters, (), (therapist_id, client_id))
BOOST_DESCRIBE_STRUCT(CaresFor::Row, (), (cares))

}  // namespace

std::vector<api::Therapist> Therapists::all()
{
    return db_.all<AllTherapists>({});
}

bool Therapists::care_for(const std::string& therapist_id, const std::string& client_id)
{
    return db_.maybe<CaresFor>({therapist_id, client_id})->cares;
}

}  // namespace attune::server
