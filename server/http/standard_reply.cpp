#include "server/http/standard_reply.hpp"

#include <boost/json/serialize.hpp>

#include "shared/api/problem.hpp"
#include "shared/json/write.hpp"

namespace attune::server::http {
namespace {

constexpr int seconds_until_retry = 1;

// The name in the vocabulary of Refusals that a program understands best.
RefusalCode code_of(int status)
{
    switch (status) {
        case 404:
            return RefusalCode::not_found;
        case 405:
            return RefusalCode::method_not_allowed;
        case 408:
        case 503:
            return RefusalCode::busy;
        case 413:
        case 414:
        case 431:
            return RefusalCode::too_large;
        default:
            return RefusalCode::malformed;
    }
}

Reply to_reply(int status, const Refusal& refusal, const std::string& request_id)
{
    auto problem = api::to_problem(refusal);
    problem.status = status;
    problem.request_id = request_id;
    return {status, std::string{api::problem_type}, json::to_text(problem)};
}

}  // namespace

Reply problem_reply(int status, const std::string& sentence, const std::string& request_id)
{
    return to_reply(status, {code_of(status), sentence}, request_id);
}

Reply busy_reply(const std::string& sentence, const std::string& request_id)
{
    Refusal refusal{RefusalCode::busy, sentence};
    refusal.retry_after = seconds_until_retry;
    auto reply = to_reply(503, refusal, request_id);
    reply.headers.emplace_back("Retry-After", std::to_string(seconds_until_retry));
    return reply;
}

Reply health_reply(int status, const std::string& state)
{
    return {status, "application/json", boost::json::serialize(boost::json::object{{"status", state}})};
}

}  // namespace attune::server::http
