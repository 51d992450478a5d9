#include "shared/money/currency.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdlib>

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

// ISO 4217:2015, table A.1.
constexpr std::array all{
    Currency{"AUD", 2}, Currency{"BGN", 2}, Currency{"BHD", 3}, Currency{"BRL", 2}, Currency{"CAD", 2},
    Currency{"CHF", 2}, Currency{"CLP", 0}, Currency{"CZK", 2}, Currency{"DKK", 2}, Currency{"EUR", 2},
    Currency{"GBP", 2}, Currency{"HKD", 2}, Currency{"HUF", 2}, Currency{"ILS", 2}, Currency{"INR", 2},
    Currency{"ISK", 0}, Currency{"JPY", 0}, Currency{"KRW", 0}, Currency{"KWD", 3}, Currency{"MXN", 2},
    Currency{"NOK", 2}, Currency{"NZD", 2}, Currency{"PLN", 2}, Currency{"RON", 2}, Currency{"SEK", 2},
    Currency{"SGD", 2}, Currency{"TND", 3}, Currency{"TRY", 2}, Currency{"USD", 2}, Currency{"ZAR", 2}};

constexpr std::size_t group = 3;

std::string written(std::int64_t amount, int decimals, const std::string& between_thousands,
                    const std::string& before_decimals)
{
    const auto places = static_cast<std::size_t>(decimals);
    auto digits = std::to_string(std::abs(amount));
    if (digits.size() <= places)
        digits.insert(0, places + 1 - digits.size(), '0');
    auto whole = digits.substr(0, digits.size() - places);
    for (auto at = whole.size(); at > group; at -= group)
        whole.insert(at - group, between_thousands);
    return (amount < 0 ? "\u2212" : "") + whole +
           (decimals > 0 ? before_decimals + digits.substr(digits.size() - places) : "");
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// The figures of the whole part, whose groups of thousands are parted by one sign, if by any.
std::optional<std::string> whole_figures(std::string_view text, char thousands)
{
    std::string figures;
    std::size_t since_mark = 0;
    bool grouped = false;
    for (const char c : text) {
        if (is_digit(c)) {
            figures += c;
            ++since_mark;
        } else if (c == thousands && !figures.empty() &&
                   (grouped ? since_mark == group : since_mark <= group)) {
            grouped = true;
            since_mark = 0;
        } else {
            return std::nullopt;
        }
    }
    if (figures.empty() || (grouped && since_mark != group))
        return std::nullopt;
    return figures;
}

}  // namespace

std::span<const Currency> currencies()
{
    return all;
}

const Currency* find_currency(std::string_view code)
{
    const auto* found =
        std::ranges::find(all, code, [](const Currency& one) { return std::string_view{one.code}; });
    return found == all.end() ? nullptr : found;
}

std::string amount_words(std::int64_t amount, const Currency& currency)
{
    return written(amount, currency.decimals, say_as("between thousands", ","),
                   say_as("before decimals", "."));
}

std::string with_currency(std::int64_t amount, const Currency& currency)
{
    return std::string{currency.code} + "\u00a0" + amount_words(amount, currency);
}

std::string plain_amount(std::int64_t amount, const Currency& currency)
{
    auto text = written(std::abs(amount), currency.decimals, "", ".");
    return amount < 0 ? '-' + text : text;
}

std::optional<std::int64_t> parse_amount(std::string_view text, const Currency& currency)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    const auto places = static_cast<std::size_t>(currency.decimals);
    const auto mark = text.find_last_of(".,");
    std::string decimals;
    char thousands = mark == std::string_view::npos ? '\0' : text[mark];
    if (mark != std::string_view::npos && text.size() - mark - 1 <= places) {
        decimals = text.substr(mark + 1);
        thousands = text[mark] == '.' ? ',' : '.';
        text = text.substr(0, mark);
        if (decimals.empty() || !std::ranges::all_of(decimals, is_digit))
            return std::nullopt;
    }
    const auto whole = whole_figures(text, thousands);
    constexpr std::size_t most_figures = 15;
    if (!whole || whole->size() > most_figures)
        return std::nullopt;
    decimals.resize(places, '0');
    const auto amount = std::stoll(*whole + decimals);
    return amount > largest_amount ? std::nullopt : std::optional<std::int64_t>{amount};
}

std::int64_t share_of(std::int64_t amount, std::int64_t part, std::int64_t whole)
{
    assert(whole > 0);
    const auto product = amount * part;
    const auto rounded = (2 * std::abs(product) + whole) / (2 * whole);
    return product < 0 ? -rounded : rounded;
}

}  // namespace attune
