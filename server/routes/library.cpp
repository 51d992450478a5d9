#include "server/routes/library.hpp"

#include "shared/api/library.hpp"

namespace attune::server {

// The reply is a long text that hardly ever changes, so it is not made anew for each caller.
std::vector<Route> library_routes()
{
    using E = api::ReadLibrary;
    return {
        {E::name, E::method, E::path, E::needs, E::repeat, E::guard,
         [](Context& context, const Matched&) -> Result<std::string> { return context.facts.library_text; }},
    };
}

}  // namespace attune::server
