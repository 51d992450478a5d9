#include "client/wx_async.hpp"

#include <wx/app.h>
#include <wx/timer.h>

namespace attune::desktop {

namespace {

// Deletes itself when it has rung; one that the program's end overtakes is the system's to reclaim.
class Alarm : public wxTimer {
public:
    explicit Alarm(std::function<void()> job) : job_{std::move(job)} {}

    void Notify() override
    {
        const auto job = std::move(job_);
        wxTheApp->CallAfter([this] { delete this; });
        job();
    }

private:
    std::function<void()> job_;
};

}  // namespace

WxAsync::~WxAsync()
{
    pool_.join();
}

void WxAsync::in_background(std::function<void()> job)
{
    boost::asio::post(pool_, [this, job = std::move(job)] {
        try {
            job();
        } catch (...) {
            on_gui([report = on_failure_, failure = std::current_exception()] { report(failure); });
        }
    });
}

// Goes through the application, which outlives every window.
void WxAsync::on_gui(std::function<void()> job)
{
    if (wxTheApp)
        wxTheApp->CallAfter(job);
}

void WxAsync::after(std::chrono::milliseconds delay, std::function<void()> job)
{
    (new Alarm{std::move(job)})->StartOnce(static_cast<int>(delay.count()));
}

}  // namespace attune::desktop
