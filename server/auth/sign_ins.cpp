#include "server/auth/sign_ins.hpp"

#include "server/auth/tokens.hpp"
#include "server/db/transaction.hpp"
#include "shared/languages/language.hpp"

namespace attune::server::auth {

namespace {

struct ClaimAttempt {
    static constexpr auto sql = R"sql(
        INSERT INTO sign_in_attempt AS a (username_hash, failed, last_failed_at)
        VALUES (sha256(convert_to(lower(:username), 'UTF8')), 1, clock_timestamp())
        ON CONFLICT (username_hash) DO UPDATE SET failed = a.failed + 1, last_failed_at = clock_timestamp()
        WHERE a.last_failed_at + sign_in_delay(a.failed) <= clock_timestamp()
    )sql";
    struct Parameters {
        std::string username;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(ClaimAttempt::Parameters, (), (username))

struct SecondsToWait {
    static constexpr auto sql = R"sql(
        SELECT greatest(1, ceil(extract(epoch FROM last_failed_at + sign_in_delay(failed) - clock_timestamp())))::int
        FROM sign_in_attempt
        WHERE username_hash = sha256(convert_to(lower(:username), 'UTF8'))
    )sql";
    using Parameters = ClaimAttempt::Parameters;
    struct Row {
        int seconds = 0;
    };
};
BOOST_DESCRIBE_STRUCT(SecondsToWait::Row, (), (seconds))

struct FindAccount {
    static constexpr auto sql = R"sql(
        SELECT id, username, display_name, role, password_hash, encode(draft_key, 'base64')
        FROM user_account
        WHERE username = lower(:username) AND disabled_at IS NULL
    )sql";
    using Parameters = ClaimAttempt::Parameters;
    struct Row {
        std::string user_id;
        std::string username;
        std::string display_name;
        api::Role role = api::Role::therapist;
        std::string password_hash;
        std::string draft_key;
    };
};
BOOST_DESCRIBE_STRUCT(FindAccount::Row, (), (user_id, username, display_name, role, password_hash, draft_key))

// The account must still be as it was when its password was checked.
struct BeginSignIn {
    static constexpr auto sql = R"sql(
        INSERT INTO sign_in (token_hash, user_id)
        SELECT decode(:token_hash, 'hex'), id FROM user_account
        WHERE id = :user_id::uuid AND disabled_at IS NULL AND password_hash = :password_hash
        RETURNING started_at + make_interval(secs => :absolute_seconds)
    )sql";
    struct Parameters {
        std::string token_hash;
        std::string user_id;
        std::string password_hash;
        int absolute_seconds = 0;
    };
    struct Row {
        Instant ends_at;
    };
};
BOOST_DESCRIBE_STRUCT(BeginSignIn::Parameters, (), (token_hash, user_id, password_hash, absolute_seconds))
BOOST_DESCRIBE_STRUCT(BeginSignIn::Row, (), (ends_at))

struct ForgetAttempts {
    static constexpr auto sql =
        "DELETE FROM sign_in_attempt WHERE username_hash = sha256(convert_to(lower(:username), 'UTF8'))";
    using Parameters = ClaimAttempt::Parameters;
    using Row = None;
};

struct RenewHash {
    static constexpr auto sql = "UPDATE user_account SET password_hash = :new_hash WHERE id = :user_id::uuid";
    struct Parameters {
        std::string new_hash;
        std::string user_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(RenewHash::Parameters, (), (new_hash, user_id))

struct EndSignIn {
    static constexpr auto sql =
        "UPDATE sign_in SET ended_at = now() WHERE id = :sign_in_id::uuid AND ended_at IS NULL";
    struct Parameters {
        std::string sign_in_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(EndSignIn::Parameters, (), (sign_in_id))

struct InsertFirstUser {
    static constexpr auto sql = R"sql(
        SELECT create_first_user(:practice_name, lower(:username), :display_name, :password_hash,
                                 decode(:draft_key, 'hex'))
    )sql";
    struct Parameters {
        std::string practice_name;
        std::string username;
        std::string display_name;
        std::string password_hash;
        std::string draft_key;
    };
    struct Row {
        std::optional<std::string> user_id;
    };
};
BOOST_DESCRIBE_STRUCT(InsertFirstUser::Parameters, (),
                      (practice_name, username, display_name, password_hash, draft_key))
BOOST_DESCRIBE_STRUCT(InsertFirstUser::Row, (), (user_id))

}  // namespace

Result<void> claim_attempt(Connection& db, const std::string& username)
{
    if (db.run<ClaimAttempt>({username}) > 0)
        return {};
    const auto wait = db.maybe<SecondsToWait>({username});
    return Refusal{
        .code = RefusalCode::too_many_attempts,
        .sentence = to_say(
            "Signing in with this name has failed several times in a row, so it has to wait a while. Try "
            "again when the time is over."),
        .retry_after = wait ? wait->seconds : 1,
    };
}

std::optional<Account> find_account(Connection& db, const std::string& username)
{
    const auto row = db.maybe<FindAccount>({username});
    if (!row)
        return std::nullopt;
    return Account{
        {row->user_id, row->username, row->display_name, row->role}, row->password_hash, row->draft_key};
}

std::optional<Instant> begin_sign_in(Connection& db, const Account& account, const std::string& token_hash,
                                     const std::optional<std::string>& new_hash)
{
    Transaction transaction{db};
    const auto begun =
        db.maybe<BeginSignIn>({token_hash, account.user.user_id, account.password_hash, absolute_seconds});
    if (!begun)
        return std::nullopt;
    db.run<ForgetAttempts>({account.user.username});
    if (new_hash)
        db.run<RenewHash>({*new_hash, account.user.user_id});
    transaction.commit();
    return begun->ends_at;
}

void end_sign_in(Connection& db, const std::string& sign_in_id)
{
    db.run<EndSignIn>({sign_in_id});
}

std::optional<std::string> create_first_user(Connection& db, const api::CreateFirstUser::Request& request,
                                             const std::string& password_hash)
{
    return db
        .maybe<InsertFirstUser>(
            {request.practice_name, request.username, request.display_name, password_hash, make_key()})
        ->user_id;
}

}  // namespace attune::server::auth
