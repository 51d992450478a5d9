#include "server/application.hpp"

#include "server/http/standard_reply.hpp"
#include "server/postgres.hpp"

namespace attune::server {
namespace {

// Knows no path yet; only whether the database answers.
class EmptyApplication final : public http::Application {
public:
    explicit EmptyApplication(std::string connection) : connection_{std::move(connection)} {}

    [[nodiscard]] http::Lane lane_of(const http::Request& /*request*/) const override
    {
        return http::Lane::ordinary;
    }
    http::Reply answer(const http::Request& request) override
    {
        return http::problem_reply(404, "There is nothing at " + request.path + ".", request.request_id);
    }
    std::optional<std::string> not_ready() override
    {
        try {
            Postgres{connection_}.run("SELECT 1");
            return std::nullopt;
        } catch (const PostgresError&) {
            return "The database does not answer.";
        }
    }

private:
    std::string connection_;
};

}  // namespace

std::unique_ptr<http::Application> make_application(const ApplicationSettings& settings)
{
    return std::make_unique<EmptyApplication>(settings.connection);
}

}  // namespace attune::server
