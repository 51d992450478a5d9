// The practice on this computer: an attuned of our own, with its private database, started when nobody else
// has started it and asked to stop when we go.
#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>

#include "shared/result.hpp"

namespace attune::desktop {

class PrivateServer {
public:
    // `program` is attuned; `folder` holds its database, its log and its socket.
    PrivateServer(std::filesystem::path program, std::filesystem::path folder);
    // stop()
    ~PrivateServer();
    PrivateServer(const PrivateServer&) = delete;
    PrivateServer& operator=(const PrivateServer&) = delete;

    // "unix:/…/attune.sock".
    [[nodiscard]] std::string address() const;

    // Starts it. Refuses (unreachable) when the program is not there or cannot be started.
    Result<void> start();
    // Whether it still runs; false also before start().
    bool running();
    // Asks it to end and waits for that, at most ten seconds; then it is left to end by itself.
    void stop();

private:
    std::filesystem::path program_;
    std::filesystem::path folder_;
    pid_t process_ = -1;
};

}  // namespace attune::desktop
