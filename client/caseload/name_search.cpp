#include "client/caseload/name_search.hpp"

#include <algorithm>
#include <cctype>
#include <glib.h>
#include <memory>
#include <vector>

namespace attune::desktop {

namespace {

// Of a birth date or a telephone number: nearly everybody's have any two somewhere.
constexpr std::size_t fewest_digits = 3;

struct FreeText {
    void operator()(gchar* text) const { g_free(text); }
};
using OwnedText = std::unique_ptr<gchar, FreeText>;

std::vector<std::string> words_of(std::string_view text)
{
    std::vector<std::string> words{""};
    for (const char c : text) {
        if (c == ' ' || c == '-' || c == '\'')
            words.emplace_back();
        else
            words.back() += c;
    }
    std::erase(words, "");
    return words;
}

// One letter begins a word: everybody's name has it somewhere.
bool is_part_of_a_word(const std::vector<std::string>& words, const std::string& typed)
{
    return std::ranges::any_of(words, [&typed](const std::string& word) {
        return typed.size() > 1 ? word.find(typed) != std::string::npos : word.starts_with(typed);
    });
}

std::string initials_of(const std::vector<std::string>& words)
{
    std::string initials;
    for (const auto& word : words)
        initials += word.front();
    return initials;
}

std::string digits_in(std::string_view text)
{
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits),
                         [](unsigned char c) { return std::isdigit(c) != 0; });
    return digits;
}

bool numbers_only(std::string_view text)
{
    return std::ranges::all_of(text, [](unsigned char c) {
        return std::isdigit(c) != 0 ||
               std::string_view{" -/.+()"}.find(static_cast<char>(c)) != std::string_view::npos;
    });
}

// 1992-03-12 is found by any part of 19920312 and of 12031992, by its year above all.
bool fits_birth_date(const std::optional<Day>& born_on, const std::string& digits, const std::string& text)
{
    if (!born_on)
        return false;
    const auto iso = to_string(*born_on);
    const auto year = iso.substr(0, 4);
    const auto month = iso.substr(5, 2);
    const auto day = iso.substr(8, 2);
    if (digits.size() >= fewest_digits)
        return (year + month + day).find(digits) != std::string::npos ||
               (day + month + year).find(digits) != std::string::npos;
    return digits.empty() && text.size() > 3 && folded(medium_date(*born_on)).starts_with(text);
}

bool fits_name(const std::string& name, const std::string& typed)
{
    const auto name_words = words_of(folded(name));
    const auto typed_words = words_of(typed);
    if (typed_words.size() == 1 && typed.size() > 1 && initials_of(name_words).starts_with(typed))
        return true;
    return std::ranges::all_of(typed_words,
                               [&](const auto& word) { return is_part_of_a_word(name_words, word); });
}

}  // namespace

std::string folded(std::string_view text)
{
    const OwnedText apart{g_utf8_normalize(text.data(), static_cast<gssize>(text.size()), G_NORMALIZE_ALL)};
    if (!apart)
        return std::string{text};
    std::string without_marks;
    for (const gchar* at = apart.get(); *at != '\0'; at = g_utf8_next_char(at))
        if (!g_unichar_ismark(g_utf8_get_char(at)))
            without_marks.append(at, static_cast<std::size_t>(g_utf8_next_char(at) - at));
    const OwnedText lower{g_utf8_casefold(without_marks.data(), static_cast<gssize>(without_marks.size()))};
    return lower.get();
}

NameSearch::NameSearch(std::string_view text) : text_{folded(text)}
{
    text_.erase(0, text_.find_first_not_of(' '));
    text_.erase(text_.find_last_not_of(' ') + 1);
    if (numbers_only(text_))
        digits_ = digits_in(text_);
}

bool NameSearch::fits(const api::CaseloadRow& row) const
{
    if (text_.empty())
        return true;
    if (!digits_.empty())
        return fits_birth_date(row.born_on, digits_, text_) ||
               (digits_.size() >= fewest_digits && digits_in(row.phone).find(digits_) != std::string::npos) ||
               folded(row.reference).starts_with(text_);
    return fits_name(row.preferred_name, text_) || fits_name(row.legal_name, text_) ||
           folded(row.reference).starts_with(text_) || fits_birth_date(row.born_on, digits_, text_);
}

}  // namespace attune::desktop
