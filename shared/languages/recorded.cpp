#include "shared/languages/recorded.hpp"

#include <algorithm>
#include <cstdint>

namespace attune {

namespace {

constexpr std::size_t place_length = 3;  // "{1}"

// The number of the place that begins here, from 0.
std::optional<std::size_t> place_at(std::string_view words, std::size_t at)
{
    const bool is_place = at + place_length <= words.size() && words[at] == '{' && words[at + 1] >= '1' &&
                          words[at + 1] <= '9' && words[at + 2] == '}';
    return is_place ? std::optional{static_cast<std::size_t>(words[at + 1] - '1')} : std::nullopt;
}

// "Item {1} of {2}." is "Item ", " of " and ".", between which the places 0 and 1 stand.
struct Pieces {
    std::vector<std::string_view> literal;  // one more than there are places
    std::vector<std::size_t> places;
};

Pieces pieces_of(std::string_view words)
{
    Pieces pieces;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < words.size(); ++at)
        if (const auto place = place_at(words, at)) {
            pieces.literal.push_back(words.substr(begin, at - begin));
            pieces.places.push_back(*place);
            begin = at + place_length;
            at = begin - 1;
        }
    pieces.literal.push_back(words.substr(begin));
    return pieces;
}

// GNU's binary catalogue: its header, then tables of a length and an offset for each entry. msgfmt writes
// the smallest byte of a number first.
class BinaryCatalogue {
public:
    explicit BinaryCatalogue(std::string_view text) : text_{text} {}

    [[nodiscard]] bool is_one() const { return number_at(0) == magic; }
    [[nodiscard]] std::size_t size() const { return number_at(entries_at); }
    [[nodiscard]] std::string_view original(std::size_t index) const
    {
        const auto row = number_at(table_at) + (index * 8);
        const auto offset = number_at(row + 4);
        return offset < text_.size() ? text_.substr(offset, number_at(row)) : std::string_view{};
    }

private:
    static constexpr std::size_t magic = 0x950412de;
    static constexpr std::size_t entries_at = 8;
    static constexpr std::size_t table_at = 12;

    [[nodiscard]] std::size_t number_at(std::size_t at) const
    {
        std::size_t number = 0;
        for (std::size_t i = 4; i > 0; --i)
            number =
                (number << 8U) | (at + i <= text_.size() ? static_cast<std::uint8_t>(text_[at + i - 1]) : 0U);
        return number;
    }

    std::string_view text_;
};

}  // namespace

std::vector<std::string> templates_under(std::string_view meaning, std::string_view catalogue)
{
    const BinaryCatalogue entries{catalogue};
    if (!entries.is_one())
        return {};
    std::vector<std::string> templates;
    const auto mark = std::string{meaning} + '\4';
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (const auto original = entries.original(i); original.starts_with(mark))
            templates.emplace_back(original.substr(mark.size()));
    return templates;
}

std::optional<std::vector<std::string>> values_in(std::string_view sentence, std::string_view words)
{
    const auto pieces = pieces_of(words);
    if (pieces.places.empty() || !sentence.starts_with(pieces.literal.front()))
        return std::nullopt;
    auto rest = sentence.substr(pieces.literal.front().size());
    if (!rest.ends_with(pieces.literal.back()))
        return std::nullopt;
    rest.remove_suffix(pieces.literal.back().size());
    std::vector<std::string> values(std::ranges::max(pieces.places) + 1);
    for (auto i = pieces.places.size(); i > 0; --i) {
        const auto before = i > 1 ? pieces.literal[i - 1] : std::string_view{};
        const auto at = i > 1 ? rest.rfind(before) : 0;
        if (at == std::string_view::npos)
            return std::nullopt;
        values[pieces.places[i - 1]] = rest.substr(at + before.size());
        rest = rest.substr(0, at);
    }
    return values;
}

std::size_t literal_characters(std::string_view words)
{
    const auto pieces = pieces_of(words);
    return words.size() - (pieces.places.size() * place_length);
}

}  // namespace attune
