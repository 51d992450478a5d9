#include "shared/domain/client_name.hpp"

namespace attune {

const std::string& called(const std::string& preferred_name, const std::string& legal_name)
{
    return preferred_name.empty() ? legal_name : preferred_name;
}

std::string full_name(const std::string& preferred_name, const std::string& legal_name)
{
    const auto first_word_end = legal_name.find(' ');
    if (preferred_name.empty() || preferred_name.find(' ') != std::string::npos ||
        first_word_end == std::string::npos)
        return called(preferred_name, legal_name);
    return preferred_name + legal_name.substr(first_word_end);
}

std::string initials_of(const std::string& name)
{
    std::string initials;
    bool at_start = true;
    bool copying = false;
    for (const char byte : name) {
        const bool continues = (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
        copying = continues ? copying : at_start && byte != ' ';
        if (copying)
            initials += byte;
        if (!continues)
            at_start = byte == ' ';
    }
    return initials;
}

}  // namespace attune
