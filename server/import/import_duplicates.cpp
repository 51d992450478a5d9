#include "server/import/import_duplicates.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <unordered_map>

#include "shared/domain/client_name.hpp"
#include "shared/domain/duplicate.hpp"

namespace attune::server {

namespace {

constexpr std::size_t rows_a_statement = 1000;
// So many share a birth date in no practice; a date that stands for "unknown" is not compared with itself for
// ever.
constexpr std::size_t most_alike = 200;

struct FoldedIdentity {
    std::string legal_name;
    std::string preferred_name;
    std::string phone;  // its digits
    std::string email;
};
BOOST_DESCRIBE_STRUCT(FoldedIdentity, (), (legal_name, preferred_name, phone, email))

struct FoldIdentities {
    static constexpr auto sql = R"sql(
        SELECT without_accents(one.row ->> 'legal_name'), without_accents(one.row ->> 'preferred_name'),
               regexp_replace(one.row ->> 'phone', '[^0-9]', '', 'g'), lower(one.row ->> 'email')
        FROM jsonb_array_elements(:identities::jsonb) WITH ORDINALITY one (row, place)
        ORDER BY one.place)sql";
    struct Parameters {
        std::vector<FoldedIdentity> identities;
    };
    using Row = FoldedIdentity;
};
BOOST_DESCRIBE_STRUCT(FoldIdentities::Parameters, (), (identities))

struct Caseload {
    static constexpr auto sql = R"sql(
        SELECT reference, legal_name, preferred_name, born_on, without_accents(legal_name),
               without_accents(preferred_name), regexp_replace(phone, '[^0-9]', '', 'g'), lower(email)
        FROM client ORDER BY id)sql";
    using Parameters = None;
    struct Row {
        std::string reference;
        std::string legal_name;
        std::string preferred_name;
        std::optional<Day> born_on;
        std::string folded_legal_name;
        std::string folded_preferred_name;
        std::string digits;
        std::string folded_email;
    };
};
BOOST_DESCRIBE_STRUCT(Caseload::Row, (),
                      (reference, legal_name, preferred_name, born_on, folded_legal_name,
                       folded_preferred_name, digits, folded_email))

struct Known {
    Identity identity;
    std::size_t line = 0;  // 0: on the caseload
    std::string name;
};

// Those who share a birth date, a name, a telephone number or an address are looked at more closely.
class KnownPeople {
public:
    void add(Known known)
    {
        for (const auto& key : keys_of(known.identity))
            if (auto& alike = by_key_[key]; alike.size() < most_alike)
                alike.push_back(known_.size());
        known_.push_back(std::move(known));
    }

    [[nodiscard]] std::optional<api::ImportDuplicate> like(const Identity& identity) const
    {
        for (const auto& key : keys_of(identity)) {
            const auto alike = by_key_.find(key);
            if (alike == by_key_.end())
                continue;
            for (const auto place : alike->second) {
                const auto& known = known_[place];
                if (auto signs = duplicate_signs(identity, known.identity); !signs.empty())
                    return api::ImportDuplicate{0, static_cast<std::int64_t>(known.line), known.name,
                                                std::move(signs)};
            }
        }
        return std::nullopt;
    }

private:
    static std::vector<std::string> keys_of(const Identity& identity)
    {
        std::vector<std::string> keys;
        if (identity.born_on)
            keys.push_back("born " + to_string(*identity.born_on));
        if (!identity.legal_name.empty())
            keys.push_back("name " + identity.legal_name);
        if (!identity.phone.empty())
            keys.push_back("phone " + identity.phone);
        if (!identity.email.empty())
            keys.push_back("email " + identity.email);
        return keys;
    }

    std::vector<Known> known_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_key_;
};

KnownPeople people_on_the_caseload(Connection& db)
{
    KnownPeople people;
    for (auto& row : db.all<Caseload>({}))
        people.add({{std::move(row.folded_legal_name), std::move(row.folded_preferred_name), row.born_on,
                     std::move(row.digits), std::move(row.folded_email)},
                    0,
                    name_and_reference(row)});
    return people;
}

// As the database folds names; in the order of the clients.
std::vector<FoldedIdentity> folded(Connection& db, const std::vector<ImportedClient>& clients)
{
    std::vector<FoldedIdentity> all;
    FoldIdentities::Parameters part;
    for (std::size_t i = 0; i < clients.size(); ++i) {
        const auto& details = clients[i].details;
        part.identities.push_back({details.legal_name, details.preferred_name, details.phone, details.email});
        if (part.identities.size() < rows_a_statement && i + 1 < clients.size())
            continue;
        std::ranges::move(db.all<FoldIdentities>(part), std::back_inserter(all));
        part.identities.clear();
    }
    return all;
}

}  // namespace

std::vector<api::ImportDuplicate> import_duplicates(Connection& db,
                                                    const std::vector<ImportedClient>& clients)
{
    auto people = people_on_the_caseload(db);
    const auto identities = folded(db, clients);
    std::vector<api::ImportDuplicate> found;
    for (std::size_t i = 0; i < clients.size(); ++i) {
        const auto& details = clients[i].details;
        const Identity identity{identities[i].legal_name, identities[i].preferred_name, details.born_on,
                                identities[i].phone, identities[i].email};
        if (auto duplicate = people.like(identity)) {
            duplicate->line = static_cast<std::int64_t>(clients[i].line);
            found.push_back(*std::move(duplicate));
        }
        people.add({identity, clients[i].line, name_and_reference(details)});
    }
    return found;
}

}  // namespace attune::server
