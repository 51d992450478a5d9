#include "server/routes/practice.hpp"

#include "server/db/attempts.hpp"
#include "server/db/practice.hpp"

namespace attune::server {

std::vector<OpenRoute> practice_routes(Pool& pool, const api::Practice& practice_if_unnamed)
{
    const auto read = [&pool, practice_if_unnamed](const http::Request& http, const api::Nothing&) {
        return with_connection(pool, Repeatable::yes, [&](Connection& db) -> Result<api::Practice> {
            auto practice = read_practice(db);
            // Whoever cannot make the first user is not told that there is none.
            practice.needs_first_user = practice.needs_first_user && http.private_socket;
            if (practice.name.empty()) {
                practice.name = practice_if_unnamed.name;
                practice.demonstration = practice_if_unnamed.demonstration;
            }
            return practice;
        });
    };
    return {
        open_route<api::ReadPractice>(http::Lane::ordinary, read),
    };
}

}  // namespace attune::server
