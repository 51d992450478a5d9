// The currencies that a practice can charge in, and amounts in them: whole minor units (pence, cents), never
// a fraction.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace attune {

// ISO 4217: the code, and how many decimals its minor unit has.
struct Currency {
    const char* code;
    int decimals;
};

// By code.
std::span<const Currency> currencies();
const Currency* find_currency(std::string_view code);

// Nothing that the practice charges is more than this, in minor units.
inline constexpr std::int64_t largest_amount = 100'000'000;

// "1,234.50", by the language that is spoken: "1.234,50".
std::string amount_words(std::int64_t amount, const Currency& currency);
// "GBP 1,234.50".
std::string with_currency(std::int64_t amount, const Currency& currency);
// "1234.50" in every language: for a field, and for a CSV that a program reads.
std::string plain_amount(std::int64_t amount, const Currency& currency);

// "60", "60.5", "60,50", "1,234.50", "1.234,50". The last point or comma stands before the decimals where no
// more figures follow than the currency has decimals; otherwise it groups thousands. Nullopt for anything
// else: below nothing, above `largest_amount`, more decimals than there are.
std::optional<std::int64_t> parse_amount(std::string_view text, const Currency& currency);

// `amount` times `part` / `whole`, rounded to the minor unit, half away from nothing. `whole` is above 0.
std::int64_t share_of(std::int64_t amount, std::int64_t part, std::int64_t whole);

}  // namespace attune
