// Writes the three characters that mean something between tags as entities.
#include "reports/markup.hpp"

namespace attune::reports {

std::string in_markup(std::string_view text)
{
    std::string escaped;
    for (const char c : text) {
        if (c == '&')
            escaped += "&amp;";
        else if (c == '<')
            escaped += "&lt;";
        else if (c == '>')
            escaped += "&gt;";
        else
            escaped += c;
    }
    return escaped;
}

}  // namespace attune::reports
