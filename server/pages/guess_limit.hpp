// How many addresses that lead nowhere may be tried from one place before it has to wait. Kept in memory by
// each server: what it holds back is a flood, the secret in an address holds back the guess.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <list>
#include <map>
#include <mutex>
#include <string>

namespace attune::server {

// Thread-safe.
class GuessLimit {
public:
    using Clock = std::chrono::steady_clock;
    using Now = std::function<Clock::time_point()>;

    static constexpr int at_once = 20;                         // wrong guesses without a wait
    static constexpr auto between = std::chrono::seconds{15};  // from one to the next, after that
    static constexpr std::size_t most_places = 10'000;         // beyond that the longest quiet is forgotten

    // `now` may be asked from any thread.
    explicit GuessLimit(Now now = Clock::now) : now_{std::move(now)} {}

    // How long until that peer may try again; zero: it may now. A whole network of IPv6 is one place.
    std::chrono::seconds wait_of(const std::string& peer);

    // What that peer tried led nowhere.
    void note_wrong(const std::string& peer);

private:
    // All that its guesses cost is paid off at `paid_at`.
    struct Place {
        std::string network;
        Clock::time_point paid_at;
    };

    const Now now_;
    std::mutex mutex_;
    std::list<Place> places_;  // whoever guessed wrong last comes last
    std::map<std::string, std::list<Place>::iterator> by_network_;
};

}  // namespace attune::server
