#include "server/routes/sign_in.hpp"

#include "server/auth/passwords.hpp"
#include "server/auth/sign_ins.hpp"
#include "server/auth/tokens.hpp"
#include "server/db/attempts.hpp"
#include "server/db/practice.hpp"
#include "shared/languages/language.hpp"

namespace attune::server {

namespace {

using auth::Account;

// The one answer for a wrong password, an unknown name and a disabled account.
Refusal wrong_pair()
{
    return {RefusalCode::unauthenticated,
            to_say("The name and the password do not belong together. Try again.")};
}

class SignInDesk {
public:
    SignInDesk(Pool& pool, api::Practice practice_if_unnamed)
        : pool_{pool},
          practice_if_unnamed_{std::move(practice_if_unnamed)}
    {
    }

    Result<api::SignedIn> sign_in(const api::SignIn::Request& request)
    {
        const auto account = account_that_may_try(request.username);
        if (!account)
            return account.error();
        // Asked for in any case, so that making it once delays whoever comes first, not the first unknown
        // name.
        const auto& nobody = auth::hash_of_nobody();
        const auto& hash = *account ? (*account)->password_hash : nobody;
        const bool right = auth::verify_password(hash, request.password);
        if (!right || !*account)
            return wrong_pair();
        const auto new_hash =
            auth::needs_rehash(hash) ? std::optional{auth::hash_password(request.password)} : std::nullopt;
        return begin(**account, new_hash);
    }

    Result<api::SignedIn> create_first_user(const http::Request& http,
                                            const api::CreateFirstUser::Request& request)
    {
        if (!http.private_socket)
            return Refusal{
                RefusalCode::forbidden,
                to_say("The first user is made on the server's own computer. Ask your administrator for an "
                       "account.")};
        if (const auto fault = fault_in(request))
            return *fault;
        const auto hash = auth::hash_password(request.password);
        const auto account =
            with_connection(pool_, Repeatable::no, [&](Connection& db) -> Result<std::optional<Account>> {
                if (!auth::create_first_user(db, request, hash))
                    return std::optional<Account>{};
                return auth::find_account(db, request.username);
            });
        if (!account)
            return account.error();
        if (!*account)
            return Refusal{RefusalCode::conflict,
                           to_say("This practice has users already. Sign in as one of them.")};
        return begin(**account, {});
    }

private:
    static std::optional<Refusal> fault_in(const api::CreateFirstUser::Request& request)
    {
        const auto is_empty = [](const std::string& text) {
            return text.find_first_not_of(" \t\n\r") == std::string::npos;
        };
        if (is_empty(request.practice_name))
            return invalid("practice_name", to_say("The practice needs a name. Nothing was saved."));
        if (is_empty(request.display_name))
            return invalid("display_name", to_say("Enter the name that colleagues see. Nothing was saved."));
        if (is_empty(request.username))
            return invalid("username", to_say("Enter a name to sign in with. Nothing was saved."));
        return auth::fault_in_password(request.password);
    }

    Result<std::optional<Account>> account_that_may_try(const std::string& username)
    {
        return with_connection(pool_, Repeatable::yes, [&](Connection& db) -> Result<std::optional<Account>> {
            if (const auto claimed = auth::claim_attempt(db, username); !claimed)
                return claimed.error();
            return auth::find_account(db, username);
        });
    }

    Result<api::SignedIn> begin(const Account& account, const std::optional<std::string>& new_hash)
    {
        return with_connection(pool_, Repeatable::no, [&](Connection& db) -> Result<api::SignedIn> {
            const auto token = auth::make_token();
            const auto ends_at = auth::begin_sign_in(db, account, auth::hash_of(token), new_hash);
            if (!ends_at)
                return wrong_pair();
            auto practice = read_practice(db);
            if (practice.name.empty())
                practice = practice_if_unnamed_;
            return api::SignedIn{token,    account.draft_key,  account.user,
                                 practice, auth::idle_seconds, *ends_at};
        });
    }

    Pool& pool_;
    const api::Practice practice_if_unnamed_;
};

Result<api::Nothing> sign_out(Context& context, const api::Nothing&)
{
    auth::end_sign_in(context.db, context.sign_in_id);
    return api::Nothing{};
}

}  // namespace

std::vector<OpenRoute> sign_in_routes(Pool& pool, const api::Practice& practice_if_unnamed)
{
    auto desk = std::make_shared<SignInDesk>(pool, practice_if_unnamed);
    return {
        open_route<api::SignIn>(http::Lane::hashing,
                                [desk](const http::Request&, const api::SignIn::Request& request) {
                                    return desk->sign_in(request);
                                }),
        open_route<api::CreateFirstUser>(
            http::Lane::hashing,
            [desk](const http::Request& http, const api::CreateFirstUser::Request& request) {
                return desk->create_first_user(http, request);
            }),
    };
}

std::vector<Route> sign_out_routes()
{
    return {
        route<api::SignOut>(sign_out),
    };
}

}  // namespace attune::server
