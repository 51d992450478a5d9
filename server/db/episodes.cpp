#include "server/db/episodes.hpp"

#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

// `condition` chooses among a client's episodes, `e`.
std::string episodes_where(const std::string& condition)
{
    return R"sql(
        SELECT e.id, e.number, e.problem, e.started_on, e.ended_on, e.therapist_id, u.display_name,
               e.planned_sessions, e.row_version,
               jsonb_build_object('referred_on', e.referred_on, 'source', e.referral_source,
                                  'urgency', e.referral_urgency, 'referred_by', e.referred_by),
               CASE WHEN e.end_reason IS NOT NULL THEN
                   jsonb_build_object('reason', e.end_reason, 'outcome', e.outcome,
                                      'agreed_afterwards', e.agreed_afterwards) END,
               e.service_id, coalesce(v.name, '')
        FROM episode e JOIN user_account u ON u.id = e.therapist_id LEFT JOIN service v ON v.id = e.service_id
        WHERE e.client_id = :client_id)sql" +
           condition + " ORDER BY e.number DESC";
}

struct OneEpisode {
    std::string client_id;
    std::string episode_id;
};
BOOST_DESCRIBE_STRUCT(OneEpisode, (), (client_id, episode_id))

struct EpisodesOfClient {
    static inline const auto sql = episodes_where("");
    struct Parameters {
        std::string client_id;
    };
    using Row = api::Episode;
};
BOOST_DESCRIBE_STRUCT(EpisodesOfClient::Parameters, (), (client_id))

struct FindEpisode {
    static inline const auto sql = episodes_where(" AND e.id = :episode_id");
    using Parameters = OneEpisode;
    using Row = api::Episode;
};

struct InsertEpisode {
    static constexpr auto sql = R"sql(
        INSERT INTO episode (id, client_id, number, problem, started_on, therapist_id, planned_sessions, service_id)
        SELECT :episode_id, :client_id, max(e.number) + 1, :problem, :started_on, :therapist_id,
               :planned_sessions, :service_id::uuid
        FROM episode e WHERE e.client_id = :client_id
        HAVING bool_and(e.ended_on IS NOT NULL)
        ON CONFLICT DO NOTHING)sql";
    struct Parameters {
        std::string episode_id;
        std::string client_id;
        std::string problem;
        Day started_on;
        std::string therapist_id;
        std::optional<int> planned_sessions;
        std::optional<std::string> service_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertEpisode::Parameters, (),
                      (episode_id, client_id, problem, started_on, therapist_id, planned_sessions,
                       service_id))

// The trigger on the table keeps what is replaced and counts row_version.
struct SetReferral {
    static constexpr auto sql = R"sql(
        UPDATE episode SET referred_on = :referred_on, referral_source = :source, referral_urgency = :urgency,
                           referred_by = :referred_by, service_id = :service_id::uuid
        WHERE client_id = :client_id AND id = :episode_id AND row_version = :row_version)sql";
    struct Parameters : api::Referral {
        std::string client_id;
        std::string episode_id;
        std::int64_t row_version = 0;
        std::optional<std::string> service_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(SetReferral::Parameters, (api::Referral),
                      (client_id, episode_id, row_version, service_id))

struct SetBeginning {
    static constexpr auto sql = R"sql(
        UPDATE episode SET problem = :problem, started_on = :started_on, planned_sessions = :planned_sessions
        WHERE client_id = :client_id AND id = :episode_id AND row_version = :row_version)sql";
    using Parameters = api::CorrectEpisode::Request;
    using Row = None;
};

struct SetEnding {
    static constexpr auto sql = R"sql(
        UPDATE episode SET ended_on = :ended_on, end_reason = :reason, outcome = :outcome,
                           agreed_afterwards = :agreed_afterwards
        WHERE client_id = :client_id AND id = :episode_id AND row_version = :row_version)sql";
    struct Parameters {
        std::string client_id;
        std::string episode_id;
        std::int64_t row_version = 0;
        std::optional<Day> ended_on;
        std::optional<EndReason> reason;
        std::string outcome;
        std::string agreed_afterwards;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(SetEnding::Parameters, (),
                      (client_id, episode_id, row_version, ended_on, reason, outcome, agreed_afterwards))

struct FindFirstSession {
    static constexpr auto sql = R"sql(
        SELECT min(starts_at)::date FROM session
        WHERE client_id = :client_id AND episode_id = :episode_id AND state NOT IN ('cancelled', 'cancelled_by_therapist'))sql";
    using Parameters = OneEpisode;
    struct Row {
        std::optional<Day> first_on;
    };
};
BOOST_DESCRIBE_STRUCT(FindFirstSession::Row, (), (first_on))

struct FindSessionsAfter {
    static constexpr auto sql = R"sql(
        SELECT (max(starts_at) FILTER (WHERE state IN ('attended', 'did_not_attend', 'late_cancel')))::date,
               count(*) FILTER (WHERE state IN ('booked', 'arrived')),
               (min(starts_at) FILTER (WHERE state IN ('booked', 'arrived')))::date
        FROM session
        WHERE client_id = :client_id AND episode_id = :episode_id AND starts_at::date > :day)sql";
    struct Parameters {
        std::string client_id;
        std::string episode_id;
        Day day;
    };
    using Row = Episodes::SessionsAfter;
};
BOOST_DESCRIBE_STRUCT(FindSessionsAfter::Parameters, (), (client_id, episode_id, day))

}  // namespace

std::vector<api::Episode> Episodes::of_client(const std::string& client_id)
{
    return db_.all<EpisodesOfClient>({client_id});
}

std::optional<api::Episode> Episodes::find(const std::string& client_id, const std::string& episode_id)
{
    if (!is_uuid(episode_id))
        return std::nullopt;
    return db_.maybe<FindEpisode>({client_id, episode_id});
}

Result<api::Episode> Episodes::begin(const api::BeginEpisode::Request& request, const std::string& user_id)
{
    const auto episode_id = new_uuid();
    if (db_.run<InsertEpisode>({episode_id, request.client_id, request.problem, request.started_on, user_id,
                                request.planned_sessions, request.service_id}) == 0)
        return conflict(to_say("This client's episode is still open. End it first, then begin another."));
    return find(request.client_id, episode_id).value();
}

Result<api::Episode> Episodes::changed(const std::string& client_id, const std::string& episode_id,
                                       bool touched)
{
    auto episode = find(client_id, episode_id);
    if (!episode)
        return no_such(PartOfRecord::episode);
    if (!touched)
        return stale(*episode);
    return *std::move(episode);
}

Result<api::Episode> Episodes::correct(const api::CorrectEpisode::Request& request)
{
    const bool touched = is_uuid(request.episode_id) && db_.run<SetBeginning>(request) > 0;
    return changed(request.client_id, request.episode_id, touched);
}

Result<api::Episode> Episodes::save_referral(const api::SaveReferral::Request& request)
{
    const bool touched = is_uuid(request.episode_id) &&
                         db_.run<SetReferral>({request.referral, request.client_id, request.episode_id,
                                               request.row_version, request.service_id}) > 0;
    return changed(request.client_id, request.episode_id, touched);
}

Result<api::Episode> Episodes::end(const api::EndEpisode::Request& request)
{
    const bool touched = is_uuid(request.episode_id) &&
                         db_.run<SetEnding>({request.client_id, request.episode_id, request.row_version,
                                             request.ended_on, request.ending.reason, request.ending.outcome,
                                             request.ending.agreed_afterwards}) > 0;
    return changed(request.client_id, request.episode_id, touched);
}

Result<api::Episode> Episodes::reopen(const api::ReopenEpisode::Request& request)
{
    const bool touched = is_uuid(request.episode_id) &&
                         db_.run<SetEnding>({request.client_id, request.episode_id, request.row_version,
                                             std::nullopt, std::nullopt, "", ""}) > 0;
    return changed(request.client_id, request.episode_id, touched);
}

std::optional<Day> Episodes::first_session_on(const std::string& client_id, const std::string& episode_id)
{
    return db_.maybe<FindFirstSession>({client_id, episode_id}).value().first_on;
}

Episodes::SessionsAfter Episodes::sessions_after(const std::string& client_id, const std::string& episode_id,
                                                 Day day)
{
    return db_.maybe<FindSessionsAfter>({client_id, episode_id, day}).value();
}

}  // namespace attune::server
