#include "shared/json/read.hpp"

#include <algorithm>

#include <boost/json/parse.hpp>

#include "shared/languages/spoken.hpp"

namespace attune::json {

namespace {

bool contains_nul(const boost::json::value& value)
{
    constexpr auto nul = [](const auto& text) {
        return std::string_view{text}.find('\0') != std::string_view::npos;
    };
    switch (value.kind()) {
        case boost::json::kind::string:
            return nul(value.get_string());
        case boost::json::kind::array:
            return std::ranges::any_of(value.get_array(), contains_nul);
        case boost::json::kind::object:
            return std::ranges::any_of(value.get_object(), [&](const auto& field) {
                return nul(field.key()) || contains_nul(field.value());
            });
        default:
            return false;
    }
}

const char* kind_in_words(const boost::json::value& value)
{
    switch (value.kind()) {
        case boost::json::kind::null:
            return "null";
        case boost::json::kind::bool_:
            return "true or false";
        case boost::json::kind::string:
            return "other text";
        case boost::json::kind::array:
            return "a list";
        case boost::json::kind::object:
            return "an object";
        case boost::json::kind::double_:
            return "a decimal number";
        default:
            return "a number";
    }
}

}  // namespace

Result<boost::json::value> parse(std::string_view text)
{
    boost::system::error_code ec;
    auto value = boost::json::parse({text.data(), text.size()}, ec);
    if (ec)
        return Refusal{RefusalCode::malformed, say("The text is not valid JSON: {1}.", ec.message())};
    if (contains_nul(value))
        return Refusal{RefusalCode::malformed, "A text contains the character NUL, which cannot be stored."};
    return value;
}

void Reader::read(const boost::json::value& value, bool& out)
{
    if (value.is_bool())
        out = value.get_bool();
    else
        wrong("true or false", value);
}

void Reader::read(const boost::json::value& value, std::string& out)
{
    if (value.is_string())
        out = value.get_string();
    else
        wrong("text", value);
}

void Reader::read(const boost::json::value& value, Day& out)
{
    const auto day = value.is_string() ? parse_day(value.get_string()) : std::nullopt;
    if (day)
        out = *day;
    else
        wrong("a date like 2026-11-24", value);
}

void Reader::read(const boost::json::value& value, Instant& out)
{
    const auto instant = value.is_string() ? parse_instant(value.get_string()) : std::nullopt;
    if (instant)
        out = *instant;
    else
        wrong("a time like 2026-11-24T14:00:00Z", value);
}

void Reader::wrong(std::string_view expected, const boost::json::value& found)
{
    fail("must be " + std::string{expected} + ", not " + kind_in_words(found) + ".");
}

void Reader::fail(std::string sentence)
{
    // A long list with the same fault throughout says enough in its first hundred.
    if (errors_.size() < 100)
        errors_.push_back({path_, std::move(sentence)});
}

}  // namespace attune::json
