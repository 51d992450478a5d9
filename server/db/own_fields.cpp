#include "server/db/own_fields.hpp"

#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr auto field_columns =
    R"sql(f.id, f.row_version, jsonb_build_object('name', f.name, 'kind', f.kind, 'choices', f.choices, 'hint', f.hint),
        f.retired_at)sql";

struct AllFields {
    static inline const auto sql = std::string{"SELECT "} + field_columns +
                                   " FROM own_field f"
                                   " ORDER BY f.retired_at IS NOT NULL, f.place, lower(f.name), f.id";
    using Parameters = None;
    using Row = api::OwnField;
};

struct OneField {
    std::string own_field_id;
};
BOOST_DESCRIBE_STRUCT(OneField, (), (own_field_id))

struct FindField {
    static inline const auto sql =
        std::string{"SELECT "} + field_columns + " FROM own_field f WHERE f.id = :own_field_id";
    using Parameters = OneField;
    using Row = api::OwnField;
};

struct CountFields {
    static constexpr auto sql = "SELECT count(*) FILTER (WHERE retired_at IS NULL), count(*) FROM own_field";
    using Parameters = None;
    struct Row {
        std::int64_t asked = 0;
        std::int64_t kept = 0;
    };
};
BOOST_DESCRIBE_STRUCT(CountFields::Row, (), (asked, kept))

struct FieldNamed {
    static constexpr auto sql = R"sql(
        SELECT id FROM own_field
        WHERE lower(name) = lower(:name) AND retired_at IS NULL AND id::text <> :own_field_id)sql";
    struct Parameters {
        std::string name;
        std::string own_field_id;
    };
    using Row = OneField;
};
BOOST_DESCRIBE_STRUCT(FieldNamed::Parameters, (), (name, own_field_id))

// Two leads who add at once: the second waits for the first, by the index, and then finds the name taken.
struct InsertField {
    static inline const auto sql = std::string{R"sql(
        INSERT INTO own_field AS f (id, name, kind, choices, hint, place, changed_by)
        SELECT :own_field_id::uuid, :name, :kind, :choices::jsonb, :hint,
               (SELECT coalesce(max(place), 0) + 1 FROM own_field), :user_id::uuid
        ON CONFLICT DO NOTHING
        RETURNING )sql"} + field_columns;
    struct Parameters : OwnFieldDetails {
        std::string own_field_id;
        std::string user_id;
    };
    using Row = api::OwnField;
};
BOOST_DESCRIBE_STRUCT(InsertField::Parameters, (OwnFieldDetails), (own_field_id, user_id))

struct UpdateField {
    static inline const auto sql = std::string{R"sql(
        UPDATE own_field AS f
        SET row_version = row_version + 1, name = :name, choices = :choices::jsonb, hint = :hint,
            retired_at = CASE WHEN :retired::boolean THEN coalesce(retired_at, now()) END,
            changed_by = :user_id, changed_at = now()
        WHERE id = :own_field_id AND row_version = :row_version
        RETURNING )sql"} + field_columns;
    struct Parameters {
        std::string own_field_id;
        std::int64_t row_version = 0;
        std::string name;
        std::vector<std::string> choices;
        std::string hint;
        bool retired = false;
        std::string user_id;
    };
    using Row = api::OwnField;
};
BOOST_DESCRIBE_STRUCT(UpdateField::Parameters, (),
                      (own_field_id, row_version, name, choices, hint, retired, user_id))

// Those that are not named come behind, in the order that they had.
struct PlaceFields {
    static constexpr auto sql = R"sql(
        UPDATE own_field f SET place = wanted.place, changed_by = :user_id::uuid, changed_at = now()
        FROM (SELECT o.id, row_number() OVER (ORDER BY named.place NULLS LAST, o.place, lower(o.name), o.id) AS place
              FROM own_field o
              LEFT JOIN jsonb_array_elements_text(:own_field_ids::jsonb) WITH ORDINALITY named (id, place)
                ON named.id = o.id::text) wanted
        WHERE wanted.id = f.id AND wanted.place <> f.place)sql";
    struct Parameters {
        std::vector<std::string> own_field_ids;
        std::string user_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(PlaceFields::Parameters, (), (own_field_ids, user_id))

struct FieldsOfClient {
    static constexpr auto sql = R"sql(
        SELECT f.id, jsonb_build_object('name', f.name, 'kind', f.kind, 'choices', f.choices, 'hint', f.hint),
               f.retired_at IS NOT NULL, coalesce(last.number, 0), coalesce(last.value, '')
        FROM own_field f
        LEFT JOIN (SELECT DISTINCT ON (own_field_id) own_field_id, number, value FROM client_field
                   WHERE client_id = :client_id ORDER BY own_field_id, number DESC) last ON last.own_field_id = f.id
        WHERE f.retired_at IS NULL OR last.value <> ''
        ORDER BY f.retired_at IS NOT NULL, f.place, lower(f.name), f.id)sql";
    struct Parameters {
        std::string client_id;
    };
    using Row = api::ClientField;
};
BOOST_DESCRIBE_STRUCT(FieldsOfClient::Parameters, (), (client_id))

struct FillIn {
    static constexpr auto sql = R"sql(
        INSERT INTO client_field (client_id, own_field_id, number, value, set_by)
        SELECT :client_id::uuid, :own_field_id::uuid, :number + 1, :value, :user_id::uuid
        WHERE :number = (SELECT coalesce(max(number), 0) FROM client_field
                         WHERE client_id = :client_id::uuid AND own_field_id = :own_field_id::uuid)
        ON CONFLICT DO NOTHING)sql";
    struct Parameters {
        std::string client_id;
        std::string own_field_id;
        int number = 0;
        std::string value;
        std::string user_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(FillIn::Parameters, (), (client_id, own_field_id, number, value, user_id))

Refusal taken(const std::string& name)
{
    return conflict(say("There is a field called \u201c{1}\u201d already.", name));
}

}  // namespace

std::vector<api::OwnField> OwnFields::all()
{
    return db_.all<AllFields>({});
}

std::optional<api::OwnField> OwnFields::find(const std::string& own_field_id)
{
    return is_uuid(own_field_id) ? db_.maybe<FindField>({own_field_id}) : std::nullopt;
}

std::optional<Refusal> OwnFields::no_room_to_ask()
{
    if (db_.maybe<CountFields>({})->asked >= static_cast<std::int64_t>(most_own_fields))
        return conflict(
            say("There is room for {1} fields of the practice's own. Retire one first: what was "
                "filled in stays.",
                most_own_fields));
    return std::nullopt;
}

std::optional<Refusal> OwnFields::no_room_to_keep()
{
    if (db_.maybe<CountFields>({})->kept >= static_cast<std::int64_t>(most_own_fields_kept))
        return conflict(
            say("The practice has {1} fields with the retired ones, and there is no room for "
                "more. Take up a retired one again, under another name.",
                most_own_fields_kept));
    return std::nullopt;
}

std::optional<Refusal> OwnFields::name_taken(const std::string& name, const std::string& but_own_field_id)
{
    if (db_.maybe<FieldNamed>({name, but_own_field_id}))
        return taken(name);
    return std::nullopt;
}

Result<api::OwnField> OwnFields::add(const OwnFieldDetails& details, const std::string& user_id)
{
    if (auto refusal = no_room_to_ask())
        return *std::move(refusal);
    if (auto refusal = no_room_to_keep())
        return *std::move(refusal);
    auto field = db_.maybe<InsertField>({details, new_uuid(), user_id});
    if (!field)
        return taken(details.name);
    return *std::move(field);
}

Result<api::OwnField> OwnFields::change(const api::ChangeOwnField::Request& request,
                                        const std::string& user_id)
{
    const auto current = find(request.own_field_id);
    if (!current)
        return no_such(PartOfRecord::own_field);
    const auto& details = request.details;
    if (details.kind != current->details.kind)
        return invalid("details.kind", say("The kind stays as it is: what was filled in would no longer be "
                                           "of it. Retire the field and add another."));
    if (!request.retired)
        if (auto refusal = name_taken(details.name, request.own_field_id))
            return *std::move(refusal);
    if (current->retired_at && !request.retired)
        if (auto refusal = no_room_to_ask())
            return *std::move(refusal);
    auto field = db_.maybe<UpdateField>({request.own_field_id, request.row_version, details.name,
                                         details.choices, details.hint, request.retired, user_id});
    if (!field)
        return stale(*find(request.own_field_id));
    return *std::move(field);
}

void OwnFields::order(const std::vector<std::string>& own_field_ids, const std::string& user_id)
{
    db_.run<PlaceFields>({own_field_ids, user_id});
}

std::vector<api::ClientField> fields_of_client(Connection& db, const std::string& client_id)
{
    return db.all<FieldsOfClient>({client_id});
}

bool fill_in(Connection& db, const std::string& client_id, const api::FilledField& field,
             const std::string& user_id)
{
    return db.run<FillIn>({client_id, field.own_field_id, field.number, field.value, user_id}) > 0;
}

}  // namespace attune::server
