// The whole error vocabulary: what a refusal says, and Result<T>, which is a value or a refusal.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <boost/assert/source_location.hpp>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <boost/system/result.hpp>

namespace attune {

// Why a well-formed request was turned down. Everything else (database gone, disk full) is an exception; a
// broken invariant is an assertion. The name is the `code` of the RFC 9457 problem document, and stays
// stable.
enum class RefusalCode {
    malformed,                // 400: not JSON, a wrong type, NUL or invalid UTF-8
    idempotency_key_missing,  // 400
    unauthenticated,          // 401: no sign-in, or one that has expired
    forbidden,                // 403: the role does not allow it
    not_found,                // 404: unknown, or not on the caller's caseload (which of the two is secret)
    method_not_allowed,       // 405
    in_flight,                // 409: the same Idempotency-Key is being worked on
    conflict,                 // 409: the state of the record does not allow it
    stale,                    // 412: somebody else has changed the record; `current` holds it
    too_large,                // 413
    idempotency_key_reused,   // 422: the same key with another body
    invalid,                  // 422: understood and refused; `fields` says what and where
    row_version_missing,      // 428: If-Match is missing
    too_many_attempts,        // 429: try again after `retry_after` seconds
    busy,                     // 503: the server is full or cannot reach its database
    unreachable               // the desktop could not reach the server at all
};
BOOST_DESCRIBE_ENUM(RefusalCode, malformed, idempotency_key_missing, unauthenticated, forbidden, not_found,
                    method_not_allowed, in_flight, conflict, stale, too_large, idempotency_key_reused,
                    invalid, row_version_missing, too_many_attempts, busy, unreachable)

// One fault in a request: where ("answers[3]") and a sentence for people.
struct FieldError {
    std::string path;
    std::string sentence;

    bool operator==(const FieldError&) const = default;
};
BOOST_DESCRIBE_STRUCT(FieldError, (), (path, sentence))

struct Refusal {
    RefusalCode code = RefusalCode::invalid;
    std::string sentence;  // what happened, what was kept, what to do
    std::vector<FieldError> fields = {};
    std::string current = {};  // for `stale`: the record as it stands now, as JSON
    int retry_after = 0;       // seconds; 0 when waiting would not help

    bool operator==(const Refusal&) const = default;
};

template <class T>
using Result = boost::system::result<T, Refusal>;

// Taking the value of a refusal is a bug in the caller.
[[noreturn]] inline void throw_exception_from_error(const Refusal& refusal, const boost::source_location&)
{
    throw std::logic_error{"value() of a refusal: " + refusal.sentence};
}

// Shorthand for the commonest refusal: one field is at fault.
inline Refusal invalid(std::string path, std::string sentence)
{
    Refusal refusal{RefusalCode::invalid, sentence};
    refusal.fields.push_back({std::move(path), std::move(sentence)});
    return refusal;
}

}  // namespace attune
