// Async without threads: nothing happens until a test says so, and time passes only when it is told to.
#pragma once

#include <deque>
#include <map>
#include <utility>

#include "client/async.hpp"

namespace attune::desktop {

class ManualAsync : public Async {
public:
    void in_background(std::function<void()> job) override { jobs_.push_back(std::move(job)); }
    void on_gui(std::function<void()> job) override { jobs_.push_back(std::move(job)); }
    void after(std::chrono::milliseconds delay, std::function<void()> job) override
    {
        timers_.emplace(now_ + delay, std::move(job));
    }

    // Everything that can happen without waiting.
    void drain()
    {
        while (!jobs_.empty()) {
            const auto job = std::exchange(jobs_.front(), nullptr);
            jobs_.pop_front();
            job();
        }
    }

    void pass(std::chrono::milliseconds time)
    {
        const auto until = now_ + time;
        drain();
        while (!timers_.empty() && timers_.begin()->first <= until) {
            now_ = timers_.begin()->first;
            const auto job = timers_.begin()->second;
            timers_.erase(timers_.begin());
            job();
            drain();
        }
        now_ = until;
    }

private:
    std::deque<std::function<void()>> jobs_;
    std::multimap<std::chrono::milliseconds, std::function<void()>> timers_;
    std::chrono::milliseconds now_{0};
};

}  // namespace attune::desktop
