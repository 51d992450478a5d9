#include "client/connection/private_server.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

#include "shared/languages/spoken.hpp"

extern "C" {
#include <sys/pidfd.h>  // glibc 2.36 forgets to say that this is C
}

namespace attune::desktop {

namespace {

constexpr std::chrono::milliseconds patience{10'000};

// What posix_spawn is told beside the program: its output goes to a log, its input is empty.
class SpawnFiles {
public:
    explicit SpawnFiles(const std::filesystem::path& log)
    {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, log.c_str(), O_WRONLY | O_CREAT | O_APPEND,
                                         0600);
        posix_spawn_file_actions_adddup2(&actions_, STDOUT_FILENO, STDERR_FILENO);
    }
    ~SpawnFiles() { posix_spawn_file_actions_destroy(&actions_); }
    SpawnFiles(const SpawnFiles&) = delete;
    SpawnFiles& operator=(const SpawnFiles&) = delete;

    posix_spawn_file_actions_t* get() { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

// Until a child of ours has ended, but no longer than our patience.
void wait_for_end_of(pid_t child)
{
    using std::chrono::steady_clock;
    const int handle = pidfd_open(child, 0);
    if (handle < 0)
        return;
    pollfd end{handle, POLLIN, 0};
    const auto deadline = steady_clock::now() + patience;
    for (auto left = patience; left.count() > 0;
         left = std::chrono::ceil<std::chrono::milliseconds>(deadline - steady_clock::now()))
        if (poll(&end, 1, static_cast<int>(left.count())) >= 0 || errno != EINTR)
            break;
    close(handle);
}

}  // namespace

PrivateServer::PrivateServer(std::filesystem::path program, std::filesystem::path folder)
    : program_{std::move(program)},
      folder_{std::move(folder)}
{
}

PrivateServer::~PrivateServer()
{
    stop();
}

std::string PrivateServer::address() const
{
    return "unix:" + (folder_ / "attune.sock").string();
}

Result<void> PrivateServer::start()
{
    if (running())
        return {};
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    std::filesystem::permissions(folder_, std::filesystem::perms::owner_all, error);
    if (error)
        return Refusal{RefusalCode::unreachable,
                       say("The folder for the practice could not be made: {1}.", error.message())};
    SpawnFiles files{folder_ / "attuned-start.log"};
    auto program = program_.string();
    std::string option = "--private";
    auto folder = folder_.string();
    const std::array arguments{program.data(), option.data(), folder.data(), static_cast<char*>(nullptr)};
    const int outcome =
        posix_spawn(&process_, program.c_str(), files.get(), nullptr, arguments.data(), environ);
    if (outcome == 0)
        return {};
    process_ = -1;
    return Refusal{RefusalCode::unreachable, say("The practice's server could not be started: {1}.",
                                                 std::generic_category().message(outcome))};
}

bool PrivateServer::running()
{
    if (process_ < 0)
        return false;
    if (waitpid(process_, nullptr, WNOHANG) == 0)
        return true;
    process_ = -1;
    return false;
}

void PrivateServer::stop()
{
    if (!running())
        return;
    kill(process_, SIGTERM);
    wait_for_end_of(process_);
    running();  // takes its exit status, so that no trace of it stays
}

}  // namespace attune::desktop
