#include "shared/domain/own_field.hpp"

#include <algorithm>

#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr std::size_t shown = 40;        // of what somebody wrote, in bytes
constexpr std::size_t most_digits = 15;  // that a double tells apart

Refusal refused(const std::string& sentence)
{
    return {RefusalCode::invalid, sentence};
}

// Cut between two characters.
std::string shortened(std::string_view value)
{
    auto end = std::min(value.size(), shown);
    while (end > 0 && end < value.size() && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string{value.substr(0, end)} + (end < value.size() ? "\u2026" : "");
}

Result<std::string> bounded(const OwnFieldDetails& field, std::string_view value, std::size_t room)
{
    if (characters(value) > room)
        return refused(
            say("\"{1}\" holds {2} characters; there is room for {3}.", field.name, characters(value), room));
    return std::string{value};
}

Result<std::string> one_of(const OwnFieldDetails& field, std::string_view value)
{
    if (std::ranges::find(field.choices, value) == field.choices.end())
        return refused(
            say(R"("{1}" holds "{2}", which is none of its choices.)", field.name, shortened(value)));
    return std::string{value};
}

std::string lower_ascii(std::string_view text)
{
    std::string lower{text};
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

bool all_digits(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string words_for(OwnFieldKind kind)
{
    switch (kind) {
        case OwnFieldKind::text:
            return say("Short text");
        case OwnFieldKind::long_text:
            return say("Long text");
        case OwnFieldKind::number:
            return say("Number");
        case OwnFieldKind::day:
            return say("Date");
        case OwnFieldKind::yes_no:
            return say("Yes or no");
        case OwnFieldKind::choice:
            return say("One of a list");
    }
    return {};
}

Result<std::string> own_field_value(const OwnFieldDetails& field, std::string_view value)
{
    if (trimmed(value).empty())
        return std::string{};
    switch (field.kind) {
        case OwnFieldKind::text:
            if (value.find_first_of("\r\n") != std::string_view::npos)
                return refused(say("\"{1}\" holds more than one line.", field.name));
            return bounded(field, value, room_for_short_value);
        case OwnFieldKind::long_text:
            return bounded(field, value, room_for_long_value);
        case OwnFieldKind::number:
            if (const auto number = number_as_stored(value); number && *number == value)
                return *number;
            return refused(say(R"("{1}" holds "{2}", which is not a number.)", field.name, shortened(value)));
        case OwnFieldKind::day:
            if (const auto day = parse_day(value))
                return to_string(*day);
            return refused(say(R"("{1}" holds "{2}", which is not a date.)", field.name, shortened(value)));
        case OwnFieldKind::yes_no:
            if (value == "yes" || value == "no")
                return std::string{value};
            return refused(
                say(R"("{1}" holds "{2}", which is neither yes nor no.)", field.name, shortened(value)));
        case OwnFieldKind::choice:
            return one_of(field, value);
    }
    return std::string{};
}

std::optional<std::string> number_as_stored(std::string_view typed)
{
    auto text = trimmed(typed);
    std::string sign;
    if (text.starts_with('-') || text.starts_with('+')) {
        sign = text.front() == '-' ? "-" : "";
        text.remove_prefix(1);
    }
    const auto mark = text.find_first_of(".,");
    auto whole = text.substr(0, mark);
    auto decimals = mark == std::string_view::npos ? std::string_view{} : text.substr(mark + 1);
    const bool readable = !whole.empty() && all_digits(whole) && all_digits(decimals) &&
                          (mark == std::string_view::npos || !decimals.empty()) &&
                          whole.size() + decimals.size() <= most_digits;
    const bool thousands = mark != std::string_view::npos && text[mark] == ',' && decimals.size() == 3 &&
                           whole.size() <= 3 && whole != "0";
    if (!readable || thousands)
        return std::nullopt;
    whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size() - 1));
    while (decimals.ends_with('0'))
        decimals.remove_suffix(1);
    const bool nothing = whole == "0" && decimals.empty();
    auto stored = (nothing ? std::string{} : sign) + std::string{whole};
    if (!decimals.empty())
        stored.append(".").append(decimals);
    return stored;
}

std::optional<bool> yes_or_no(std::string_view typed)
{
    constexpr std::array<std::string_view, 7> yes{"yes", "y", "ja", "j", "true", "wahr", "1"};
    constexpr std::array<std::string_view, 6> no{"no", "n", "nein", "false", "falsch", "0"};
    const auto word = lower_ascii(trimmed(typed));
    if (std::ranges::find(yes, word) != yes.end())
        return true;
    if (std::ranges::find(no, word) != no.end())
        return false;
    return std::nullopt;
}

std::string own_field_words(OwnFieldKind kind, const std::string& stored)
{
    if (kind == OwnFieldKind::day)
        if (const auto day = parse_day(stored))
            return medium_date(*day);
    if (kind == OwnFieldKind::yes_no && (stored == "yes" || stored == "no"))
        return stored == "yes" ? say("yes") : say("no");
    return stored;
}

}  // namespace attune
