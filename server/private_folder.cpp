#include "server/private_folder.hpp"

#include <algorithm>
#include <fcntl.h>
#include <pwd.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <system_error>
#include <unistd.h>

#include "server/process.hpp"

namespace attune::server {
namespace {

constexpr std::string_view longest_name_in_it = "/.s.PGSQL.5432";
constexpr auto longest_folder = sizeof(sockaddr_un::sun_path) - 1 - longest_name_in_it.size();

[[noreturn]] void fail(const std::filesystem::path& folder, const std::string& fault)
{
    throw std::runtime_error{"The folder " + folder.string() + " " + fault};
}

// pg_ctl hands the path to a shell, and libpq reads a comma in it as a list.
bool is_plain(const std::string& path)
{
    return std::ranges::none_of(path, [](char c) {
        return static_cast<unsigned char>(c) < ' ' || c == '\x7f' ||
               std::string_view{R"("'`$\,)"}.find(c) != std::string_view::npos;
    });
}

void check_path(const std::filesystem::path& folder)
{
    if (folder.string().size() > longest_folder)
        fail(folder, "has a path longer than the " + std::to_string(longest_folder) +
                         " bytes that its sockets leave room for. Choose one with a shorter path.");
    if (!is_plain(folder.string()))
        fail(folder,
             "has a quotation mark, comma, dollar sign, backslash or control character in its path. "
             "Choose another.");
}

void make(const std::filesystem::path& folder)
{
    std::filesystem::create_directories(folder.parent_path());
    if (::mkdir(folder.c_str(), 0700) != 0) {
        if (errno == EEXIST)
            return;
        throw std::system_error{errno, std::generic_category(), folder.string()};
    }
    if (!runs_as_root())
        return;
    const auto* owner = ::getpwnam(unprivileged_user);  // NOLINT(concurrency-mt-unsafe): no threads yet
    if (owner != nullptr && ::chown(folder.c_str(), owner->pw_uid, owner->pw_gid) != 0)
        throw std::system_error{errno, std::generic_category(), folder.string()};
}

void check_owner(const std::filesystem::path& folder)
{
    struct stat found {};
    if (::stat(folder.c_str(), &found) != 0) {
        fail(folder,
             "cannot be reached by the user who runs attuned (as root, it becomes the user postgres). "
             "Choose one whose parent folders everybody may enter, such as one in /var/lib.");
    }
    if (!S_ISDIR(found.st_mode))
        fail(folder, "is not a folder.");
    if (found.st_uid != ::geteuid())
        fail(folder, "must belong to the user who runs attuned (as root, it becomes the user postgres).");
    if ((found.st_mode & 077) != 0)
        fail(folder, "must be closed to all other users (chmod 700).");
}

int locked(const std::filesystem::path& folder)
{
    const auto file = folder / "attuned.lock";
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        throw std::system_error{errno, std::generic_category(), file.string()};
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        throw FolderInUse{"Another attuned is already serving the folder " + folder.string() + "."};
    }
    return descriptor;
}

}  // namespace

PrivateFolder::PrivateFolder(const std::filesystem::path& folder)
    : path_{std::filesystem::absolute(folder).lexically_normal()}
{
    if (!path_.has_filename())
        path_ = path_.parent_path();
    check_path(path_);
    make(path_);
    // Root's own folder may be the working one, where postgres may not be.
    std::filesystem::current_path("/");
    if (runs_as_root())
        become(unprivileged_user);
    check_owner(path_);
    lock_ = locked(path_);
}

PrivateFolder::~PrivateFolder()
{
    ::close(lock_);
}

}  // namespace attune::server
