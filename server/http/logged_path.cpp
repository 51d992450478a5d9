#include "server/http/logged_path.hpp"

#include <algorithm>

namespace attune::server::http {

std::string logged_path(std::string_view path)
{
    constexpr std::size_t length_of_id = 36;
    std::string logged;
    while (!path.empty()) {
        const auto end = std::min(path.find('/', 1), path.size());
        logged += end > length_of_id + 1 ? "/*" : path.substr(0, end);
        path.remove_prefix(end);
    }
    return logged;
}

}  // namespace attune::server::http
