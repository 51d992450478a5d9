#include "tests/support/program.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace attune::tests {
namespace {

std::array<int, 2> new_pipe()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::system_error{errno, std::generic_category(), "pipe"};
    return ends;
}

// Empty at the end.
std::string read_some(int descriptor)
{
    char bytes[4096];
    const auto count = ::read(descriptor, bytes, sizeof bytes);
    return count > 0 ? std::string{bytes, static_cast<std::size_t>(count)} : "";
}

std::string read_all(int descriptor)
{
    std::string text;
    for (std::string more; !(more = read_some(descriptor)).empty();)
        text += more;
    return text;
}

}  // namespace

Program::Program(const std::vector<std::string>& argv, const std::string& input)
{
    std::vector<char*> arguments;
    for (const auto& argument : argv)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);

    const auto in = new_pipe();
    const auto out = new_pipe();
    const auto err = new_pipe();
    posix_spawn_file_actions_t streams{};
    ::posix_spawn_file_actions_init(&streams);
    ::posix_spawn_file_actions_adddup2(&streams, in[0], STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&streams, out[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&streams, err[1], STDERR_FILENO);
    const int failure = ::posix_spawn(&child_, arguments[0], &streams, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&streams);
    for (const int mine : {in[0], out[1], err[1]})
        ::close(mine);
    output_ = out[0];
    errors_ = err[0];
    if (failure != 0)
        throw std::system_error{failure, std::generic_category(), argv[0]};
    if (::write(in[1], input.data(), input.size()) != static_cast<ssize_t>(input.size()))
        throw std::system_error{errno, std::generic_category(), argv[0]};
    ::close(in[1]);
}

Program::~Program()
{
    if (status_ < 0) {
        signal(SIGKILL);
        wait();
    }
    ::close(output_);
    ::close(errors_);
}

std::string Program::line_beginning(std::string_view beginning)
{
    for (;;) {
        if (const auto end = ahead_.find('\n'); end != std::string::npos) {
            auto line = ahead_.substr(0, end);
            ahead_.erase(0, end + 1);
            if (line.starts_with(beginning))
                return line;
        } else if (const auto more = read_some(output_); !more.empty()) {
            ahead_ += more;
        } else {
            return {};
        }
    }
}

std::string Program::output()
{
    return std::exchange(ahead_, {}) + read_all(output_);
}

std::string Program::errors()
{
    return read_all(errors_);
}

void Program::signal(int number) const
{
    ::kill(child_, number);
}

bool Program::runs_as_root() const
{
    struct stat process {};
    return ::stat(("/proc/" + std::to_string(child_)).c_str(), &process) != 0 || process.st_uid == 0;
}

int Program::wait()
{
    if (status_ >= 0)
        return status_;
    int status = 0;
    while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) {
    }
    status_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return status_;
}

}  // namespace attune::tests
