#include "server/pages/stop_page.hpp"

#include "server/auth/tokens.hpp"
#include "server/db/attempts.hpp"
#include "server/db/outbox.hpp"
#include "server/pages/page_reply.hpp"

namespace attune::server {

Result<std::optional<http::Reply>> answer_stop(Pool& pool, const Templates& templates,
                                               const http::Request& request, const std::string& token)
{
    const auto hash = auth::hash_of(token);
    // Stopping twice is stopping once, so an attempt that was cut off is made again.
    return with_connection(pool, Repeatable::yes, [&](Connection& db) -> Result<std::optional<http::Reply>> {
        if (request.method == "POST")
            stop_mails(db, hash, request.request_id);
        const auto link = look_at_stop(db, hash);
        if (!link)
            return std::optional<http::Reply>{};
        const auto& language = templates.language_for(request.accept_language);
        PageData data;
        data.set("title", language.say("Your e-mails"));
        data.set("practice", link->practice);
        data.set("stopped", PageData{link->stopped});
        return std::optional{html_reply(200, templates.render(language, "stop", data))};
    });
}

}  // namespace attune::server
