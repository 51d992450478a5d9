#include "server/routes/calendar_feeds.hpp"

#include "server/auth/tokens.hpp"
#include "server/db/calendar_feeds.hpp"
#include "server/http/bound_route.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

Result<api::ReadCalendarFeeds::Reply> read_feeds(const Reach& reach, Context& context, const api::Nothing&)
{
    return api::ReadCalendarFeeds::Reply{CalendarFeeds{context.db}.all(), reach.address};
}

Result<api::CalendarFeed> make_feed(const Reach& reach, Context& context,
                                    const api::MakeCalendarFeed::Request& request)
{
    if (reach.address.empty())
        return conflict(to_say(
            "Other calendars cannot reach this server: it is told no address for them (pages.address)."));
    if (!auth::is_hash(request.token_hash))
        return invalid("token_hash", to_say("The hash of a token has 64 hexadecimal digits."));
    CalendarFeeds feeds{context.db};
    if (feeds.all().size() >= static_cast<std::size_t>(api::most_calendar_feeds))
        return conflict(say("There are {1} addresses of your diary already. Take one back first.",
                            api::most_calendar_feeds));
    auto made = feeds.insert(context.user.user_id, request);
    if (!made)
        return conflict(to_say("That address is in use. Nothing was made; try again with a new one."));
    return *std::move(made);
}

Result<api::CalendarFeed> revoke_feed(const Reach&, Context& context,
                                      const api::RevokeCalendarFeed::Request& request)
{
    auto revoked = CalendarFeeds{context.db}.revoke(request.feed_id);
    if (!revoked)
        return Refusal{RefusalCode::not_found, to_say("That address is not in use any more.")};
    return *std::move(revoked);
}

}  // namespace

std::vector<Route> calendar_feed_routes(const Reach& reach)
{
    return {
        bound_route<api::ReadCalendarFeeds>(reach, read_feeds),
        bound_route<api::MakeCalendarFeed>(reach, make_feed),
        bound_route<api::RevokeCalendarFeed>(reach, revoke_feed),
    };
}

}  // namespace attune::server
