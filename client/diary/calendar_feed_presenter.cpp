#include "client/diary/calendar_feed_presenter.hpp"

#include "client/links/link_token.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

void CalendarFeedPresenter::begin()
{
    screen_.calls.call<api::ReadCalendarFeeds>(alive_, {},
                                               [this](const Result<api::ReadCalendarFeeds::Reply>& reply) {
                                                   if (!reply)
                                                       return view_.show_sentence(reply.error().sentence);
                                                   loaded(*reply);
                                               });
}

void CalendarFeedPresenter::loaded(const api::ReadCalendarFeeds::Reply& feeds)
{
    feeds_ = feeds;
    loaded_ = true;
    lines_.clear();
    for (const auto& feed : feeds_.feeds)
        lines_.push_back(words_for(feed));
    view_.show_feeds();
    if (feeds_.address.empty())
        view_.show_sentence(
            say("Other calendars cannot reach this server: it is told no address for them (pages.address)."));
}

std::string CalendarFeedPresenter::words_for(const api::CalendarFeed& feed) const
{
    const auto made = medium_date(local_day(feed.made_at));
    const auto what =
        feed.full_names ? say("Made on {1}, with full names", made) : say("Made on {1}, with initials", made);
    return what + ", " +
           (feed.read_at ? say("last read: {1}", day_and_time(*feed.read_at, screen_.clock()))
                         : say("not read yet"));
}

void CalendarFeedPresenter::make(bool full_names)
{
    if (busy_ || !can_make())
        return;
    busy_ = true;
    view_.show_busy(true);
    const auto token = new_link_token();
    screen_.calls.call<api::MakeCalendarFeed>(
        alive_, {token.hash, full_names}, [this, token](const Result<api::CalendarFeed>& reply) {
            busy_ = false;
            view_.show_busy(false);
            if (!reply)
                return view_.show_sentence(reply.error().sentence);
            view_.show_sentence({});
            view_.show_address(feeds_.address + api::calendar_feed_path + token.token + ".ics");
            begin();
        });
}

void CalendarFeedPresenter::revoke(std::size_t line)
{
    if (line >= feeds_.feeds.size())
        return;
    screen_.calls.call<api::RevokeCalendarFeed>(
        alive_, {feeds_.feeds[line].feed_id}, [this](const Result<api::CalendarFeed>& reply) {
            view_.show_sentence(reply ? say("Nobody reads your diary at that address any more.")
                                      : reply.error().sentence);
            begin();
        });
}

}  // namespace attune::desktop
