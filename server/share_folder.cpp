#include "server/share_folder.hpp"

#include <cstdlib>
#include <stdexcept>

namespace attune::server {

std::filesystem::path share_folder()
{
    if (const char* named = std::getenv("ATTUNE_SHARE"))  // NOLINT(concurrency-mt-unsafe): nobody sets it
        return named;
    return std::filesystem::read_symlink("/proc/self/exe").parent_path().parent_path() / "share" / "attune";
}

std::filesystem::path shared_file(std::string_view name)
{
    auto file = share_folder() / name;
    if (!std::filesystem::exists(file))
        throw std::runtime_error{
            "Attune's own file " + file.string() +
            " is missing. Install Attune anew, or set ATTUNE_SHARE to its share folder."};
    return file;
}

}  // namespace attune::server
