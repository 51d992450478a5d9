#include "shared/domain/duplicate.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr std::size_t digits_of_a_phone = 7;  // fewer are shared by many
constexpr std::size_t short_word = 4;
constexpr std::size_t long_word = 8;

std::vector<std::string> words_of(const std::string& name)
{
    std::vector<std::string> words{""};
    for (const char c : name) {
        if (std::string_view{" -,.'"}.find(c) != std::string_view::npos)
            words.emplace_back();
        else
            words.back() += c;
    }
    std::erase(words, "");
    return words;
}

// Letters to change, add or leave out (Levenshtein).
std::size_t distance(std::string_view one, std::string_view other)
{
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < one.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < other.size(); ++j) {
            const std::size_t changed = diagonal + (one[i] == other[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

bool similar_words(const std::string& one, const std::string& other)
{
    const auto length = std::min(one.size(), other.size());
    const std::size_t allowed = length >= long_word ? 2 : length >= short_word ? 1 : 0;
    return distance(one, other) <= allowed;
}

bool similar_to_either(const Identity& one, const Identity& other)
{
    return similar_names(one.legal_name, other.legal_name) ||
           similar_names(one.preferred_name, other.legal_name) ||
           similar_names(one.legal_name, other.preferred_name);
}

}  // namespace

bool similar_names(const std::string& one, const std::string& other)
{
    auto fewer = words_of(one);
    auto more = words_of(other);
    if (fewer.size() > more.size())
        std::swap(fewer, more);
    if (fewer.empty() || (fewer.size() == 1 && more.size() > 1))
        return false;
    return std::ranges::all_of(fewer, [&](const std::string& word) {
        const auto found = std::ranges::find_if(
            more, [&](const std::string& another) { return similar_words(word, another); });
        if (found == more.end())
            return false;
        more.erase(found);
        return true;
    });
}

std::vector<DuplicateSign> duplicate_signs(const Identity& one, const Identity& other)
{
    std::vector<DuplicateSign> signs;
    const bool both_born = one.born_on && other.born_on;
    if (both_born && *one.born_on == *other.born_on && similar_to_either(one, other))
        signs.push_back(DuplicateSign::birth_date_and_similar_name);
    else if (!both_born && !one.legal_name.empty() && one.legal_name == other.legal_name)
        signs.push_back(DuplicateSign::same_name);
    if (one.phone.size() >= digits_of_a_phone && one.phone == other.phone)
        signs.push_back(DuplicateSign::same_phone);
    if (!one.email.empty() && one.email == other.email)
        signs.push_back(DuplicateSign::same_email);
    return signs;
}

std::string words_for(DuplicateSign sign)
{
    switch (sign) {
        case DuplicateSign::same_phone:
            return say("the same phone number");
        case DuplicateSign::same_email:
            return say("the same e-mail address");
        case DuplicateSign::same_name:
            return say("the same name");
        case DuplicateSign::birth_date_and_similar_name:
            return say("the same birth date and a similar name");
    }
    return {};
}

}  // namespace attune
