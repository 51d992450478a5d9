#include "server/pages/calendar_page.hpp"

#include "server/auth/tokens.hpp"
#include "server/db/appointments.hpp"
#include "server/db/attempts.hpp"
#include "server/db/calendar_feeds.hpp"
#include "server/db/rooms.hpp"
#include "server/db/transaction.hpp"
#include "shared/diary/calendar_file.hpp"

namespace attune::server {

namespace {

constexpr std::chrono::days back{31};
constexpr std::chrono::days ahead{366};
constexpr std::string_view ending = ".ics";

Instant now()
{
    return {std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())};
}

std::string calendar_of(Connection& db, const OpenedFeed& feed)
{
    const auto at = now();
    const auto appointments = Appointments{db}.between({at.value - back}, {at.value + ahead}, feed.user_id);
    return calendar_file(appointments, Rooms{db}.all(),
                         feed.full_names ? NamesInFile::full : NamesInFile::initials, at);
}

}  // namespace

Result<std::optional<http::Reply>> answer_calendar(Pool& pool, const http::Request& request,
                                                   std::string_view file)
{
    const bool looks = request.method == "GET" || request.method == "HEAD";
    if (!looks || !file.ends_with(ending))
        return std::optional<http::Reply>{};
    file.remove_suffix(ending.size());
    const auto hash = auth::hash_of(file);
    return with_connection(pool, Repeatable::yes, [&](Connection& db) -> Result<std::optional<http::Reply>> {
        Transaction transaction{db};
        const auto feed = open_calendar_feed(db, hash, request.request_id);
        if (!feed)
            return std::optional<http::Reply>{};
        http::Reply reply{200,
                          "text/calendar; charset=utf-8",
                          calendar_of(db, *feed),
                          {{"Cache-Control", "no-store"},
                           {"X-Content-Type-Options", "nosniff"},
                           {"Referrer-Policy", "no-referrer"}}};
        transaction.commit();
        return std::optional{std::move(reply)};
    });
}

}  // namespace attune::server
