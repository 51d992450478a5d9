#include "server/auth/users.hpp"

#include "server/auth/passwords.hpp"
#include "server/auth/tokens.hpp"
#include "server/db/transaction.hpp"
#include "shared/languages/language.hpp"

namespace attune::server::auth {

namespace {

struct InsertUser {
    static constexpr auto sql = R"sql(
        INSERT INTO user_account (username, display_name, role, password_hash, draft_key)
        VALUES (lower(:username), :display_name, :role, :password_hash, decode(:draft_key, 'hex'))
        ON CONFLICT (username) DO NOTHING
        RETURNING id
    )sql";
    struct Parameters {
        std::string username;
        std::string display_name;
        api::Role role = api::Role::therapist;
        std::string password_hash;
        std::string draft_key;
    };
    struct Row {
        std::string user_id;
    };
};
BOOST_DESCRIBE_STRUCT(InsertUser::Parameters, (), (username, display_name, role, password_hash, draft_key))
BOOST_DESCRIBE_STRUCT(InsertUser::Row, (), (user_id))

struct ListUsers {
    static constexpr auto sql = R"sql(
        SELECT username, display_name, role, disabled_at IS NOT NULL,
               (SELECT max(started_at) FROM sign_in s WHERE s.user_id = u.id)
        FROM user_account u
        ORDER BY username
    )sql";
    using Parameters = None;
    using Row = ListedUser;
};

struct DisableUser {
    static constexpr auto sql =
        "UPDATE user_account SET disabled_at = coalesce(disabled_at, now()) WHERE username = "
        "lower(:username)";
    struct Parameters {
        std::string username;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(DisableUser::Parameters, (), (username))

struct SetPassword {
    static constexpr auto sql =
        "UPDATE user_account SET password_hash = :password_hash WHERE username = lower(:username)";
    struct Parameters {
        std::string username;
        std::string password_hash;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(SetPassword::Parameters, (), (username, password_hash))

struct EndSignInsOf {
    static constexpr auto sql = R"sql(
        UPDATE sign_in SET ended_at = now()
        WHERE ended_at IS NULL AND user_id = (SELECT id FROM user_account WHERE username = lower(:username))
    )sql";
    using Parameters = DisableUser::Parameters;
    using Row = None;
};

struct FindUser {
    static constexpr auto sql = "SELECT id, role FROM user_account WHERE username = lower(:username)";
    using Parameters = DisableUser::Parameters;
    struct Row {
        std::string user_id;
        api::Role role = api::Role::therapist;
    };
};
BOOST_DESCRIBE_STRUCT(FindUser::Row, (), (user_id, role))

struct InsertSupervision {
    static constexpr auto sql = R"sql(
        INSERT INTO supervision (supervisor_id, supervisee_id) VALUES (:supervisor_id::uuid, :supervisee_id::uuid)
        ON CONFLICT DO NOTHING
    )sql";
    struct Parameters {
        std::string supervisor_id;
        std::string supervisee_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertSupervision::Parameters, (), (supervisor_id, supervisee_id))

Refusal no_such_user(const std::string& username)
{
    return {RefusalCode::not_found, "There is no user named " + username + ". Nothing was changed."};
}

bool is_blank(const std::string& text)
{
    return text.find_first_not_of(" \t\n\r") == std::string::npos;
}

// Runs `change` on the user's row and ends what they had open, or refuses when there is no such row.
template <class Change>
Result<void> change_and_end_sign_ins(Connection& owner, const std::string& username,
                                     const typename Change::Parameters& parameters)
{
    Transaction transaction{owner};
    if (owner.run<Change>(parameters) == 0)
        return no_such_user(username);
    owner.run<EndSignInsOf>({username});
    transaction.commit();
    return {};
}

}  // namespace

Result<std::string> add_user(Connection& owner, const NewUser& user)
{
    if (is_blank(user.username))
        return invalid("username", to_say("A user needs a name to sign in with. Nothing was saved."));
    if (is_blank(user.display_name))
        return invalid("display_name", to_say("A user needs a name that colleagues see. Nothing was saved."));
    if (const auto fault = fault_in_password(user.password))
        return *fault;
    const auto added = owner.maybe<InsertUser>(
        {user.username, user.display_name, user.role, hash_password(user.password), make_key()});
    if (!added)
        return Refusal{RefusalCode::conflict,
                       "There is a user named " + user.username + " already. Nothing was changed."};
    return added->user_id;
}

std::vector<ListedUser> list_users(Connection& owner)
{
    return owner.all<ListUsers>({});
}

Result<void> disable_user(Connection& owner, const std::string& username)
{
    return change_and_end_sign_ins<DisableUser>(owner, username, {username});
}

Result<void> reset_password(Connection& owner, const std::string& username, const std::string& password)
{
    if (const auto fault = fault_in_password(password))
        return *fault;
    return change_and_end_sign_ins<SetPassword>(owner, username, {username, hash_password(password)});
}

Result<void> add_supervision(Connection& owner, const std::string& supervisor, const std::string& supervisee)
{
    const auto found_supervisor = owner.maybe<FindUser>({supervisor});
    if (!found_supervisor)
        return no_such_user(supervisor);
    const auto found_supervisee = owner.maybe<FindUser>({supervisee});
    if (!found_supervisee)
        return no_such_user(supervisee);
    if (found_supervisor->user_id == found_supervisee->user_id)
        return Refusal{RefusalCode::conflict, to_say("Nobody supervises themselves. Nothing was changed.")};
    if (found_supervisor->role != api::Role::supervisor && found_supervisor->role != api::Role::lead)
        return Refusal{RefusalCode::invalid,
                       supervisor + " is neither a supervisor nor a lead. Nothing was changed."};
    owner.run<InsertSupervision>({found_supervisor->user_id, found_supervisee->user_id});
    return {};
}

}  // namespace attune::server::auth
