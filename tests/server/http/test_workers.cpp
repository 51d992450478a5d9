#include <future>

#include <boost/test/unit_test.hpp>

#include "server/http/workers.hpp"

using attune::server::http::Workers;

BOOST_AUTO_TEST_SUITE(http_workers)

BOOST_AUTO_TEST_CASE(there_are_as_many_places_as_workers_and_waiting_places_and_each_is_given_back)
{
    Workers workers{1, 2};
    std::promise<void> gate;
    const auto opened = gate.get_future().share();
    std::promise<int> last;
    const auto wait = [opened] {
        opened.wait();
        return 0;
    };

    BOOST_TEST(workers.take_place());
    workers.run(wait, [](int) {});
    BOOST_TEST(workers.take_place());
    workers.run(wait, [](int) {});
    BOOST_TEST(workers.take_place());
    workers.run([] { return 7; }, [&last](int result) { last.set_value(result); });
    BOOST_TEST(!workers.take_place());

    gate.set_value();
    BOOST_TEST(last.get_future().get() == 7);
    BOOST_TEST(workers.take_place());
    workers.run([] { return 0; }, [](int) {});
    workers.join();
}

BOOST_AUTO_TEST_SUITE_END()
