#include "server/db/consents.hpp"

namespace attune::server {

namespace {

// An e-mail consent that is taken back after it was given is a withdrawal; without that, a refusal.
struct ConsentsOfClient {
    static constexpr auto sql = R"sql(
        WITH said AS (
            SELECT purpose, own_purpose, answer, text_version, answered_on, way, recorded_by, recorded_at, number
            FROM consent WHERE client_id = :client_id
            UNION ALL
            SELECT 'email_contact', '',
                   CASE WHEN agreed THEN 'given'
                        WHEN bool_or(agreed) OVER (ORDER BY number) THEN 'withdrawn' ELSE 'refused' END,
                   text_version, coalesce(answered_on, recorded_at::date), way, recorded_by, recorded_at, number
            FROM mail_consent WHERE client_id = :client_id
        )
        SELECT s.purpose, s.own_purpose, s.answer, s.text_version, s.answered_on, s.way,
               coalesce(u.display_name, ''), s.recorded_at
        FROM said s LEFT JOIN user_account u ON u.id = s.recorded_by
        ORDER BY s.recorded_at, s.number)sql";
    struct Parameters {
        std::string client_id;
    };
    using Row = api::Consent;
};
BOOST_DESCRIBE_STRUCT(ConsentsOfClient::Parameters, (), (client_id))

struct InsertConsent {
    static constexpr auto sql = R"sql(
        INSERT INTO consent (client_id, purpose, own_purpose, answer, text_version, answered_on, way, recorded_by)
        VALUES (:client_id, :purpose, :own_purpose, :answer, :text_version, :answered_on, :way, :recorded_by))sql";
    struct Parameters : api::RecordConsent::Request {
        std::string recorded_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertConsent::Parameters, (api::RecordConsent::Request), (recorded_by))

struct InsertMailConsent {
    static constexpr auto sql = R"sql(
        INSERT INTO mail_consent (client_id, agreed, text_version, answered_on, way, recorded_by)
        VALUES (:client_id, :agreed::boolean, :text_version, :answered_on, :way, :recorded_by))sql";
    struct Parameters {
        std::string client_id;
        bool agreed = false;
        std::string text_version;
        Day answered_on;
        ConsentWay way = ConsentWay::written;
        std::string recorded_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertMailConsent::Parameters, (),
                      (client_id, agreed, text_version, answered_on, way, recorded_by))

}  // namespace

std::vector<api::Consent> Consents::of_client(const std::string& client_id)
{
    return db_.all<ConsentsOfClient>({client_id});
}

void Consents::record(const api::RecordConsent::Request& request, const std::string& user_id)
{
    if (request.purpose == ConsentPurpose::email_contact)
        db_.run<InsertMailConsent>({request.client_id, request.answer == ConsentAnswer::given,
                                    request.text_version, request.answered_on, request.way, user_id});
    else
        db_.run<InsertConsent>({request, user_id});
}

}  // namespace attune::server
