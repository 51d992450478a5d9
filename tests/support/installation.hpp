// A folder where attuned may keep a practice of this computer, and the programs that were built beside the
// test.
#pragma once

#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"
#include "tests/support/raw_http.hpp"

namespace attune::tests {

inline const std::filesystem::path programs = std::filesystem::read_symlink("/proc/self/exe").parent_path();
inline constexpr std::string_view ready_line = "attuned: ready on unix:";

// The folder is made by attuned itself, so that as root it becomes postgres's.
struct Installation {
    Folder parent;
    std::filesystem::path folder = parent.path() / "practice";

    Installation() { std::filesystem::permissions(parent.path(), std::filesystem::perms(0755)); }
    // A test that failed half way may have left a PostgreSQL behind.
    ~Installation()
    {
        pid_t postmaster = 0;
        if (std::ifstream{folder / "postgres/postmaster.pid"} >> postmaster)
            ::kill(postmaster, SIGQUIT);
    }
    Installation(const Installation&) = delete;
    Installation& operator=(const Installation&) = delete;

    [[nodiscard]] Program attuned() const { return Program{{programs / "attuned", "--private", folder}}; }
    [[nodiscard]] int status_of(const std::string& path) const
    {
        RawPeer peer{folder / "attune.sock"};
        peer.send(get(path));
        return peer.receive().status;
    }
};

}  // namespace attune::tests
