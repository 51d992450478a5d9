#include "server/db/caseload_handovers.hpp"

namespace attune::server {

namespace {

struct MayLeave {
    static constexpr auto sql = R"sql(
        SELECT id, display_name FROM user_account WHERE role IN ('lead', 'therapist', 'supervisor')
        ORDER BY lower(display_name), id)sql";
    using Parameters = None;
    using Row = api::HandoverPerson;
};

struct MayTake {
    static constexpr auto sql = R"sql(
        SELECT id, display_name FROM user_account WHERE role IN ('lead', 'therapist') AND disabled_at IS NULL
        ORDER BY lower(display_name), id)sql";
    using Parameters = None;
    using Row = api::HandoverPerson;
};

struct ClientsOf {
    static constexpr auto sql = R"sql(
        SELECT client_id, legal_name, preferred_name, reference, capacity, open_episodes, appointments, unsigned_notes
        FROM caseload_to_hand_over(:from_id::uuid))sql";
    struct Parameters {
        std::string from_id;
    };
    using Row = api::ClientToHandOver;
};
BOOST_DESCRIBE_STRUCT(ClientsOf::Parameters, (), (from_id))

struct HandOver {
    static constexpr auto sql = R"sql(
        SELECT hand_over_caseload(:from_id::uuid, :to_id::uuid,
                                  ARRAY(SELECT id::uuid FROM jsonb_array_elements_text(:client_ids::jsonb) id), :reason))sql";
    using Parameters = api::HandOverCaseload::Request;
    struct Row {
        std::int64_t handed = 0;
    };
};
BOOST_DESCRIBE_STRUCT(HandOver::Row, (), (handed))

struct HandOverAppointments {
    static constexpr auto sql = R"sql(
        SELECT client_id, starts_at
        FROM hand_over_appointments(:from_id::uuid, :to_id::uuid,
                                    ARRAY(SELECT id::uuid FROM jsonb_array_elements_text(:client_ids::jsonb) id))
        WHERE NOT moved)sql";
    struct Parameters {
        std::string from_id;
        std::string to_id;
        std::vector<std::string> client_ids;
    };
    using Row = api::AppointmentLeft;
};
BOOST_DESCRIBE_STRUCT(HandOverAppointments::Parameters, (), (from_id, to_id, client_ids))

}  // namespace

std::vector<api::HandoverPerson> CaseloadHandovers::may_leave()
{
    return db_.all<MayLeave>({});
}

std::vector<api::HandoverPerson> CaseloadHandovers::may_take()
{
    return db_.all<MayTake>({});
}

std::vector<api::ClientToHandOver> CaseloadHandovers::clients(const std::string& from_id)
{
    return db_.all<ClientsOf>({from_id});
}

std::int64_t CaseloadHandovers::hand_over(const api::HandOverCaseload::Request& request)
{
    return db_.maybe<HandOver>(request)->handed;
}

std::vector<api::AppointmentLeft> CaseloadHandovers::hand_over_appointments(
    const api::HandOverCaseload::Request& request)
{
    return db_.all<HandOverAppointments>({request.from_id, request.to_id, request.client_ids});
}

}  // namespace attune::server
