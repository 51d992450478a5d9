#include "server/db/client_readings.hpp"

namespace attune::server {

namespace {

struct FindReading {
    static constexpr auto sql = R"sql(
        SELECT r.reading, u.display_name, r.kept_at
        FROM client_reading r JOIN user_account u ON u.id = r.kept_by
        WHERE r.headings_hash = :headings_hash)sql";
    struct Parameters {
        std::string headings_hash;
    };
    using Row = api::KeptReading;
};
BOOST_DESCRIBE_STRUCT(FindReading::Parameters, (), (headings_hash))

struct KeepReading {
    static constexpr auto sql = R"sql(
        INSERT INTO client_reading (headings_hash, reading, kept_by)
        VALUES (:headings_hash, :reading::jsonb, :user_id)
        ON CONFLICT (headings_hash)
        DO UPDATE SET reading = excluded.reading, kept_by = excluded.kept_by, kept_at = now())sql";
    struct Parameters {
        std::string headings_hash;
        ClientReading reading;
        std::string user_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(KeepReading::Parameters, (), (headings_hash, reading, user_id))

struct ForgetOldest {
    static constexpr auto sql = R"sql(
        DELETE FROM client_reading
        WHERE headings_hash IN (SELECT headings_hash FROM client_reading ORDER BY kept_at DESC OFFSET 100))sql";
    using Parameters = None;
    using Row = None;
};

}  // namespace

std::optional<api::KeptReading> ClientReadings::find(const std::string& headings_hash)
{
    return db_.maybe<FindReading>({headings_hash});
}

void ClientReadings::keep(const std::string& headings_hash, const ClientReading& reading,
                          const std::string& user_id)
{
    db_.run<KeepReading>({headings_hash, reading, user_id});
    db_.run<ForgetOldest>({});
}

}  // namespace attune::server
