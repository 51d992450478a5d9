// The application over its table of routes: reads the headers, carries the request out in a transaction, and
// turns refusals and failures into problem documents.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "server/db/pool.hpp"
#include "server/route_table.hpp"

namespace attune::server {

class RoutedApplication : public http::Application {
public:
    // All of these must outlive it. `practice_if_unnamed` stands in until the database holds a practice.
    RoutedApplication(Pool& pool, const Library& library, const std::vector<Exercise>& exercises,
                      api::Practice practice_if_unnamed, RouteTable routes);

    [[nodiscard]] http::Lane lane_of(const http::Request& request) const override;
    http::Reply answer(const http::Request& request) override;
    std::optional<std::string> not_ready() override;
    void hurry() override { pool_.stop_resting(); }

private:
    Result<std::string> answer_found(const http::Request& request, const FoundRoute& found);
    Result<std::string> answer_signed_in(const http::Request& request, const Route& route, Matched matched);
    [[nodiscard]] http::Reply refuse(const http::Request& request, const Refusal& refusal) const;
    std::shared_ptr<const Facts> facts(Connection& db);

    Pool& pool_;
    const Library& library_;
    const std::vector<Exercise>& exercises_;
    const api::Practice practice_if_unnamed_;
    const RouteTable routes_;

    std::mutex mutex_;
    std::shared_ptr<const Facts> facts_;  // null until the database has told of its practice
};

}  // namespace attune::server
