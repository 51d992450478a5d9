// The application over its table of routes: reads the headers, carries the request out in a transaction, and
// turns refusals and failures into problem documents.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/current_facts.hpp"
#include "server/db/pool.hpp"
#include "server/route_table.hpp"

namespace attune::server {

class RoutedApplication : public http::Application {
public:
    // Pool and facts must outlive it.
    RoutedApplication(Pool& pool, CurrentFacts& facts, RouteTable routes);

    [[nodiscard]] http::Lane lane_of(const http::Request& request) const override;
    http::Reply answer(const http::Request& request) override;
    std::optional<std::string> not_ready() override;
    void hurry() override { pool_.stop_resting(); }

private:
    Result<std::string> answer_found(const http::Request& request, const FoundRoute& found);
    Result<std::string> answer_signed_in(const http::Request& request, const Route& route, Matched matched);
    [[nodiscard]] http::Reply refuse(const http::Request& request, const Refusal& refusal) const;

    Pool& pool_;
    CurrentFacts& facts_;
    const RouteTable routes_;
};

}  // namespace attune::server
