// What tests of the measure screens share: the shipped instruments, a GUI thread that runs when told to, and
// a desk in a folder of its own.
#pragma once

#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "tests/support/fake_connection.hpp"

namespace attune::desktop {

// Runs every job in its turn when drain() is called; later jobs when pass() is.
class TurnAsync : public Async {
public:
    void in_background(std::function<void()> job) override { jobs_.push_back(std::move(job)); }
    void on_gui(std::function<void()> job) override { jobs_.push_back(std::move(job)); }
    void after(std::chrono::milliseconds, std::function<void()> job) override
    {
        later_.push_back(std::move(job));
    }

    void drain()
    {
        while (!jobs_.empty()) {
            const auto job = std::move(jobs_.front());
            jobs_.pop_front();
            job();
        }
    }
    // The time that every waiting job waits for has come.
    void pass()
    {
        for (const auto& job : std::exchange(later_, {}))
            job();
        drain();
    }

private:
    std::deque<std::function<void()>> jobs_;
    std::vector<std::function<void()>> later_;
};

inline Instrument shipped(const std::string& code)
{
    std::ifstream file{std::string{ATTUNE_SOURCE_DIR} + "/shared/instruments/" + code + ".json"};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    return parse_instrument(text).value();
}

inline Instant at_noon(const std::string& day)
{
    return Instant{parse_day(day).value().value + std::chrono::hours{12}};
}

inline std::filesystem::path new_folder()
{
    std::string pattern = std::filesystem::temp_directory_path() / "attune-XXXXXX";
    return mkdtemp(pattern.data());
}

// One sign-in with a client's record open, everything in memory but the drafts.
struct TestDesk {
    TestDesk()
    {
        connection.on<api::ReadOverview>([this](const auto&) { return overview; });
        connection.on<api::ReadPractice>([](const auto&) { return api::Practice{}; });
        overview.client.client_id = "c1";
        overview.client.details.preferred_name = "Wren Larkwhistle";
        overview.client.details.born_on = parse_day("1992-03-12");
    }
    TestDesk(const TestDesk&) = delete;
    TestDesk& operator=(const TestDesk&) = delete;
    ~TestDesk() { std::filesystem::remove_all(folder); }

    void open_record()
    {
        model.refresh();
        async.drain();
    }
    // What the disk holds once everything that waits has been written.
    std::vector<Draft> kept()
    {
        drafts.flush();
        async.drain();
        return drafts.found().drafts;
    }

    std::filesystem::path folder = new_folder();
    FakeConnection connection;
    TurnAsync async;
    Clock clock = [] { return at_noon("2026-11-24"); };
    Status status;
    Calls calls{connection, async, clock};
    Drafts drafts{DraftStore::open(folder, "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=").value(), async,
                  clock, status};
    Library library{
        api::ReadLibrary::Reply{{shipped("ors"), shipped("fcs"), shipped("fscrs"), shipped("phq9"),
                                 shipped("gad7"), shipped("core10"), shipped("who5")},
                                {}}};
    api::SignedIn signed_in;
    Screen screen{calls, async, drafts, status, library, signed_in, clock};
    api::Overview overview;
    ClientModel model{calls, "c1"};
};

}  // namespace attune::desktop
