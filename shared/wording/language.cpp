#include "shared/wording/language.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

using Named = std::pair<std::string_view, std::string_view>;
constexpr std::array languages{
    Named{"ar", "Arabic"},   Named{"bn", "Bengali"},    Named{"cs", "Czech"},     Named{"cy", "Welsh"},
    Named{"da", "Danish"},   Named{"de", "German"},     Named{"el", "Greek"},     Named{"en", "English"},
    Named{"es", "Spanish"},  Named{"fa", "Persian"},    Named{"fi", "Finnish"},   Named{"fr", "French"},
    Named{"ga", "Irish"},    Named{"gd", "Gaelic"},     Named{"he", "Hebrew"},    Named{"hi", "Hindi"},
    Named{"hr", "Croatian"}, Named{"hu", "Hungarian"},  Named{"it", "Italian"},   Named{"ja", "Japanese"},
    Named{"ko", "Korean"},   Named{"nl", "Dutch"},      Named{"no", "Norwegian"}, Named{"pa", "Punjabi"},
    Named{"pl", "Polish"},   Named{"pt", "Portuguese"}, Named{"ro", "Romanian"},  Named{"ru", "Russian"},
    Named{"so", "Somali"},   Named{"sv", "Swedish"},    Named{"tr", "Turkish"},   Named{"uk", "Ukrainian"},
    Named{"ur", "Urdu"},     Named{"vi", "Vietnamese"}, Named{"zh", "Chinese"},
};

bool letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool letter_or_digit(char c)
{
    return letter(c) || (c >= '0' && c <= '9');
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

// RFC 5646, 2.1.1: the language small, a script's first letter large, a region large.
std::string spelled(std::string_view part, bool first)
{
    std::string out;
    for (const char c : part)
        out += !first && part.size() == 2 ? upper(c) : lower(c);
    if (!first && part.size() == 4 && letter(part.front()))
        out.front() = upper(out.front());
    return out;
}

}  // namespace

std::string language_tag(std::string_view text)
{
    constexpr std::size_t longest = 35;
    if (text.size() > longest)
        return {};
    std::string tag;
    while (true) {
        const auto end = std::min(text.find('-'), text.size());
        const auto part = text.substr(0, end);
        const bool first = tag.empty();
        const bool fits =
            first ? part.size() >= 2 && part.size() <= 3 && std::ranges::all_of(part, letter)
                  : part.size() >= 2 && part.size() <= 8 && std::ranges::all_of(part, letter_or_digit);
        if (!fits)
            return {};
        tag += (first ? "" : "-") + spelled(part, first);
        if (end == text.size())
            return tag;
        text.remove_prefix(end + 1);
    }
}

std::string language_in_words(std::string_view tag)
{
    const auto found = std::ranges::find(languages, tag.substr(0, tag.find('-')), &Named::first);
    if (found == languages.end())
        return std::string{tag};
    const auto name = say(std::string{found->second});
    return tag == found->first ? name : name + " (" + std::string{tag} + ')';
}

}  // namespace attune
