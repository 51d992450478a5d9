// A fixed number of threads with a bounded queue before them.
#pragma once

#include <atomic>
#include <cstddef>
#include <utility>

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

namespace attune::server::http {

class Workers {
public:
    Workers(std::size_t threads, std::size_t queue) : places_{threads + queue}, pool_{threads} {}

    // Takes a place, at work or in the queue, when there is one. Each place taken is followed by one run().
    [[nodiscard]] bool take_place()
    {
        auto free = places_.load();
        while (free > 0 && !places_.compare_exchange_weak(free, free - 1)) {
        }
        return free > 0;
    }

    // Runs `work` on a worker, gives the place back, then hands the result to `done`, still on the worker.
    template <class Work, class Done>
    void run(Work work, Done done)
    {
        boost::asio::post(pool_, [this, work = std::move(work), done = std::move(done)]() mutable {
            auto result = work();
            places_.fetch_add(1);
            done(std::move(result));
        });
    }

    // Waits for all that has been given to run().
    void join() { pool_.join(); }

private:
    std::atomic<std::size_t> places_;
    boost::asio::thread_pool pool_;
};

}  // namespace attune::server::http
