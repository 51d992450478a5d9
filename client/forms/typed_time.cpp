#include "client/forms/typed_time.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <vector>

#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

bool digit(char c)
{
    return c >= '0' && c <= '9';
}

// Those of UTF-8 beyond ASCII count as letters: "März".
bool letter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalpha(byte) != 0;
}

// Runs of figures and runs of letters; whatever else stands between them only parts them. Nullopt for what
// no date holds.
std::optional<std::vector<std::string>> words_of(std::string_view text)
{
    std::vector<std::string> words;
    char before = ' ';
    for (const char c : text) {
        if (!digit(c) && !letter(c) && std::string_view{" /.-,"}.find(c) == std::string_view::npos)
            return std::nullopt;
        const bool goes_on = (digit(c) && digit(before)) || (letter(c) && letter(before));
        if ((digit(c) || letter(c)) && !goes_on)
            words.emplace_back();
        if (digit(c) || letter(c))
            words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        before = c;
    }
    return words;
}

std::optional<unsigned> month_of(const std::string& word)
{
    if (const auto number = parse_typed_number(word))
        return static_cast<unsigned>(*number);
    return word == "sept" ? std::optional{9U} : spoken().month_called(word);
}

std::optional<Day> make_day(const std::string& year, const std::string& month, const std::string& day)
{
    const auto y = parse_typed_number(year);
    const auto m = month_of(month);
    const auto d = parse_typed_number(day);
    if (!y || !m || !d || year.size() != 4)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*y}, std::chrono::month{*m},
                                           std::chrono::day{static_cast<unsigned>(*d)}};
    if (!date.ok())
        return std::nullopt;
    return Day{std::chrono::sys_days{date}};
}

}  // namespace

std::string trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return std::string{text.substr(first, text.find_last_not_of(blanks) - first + 1)};
}

std::optional<int> parse_typed_number(std::string_view text)
{
    const auto figures = trimmed(text);
    int number = 0;
    const auto* end = figures.data() + figures.size();
    const auto [rest, fault] = std::from_chars(figures.data(), end, number);
    if (figures.empty() || figures.size() > 6 || !digit(figures.front()) || fault != std::errc{} ||
        rest != end)
        return std::nullopt;
    return number;
}

std::optional<Day> parse_typed_day(std::string_view text)
{
    const auto typed = trimmed(text);
    const auto words = words_of(typed);
    if (!words || words->size() != 3 || !digit(typed.front()))
        return std::nullopt;
    const auto& w = *words;
    return w[0].size() == 4 ? make_day(w[0], w[1], w[2]) : make_day(w[2], w[1], w[0]);
}

std::optional<TimeOfDay> parse_typed_time(std::string_view text)
{
    auto figures = trimmed(text);
    auto parting = figures.find_first_of(":.");
    if (parting == std::string::npos && (figures.size() == 3 || figures.size() == 4)) {
        parting = figures.size() - 2;
        figures.insert(parting, ":");
    }
    if (parting == std::string::npos || figures.size() - parting != 3)
        return std::nullopt;
    const auto hour = parse_typed_number(figures.substr(0, parting));
    const auto minute = parse_typed_number(figures.substr(parting + 1));
    if (!hour || !minute || *hour > 23 || *minute > 59)
        return std::nullopt;
    return TimeOfDay{*hour, *minute};
}

}  // namespace attune::desktop
