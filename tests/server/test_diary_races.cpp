// Ten desktops that ask for the same times at the same moment.
#include <atomic>
#include <barrier>
#include <thread>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "tests/support/diary_desk.hpp"

using namespace attune;
using namespace attune::tests;

BOOST_FIXTURE_TEST_SUITE(diary_races, DiaryDesk)

// Ten desktops ask for each of a hundred slots at once.
BOOST_AUTO_TEST_CASE(a_thousand_races_for_a_hundred_slots_book_a_hundred)
{
    constexpr int desktops = 10;
    constexpr int slots = 100;
    std::vector<std::string> clients;
    for (int i = 0; i < desktops; ++i)
        clients.push_back(add_client(maren, "Client " + std::to_string(i)));
    std::atomic<int> booked{0};
    std::atomic<int> refused{0};
    std::barrier start{desktops};
    const auto race = [&](int desktop) {
        auto caller = maren;
        for (int slot = 0; slot < slots; ++slot) {
            start.arrive_and_wait();
            const auto answer = caller.post(
                "/appointments", booking("individual", named(clients[static_cast<std::size_t>(desktop)]),
                                         hour(7 + slot / 10, 8 + slot % 10)));
            booked += answer.status == 200 ? 1 : 0;
            refused += answer.status == 409 ? 1 : 0;
        }
    };

    std::vector<std::thread> threads;
    for (int i = 0; i < desktops; ++i)
        threads.emplace_back(race, i);
    for (auto& thread : threads)
        thread.join();

    BOOST_TEST(booked == slots);
    BOOST_TEST(refused == (desktops - 1) * slots);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM appointment") == slots);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM session") == slots);
}

BOOST_AUTO_TEST_SUITE_END()
