// What an endpoint is: one type that server and desktop both instantiate from, so the two cannot drift apart.
#pragma once

#include <concepts>
#include <string_view>

#include <boost/describe/enum.hpp>

namespace attune::api {

enum class Method { get, post, put, remove };

// Roles are people's; a client's link is no user.
enum class Role { lead, therapist, supervisor, assistant, auditor };
BOOST_DESCRIBE_ENUM(Role, lead, therapist, supervisor, assistant, auditor)

// What a caller must be allowed to do. Whose clients is row-level security's business, not this one's. A call
// that needs more than a sign-in leaves an audit row.
enum class Permission {
    none,             // anybody may call, signed in or not
    signed_in,        // any user
    read_records,     // lead, therapist, supervisor
    record_care,      // lead, therapist: write to the records of clients on one's caseload
    sign_off_risk,    // lead, therapist, supervisor
    keep_library,     // lead: load wordings, state licences, confirm facts, keep own measures
    keep_practice,    // lead: what the practice says to its clients
    read_diary,       // lead, therapist, supervisor, assistant
    keep_diary,       // lead, therapist, assistant: appointments, who came, contact details
    run_reception,    // assistant: the diary and the contact details of the whole practice, and nothing else
    find_duplicates,  // lead, assistant: that two records of the practice may be about one person
    run_accounts,     // lead, therapist: see invoices, record what was paid; issuing is record_care
};

// How a repeated call behaves.
enum class Repeat {
    safe,   // reads only; may be retried freely
    keyed,  // writes; carries Idempotency-Key, a repeat gets the first reply
    fresh,  // writes nothing that lasts beyond the sign-in; every call stands for itself
};

// Whether the record's row_version must be sent back. `row_version` is then a member of Request and travels
// as If-Match, not in the body.
enum class Guard { open, row_version };

// `path` begins after /api/v1; a segment {name} fills the Request member of that name. For GET the remaining
// members come from the query string, otherwise from the JSON body. `path` names a client as {client_id}, and
// then the request leaves one audit row for that client.
template <class E>
concept Endpoint = requires
{
    typename E::Request;
    typename E::Reply;
    {
        E::name
        } -> std::convertible_to<std::string_view>;  // for the audit trail: "read_client"
    {
        E::method
        } -> std::convertible_to<Method>;
    {
        E::path
        } -> std::convertible_to<std::string_view>;
    {
        E::needs
        } -> std::convertible_to<Permission>;
    {
        E::repeat
        } -> std::convertible_to<Repeat>;
    {
        E::guard
        } -> std::convertible_to<Guard>;
};

// The one table of who may do what.
bool may(Role role, Permission permission);

inline constexpr std::string_view root = "/api/v1";

}  // namespace attune::api
