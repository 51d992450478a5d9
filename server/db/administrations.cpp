#include "server/db/administrations.hpp"

#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "shared/languages/language.hpp"

namespace attune::server {

namespace {

struct FindGround {
    static constexpr auto sql = R"sql(
        WITH asked AS (
            SELECT :client_id::uuid AS client_id, :session_id::uuid AS session_id, :replaces::uuid AS replaces
        )
        SELECT c.born_on, coalesce(s.episode_id, a.episode_id, latest.id),
               coalesce(coalesce(s.episode_id, a.episode_id, latest.id) = latest.id, true), s.id IS NOT NULL, a.instrument,
               EXISTS (SELECT FROM licence_statement l WHERE l.instrument = :instrument)
        FROM asked
        JOIN client c ON c.id = asked.client_id
        LEFT JOIN session s ON s.id = asked.session_id AND s.client_id = c.id
        LEFT JOIN administration a ON a.id = asked.replaces AND a.client_id = c.id
        LEFT JOIN LATERAL (
            SELECT e.id FROM episode e WHERE e.client_id = c.id ORDER BY e.number DESC LIMIT 1) latest ON true)sql";
    struct Parameters {
        std::string client_id;
        std::optional<std::string> session_id;
        std::optional<std::string> replaces;
        std::string instrument;
    };
    using Row = FormGround;
};
BOOST_DESCRIBE_STRUCT(FindGround::Parameters, (), (client_id, session_id, replaces, instrument))

struct InsertAdministration {
    static constexpr auto sql = R"sql(
        WITH form AS (
            INSERT INTO administration (id, client_id, episode_id, session_id, instrument, version, answered_on, state,
                                        given_as, answers, replaces, entered_by)
            VALUES (:administration_id, :client_id, :episode_id, :session_id, :instrument, :version, :answered_on,
                    :state, :given_as,
                    (SELECT coalesce(array_agg(value::smallint ORDER BY place), '{}')
                     FROM jsonb_array_elements_text(:answers::jsonb) WITH ORDINALITY AS given (value, place)),
                    :replaces, :entered_by)
            ON CONFLICT (replaces) DO NOTHING
            RETURNING id, client_id, answered_on
        ), scored AS (
            INSERT INTO score (administration_id, client_id, score, value, band, answered, missing, prorated)
            SELECT form.id, form.client_id, s.score, s.value, s.band, s.answered, s.missing, s.prorated
            FROM form, jsonb_to_recordset(:scores::jsonb) AS s (
                score text, value double precision, band text, answered integer, missing integer, prorated boolean)
        ), flagged AS (
            INSERT INTO flag (id, client_id, administration_id, item, risk, seen_on, sentence)
            SELECT f.flag_id, form.client_id, form.id, f.item, f.risk, form.answered_on, f.sentence
            FROM form, jsonb_to_recordset(:flags::jsonb) AS f (flag_id uuid, item integer, risk text, sentence text)
        )
        SELECT id FROM form)sql";
    struct Parameters {
        std::string administration_id;
        std::string client_id;
        std::string episode_id;
        std::optional<std::string> session_id;
        std::string instrument;
        int version = 1;
        Day answered_on;
        api::AdministrationState state = api::AdministrationState::completed;
        api::GivenAs given_as = api::GivenAs::keyed;
        std::vector<std::optional<int>> answers;
        std::optional<std::string> replaces;
        std::string entered_by;
        std::vector<Score> scores;
        std::vector<NewFlag> flags;
    };
    struct Row {
        std::string administration_id;
    };
};
BOOST_DESCRIBE_STRUCT(InsertAdministration::Parameters, (),
                      (administration_id, client_id, episode_id, session_id, instrument, version, answered_on,
                       state, given_as, answers, replaces, entered_by, scores, flags))
BOOST_DESCRIBE_STRUCT(InsertAdministration::Row, (), (administration_id))

// `rest` joins what it needs, chooses among the forms, `a`, and may order them. `so_far` is for live display
// while keying in; a stored form's is its value.
std::string forms_with(const std::string& rest)
{
    return R"sql(
        SELECT a.id, a.instrument, a.version, a.answered_on, a.session_id, a.state, a.given_as, to_jsonb(a.answers),
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'score', s.score, 'value', s.value, 'band', s.band, 'answered', s.answered,
                           'missing', s.missing, 'prorated', s.prorated, 'so_far', coalesce(s.value, 0))), '[]')
                FROM score s WHERE s.administration_id = a.id),
               a.replaces, correction.id, u.display_name, a.entered_at
        FROM administration a
        JOIN user_account u ON u.id = a.entered_by
        LEFT JOIN administration correction ON correction.replaces = a.id)sql" +
           rest;
}

struct FindAdministration {
    static inline const auto sql =
        forms_with(" WHERE a.client_id = :client_id AND a.id = :administration_id");
    struct Parameters {
        std::string client_id;
        std::string administration_id;
    };
    using Row = api::Administration;
};
BOOST_DESCRIBE_STRUCT(FindAdministration::Parameters, (), (client_id, administration_id))

struct PageOfAdministrations {
    static inline const auto sql = forms_with(R"sql(
        LEFT JOIN administration last ON last.id = :before::uuid AND last.client_id = :client_id
        WHERE a.client_id = :client_id AND a.instrument = :instrument
          AND (:before::uuid IS NULL
               OR (a.answered_on, a.entered_at, a.id) < (last.answered_on, last.entered_at, last.id))
        ORDER BY a.answered_on DESC, a.entered_at DESC, a.id DESC
        LIMIT :limit)sql");
    struct Parameters {
        std::string client_id;
        std::string instrument;
        std::optional<std::string> before;
        int limit = 0;
    };
    using Row = api::Administration;
};
BOOST_DESCRIBE_STRUCT(PageOfAdministrations::Parameters, (), (client_id, instrument, before, limit))

struct FlaggedItems {
    static constexpr auto sql = R"sql(
        SELECT item FROM flag
        WHERE client_id = :client_id AND administration_id = :administration_id AND risk IS NOT NULL)sql";
    struct Parameters {
        std::string client_id;
        std::string administration_id;
    };
    struct Row {
        int item = 0;
    };
};
BOOST_DESCRIBE_STRUCT(FlaggedItems::Parameters, (), (client_id, administration_id))
BOOST_DESCRIBE_STRUCT(FlaggedItems::Row, (), (item))

struct TakeOverFlags {
    static constexpr auto sql = R"sql(
        UPDATE flag SET administration_id = :to_form
        WHERE client_id = :client_id AND administration_id = :from_form AND risk IS NOT NULL)sql";
    struct Parameters {
        std::string client_id;
        std::string from_form;
        std::string to_form;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(TakeOverFlags::Parameters, (), (client_id, from_form, to_form))

}  // namespace

std::optional<FormGround> Administrations::ground(const api::RecordAdministration::Request& request)
{
    return db_.maybe<FindGround>(
        {request.client_id, request.session_id, request.replaces, request.instrument});
}

Result<void> Administrations::insert(const api::Administration& administration, const std::string& client_id,
                                     const std::string& episode_id, const std::string& user_id,
                                     const std::vector<NewFlag>& flags)
{
    const auto& form = administration;
    if (!db_.maybe<InsertAdministration>({form.administration_id, client_id, episode_id, form.session_id,
                                          form.instrument, form.version, form.answered_on, form.state,
                                          form.given_as, form.answers, form.replaces, user_id, form.scores,
                                          flags}))
        return conflict(
            to_say("That form has been corrected already. Open its correction and correct that one."));
    return {};
}

std::vector<int> Administrations::flagged_items(const std::string& client_id,
                                                const std::string& administration_id)
{
    std::vector<int> items;
    for (const auto& row : db_.all<FlaggedItems>({client_id, administration_id}))
        items.push_back(row.item);
    return items;
}

void Administrations::take_over_flags(const std::string& client_id, const std::string& from_form,
                                      const std::string& to_form)
{
    db_.run<TakeOverFlags>({client_id, from_form, to_form});
}

std::optional<api::Administration> Administrations::find(const std::string& client_id,
                                                         const std::string& administration_id)
{
    if (!is_uuid(administration_id))
        return std::nullopt;
    return db_.maybe<FindAdministration>({client_id, administration_id});
}

std::vector<api::Administration> Administrations::page(const api::ReadAdministrations::Request& request,
                                                       int limit)
{
    return db_.all<PageOfAdministrations>({request.client_id, request.instrument, request.before, limit});
}

}  // namespace attune::server
