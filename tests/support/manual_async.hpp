// An Async whose jobs wait until the test lets them run, and whose time the test moves. One thread.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "client/async.hpp"

namespace attune::desktop {

class ManualAsync : public Async {
public:
    void in_background(std::function<void()> job) override { jobs_.push_back(std::move(job)); }
    void on_gui(std::function<void()> job) override { jobs_.push_back(std::move(job)); }
    void after(std::chrono::milliseconds delay, std::function<void()> job) override
    {
        alarms_.push_back({now_ + delay, std::move(job)});
    }

    // Runs what waits, and what that leaves behind, until nothing does.
    void drain()
    {
        while (!jobs_.empty())
            for (auto& job : std::exchange(jobs_, {}))
                job();
    }

    // Lets time pass and rings what is due, in order.
    void pass(std::chrono::milliseconds time)
    {
        const auto end = now_ + time;
        for (;;) {
            const auto next = std::ranges::min_element(alarms_, {}, &Alarm::at);
            if (next == alarms_.end() || next->at > end)
                break;
            const auto alarm = *next;
            alarms_.erase(next);
            now_ = alarm.at;
            alarm.job();
            drain();
        }
        now_ = end;
    }

private:
    struct Alarm {
        std::chrono::milliseconds at;
        std::function<void()> job;
    };

    std::chrono::milliseconds now_{0};
    std::vector<std::function<void()>> jobs_;
    std::vector<Alarm> alarms_;
};

}  // namespace attune::desktop
