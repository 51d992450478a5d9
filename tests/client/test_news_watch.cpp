// What others change comes to the desktop without being asked for: how often it looks, from where, and what
// it does when there is no answer.
#include <algorithm>
#include <optional>
#include <utility>

#include <boost/test/unit_test.hpp>

#include "client/news_watch.hpp"
#include "shared/api/caseload.hpp"
#include "tests/support/desk_fixture.hpp"

namespace attune::desktop {

namespace {

struct NewsDesk : DeskFixture {
    NewsDesk()
    {
        connection.on<api::ReadNews>([this](const api::ReadNews::Request& request) {
            asked.push_back(request.since);
            return api::ReadNews::Reply{now,
                                        request.since ? std::exchange(news, {}) : std::vector<std::string>{},
                                        std::exchange(break_glass, false)};
        });
    }
    void watch()
    {
        watching.emplace(screen(),
                         [this](const std::vector<std::string>& clients) { told.push_back(clients); });
        async.drain();
    }
    void pass(std::chrono::milliseconds time)
    {
        now.value += time;
        async.pass(time);
    }

    std::vector<std::optional<Instant>> asked;
    std::vector<std::string> news;
    bool break_glass = false;
    std::vector<std::vector<std::string>> told;
    std::optional<NewsWatch> watching;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(news_watch, NewsDesk)

BOOST_AUTO_TEST_CASE(a_break_glass_is_told_though_no_client_of_ones_own_has_changed)
{
    watch();
    break_glass = true;

    pass(NewsWatch::between_looks);

    BOOST_TEST_REQUIRE(told.size() == 1U);
    BOOST_TEST(told[0].empty());
}

BOOST_AUTO_TEST_CASE(looks_at_once_and_asks_from_then_on_since_the_look_before)
{
    const auto begun = now;
    watch();
    BOOST_TEST_REQUIRE(asked.size() == 1U);
    BOOST_TEST(!asked[0]);

    pass(NewsWatch::between_looks);

    BOOST_TEST_REQUIRE(asked.size() == 2U);
    BOOST_TEST((asked[1] == begun));
}

BOOST_AUTO_TEST_CASE(tells_what_came_between_two_looks_once)
{
    watch();
    news = {"wren", "moss"};
    pass(NewsWatch::between_looks - std::chrono::milliseconds{1});
    BOOST_TEST(told.empty());

    pass(std::chrono::milliseconds{1});
    pass(NewsWatch::between_looks);

    BOOST_TEST_REQUIRE(told.size() == 1U);
    BOOST_TEST(told[0] == (std::vector<std::string>{"wren", "moss"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(leaves_two_seconds_of_the_five_that_are_promised_for_the_look_and_the_reading)
{
    BOOST_TEST((NewsWatch::between_looks <= std::chrono::seconds{3}));
}

BOOST_AUTO_TEST_CASE(nothing_new_is_not_told)
{
    watch();
    pass(5 * NewsWatch::between_looks);

    BOOST_TEST(asked.size() == 6U);
    BOOST_TEST(told.empty());
}

BOOST_AUTO_TEST_CASE(looks_again_from_the_last_answer_when_the_server_was_away)
{
    const auto last = now;
    watch();
    connection.cut(true);
    pass(2 * NewsWatch::between_looks);
    BOOST_TEST(asked.size() == 1U);
    news = {"wren"};

    connection.cut(false);
    pass(NewsWatch::between_looks);

    BOOST_TEST(std::ranges::count(asked, std::optional{last}) == 1);
    BOOST_TEST(told.size() == 1U);
}

BOOST_AUTO_TEST_CASE(is_silent_once_it_is_gone)
{
    watch();
    news = {"wren"};
    watching.reset();
    pass(3 * NewsWatch::between_looks);

    BOOST_TEST(told.empty());
    BOOST_TEST(asked.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
