#include "server/db/retention.hpp"

#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

struct LatestRule {
    static constexpr auto sql = R"sql(
        SELECT jsonb_build_object('years', r.years, 'years_after_18', r.years_after_18), u.display_name, r.entered_at
        FROM retention_rule r JOIN user_account u ON u.id = r.entered_by
        ORDER BY r.number DESC LIMIT 1)sql";
    using Parameters = None;
    using Row = api::EnteredRetentionRule;
};

struct AddRule {
    static constexpr auto sql = R"sql(
        INSERT INTO retention_rule (years, years_after_18, entered_by)
        VALUES (:years, :years_after_18, :entered_by))sql";
    struct Parameters : RetentionRule {
        std::string entered_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(AddRule::Parameters, (RetentionRule), (entered_by))

// What the rule is applied to; the hold that stands, if any.
struct KeptRecord {
    std::string client_id;
    std::optional<Day> born_on;
    Day last_contact_on;
    bool episode_open = false;
    std::optional<api::LegalHold> hold;
};
BOOST_DESCRIBE_STRUCT(KeptRecord, (), (client_id, born_on, last_contact_on, episode_open, hold))

// `condition` chooses among clients, `c`.
std::string records_where(const std::string& condition)
{
    return R"sql(
        SELECT c.id, c.born_on,
               greatest(e.last_on,
                        (SELECT max(s.starts_at)::date FROM session s
                         WHERE s.client_id = c.id AND s.state IN ('attended', 'did_not_attend', 'late_cancel')),
                        (SELECT max(a.answered_on) FROM administration a WHERE a.client_id = c.id),
                        (SELECT max(h.given_on) FROM document_handout h WHERE h.client_id = c.id)),
               e.is_open,
               (SELECT jsonb_build_object('legal_hold_id', h.id, 'reason', h.reason, 'placed_by', u.display_name,
                                          'placed_at', h.placed_at)
                FROM legal_hold h JOIN user_account u ON u.id = h.placed_by
                WHERE h.client_id = c.id AND h.lifted_at IS NULL ORDER BY h.placed_at, h.id LIMIT 1)
        FROM client c
        JOIN LATERAL (SELECT max(coalesce(ended_on, started_on)) AS last_on, bool_or(ended_on IS NULL) AS is_open
                      FROM episode WHERE client_id = c.id) e ON e.last_on IS NOT NULL
        WHERE )sql" +
           condition;
}

struct RecordOfClient {
    static inline const auto sql = records_where("c.id = :client_id");
    struct Parameters {
        std::string client_id;
    };
    using Row = KeptRecord;
};
BOOST_DESCRIBE_STRUCT(RecordOfClient::Parameters, (), (client_id))

struct EndedRecords {
    static inline const auto sql = records_where("NOT e.is_open");
    using Parameters = None;
    using Row = KeptRecord;
};

struct InsertHold {
    static constexpr auto sql = R"sql(
        INSERT INTO legal_hold (id, client_id, reason, placed_by)
        VALUES (:legal_hold_id, :client_id, :reason, :placed_by)
        ON CONFLICT DO NOTHING)sql";
    struct Parameters {
        std::string legal_hold_id;
        std::string client_id;
        std::string reason;
        std::string placed_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertHold::Parameters, (), (legal_hold_id, client_id, reason, placed_by))

struct LiftHold {
    static constexpr auto sql = R"sql(
        UPDATE legal_hold SET lifted_reason = :reason, lifted_by = :lifted_by, lifted_at = now()
        WHERE client_id = :client_id AND id = :legal_hold_id AND lifted_at IS NULL)sql";
    struct Parameters : api::LiftLegalHold::Request {
        std::string lifted_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(LiftHold::Parameters, (api::LiftLegalHold::Request), (lifted_by))

std::optional<Day> deletable_from(const KeptRecord& record, const std::optional<RetentionRule>& rule)
{
    return rule && !record.episode_open ? may_be_deleted_from(*rule, record.last_contact_on, record.born_on)
                                        : std::nullopt;
}

}  // namespace

std::optional<api::EnteredRetentionRule> Retentions::rule()
{
    return db_.maybe<LatestRule>({});
}

void Retentions::enter(const RetentionRule& rule, const std::string& user_id)
{
    db_.run<AddRule>({{rule}, user_id});
}

std::optional<api::Retention> Retentions::of_client(const std::string& client_id)
{
    auto record = db_.maybe<RecordOfClient>({client_id});
    if (!record)
        return std::nullopt;
    const auto entered = rule();
    const auto held_by = entered ? std::optional{entered->rule} : std::nullopt;
    return api::Retention{record->last_contact_on, record->episode_open, held_by,
                          deletable_from(*record, held_by), std::move(record->hold)};
}

std::vector<RecordPastRetention> Retentions::past(Day today)
{
    const auto entered = rule();
    if (!entered)
        return {};
    std::vector<RecordPastRetention> records;
    for (auto& record : db_.all<EndedRecords>({})) {
        const auto from = deletable_from(record, entered->rule);
        if (from && *from <= today && !record.hold)
            records.push_back({std::move(record.client_id), *from});
    }
    return records;
}

Result<void> Retentions::place(const api::PlaceLegalHold::Request& request, const std::string& user_id)
{
    if (db_.run<InsertHold>({new_uuid(), request.client_id, request.reason, user_id}) == 0)
        return conflict(to_say("A legal hold stands on this record already."));
    return {};
}

Result<void> Retentions::lift(const api::LiftLegalHold::Request& request, const std::string& user_id)
{
    if (!is_uuid(request.legal_hold_id) || db_.run<LiftHold>({request, user_id}) == 0)
        return conflict(to_say("There is no such legal hold on this record, or it was lifted."));
    return {};
}

}  // namespace attune::server
