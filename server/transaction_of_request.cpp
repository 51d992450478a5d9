#include "server/transaction_of_request.hpp"

#include <set>

#include <boost/json/parse.hpp>

#include "server/auth/sign_ins.hpp"
#include "server/db/fault.hpp"
#include "server/db/record_merges.hpp"
#include "server/db/transaction.hpp"
#include "shared/languages/language.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

enum class Outcome { done, refused, not_found, forbidden };
BOOST_DESCRIBE_ENUM(Outcome, done, refused, not_found, forbidden)

struct OpenRequest {
    static constexpr auto sql = R"sql(
        SELECT sign_in_id, user_id, username, display_name, role, opened_at, outcome,
               (SELECT count(*) FROM confirmation) + (SELECT count(*) FROM own_instrument) + (SELECT count(*) FROM basis)
               + (SELECT count(*) FROM own_exercise) + (SELECT count(*) FROM own_note_template)
        FROM open_request(decode(:token_hash, 'hex'), :client_id::uuid, :action, :writes, :by_care_team,
                          :roles::text[], :if_allowed, :request_id, make_interval(secs => :idle_seconds),
                          make_interval(secs => :absolute_seconds))
    )sql";
    struct Parameters {
        std::string token_hash;
        std::optional<std::string> client_id;
        std::string action;
        bool writes = false;
        bool by_care_team = false;
        std::string roles;
        Outcome if_allowed = Outcome::done;
        std::string request_id;
        int idle_seconds = 0;
        int absolute_seconds = 0;
    };
    struct Row {
        std::string sign_in_id;
        std::string user_id;
        std::string username;
        std::string display_name;
        api::Role role = api::Role::therapist;
        Instant opened_at;
        Outcome outcome = Outcome::done;
        std::int64_t additions = 0;  // that the practice has made to its library so far
    };
};
BOOST_DESCRIBE_STRUCT(OpenRequest::Parameters, (),
                      (token_hash, client_id, action, writes, by_care_team, roles, if_allowed, request_id,
                       idle_seconds, absolute_seconds))
BOOST_DESCRIBE_STRUCT(OpenRequest::Row, (),
                      (sign_in_id, user_id, username, display_name, role, opened_at, outcome, additions))

// For requests whose path names no client: whom they touched is known from their reply.
struct AuditTouchedClient {
    static constexpr auto sql = R"sql(
        INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id)
        VALUES (:user_id::uuid, :action, :client_id::uuid, 'done', :writes, :request_id)
    )sql";
    struct Parameters {
        std::string user_id;
        std::string action;
        std::optional<std::string> client_id;
        bool writes = true;
        std::string request_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(AuditTouchedClient::Parameters, (), (user_id, action, client_id, writes, request_id))

struct ClaimKey {
    static constexpr auto sql =
        "SELECT claimed, encode(fingerprint, 'hex'), reply FROM claim_key(:idempotency_key)";
    struct Parameters {
        std::string idempotency_key;
    };
    struct Row {
        bool claimed = false;
        std::optional<std::string> fingerprint;
        std::optional<std::string> reply;
    };
};
BOOST_DESCRIBE_STRUCT(ClaimKey::Parameters, (), (idempotency_key))
BOOST_DESCRIBE_STRUCT(ClaimKey::Row, (), (claimed, fingerprint, reply))

struct KeepReply {
    static constexpr auto sql = R"sql(
        INSERT INTO idempotency (user_id, key, fingerprint, reply)
        VALUES (:user_id::uuid, :idempotency_key, decode(:fingerprint, 'hex'), :reply)
    )sql";
    struct Parameters {
        std::string user_id;
        std::string idempotency_key;
        std::string fingerprint;
        std::string reply;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(KeepReply::Parameters, (), (user_id, idempotency_key, fingerprint, reply))

// As an array of PostgreSQL: "{lead,therapist}".
std::string roles_allowed(api::Permission permission)
{
    std::string roles{'{'};
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<api::Role>>([&](auto role) {
        if (api::may(role.value, permission))
            roles.append(role.name).push_back(',');
    });
    roles.back() = '}';
    return roles;
}

std::optional<std::string> client_named_by(const Matched& matched)
{
    const auto found = matched.path.find("client_id");
    return found == matched.path.end() ? std::nullopt : std::optional{found->second};
}

bool audited(const Route& route)
{
    return route.needs != api::Permission::signed_in;
}

// What a supervisor who is not on the care team may not do, whatever their role allows them elsewhere.
bool changes_care(api::Permission needs)
{
    return needs == api::Permission::record_care || needs == api::Permission::keep_diary;
}

// A call whose path names no client may touch some, unless it is a plain read: their audit rows are written
// last, when it is known whom.
bool audited_last(const SignedInRequest& request)
{
    return audited(request.route) && request.route.repeat != api::Repeat::safe &&
           !client_named_by(request.matched);
}

// Every client_id in it, however deep.
void gather_clients(const boost::json::value& value, std::set<std::string>& found)
{
    if (const auto* list = value.if_array())
        for (const auto& element : *list)
            gather_clients(element, found);
    if (const auto* object = value.if_object())
        for (const auto& [name, member] : *object) {
            if (name == "client_id" && member.is_string())
                found.emplace(member.get_string());
            gather_clients(member, found);
        }
}

std::optional<OpenRequest::Row> open(const SignedInRequest& request, Connection& db, Outcome if_allowed)
{
    const bool audit_now = audited(request.route) && (!audited_last(request) || if_allowed != Outcome::done);
    return db.maybe<OpenRequest>({
        .token_hash = request.token_hash,
        .client_id = client_named_by(request.matched),
        .action = audit_now ? std::string{request.route.name} : "",
        .writes = request.route.repeat == api::Repeat::keyed,
        .by_care_team = changes_care(request.route.needs),
        .roles = roles_allowed(request.route.needs),
        .if_allowed = if_allowed,
        .request_id = request.request_id,
        .idle_seconds = auth::idle_seconds,
        .absolute_seconds = auth::absolute_seconds,
    });
}

// Whoever supervises the client's therapist reads the record.
Refusal not_on_care_team()
{
    return {RefusalCode::forbidden,
            to_say("You see this client as a supervisor: you can read the record, and sign off, co-sign and "
                   "agree actions. What changes it is for the care team. Nothing was changed.")};
}

// The handler's reply, with what the database would not take turned into a refusal. No message of the
// database is passed on: it would tell of other people's rows.
Result<std::string> handled(const SignedInRequest& request, Context& context)
{
    try {
        return request.route.handle(context, request.matched);
    } catch (const soci::soci_error& error) {
        switch (fault_of(error)) {
            case Fault::bad_value:
                return Refusal{
                    RefusalCode::invalid,
                    to_say("A value in the request does not fit the record. Nothing was saved; check what "
                           "was entered.")};
            case Fault::conflict:
                return Refusal{
                    RefusalCode::conflict,
                    to_say("The request does not agree with what is already stored. Nothing was saved; "
                           "look at the record as it stands now.")};
            case Fault::not_allowed:
                return not_on_care_team();
            default:
                throw;
        }
    }
}

// The first reply, where the key was used before; empty when the request is to be carried out now.
Result<std::optional<std::string>> first_reply(const SignedInRequest& request, Connection& db)
{
    const auto key = db.maybe<ClaimKey>({request.idempotency_key});
    if (!key || !key->claimed)
        return Refusal{
            .code = RefusalCode::in_flight,
            .sentence = to_say("The same request is being worked on. Ask again in a moment for its outcome."),
            .retry_after = 1,
        };
    if (key->fingerprint && *key->fingerprint != request.fingerprint)
        return Refusal{
            RefusalCode::idempotency_key_reused,
            to_say("This Idempotency-Key was used for another request. Nothing was changed; send the new "
                   "request with a key of its own.")};
    return key->reply;
}

// One row for each client that the reply tells of; one that names nobody where it tells of none.
void audit_touched_clients(const SignedInRequest& request, Context& context, const std::string& reply)
{
    std::set<std::string> clients;
    gather_clients(boost::json::parse(reply), clients);
    const auto add = [&](const std::optional<std::string>& client_id) {
        context.db.run<AuditTouchedClient>({context.user.user_id, std::string{request.route.name}, client_id,
                                            request.route.repeat == api::Repeat::keyed, request.request_id});
    };
    if (clients.empty())
        add(std::nullopt);
    for (const auto& client_id : clients)
        add(client_id);
}

Result<std::string> reply_to(const SignedInRequest& request, Context& context)
{
    if (request.route.repeat != api::Repeat::keyed) {
        auto told = handled(request, context);
        if (told && audited_last(request))
            audit_touched_clients(request, context, *told);
        return told;
    }

    auto first = first_reply(request, context.db);
    if (!first)
        return first.error();
    if (*first) {
        if (audited_last(request))
            audit_touched_clients(request, context, **first);
        return **first;
    }
    auto reply = handled(request, context);
    if (!reply)
        return reply;
    if (audited_last(request))
        audit_touched_clients(request, context, *reply);
    context.db.run<KeepReply>({context.user.user_id, request.idempotency_key, request.fingerprint, *reply});
    return reply;
}

// Whoever sees the record into which it was merged is told so; to everybody else it is unknown.
Refusal no_such_client(Connection& db, const SignedInRequest& request)
{
    const auto client_id = client_named_by(request.matched);
    const auto became = client_id ? record_it_became(db, *client_id) : std::nullopt;
    return {RefusalCode::not_found,
            became
                ? say("This record was merged into that of {1}. Open that one; all of it is there.", *became)
                : say("There is no such client on your caseload.")};
}

Refusal refusal_of(Connection& db, const SignedInRequest& request, const OpenRequest::Row& opened)
{
    const auto needs = request.route.needs;
    if (opened.outcome == Outcome::forbidden && api::may(opened.role, needs))
        return not_on_care_team();
    if (opened.outcome == Outcome::forbidden)
        return {RefusalCode::forbidden, to_say("Your role does not allow this. Nothing was changed.")};
    return no_such_client(db, request);
}

}  // namespace

Result<std::string> carry_out(const SignedInRequest& request, Connection& db, CurrentFacts& facts)
{
    Transaction transaction{db};
    const auto opened = open(request, db, Outcome::done);
    if (!opened)
        return Refusal{RefusalCode::unauthenticated,
                       to_say("You are not signed in, or were signed out after a time. Sign in again.")};
    if (opened->outcome != Outcome::done) {
        if (audited_last(request))
            open(request, db, Outcome::refused);
        auto refusal = refusal_of(db, request, *opened);
        transaction.commit();
        return refusal;
    }

    const api::User user{opened->user_id, opened->username, opened->display_name, opened->role};
    const auto current = facts.at(db, opened->additions);
    Context context{user, db, *current, opened->opened_at, request.request_id, opened->sign_in_id};
    auto reply = reply_to(request, context);
    if (reply) {
        transaction.commit();
        return reply;
    }
    // What the refused handler wrote goes, its audit row with it; so that one is written anew.
    transaction.roll_back();
    if (audited(request.route)) {
        Transaction trace{db};
        open(request, db, Outcome::refused);
        trace.commit();
    }
    return reply;
}

}  // namespace attune::server
