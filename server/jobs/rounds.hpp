// A thread that does something from time to time.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace attune::server {

class Rounds {
public:
    // A round every `interval`, the first time after one. It must not throw. The token says when there is to
    // be no more of it.
    using Round = std::function<void(const std::stop_token&)>;

    Rounds(Round round, std::chrono::milliseconds interval)
        : round_{std::move(round)},
          interval_{interval},
          thread_{[this](const std::stop_token& stop) { run(stop); }}
    {
    }

private:
    void run(const std::stop_token& stop)
    {
        std::unique_lock lock{mutex_};
        while (!told_to_stop_.wait_for(lock, stop, interval_, [&] { return stop.stop_requested(); }))
            round_(stop);
    }

    const Round round_;
    const std::chrono::milliseconds interval_;
    std::mutex mutex_;
    std::condition_variable_any told_to_stop_;
    std::jthread thread_;  // last: starts when all else is there, stopped and joined first
};

}  // namespace attune::server
