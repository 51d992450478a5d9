#include "server/http/answering.hpp"

#include <optional>
#include <type_traits>
#include <utility>

#include <boost/asio/async_result.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "server/http/standard_reply.hpp"

namespace attune::server::http {
namespace {

namespace asio = boost::asio;
using asio::awaitable;

constexpr auto full =
    "The server has more to do than it can take. Nothing was changed. Try again in a moment.";

// Runs `work` on a worker and resumes here, on the I/O thread, with its outcome; nothing when all places are
// taken.
template <class Work, class Outcome = std::invoke_result_t<Work>>
awaitable<std::optional<Outcome>> on_worker(Workers& workers, Work work)
{
    if (!workers.take_place())
        co_return std::nullopt;
    co_return co_await asio::async_initiate<decltype(asio::use_awaitable), void(Outcome)>(
        [&workers](auto handler, Work job) {
            auto executor = asio::get_associated_executor(handler);
            auto guard = asio::make_work_guard(executor);
            auto resume = [executor, guard = std::move(guard),
                           handler = std::move(handler)](Outcome outcome) mutable {
                asio::dispatch(executor,
                               [handler = std::move(handler), outcome = std::move(outcome)]() mutable {
                                   std::move(handler)(std::move(outcome));
                               });
            };
            workers.run(std::move(job), std::move(resume));
        },
        asio::use_awaitable, std::move(work));
}

Reply readiness(Application& application, const Request& request)
{
    const auto reason = application.not_ready();
    return reason ? busy_reply(*reason, request.request_id) : health_reply(200, "ready");
}

}  // namespace

awaitable<Reply> answer(Service& service, const Request& request)
{
    auto& application = service.application;
    const bool is_get = request.method == "GET" || request.method == "HEAD";
    if (is_get && request.path == "/healthz")
        co_return health_reply(200, "live");

    std::optional<Reply> reply;
    if (is_get && request.path == "/readyz") {
        reply = co_await on_worker(service.ordinary, [&] { return readiness(application, request); });
    } else {
        auto& workers = application.lane_of(request) == Lane::hashing ? service.hashing : service.ordinary;
        reply = co_await on_worker(workers, [&] { return application.answer(request); });
    }
    co_return reply ? std::move(*reply) : busy_reply(full, request.request_id);
}

awaitable<std::optional<std::string>> next_piece(Service& service, const LongBody& body, std::size_t gone)
{
    auto piece = co_await on_worker(service.ordinary, [&] { return body.next(gone); });
    co_return piece ? std::move(*piece) : std::nullopt;
}

}  // namespace attune::server::http
