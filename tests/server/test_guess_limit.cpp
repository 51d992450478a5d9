// A flood of guessed addresses is slowed: by a clock that the test sets, without waiting.
#include <boost/test/unit_test.hpp>

#include "server/pages/client_pages.hpp"
#include "server/pages/guess_limit.hpp"
#include "server/share.hpp"
#include "tests/support/links_desk.hpp"

using namespace attune;
using namespace attune::tests;
using namespace std::chrono_literals;
using server::GuessLimit;

namespace {

struct Limited {
    GuessLimit::Clock::time_point now{};
    GuessLimit limit{[this] { return now; }};

    void guess(const std::string& peer, int times)
    {
        for (int i = 0; i < times; ++i)
            limit.note_wrong(peer);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(guess_limit, Limited)

BOOST_AUTO_TEST_CASE(twenty_wrong_guesses_are_let_pass_and_then_one_every_fifteen_seconds)
{
    guess("192.0.2.1", 19);
    BOOST_TEST(limit.wait_of("192.0.2.1").count() == 0);
    guess("192.0.2.1", 1);
    BOOST_TEST(limit.wait_of("192.0.2.1").count() == 15);

    now += 14s;
    BOOST_TEST(limit.wait_of("192.0.2.1").count() == 1);
    now += 1s;
    BOOST_TEST(limit.wait_of("192.0.2.1").count() == 0);
    guess("192.0.2.1", 1);
    BOOST_TEST(limit.wait_of("192.0.2.1").count() == 15);
}

BOOST_AUTO_TEST_CASE(after_five_quiet_minutes_everything_is_forgotten)
{
    guess("192.0.2.1", 20);
    now += 5min;

    guess("192.0.2.1", 19);

    BOOST_TEST(limit.wait_of("192.0.2.1").count() == 0);
}

BOOST_AUTO_TEST_CASE(one_place_does_not_make_another_wait_but_addresses_of_one_ipv6_network_are_one_place)
{
    guess("192.0.2.1", 20);
    BOOST_TEST(limit.wait_of("192.0.2.2").count() == 0);
    BOOST_TEST(limit.wait_of("::ffff:192.0.2.1").count() == 15);

    for (int i = 0; i < 20; ++i)
        limit.note_wrong("2001:db8::" + std::to_string(i));
    BOOST_TEST(limit.wait_of("2001:db8::ffff").count() == 15);
    BOOST_TEST(limit.wait_of("2001:db8:0:1::1").count() == 0);
}

BOOST_AUTO_TEST_CASE(of_more_places_than_are_kept_the_longest_quiet_is_forgotten)
{
    guess("192.0.2.1", 20);
    guess("192.0.2.2", 20);
    for (std::size_t i = 0; i + 1 < GuessLimit::most_places; ++i)
        limit.note_wrong("of a test " + std::to_string(i));

    BOOST_TEST(limit.wait_of("192.0.2.1").count() == 0);
    BOOST_TEST(limit.wait_of("192.0.2.2").count() == 15);
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

// The pages alone, by the test's clock.
struct Pages : server::http::Application {
    explicit Pages(const std::string& connection) : pool{connection, 1} {}

    [[nodiscard]] server::http::Lane lane_of(const server::http::Request&) const override
    {
        return server::http::Lane::ordinary;
    }
    server::http::Reply answer(const server::http::Request& request) override
    {
        return pages.answer(request);
    }
    std::optional<std::string> not_ready() override { return std::nullopt; }

    GuessLimit::Clock::time_point now{};
    server::Share share = server::read_share(ATTUNE_SHARE_FOLDER);
    Library library = Library::from_files(share.instruments).value();
    std::vector<Exercise> exercises = parse_exercises(share.exercises).value();
    std::vector<NoteTemplate> templates = parse_note_templates(share.note_templates).value();
    server::Pool pool;
    server::CurrentFacts facts{library, exercises, templates, {}};
    std::vector<Leaflet> leaflets;
    std::vector<Language> languages = languages_of(share.catalogues);
    server::ClientPages pages{
        pool, facts, leaflets, share.pages, languages, "192.0.2.10", [this] { return now; }};
};

struct Guessing : LinksDesk {
    Pages pages{practice.database.connect_string()};
    Browser guesser{pages};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(guessed_links, Guessing)

BOOST_AUTO_TEST_CASE(who_guesses_too_often_waits_whatever_comes_next_and_is_told_for_how_long)
{
    make(phq9, "right");
    for (int i = 0; i < GuessLimit::at_once; ++i)
        BOOST_TEST(guesser.get("/q/open/wrong-" + std::to_string(i)) == 404);

    BOOST_TEST(guesser.get("/q/open/wrong") == 429);
    const auto said = guesser.body();
    BOOST_TEST(guesser.header("Retry-After") == "15");
    BOOST_TEST(guesser.get("/q/open/right") == 429);
    BOOST_TEST(guesser.body() == said);
    BOOST_TEST(guesser.post("/q/open/right") == 429);
    BOOST_TEST(guesser.get("/q") == 429);
    BOOST_TEST(guesser.get("/q/style.css") == 200);

    pages.now += GuessLimit::between;
    BOOST_TEST(guesser.get("/q/open/right") == 200);
}

BOOST_AUTO_TEST_CASE(behind_a_known_proxy_each_client_is_a_place_and_nobody_else_is_believed)
{
    const auto asked = [&](const std::string& peer, const std::string& forwarded_for) {
        server::http::Request request;
        request.method = "GET";
        request.path = "/q/open/wrong";
        request.peer = peer;
        request.forwarded_for = forwarded_for;
        return pages.answer(request).status;
    };
    for (int i = 0; i < GuessLimit::at_once; ++i)
        asked("192.0.2.10", "198.51.100." + std::to_string(i) + ", 203.0.113.1");

    BOOST_TEST(asked("192.0.2.10", "203.0.113.1") == 429);
    BOOST_TEST(asked("192.0.2.10", "203.0.113.2") == 404);

    for (int i = 0; i < GuessLimit::at_once; ++i)
        asked("192.0.2.99", "198.51.100." + std::to_string(i));
    BOOST_TEST(asked("192.0.2.99", "203.0.113.2") == 429);
}

BOOST_AUTO_TEST_CASE(links_that_work_count_for_nothing)
{
    make(phq9, "right");
    for (int i = 0; i < 2 * GuessLimit::at_once; ++i)
        BOOST_TEST(guesser.get("/q/open/right") == 200);
}

BOOST_AUTO_TEST_SUITE_END()
