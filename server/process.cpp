#include "server/process.hpp"

#include <cstring>
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace attune::server {
namespace {

void check(int error, const std::string& what)
{
    if (error != 0)
        throw std::system_error{error, std::generic_category(), what};
}

}  // namespace

int run_program(const std::vector<std::string>& argv, const std::filesystem::path& log)
{
    std::vector<char*> arguments;
    arguments.reserve(argv.size() + 1);
    for (const auto& argument : argv)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t streams{};
    check(::posix_spawn_file_actions_init(&streams), argv[0]);
    ::posix_spawn_file_actions_addopen(&streams, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&streams, STDOUT_FILENO, log.c_str(), O_WRONLY | O_CREAT | O_APPEND,
                                       0600);
    ::posix_spawn_file_actions_adddup2(&streams, STDOUT_FILENO, STDERR_FILENO);
    pid_t child = 0;
    const int failure = ::posix_spawn(&child, arguments[0], &streams, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&streams);
    check(failure, argv[0]);

    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR)
            check(errno, argv[0]);
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

bool runs_as_root()
{
    return ::geteuid() == 0;
}

void become(const std::string& user)
{
    const auto* entry = ::getpwnam(user.c_str());  // NOLINT(concurrency-mt-unsafe): there are no threads yet
    if (entry == nullptr)
        throw std::runtime_error{"There is no user \"" + user +
                                 "\" on this computer, to whom attuned drops when it is started as root."};
    if (::initgroups(user.c_str(), entry->pw_gid) != 0 || ::setgid(entry->pw_gid) != 0 ||
        ::setuid(entry->pw_uid) != 0)
        throw std::system_error{errno, std::generic_category(), "becoming " + user};
}

}  // namespace attune::server
