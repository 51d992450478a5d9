// All routes, and which of them a request is for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/route.hpp"

namespace attune::server {

// One of the two is set.
struct FoundRoute {
    const Route* route = nullptr;
    const OpenRoute* open_route = nullptr;
    api::Parameters path;
};

class RouteTable {
public:
    RouteTable(std::vector<Route> routes, std::vector<OpenRoute> open_routes)
        : routes_{std::move(routes)},
          open_routes_{std::move(open_routes)}
    {
    }

    // `path` as sent. Refuses (not_found) an unknown path, (method_not_allowed) another method than those it
    // has, (malformed) a segment that is no text.
    [[nodiscard]] Result<FoundRoute> find(std::string_view method, std::string_view path) const;

    // For the Allow header: "GET, POST".
    [[nodiscard]] std::string allowed_methods(std::string_view path) const;

    [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }

private:
    std::vector<Route> routes_;
    std::vector<OpenRoute> open_routes_;
};

}  // namespace attune::server
