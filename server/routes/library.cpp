#include "server/routes/library.hpp"

#include <memory>

#include "shared/api/library.hpp"

namespace attune::server {

std::vector<Route> library_routes(const Library& library, const std::vector<Exercise>& exercises)
{
    using E = api::ReadLibrary;
    const auto text =
        std::make_shared<const std::string>(json::to_text(E::Reply{library.instruments(), exercises}));
    return {
        {E::name, E::method, E::path, E::needs, E::repeat, E::guard,
         [text](Context&, const Matched&) -> Result<std::string> { return *text; }},
    };
}

}  // namespace attune::server
