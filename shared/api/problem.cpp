#include "shared/api/problem.hpp"

#include "shared/json/read.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::api {

int status_of(RefusalCode code)
{
    switch (code) {
        case RefusalCode::malformed:
        case RefusalCode::idempotency_key_missing:
            return 400;
        case RefusalCode::unauthenticated:
            return 401;
        case RefusalCode::forbidden:
            return 403;
        case RefusalCode::not_found:
            return 404;
        case RefusalCode::method_not_allowed:
            return 405;
        case RefusalCode::in_flight:
        case RefusalCode::conflict:
            return 409;
        case RefusalCode::stale:
            return 412;
        case RefusalCode::too_large:
            return 413;
        case RefusalCode::idempotency_key_reused:
        case RefusalCode::invalid:
            return 422;
        case RefusalCode::row_version_missing:
            return 428;
        case RefusalCode::too_many_attempts:
            return 429;
        case RefusalCode::busy:
        case RefusalCode::unreachable:
            return 503;
    }
    return 500;
}

Problem to_problem(const Refusal& refusal)
{
    Problem problem;
    problem.type = "about:blank";
    problem.status = status_of(refusal.code);
    problem.code = boost::describe::enum_to_string(refusal.code, "invalid");
    problem.title = problem.code;
    problem.detail = refusal.sentence;
    problem.errors = refusal.fields;
    if (!refusal.current.empty())
        problem.current = refusal.current;
    if (refusal.retry_after > 0)
        problem.retry_after = refusal.retry_after;
    return problem;
}

Refusal to_refusal(int status, std::string_view body)
{
    const auto problem = json::from_text<Problem>(body);
    RefusalCode code{};
    if (!problem || !boost::describe::enum_from_string(problem->code.c_str(), code)) {
        code = status >= 500 ? RefusalCode::busy : RefusalCode::invalid;
        if (problem && !problem->detail.empty())
            return {code, say(problem->detail)};
        return {code, say("The server answered {1} and did not say why. Nothing was changed.", status)};
    }
    auto fields = problem->errors;
    for (auto& field : fields)
        field.sentence = say(field.sentence);
    return {code, say(problem->detail), std::move(fields), problem->current.value_or(""),
            problem->retry_after.value_or(0)};
}

}  // namespace attune::api
