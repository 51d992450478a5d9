#include "shared/file_text.hpp"

#include <fstream>
#include <sstream>

namespace attune {

std::optional<std::string> file_text(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    if (!in)
        return std::nullopt;
    std::ostringstream text;
    if (in.peek() != std::ifstream::traits_type::eof())
        text << in.rdbuf();
    if (in.bad() || text.bad())
        return std::nullopt;
    return std::move(text).str();
}

}  // namespace attune
