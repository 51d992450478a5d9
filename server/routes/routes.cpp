#include "server/routes/routes.hpp"

#include "server/routes/administrations.hpp"
#include "server/routes/caseload.hpp"
#include "server/routes/clients.hpp"
#include "server/routes/documents.hpp"
#include "server/routes/homework.hpp"
#include "server/routes/notes.hpp"
#include "server/routes/sessions.hpp"

namespace attune::server {

std::vector<Route> all_routes()
{
    std::vector<Route> routes;
    for (const auto table : {caseload_routes, client_routes, session_routes, administration_routes,
                             note_routes, homework_routes, document_routes}) {
        auto part = table();
        routes.insert(routes.end(), part.begin(), part.end());
    }
    return routes;
}

}  // namespace attune::server
