// The one bridge between the worker threads and the GUI thread.
#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace attune::desktop {

class Async {
public:
    virtual ~Async() = default;
    virtual void in_background(std::function<void()> job) = 0;
    virtual void on_gui(std::function<void()> job) = 0;
    // Once, on the GUI thread, when at least `delay` has passed. Called on the GUI thread.
    virtual void after(std::chrono::milliseconds delay, std::function<void()> job) = 0;
};

// Runs `work` in the background and hands its value to `done` on the GUI thread, unless `owner` has been
// destroyed meanwhile. Replacing the owner token cancels every reply still on its way.
template <class Work, class Done>
void run(Async& async, const std::weak_ptr<void>& owner, Work work, Done done)
{
    async.in_background([&async, owner, work = std::move(work), done = std::move(done)] {
        async.on_gui([owner, done, value = work()] {
            if (!owner.expired())
                done(value);
        });
    });
}

// The same for a later moment.
inline void run_after(Async& async, std::chrono::milliseconds delay, const std::weak_ptr<void>& owner,
                      std::function<void()> job)
{
    async.after(delay, [owner, job = std::move(job)] {
        if (!owner.expired())
            job();
    });
}

}  // namespace attune::desktop
