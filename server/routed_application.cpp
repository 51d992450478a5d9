#include "server/routed_application.hpp"

#include <algorithm>
#include <utility>

#include "server/auth/tokens.hpp"
#include "server/db/attempts.hpp"
#include "server/db/practice.hpp"
#include "server/log.hpp"
#include "server/transaction_of_request.hpp"
#include "shared/api/problem.hpp"
#include "shared/languages/language.hpp"

namespace attune::server {

namespace {

constexpr std::size_t longest_key = 200;

// No record has it: an identifier that cannot be one is looked up as this, and answered like any unknown one.
constexpr std::string_view nobody = "00000000-0000-0000-0000-000000000000";

bool is_uuid(std::string_view text)
{
    if (text.size() != nobody.size())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool hyphen_here = nobody[i] == '-';
        if (hyphen_here ? text[i] != '-' : !std::isxdigit(static_cast<unsigned char>(text[i])))
            return false;
    }
    return true;
}

void replace_impossible_ids(api::Parameters& path)
{
    for (auto& [name, value] : path)
        if (name.ends_with("_id") && !is_uuid(value))
            value = nobody;
}

std::optional<Refusal> fault_in_body(const http::Request& request)
{
    if (request.body.empty())
        return std::nullopt;
    const auto type = request.content_type.value_or("");
    if (type != "application/json" && !type.starts_with("application/json;"))
        return Refusal{RefusalCode::malformed,
                       to_say("The body must be JSON, and say so: application/json.")};
    return std::nullopt;
}

Result<std::optional<std::int64_t>> row_version_of(const http::Request& request, const Route& route)
{
    if (route.guard == api::Guard::open)
        return std::optional<std::int64_t>{};
    if (!request.if_match)
        return Refusal{
            RefusalCode::row_version_missing,
            to_say("If-Match is missing: say which row_version of the record is to be changed. Nothing was "
                   "changed.")};
    const auto version = api::parse_row_version(*request.if_match);
    if (!version)
        return version.error();
    return std::optional{*version};
}

Result<std::string> key_of(const http::Request& request, const Route& route)
{
    if (route.repeat != api::Repeat::keyed)
        return std::string{};
    const auto key = request.idempotency_key.value_or("");
    if (key.empty())
        return Refusal{
            RefusalCode::idempotency_key_missing,
            to_say("Idempotency-Key is missing: every change carries one, so that a retry does nothing "
                   "twice. Nothing was changed.")};
    const auto printable = [](char c) { return c > ' ' && c <= '~'; };
    if (key.size() > longest_key || !std::ranges::all_of(key, printable))
        return Refusal{
            RefusalCode::malformed,
            to_say("Idempotency-Key must be 1 to 200 printable ASCII characters. Nothing was changed.")};
    return key;
}

// No part can be mistaken for another's end: neither method, target nor If-Match holds a line feed.
std::string fingerprint_of(const http::Request& request)
{
    return auth::hash_of(request.method + '\n' + request.path + '\n' + request.query + '\n' +
                         request.if_match.value_or("") + '\n' + request.body);
}

http::Reply problem_reply(const api::Problem& problem)
{
    http::Reply reply{problem.status, std::string{api::problem_type}, json::to_text(problem)};
    if (problem.retry_after)
        reply.headers.emplace_back("Retry-After", std::to_string(*problem.retry_after));
    if (problem.status == 401)
        reply.headers.emplace_back("WWW-Authenticate", "Bearer");
    return reply;
}

// Our fault or the database's: the log says more, under the same request id.
http::Reply failure_reply(const http::Request& request)
{
    return problem_reply({
        .type = "about:blank",
        .title = "failure",
        .status = 500,
        .code = "failure",
        .detail = to_say(
            "Something went wrong in the server. Nothing was saved; what you entered is still with you. "
            "The administrator finds the reason in the log under the request's number."),
        .errors = {},
        .current = {},
        .retry_after = {},
        .request_id = request.request_id,
    });
}

Refusal unreachable_database()
{
    return {
        .code = RefusalCode::busy,
        .sentence =
            to_say("The server cannot reach its database. Try again in a moment: a change that was sent is "
                   "carried out once, however often it is repeated."),
        .retry_after = 1,
    };
}

bool passes(const soci::soci_error& error)
{
    const auto fault = fault_of(error);
    return fault == Fault::lost || fault == Fault::again || fault == Fault::overdue;
}

}  // namespace

RoutedApplication::RoutedApplication(Pool& pool, CurrentFacts& facts, RouteTable routes)
    : pool_{pool},
      facts_{facts},
      routes_{std::move(routes)}
{
}

http::Lane RoutedApplication::lane_of(const http::Request& request) const
{
    const auto found = routes_.find(request.method, request.path);
    return found && found->open_route ? found->open_route->lane : http::Lane::ordinary;
}

http::Reply RoutedApplication::answer(const http::Request& request)
{
    try {
        const auto found = routes_.find(request.method, request.path);
        const auto body = found ? answer_found(request, *found) : Result<std::string>{found.error()};
        if (!body)
            return refuse(request, body.error());
        return {200, "application/json", *body};
    } catch (const DatabaseUnreachable&) {
        return refuse(request, unreachable_database());
    } catch (const soci::soci_error& error) {
        if (passes(error))
            return refuse(request, unreachable_database());
        log::write(log::Level::error, "request_failed",
                   {{"request_id", request.request_id}, {"sqlstate", sqlstate_of(error)}});
    } catch (const std::exception& error) {
        // Its message may hold what was sent; its type does not.
        log::write(log::Level::error, "request_failed",
                   {{"request_id", request.request_id}, {"exception", typeid(error).name()}});
    }
    return failure_reply(request);
}

std::optional<std::string> RoutedApplication::not_ready()
{
    try {
        const auto reached = with_connection(pool_, Repeatable::yes, [](Connection& db) -> Result<bool> {
            read_practice(db);
            return true;
        });
        return reached ? std::nullopt : std::optional{reached.error().sentence};
    } catch (const std::exception&) {
        return "the database cannot be reached";
    }
}

Result<std::string> RoutedApplication::answer_found(const http::Request& request, const FoundRoute& found)
{
    auto query = api::parse_query(request.query);
    if (!query)
        return query.error();
    if (const auto fault = fault_in_body(request))
        return *fault;
    Matched matched{found.path, *query, request.body, {}};
    replace_impossible_ids(matched.path);
    if (found.open_route)
        return found.open_route->handle(request, matched);
    return answer_signed_in(request, *found.route, std::move(matched));
}

Result<std::string> RoutedApplication::answer_signed_in(const http::Request& request, const Route& route,
                                                        Matched matched)
{
    const auto token = auth::bearer_token(request.authorization);
    if (!token)
        return Refusal{RefusalCode::unauthenticated, to_say("You are not signed in. Sign in first.")};
    auto key = key_of(request, route);
    if (!key)
        return key.error();
    const auto row_version = row_version_of(request, route);
    if (!row_version)
        return row_version.error();
    matched.row_version = *row_version;

    const SignedInRequest signed_in{route,
                                    std::move(matched),
                                    auth::hash_of(*token),
                                    *key,
                                    key->empty() ? "" : fingerprint_of(request),
                                    request.request_id};
    const auto repeatable = route.repeat == api::Repeat::fresh ? Repeatable::no : Repeatable::yes;
    return with_connection(pool_, repeatable,
                           [&](Connection& db) { return carry_out(signed_in, db, facts_); });
}

http::Reply RoutedApplication::refuse(const http::Request& request, const Refusal& refusal) const
{
    auto problem = api::to_problem(refusal);
    problem.request_id = request.request_id;
    auto reply = problem_reply(problem);
    if (refusal.code == RefusalCode::method_not_allowed)
        reply.headers.emplace_back("Allow", routes_.allowed_methods(request.path));
    return reply;
}

}  // namespace attune::server
