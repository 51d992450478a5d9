// Waiting for the practice on this computer.
#include <boost/test/unit_test.hpp>

#include "client/first_run/start_presenter.hpp"
#include "tests/support/manual_async.hpp"

using namespace attune;
using namespace attune::desktop;

namespace {

struct SeenStart : StartView {
    void show_starting(std::chrono::seconds) override { state = "starting"; }
    void show_not_started(const std::string&) override { state = "not started"; }
    void started() override { state = "started"; }

    std::string state;
};

struct StartDesk {
    void begin()
    {
        presenter.begin();
        async.drain();
    }

    SeenStart view;
    ManualAsync async;
    bool ready = false;
    bool running = true;
    int starts = 0;
    Result<void> outcome;
    StartPresenter presenter{view,
                             {[this] { return ready; },
                              [this] {
                                  ++starts;
                                  return outcome;
                              },
                              [this] { return running; }},
                             async};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(start_presenter, StartDesk)

BOOST_AUTO_TEST_CASE(a_server_that_already_answers_is_used_as_it_is)
{
    ready = true;
    begin();
    BOOST_TEST(view.state == "started");
    BOOST_TEST(starts == 0);
}

BOOST_AUTO_TEST_CASE(looks_until_the_server_is_ready)
{
    begin();
    async.pass(std::chrono::seconds{3});
    BOOST_TEST(view.state == "starting");

    ready = true;
    async.pass(std::chrono::seconds{1});
    BOOST_TEST(view.state == "started");
    BOOST_TEST(starts == 1);
}

BOOST_AUTO_TEST_CASE(a_server_that_ends_or_cannot_start_is_said)
{
    running = false;
    begin();
    BOOST_TEST(view.state == "not started");

    outcome = Refusal{RefusalCode::unreachable, "No such file."};
    running = true;
    view.state.clear();
    begin();
    BOOST_TEST(view.state == "not started");
}

BOOST_AUTO_TEST_CASE(does_not_wait_for_ever)
{
    begin();
    async.pass(std::chrono::minutes{3});
    BOOST_TEST(view.state == "not started");
}

BOOST_AUTO_TEST_CASE(nothing_is_told_after_it_was_cancelled)
{
    begin();
    presenter.cancel();
    ready = true;
    async.pass(std::chrono::seconds{5});
    BOOST_TEST(view.state == "starting");
}

BOOST_AUTO_TEST_SUITE_END()
