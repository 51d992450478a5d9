// Addresses at which other calendars follow a diary: shown once when they are made, and taken back.
#include <boost/test/unit_test.hpp>

#include "client/diary/calendar_feed_presenter.hpp"
#include "tests/support/desk_fixture.hpp"

namespace attune::desktop {

namespace {

struct ShownFeeds : CalendarFeedView {
    void show_feeds() override {}
    void show_busy(bool) override {}
    void show_sentence(const std::string& text) override { sentence = text; }
    void show_address(const std::string& text) override { address = text; }

    std::string sentence;
    std::string address;
};

struct FeedDesk : DeskFixture {
    FeedDesk()
    {
        connection.on<api::ReadCalendarFeeds>([this](const auto&) {
            return api::ReadCalendarFeeds::Reply{feeds, server};
        });
        connection.on<api::MakeCalendarFeed>([this](const auto& request) -> Result<api::CalendarFeed> {
            asked = request;
            feeds.push_back({"f1", request.full_names, now, std::nullopt});
            return feeds.back();
        });
        connection.on<api::RevokeCalendarFeed>([this](const auto& request) -> Result<api::CalendarFeed> {
            revoked = request.feed_id;
            const auto gone = feeds.front();
            feeds.clear();
            return gone;
        });
    }
    void begin()
    {
        presenter.begin();
        async.drain();
    }

    std::vector<api::CalendarFeed> feeds;
    std::string server = "https://practice.example";
    api::MakeCalendarFeed::Request asked;
    std::string revoked;
    ShownFeeds view;
    CalendarFeedPresenter presenter{view, screen()};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(calendar_feeds, FeedDesk)

BOOST_AUTO_TEST_CASE(an_address_is_made_and_the_server_is_told_its_hash_alone)
{
    begin();
    presenter.make(true);
    async.drain();

    BOOST_TEST(view.address.starts_with("https://practice.example/q/calendar/"));
    BOOST_TEST(view.address.ends_with(".ics"));
    BOOST_TEST(asked.token_hash.size() == 64U);
    BOOST_TEST(view.address.find(asked.token_hash) == std::string::npos);
    BOOST_TEST(asked.full_names);
    BOOST_TEST_REQUIRE(presenter.lines().size() == 1U);
    BOOST_TEST(presenter.lines().front() == "Made on 24 Nov 2026, with full names, not read yet");
}

BOOST_AUTO_TEST_CASE(an_address_is_taken_back)
{
    feeds.push_back({"f1", false, now, now});
    begin();
    BOOST_TEST(presenter.lines().front().starts_with("Made on 24 Nov 2026, with initials, last read: "));

    presenter.revoke(0);
    async.drain();

    BOOST_TEST(revoked == "f1");
    BOOST_TEST(presenter.lines().empty());
    BOOST_TEST(view.sentence == "Nobody reads your diary at that address any more.");
    presenter.revoke(0);
    BOOST_TEST(connection.times("revoke_calendar_feed") == 1U);
}

BOOST_AUTO_TEST_CASE(a_server_that_no_calendar_reaches_says_so)
{
    server.clear();
    begin();

    BOOST_TEST(!presenter.can_make());
    BOOST_TEST(view.sentence.starts_with("Other calendars cannot reach this server"));
    presenter.make(false);
    async.drain();
    BOOST_TEST(connection.times("make_calendar_feed") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
