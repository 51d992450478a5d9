#include "shared/wording/found_wording.hpp"

#include <algorithm>

#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

std::string small_letters(std::string_view text)
{
    std::string small{text};
    std::ranges::transform(small, small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return small;
}

Result<FoundWording> find_by_format(std::string_view text)
{
    const auto start = trimmed(text);
    const auto heading = small_letters(start.substr(0, start.find('\n')));
    if (start.starts_with('{') || start.starts_with('['))
        return find_in_questionnaire(text);
    if (heading.starts_with("\"variable / field name\"") || heading.starts_with("variable / field name"))
        return find_in_dictionary(text);
    const auto first = trimmed(std::string_view{heading}.substr(0, heading.find_first_of(",;")));
    if (first == "text" || first == "number" || first == "\"text\"" || first == "\"number\"")
        return find_in_csv(text);
    return find_in_lines(text);
}

}  // namespace

Result<FoundWording> find_wording(std::string_view text)
{
    const auto plain = plain_text(text, largest_wording_text);
    if (!plain)
        return plain.error();
    if (trimmed(*plain).empty())
        return Refusal{RefusalCode::invalid,
                       say("There is no text yet. Paste one item a line, or choose a file.")};
    auto found = find_by_format(*plain);
    if (!found)
        return found;
    if (found->items.empty())
        return Refusal{RefusalCode::invalid, say("The {1} holds no item. Nothing was read.", found->format)};
    if (found->items.size() > most_items)
        return Refusal{RefusalCode::invalid,
                       say("The {1} holds {2} items; a questionnaire has at most {3}. Nothing was read.",
                           found->format, found->items.size(), most_items)};
    return found;
}

}  // namespace attune
