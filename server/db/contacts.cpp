#include "server/db/contacts.hpp"

namespace attune::server {

namespace {

constexpr auto contacts_found = R"sql(
        SELECT jsonb_build_object('client_id', f.id, 'row_version', f.row_version, 'details', jsonb_build_object(
                   'reference', f.reference, 'legal_name', f.legal_name, 'preferred_name', f.preferred_name,
                   'pronouns', f.pronouns, 'born_on', f.born_on, 'phone', f.phone, 'email', f.email, 'address', f.address,
                   'preferred_channel', f.preferred_channel, 'messages_may_be_left', f.messages_may_be_left)),
               t.id, coalesce(t.display_name, ''),
               (SELECT min(s.starts_at) FROM session s
                WHERE s.client_id = f.id AND s.starts_at > now() AND s.state IN ('booked', 'arrived'))
        FROM found f LEFT JOIN user_account t ON t.id = responsible_therapist(f.id)
        ORDER BY lower(f.legal_name), f.id)sql";

// Each is looked up by itself: joined, the planner reads every client of the practice.
struct KnownBy {
    static inline const auto sql = std::string{R"sql(
        WITH found AS (
            SELECT c.* FROM find_clients(:words::jsonb, :most) wanted (id)
            JOIN LATERAL (SELECT * FROM client WHERE client.id = wanted.id LIMIT 1) c ON true))sql"} +
                                   contacts_found;
    struct Parameters {
        std::vector<std::string> words;
        int most = 0;
    };
    using Row = api::Contact;
};
BOOST_DESCRIBE_STRUCT(KnownBy::Parameters, (), (words, most))

struct ContactById {
    static inline const auto sql =
        std::string{"WITH found AS (SELECT * FROM client WHERE id = :client_id::uuid)"} + contacts_found;
    struct Parameters {
        std::string client_id;
    };
    using Row = api::Contact;
};
BOOST_DESCRIBE_STRUCT(ContactById::Parameters, (), (client_id))

}  // namespace

std::vector<api::Contact> Contacts::known_by(const std::vector<std::string>& words, std::size_t most)
{
    return db_.all<KnownBy>({words, static_cast<int>(most)});
}

std::optional<api::Contact> Contacts::find(const std::string& client_id)
{
    return db_.maybe<ContactById>({client_id});
}

}  // namespace attune::server
