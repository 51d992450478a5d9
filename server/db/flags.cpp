#include "server/db/flags.hpp"

#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

// Of a flag `f` and whoever signed it off, `u`: the members of api::Flag.
constexpr auto flag_columns =
    R"sql(f.id, f.row_version, f.risk, f.rule, f.sentence, f.seen_on, f.administration_id,
               EXISTS (SELECT FROM administration correction WHERE correction.replaces = f.administration_id),
               f.raised_at, f.historical, f.escalated_at, f.signed_off_at, u.display_name, f.what_was_done)sql";

// `condition` chooses among a client's flags, `f`, and may order them.
std::string flags_where(const std::string& condition)
{
    return std::string{"SELECT "} + flag_columns + R"sql(
        FROM flag f
        JOIN administration a ON a.id = f.administration_id
        LEFT JOIN user_account u ON u.id = f.signed_off_by
        WHERE f.client_id = :client_id AND )sql" +
           condition;
}

struct FlagsOfClient {
    static inline const auto sql = flags_where(R"sql(
        (f.signed_off_at IS NULL AND NOT f.historical OR a.episode_id = (
            SELECT id FROM episode WHERE client_id = :client_id ORDER BY number DESC LIMIT 1))
        ORDER BY f.signed_off_at IS NOT NULL OR f.historical, f.rule IS NOT NULL, f.raised_at DESC, f.item, f.rule, f.score
        LIMIT 50)sql");
    struct Parameters {
        std::string client_id;
    };
    using Row = api::Flag;
};
BOOST_DESCRIBE_STRUCT(FlagsOfClient::Parameters, (), (client_id))

struct RiskOfEpisode {
    static inline const auto sql = flags_where(R"sql(
        f.risk IS NOT NULL AND NOT f.historical AND a.episode_id = :episode_id
        AND NOT EXISTS (SELECT FROM administration correction WHERE correction.replaces = a.id)
        ORDER BY f.seen_on, f.raised_at, f.item)sql");
    struct Parameters {
        std::string client_id;
        std::string episode_id;
    };
    using Row = api::Flag;
};
BOOST_DESCRIBE_STRUCT(RiskOfEpisode::Parameters, (), (client_id, episode_id))

struct FlagsOfAdministration {
    static inline const auto sql =
        flags_where("f.administration_id = :administration_id ORDER BY f.item, f.rule, f.score");
    struct Parameters {
        std::string client_id;
        std::string administration_id;
    };
    using Row = api::Flag;
};
BOOST_DESCRIBE_STRUCT(FlagsOfAdministration::Parameters, (), (client_id, administration_id))

struct FindFlag {
    static inline const auto sql = flags_where("f.id = :flag_id");
    struct Parameters {
        std::string client_id;
        std::string flag_id;
    };
    using Row = api::Flag;
};
BOOST_DESCRIBE_STRUCT(FindFlag::Parameters, (), (client_id, flag_id))

struct SignOff {
    static constexpr auto sql = R"sql(
        UPDATE flag SET row_version = row_version + 1, signed_off_at = now(), signed_off_by = :user_id,
                        what_was_done = :what_was_done
        WHERE client_id = :client_id AND id = :flag_id AND row_version = :row_version AND signed_off_at IS NULL)sql";
    struct Parameters {
        std::string client_id;
        std::string flag_id;
        std::int64_t row_version = 0;
        std::string user_id;
        std::string what_was_done;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(SignOff::Parameters, (), (client_id, flag_id, row_version, user_id, what_was_done))

// Unique keys do the rest: by form, rule and score.
struct RaiseSignals {
    static constexpr auto sql = R"sql(
        INSERT INTO flag (id, client_id, administration_id, rule, score, seen_on, sentence)
        SELECT gen_random_uuid(), :client_id, s.administration_id, s.rule, s.score, s.seen_on, s.sentence
        FROM jsonb_to_recordset(:signals::jsonb) AS s (
            administration_id uuid, rule text, score text, seen_on date, sentence text)
        ON CONFLICT DO NOTHING)sql";
    struct Parameters {
        std::string client_id;
        std::vector<Signal> signals;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(RaiseSignals::Parameters, (), (client_id, signals))

struct WithdrawSignals {
    static constexpr auto sql = "SELECT withdraw_signals(:client_id, :instrument, :since, :holding::jsonb)";
    struct Parameters {
        std::string client_id;
        std::string instrument;
        Day since;
        std::vector<Signal> holding;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(WithdrawSignals::Parameters, (), (client_id, instrument, since, holding))

// The columns of flags_where, before those of the client.
struct WaitingRow : api::Flag {
    std::string client_id;
    std::string reference;
    std::string preferred_name;
    std::string legal_name;
};
BOOST_DESCRIBE_STRUCT(WaitingRow, (api::Flag), (client_id, reference, preferred_name, legal_name))

struct FlagsWaiting {
    static inline const auto sql = std::string{"SELECT "} + flag_columns + R"sql(,
               c.id, c.reference, c.preferred_name, c.legal_name
        FROM flag f
        JOIN client c ON c.id = f.client_id
        LEFT JOIN user_account u ON u.id = f.signed_off_by
        WHERE f.signed_off_at IS NULL AND NOT f.historical
        ORDER BY f.rule IS NOT NULL, f.escalated_at IS NULL, f.seen_on DESC, f.raised_at DESC, f.id
        LIMIT :limit)sql";
    struct Parameters {
        int limit = 0;
    };
    using Row = WaitingRow;
};
BOOST_DESCRIBE_STRUCT(FlagsWaiting::Parameters, (), (limit))

struct CountWaiting {
    static constexpr auto sql = "SELECT count(*) FROM flag WHERE signed_off_at IS NULL AND NOT historical";
    using Parameters = None;
    struct Row {
        int flags = 0;
    };
};
BOOST_DESCRIBE_STRUCT(CountWaiting::Row, (), (flags))

}  // namespace

void Flags::raise(const std::string& client_id, const std::vector<Signal>& signals)
{
    if (!signals.empty())
        db_.run<RaiseSignals>({client_id, signals});
}

void Flags::withdraw(const std::string& client_id, const std::string& instrument, Day since,
                     const std::vector<Signal>& holding)
{
    db_.run<WithdrawSignals>({client_id, instrument, since, holding});
}

std::vector<api::InboxItem> Flags::waiting(int limit)
{
    std::vector<api::InboxItem> items;
    for (const auto& row : db_.all<FlagsWaiting>({limit}))
        items.push_back({row.client_id, row.reference, row.preferred_name, row.legal_name, row});
    return items;
}

int Flags::count_waiting()
{
    return db_.maybe<CountWaiting>({})->flags;
}

std::vector<api::Flag> Flags::of_client(const std::string& client_id)
{
    return db_.all<FlagsOfClient>({client_id});
}

std::vector<api::Flag> Flags::risk_of_episode(const std::string& client_id, const std::string& episode_id)
{
    return db_.all<RiskOfEpisode>({client_id, episode_id});
}

std::vector<api::Flag> Flags::of_administration(const std::string& client_id,
                                                const std::string& administration_id)
{
    return db_.all<FlagsOfAdministration>({client_id, administration_id});
}

std::optional<api::Flag> Flags::find(const std::string& client_id, const std::string& flag_id)
{
    if (!is_uuid(flag_id))
        return std::nullopt;
    return db_.maybe<FindFlag>({client_id, flag_id});
}

Result<api::Flag> Flags::sign_off(const api::SignOffFlag::Request& request, const std::string& user_id)
{
    const bool known = is_uuid(request.flag_id);
    const bool signed_off =
        known && db_.run<SignOff>({request.client_id, request.flag_id, request.row_version, user_id,
                                   request.what_was_done}) > 0;
    auto flag = find(request.client_id, request.flag_id);
    if (!flag)
        return no_such(PartOfRecord::flag);
    if (signed_off)
        return *std::move(flag);
    if (flag->signed_off_at)
        return conflict(say("This flag was signed off by {1} on {2}. What you wrote was not stored.",
                            flag->signed_off_by.value_or(say("somebody")),
                            medium_date(local_day(*flag->signed_off_at))));
    return stale(*flag);
}

}  // namespace attune::server
