// Locking and coming back.
#include <boost/test/unit_test.hpp>

#include "client/lock/idle_watch.hpp"
#include "client/lock/unlock_presenter.hpp"
#include "tests/support/desk_fixture.hpp"

using namespace attune;
using namespace attune::desktop;

namespace {

struct SeenLock : LockView {
    void show_busy(bool value) override { busy = value; }
    void show_refusal(const std::string& text) override { refusal = text; }

    bool busy = false;
    std::string refusal;
};

struct LockDesk {
    void unlock(const std::string& password, bool sign_in_ended = false)
    {
        presenter.unlock(password, sign_in_ended);
        async.drain();
    }

    SeenLock view;
    FakeConnection connection;
    ManualAsync async;
    int unlocked = 0;
    bool renewed = false;
    UnlockPresenter presenter{view,
                              connection,
                              async,
                              "maren",
                              hash_password("right password"),
                              [this](const api::SignedIn* signed_in) {
                                  ++unlocked;
                                  renewed = signed_in != nullptr;
                              }};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(lock, LockDesk)

BOOST_AUTO_TEST_CASE(the_server_answers_when_it_can)
{
    connection.on<api::SignIn>([](const auto&) { return DeskFixture::maren(); });
    unlock("anything");

    BOOST_TEST(unlocked == 1);
    BOOST_TEST(renewed);
}

BOOST_AUTO_TEST_CASE(without_the_server_the_right_password_opens_what_was_open)
{
    connection.cut(true);
    unlock("wrong password");
    BOOST_TEST(unlocked == 0);
    BOOST_TEST(!view.refusal.empty());

    unlock("right password");
    BOOST_TEST(unlocked == 1);
    BOOST_TEST(!renewed);
}

BOOST_AUTO_TEST_CASE(an_ended_sign_in_needs_the_server)
{
    connection.cut(true);
    unlock("right password", true);

    BOOST_TEST(unlocked == 0);
    BOOST_TEST(view.refusal == "The server did not answer.");
    BOOST_TEST(!view.busy);
}

BOOST_AUTO_TEST_CASE(a_refusal_of_the_server_is_not_overruled_by_memory)
{
    connection.on<api::SignIn>([](const auto&) -> Result<api::SignedIn> {
        return Refusal{RefusalCode::unauthenticated, "Username and password do not fit together."};
    });
    unlock("right password");

    BOOST_TEST(unlocked == 0);
}

BOOST_AUTO_TEST_CASE(locks_after_five_minutes_without_a_touch)
{
    const Instant start{std::chrono::sys_days{} + std::chrono::hours{9}};
    const auto later = [&](std::chrono::seconds time) { return Instant{start.value + time}; };
    IdleWatch watch{start};
    BOOST_TEST(!watch.due(later(std::chrono::seconds{299})));
    BOOST_TEST(watch.due(later(std::chrono::seconds{300})));

    watch.touch(later(std::chrono::seconds{200}));
    BOOST_TEST(!watch.due(later(std::chrono::seconds{499})));
    BOOST_TEST(watch.due(later(std::chrono::seconds{500})));
}

BOOST_AUTO_TEST_CASE(a_clock_set_back_does_not_keep_the_screen_open_for_ever)
{
    const Instant start{std::chrono::sys_days{} + std::chrono::hours{9}};
    const Instant back{start.value - std::chrono::hours{1}};
    IdleWatch watch{start};
    BOOST_TEST(!watch.due(back));
    BOOST_TEST(watch.due(Instant{back.value + std::chrono::minutes{5}}));
}

BOOST_AUTO_TEST_SUITE_END()
