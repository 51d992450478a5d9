#include "server/db/related_people.hpp"

#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr auto person_columns = R"sql(p.id, p.row_version, jsonb_build_object(
            'kind', p.kind, 'emergency_contact', p.emergency_contact, 'name', p.name, 'relation', p.relation,
            'phone', p.phone, 'email', p.email, 'address', p.address, 'note', p.note))sql";
constexpr auto emergencies_first =
    R"sql( ORDER BY NOT p.emergency_contact,
            array_position(ARRAY['next_of_kin', 'relative_or_friend', 'gp', 'referrer', 'other_professional'], p.kind),
            lower(p.name), p.id)sql";

struct OfClient {
    std::string client_id;
};
BOOST_DESCRIBE_STRUCT(OfClient, (), (client_id))

struct PeopleAround {
    static inline const auto sql = std::string{"SELECT "} + person_columns +
                                   " FROM related_person p WHERE p.client_id = :client_id"
                                   " AND p.removed_at IS NULL" +
                                   emergencies_first;
    using Parameters = OfClient;
    using Row = api::RelatedPerson;
};

struct PeopleToReach {
    static inline const auto sql = std::string{"SELECT "} + person_columns +
                                   " FROM (SELECT *, '' AS note FROM related_people_to_reach(:client_id)) p" +
                                   emergencies_first;
    using Parameters = OfClient;
    using Row = api::RelatedPerson;
};

struct InsertPerson {
    static inline const auto sql = std::string{R"sql(
        INSERT INTO related_person AS p (id, client_id, kind, emergency_contact, name, relation, phone, email,
                                         address, note, changed_by)
        SELECT :related_person_id, :client_id, :kind, :emergency_contact::boolean, :name, :relation, :phone, :email,
               :address, :note, :changed_by
        WHERE (SELECT count(*) FROM related_person WHERE client_id = :client_id AND removed_at IS NULL) < :most
        RETURNING )sql"} + person_columns;
    struct Parameters : api::RelatedPersonDetails {
        std::string related_person_id;
        std::string client_id;
        std::string changed_by;
        int most = 0;
    };
    using Row = api::RelatedPerson;
};
BOOST_DESCRIBE_STRUCT(InsertPerson::Parameters, (api::RelatedPersonDetails),
                      (related_person_id, client_id, changed_by, most))

// The trigger on the table keeps what is replaced and counts row_version.
struct ChangePerson {
    static inline const auto sql = std::string{R"sql(
        UPDATE related_person AS p
        SET kind = :kind, emergency_contact = :emergency_contact::boolean, name = :name, relation = :relation,
            phone = :phone, email = :email, address = :address, note = :note, changed_by = :changed_by,
            changed_at = now()
        WHERE p.client_id = :client_id AND p.id = :related_person_id AND p.row_version = :row_version
          AND p.removed_at IS NULL
        RETURNING )sql"} + person_columns;
    struct Parameters : api::RelatedPersonDetails {
        std::string related_person_id;
        std::string client_id;
        std::string changed_by;
        std::int64_t row_version = 0;
    };
    using Row = api::RelatedPerson;
};
BOOST_DESCRIBE_STRUCT(ChangePerson::Parameters, (api::RelatedPersonDetails),
                      (related_person_id, client_id, changed_by, row_version))

struct RemovePerson {
    static inline const auto sql = std::string{R"sql(
        UPDATE related_person AS p SET removed_at = now(), changed_by = :changed_by, changed_at = now()
        WHERE p.client_id = :client_id AND p.id = :related_person_id AND p.row_version = :row_version
          AND p.removed_at IS NULL
        RETURNING )sql"} + person_columns;
    struct Parameters {
        std::string client_id;
        std::string related_person_id;
        std::int64_t row_version = 0;
        std::string changed_by;
    };
    using Row = api::RelatedPerson;
};
BOOST_DESCRIBE_STRUCT(RemovePerson::Parameters, (), (client_id, related_person_id, row_version, changed_by))

struct FindPerson {
    static inline const auto sql =
        std::string{"SELECT "} + person_columns +
        " FROM related_person p WHERE p.client_id = :client_id AND p.id = :related_person_id";
    struct Parameters {
        std::string client_id;
        std::string related_person_id;
    };
    using Row = api::RelatedPerson;
};
BOOST_DESCRIBE_STRUCT(FindPerson::Parameters, (), (client_id, related_person_id))

}  // namespace

std::vector<api::RelatedPerson> RelatedPeople::of_client(const std::string& client_id)
{
    return db_.all<PeopleAround>({client_id});
}

std::vector<api::RelatedPerson> RelatedPeople::to_reach(const std::string& client_id)
{
    return db_.all<PeopleToReach>({client_id});
}

Result<api::RelatedPerson> RelatedPeople::add(const api::AddRelatedPerson::Request& request,
                                              const std::string& user_id)
{
    if (auto added = db_.maybe<InsertPerson>(
            {request.details, new_uuid(), request.client_id, user_id, most_related_people}))
        return *std::move(added);
    return conflict(
        say("There are {1} people around this client already, and there is room for no more. Remove one "
            "who is no longer needed.",
            most_related_people));
}

Result<api::RelatedPerson> RelatedPeople::update(const api::UpdateRelatedPerson::Request& request,
                                                 const std::string& user_id)
{
    if (is_uuid(request.related_person_id))
        if (auto changed = db_.maybe<ChangePerson>({request.details, request.related_person_id,
                                                    request.client_id, user_id, request.row_version}))
            return *std::move(changed);
    return untouched(request.client_id, request.related_person_id, request.row_version);
}

Result<api::RelatedPerson> RelatedPeople::remove(const api::RemoveRelatedPerson::Request& request,
                                                 const std::string& user_id)
{
    if (is_uuid(request.related_person_id))
        if (auto removed = db_.maybe<RemovePerson>(
                {request.client_id, request.related_person_id, request.row_version, user_id}))
            return *std::move(removed);
    return untouched(request.client_id, request.related_person_id, request.row_version);
}

Refusal RelatedPeople::untouched(const std::string& client_id, const std::string& related_person_id,
                                 std::int64_t row_version)
{
    const auto person =
        is_uuid(related_person_id) ? db_.maybe<FindPerson>({client_id, related_person_id}) : std::nullopt;
    if (!person)
        return no_such(PartOfRecord::related_person);
    if (person->row_version != row_version)
        return stale(*person);
    return conflict(say("{1} was removed from the people around this client.", person->details.name));
}

}  // namespace attune::server
