// Coming in, and the ways in which one does not.
#include <boost/test/unit_test.hpp>

#include "client/sign_in/sign_in_presenter.hpp"
#include "tests/support/desk_fixture.hpp"

using namespace attune;
using namespace attune::desktop;

namespace {

struct SeenSignIn : SignInView {
    void show_looking_for_server() override { shown = "looking"; }
    void show_no_server(const std::string& text) override { shown = "no server", sentence = text; }
    void show_sign_in(const api::Practice& practice) override { shown = "sign in at " + practice.name; }
    void show_first_user() override { shown = "first user"; }
    void show_busy(bool value) override { busy = value; }
    void show_refusal(const std::string& text) override { sentence = text; }
    void enter(const Entrance& value) override { entrance = value; }

    std::string shown;
    std::string sentence;
    bool busy = false;
    std::optional<Entrance> entrance;
};

struct SignInDesk {
    SignInDesk()
    {
        connection.on<api::ReadPractice>([](const auto&) { return DeskFixture::maren().practice; });
        connection.on<api::SignIn>([](const auto&) { return DeskFixture::maren(); });
        connection.on<api::ReadLibrary>([](const auto&) { return api::ReadLibrary::Reply{}; });
    }
    void begin()
    {
        presenter->begin();
        async.drain();
    }
    void sign_in()
    {
        presenter->sign_in("maren", "a long enough password");
        async.drain();
    }

    SeenSignIn view;
    FakeConnection connection;
    ManualAsync async;
    std::optional<SignInPresenter> presenter{std::in_place, view, connection, async};
};

const api::CreateFirstUser::Request first_user{"Larkspur Practice", "Maren Ashvale", "maren",
                                               "fifteen characters"};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(sign_in_presenter, SignInDesk)

BOOST_AUTO_TEST_CASE(asks_for_the_password_of_the_practice_that_is_served)
{
    begin();
    BOOST_TEST(view.shown == "sign in at Larkspur Practice");
}

BOOST_AUTO_TEST_CASE(a_server_that_is_away_is_said_and_found_at_the_next_try)
{
    connection.cut(true);
    begin();
    BOOST_TEST(view.shown == "no server");

    connection.cut(false);
    begin();
    BOOST_TEST(view.shown == "sign in at Larkspur Practice");
}

BOOST_AUTO_TEST_CASE(the_library_is_fetched_as_the_one_who_came_in)
{
    sign_in();

    BOOST_TEST_REQUIRE(view.entrance.has_value());
    BOOST_TEST(connection.asked().back().name == "read_library");
    BOOST_TEST(connection.asked().back().token == "token-1");
    BOOST_TEST(!view.busy);
}

BOOST_AUTO_TEST_CASE(a_wrong_pair_is_refused_in_the_servers_words)
{
    connection.on<api::SignIn>([](const auto&) -> Result<api::SignedIn> {
        return Refusal{RefusalCode::unauthenticated, "Username and password do not fit together."};
    });
    sign_in();

    BOOST_TEST(view.sentence == "Username and password do not fit together.");
    BOOST_TEST(!view.entrance.has_value());
    BOOST_TEST(!view.busy);
}

BOOST_AUTO_TEST_CASE(the_delay_after_failed_attempts_is_counted_down)
{
    connection.on<api::SignIn>([](const auto&) -> Result<api::SignedIn> {
        Refusal refusal{RefusalCode::too_many_attempts, "Too many attempts."};
        refusal.retry_after = 3;
        return refusal;
    });
    sign_in();
    BOOST_TEST(view.sentence == "Too many attempts. You can try again in 3 seconds.");
    BOOST_TEST(view.busy);

    async.pass(std::chrono::seconds{2});
    BOOST_TEST(view.sentence == "Too many attempts. You can try again in 1 second.");
    async.pass(std::chrono::seconds{1});
    BOOST_TEST(view.sentence == "You can try again now.");
    BOOST_TEST(!view.busy);
}

BOOST_AUTO_TEST_CASE(nothing_is_sent_without_a_name_or_a_password)
{
    presenter->sign_in("maren", "");
    async.drain();

    BOOST_TEST(connection.times("sign_in") == 0U);
    BOOST_TEST(!view.sentence.empty());
}

BOOST_AUTO_TEST_CASE(a_reply_after_the_window_closed_is_dropped)
{
    presenter->sign_in("maren", "a long enough password");
    presenter.reset();
    async.drain();

    BOOST_TEST(!view.entrance.has_value());
}

BOOST_AUTO_TEST_CASE(a_practice_without_users_asks_for_the_first_one)
{
    connection.on<api::ReadPractice>([](const auto&) { return api::Practice{"", false, true}; });
    connection.on<api::CreateFirstUser>([](const auto&) { return DeskFixture::maren(); });
    begin();
    BOOST_TEST(view.shown == "first user");

    presenter->create_first_user(first_user, first_user.password);
    async.drain();
    BOOST_TEST(view.entrance.has_value());
}

BOOST_AUTO_TEST_CASE(the_first_password_is_long_and_typed_twice_alike)
{
    auto short_one = first_user;
    short_one.password = "fourteen chars";
    presenter->create_first_user(short_one, short_one.password);
    presenter->create_first_user(first_user, "fifteen characterz");
    async.drain();

    BOOST_TEST(connection.times("create_first_user") == 0U);
    BOOST_TEST(view.sentence == "The two passwords differ. Type the same one twice.");
}

BOOST_AUTO_TEST_CASE(characters_are_counted_as_people_count_them)
{
    BOOST_TEST(characters_in("sch\u00F6n") == 5U);
}

BOOST_AUTO_TEST_SUITE_END()
