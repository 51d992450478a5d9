#include "server/db/possible_duplicates.hpp"

#include <algorithm>

namespace attune::server {

namespace {

constexpr std::size_t most_shown = 20;

// Who shares a birth date, the digits of a phone number, an e-mail address or a name with the one of `me`,
// who comes first; `people` are those looked among, `me` too. Nobody who is another person, as was said.
std::string alike(const std::string& me, const std::string& people)
{
    return "WITH me AS (" + me + "), people AS (" + people + R"sql(), apart AS MATERIALIZED (
            SELECT a.client_id FROM me, apart_from(me.id) a)
        SELECT c.id, c.reference, c.legal_name, c.preferred_name, without_accents(c.legal_name),
               without_accents(c.preferred_name), c.born_on, regexp_replace(c.phone, '[^0-9]', '', 'g'),
               lower(c.email)
        FROM me JOIN people c
          ON (c.born_on = me.born_on
             OR without_accents(c.legal_name) = without_accents(me.legal_name)
             OR (c.email <> '' AND lower(c.email) = lower(me.email))
             OR (c.phone <> '' AND regexp_replace(c.phone, '[^0-9]', '', 'g') = regexp_replace(me.phone, '[^0-9]', '', 'g')))
         AND c.id NOT IN (SELECT client_id FROM apart)
        ORDER BY c.id <> me.id, c.id
        LIMIT 500)sql";
}

constexpr auto known_columns =
    "SELECT id, reference, legal_name, preferred_name, born_on, phone, email FROM ";

struct AlikeRow {
    std::string client_id;
    std::string reference;
    std::string legal_name;
    std::string preferred_name;
    std::string folded_legal_name;
    std::string folded_preferred_name;
    std::optional<Day> born_on;
    std::string digits;
    std::string email;
};
BOOST_DESCRIBE_STRUCT(AlikeRow, (),
                      (client_id, reference, legal_name, preferred_name, folded_legal_name,
                       folded_preferred_name, born_on, digits, email))

struct AlikeClient {
    static inline const auto sql =
        alike("SELECT * FROM client WHERE id = :client_id", "SELECT * FROM client");
    struct Parameters {
        std::string client_id;
    };
    using Row = AlikeRow;
};
BOOST_DESCRIBE_STRUCT(AlikeClient::Parameters, (), (client_id))

struct AlikeTyped {
    static inline const auto sql =
        alike(R"sql(
            SELECT '00000000-0000-0000-0000-000000000000'::uuid AS id, ''::text AS reference,
                   :legal_name::text AS legal_name, :preferred_name::text AS preferred_name,
                   :born_on::date AS born_on, :phone::text AS phone, :email::text AS email)sql",
              std::string{known_columns} + "me UNION ALL " + known_columns + "client");
    struct Parameters {
        std::string legal_name;
        std::string preferred_name;
        std::optional<Day> born_on;
        std::string phone;
        std::string email;
    };
    using Row = AlikeRow;
};
BOOST_DESCRIBE_STRUCT(AlikeTyped::Parameters, (), (legal_name, preferred_name, born_on, phone, email))

Identity identity_of(const AlikeRow& row)
{
    return {row.folded_legal_name, row.folded_preferred_name, row.born_on, row.digits, row.email};
}

// The first row is who they are compared with.
std::vector<api::PossibleDuplicate> likely_among(const std::vector<AlikeRow>& rows)
{
    std::vector<api::PossibleDuplicate> found;
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (auto signs = duplicate_signs(identity_of(rows.front()), identity_of(rows[i])); !signs.empty())
            found.push_back({rows[i].client_id, rows[i].reference, rows[i].legal_name, rows[i].preferred_name,
                             std::move(signs)});
    std::ranges::stable_sort(
        found, [](const auto& one, const auto& other) { return one.signs.size() > other.signs.size(); });
    found.resize(std::min(found.size(), most_shown));
    return found;
}

struct Pairs {
    static constexpr auto sql = R"sql(
        SELECT jsonb_build_object('client_id', p.client_id, 'reference', p.reference, 'legal_name', p.legal_name,
                                  'preferred_name', p.preferred_name, 'therapist_name', p.therapist_name),
               jsonb_build_object('client_id', p.other_client_id, 'reference', p.other_reference,
                                  'legal_name', p.other_legal_name, 'preferred_name', p.other_preferred_name,
                                  'therapist_name', p.other_therapist_name),
               p.signs
        FROM possible_duplicate_pairs(:most) p)sql";
    struct Parameters {
        int most = 0;
    };
    using Row = api::DuplicatePair;
};
BOOST_DESCRIBE_STRUCT(Pairs::Parameters, (), (most))

}  // namespace

std::vector<api::PossibleDuplicate> possible_duplicates(Connection& db, const std::string& client_id)
{
    return likely_among(db.all<AlikeClient>({client_id}));
}

std::vector<api::PossibleDuplicate> possible_duplicates_of(Connection& db, const api::ClientDetails& details)
{
    return likely_among(db.all<AlikeTyped>(
        {details.legal_name, details.preferred_name, details.born_on, details.phone, details.email}));
}

std::vector<api::DuplicatePair> duplicate_pairs(Connection& db, std::size_t most)
{
    return db.all<Pairs>({static_cast<int>(most)});
}

}  // namespace attune::server
