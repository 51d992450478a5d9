// RFC 9457 problem documents: how a Refusal travels.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/result.hpp"

namespace attune::api {

inline constexpr std::string_view problem_type = "application/problem+json";

struct Problem {
    std::string type;  // "about:blank"
    std::string title;
    int status = 500;
    std::string code;  // RefusalCode's name
    std::string detail;
    std::vector<FieldError> errors;
    std::optional<std::string> current;  // the record as it stands, JSON text, for code `stale`
    std::optional<int> retry_after;
    std::optional<std::string> request_id;
};
BOOST_DESCRIBE_STRUCT(Problem, (),
                      (type, title, status, code, detail, errors, current, retry_after, request_id))

int status_of(RefusalCode code);
Problem to_problem(const Refusal& refusal);

// The refusal a reply stands for; `body` may be a problem document or anything else (a proxy's page,
// nothing).
Refusal to_refusal(int status, std::string_view body);

}  // namespace attune::api
