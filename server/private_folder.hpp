// The folder of a private installation: everything that one computer's practice consists of. It is its
// owner's alone (0700), and one attuned at a time serves it.
//
//     FOLDER/attune.sock      attuned listens here
//     FOLDER/.s.PGSQL.5432    its PostgreSQL listens here
//     FOLDER/postgres/        the database
//     FOLDER/attuned.log      and postgres.log
//     FOLDER/attuned.lock     held by the attuned that serves
#pragma once

#include <filesystem>
#include <stdexcept>

namespace attune::server {

// Who root becomes before it touches a private folder: PostgreSQL does not run as root, and neither does what
// it trusts.
inline constexpr auto unprivileged_user = "postgres";

// Another attuned serves the folder.
struct FolderInUse : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class PrivateFolder {
public:
    // Makes the folder when there is none, and takes its lock. As root it first becomes the user postgres,
    // whose the folder must be: PostgreSQL does not run as root, and neither does what it trusts. Call before
    // any thread is started. Throws FolderInUse, or std::runtime_error with a sentence: a folder of somebody
    // else's, one that others may enter, one whose path is too long for a socket.
    explicit PrivateFolder(const std::filesystem::path& folder);
    ~PrivateFolder();
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path socket() const { return path_ / "attune.sock"; }

private:
    std::filesystem::path path_;
    int lock_ = -1;
};

}  // namespace attune::server
