// The door between the worker threads and the GUI thread, by wx and a small pool. Destroy it before what its
// jobs use: declare it after.
#pragma once

#include <exception>
#include <functional>

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include "client/async.hpp"

namespace attune::desktop {

class WxAsync : public Async {
public:
    using OnFailure = std::function<void(std::exception_ptr)>;

    // `on_failure` runs on the GUI thread with whatever a job threw.
    explicit WxAsync(OnFailure on_failure) : on_failure_{std::move(on_failure)} {}
    // Waits for the jobs under way; they are bounded by the connection's time-outs and its stop().
    ~WxAsync() override;

    void in_background(std::function<void()> job) override;
    void on_gui(std::function<void()> job) override;
    void after(std::chrono::milliseconds delay, std::function<void()> job) override;

private:
    OnFailure on_failure_;
    boost::asio::thread_pool pool_{4};
};

}  // namespace attune::desktop
