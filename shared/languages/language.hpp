// One language that Attune speaks: its catalogue of whole sentences, its plurals and its dates; and which of
// several a person asks for. The words of a measure have languages of their own (shared/wording).
#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <locale>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/domain/day.hpp"

namespace attune {

// A catalogue as a program read it.
struct Catalogue {
    std::string language;  // "de"
    std::string text;      // of the file attune.mo, as msgfmt makes it
};

inline constexpr std::string_view first_language = "en";

// "{1} of {2}" with its places filled. A place without a value stays as it is.
std::string fill(std::string_view words, std::initializer_list<std::string> values);

// Marks words for the catalogues where they are said later: by say(words) in a table of them, say.
constexpr const char* to_say(const char* words)
{
    return words;
}

namespace detail {

template <std::convertible_to<std::string_view> Text>
std::string as_value(const Text& value)
{
    return std::string{std::string_view{value}};
}

template <std::integral Number>
std::string as_value(Number value)
{
    return std::to_string(value);
}

}  // namespace detail

class Language {
public:
    // English, which needs no catalogue.
    Language() = default;
    // Throws std::runtime_error with a sentence for a catalogue that is none.
    explicit Language(const Catalogue& catalogue);

    [[nodiscard]] const std::string& code() const { return code_; }
    // As documents name their language: "de"; our English is British, "en-GB".
    [[nodiscard]] std::string tag() const { return code_ == first_language ? "en-GB" : code_; }

    // The words of this language for the English ones, which are what the catalogue looks them up by; where
    // it has none, the English ones. "Question {1} of {2}" is filled with the values.
    [[nodiscard]] std::string say(const std::string& words) const;
    template <class... Values>
    [[nodiscard]] std::string say(const std::string& words, const Values&... values) const
    {
        return fill(say(words), {detail::as_value(values)...});
    }

    // The same for words that mean several things in English: "date" tells "{1} {2}" from another.
    [[nodiscard]] std::string say_as(const std::string& meaning, const std::string& words) const;
    template <class... Values>
    [[nodiscard]] std::string say_as(const std::string& meaning, const std::string& words,
                                     const Values&... values) const
    {
        return fill(say_as(meaning, words), {detail::as_value(values)...});
    }

    // The same for a sentence that was recorded in English with its values in it: by
    // say_as("recorded", "Item {1} of the {2}.", ...), or word for word. A date, a figure and a word of the
    // catalogue among the values are said too. A sentence of none of these stays as it was recorded.
    [[nodiscard]] std::string say_again(const std::string& recorded) const;

    // "One question is still open." or "{1} questions are still open.", by the language's own rule of
    // plurals. {1} is the count, {2} and on the further values.
    template <class... Values>
    [[nodiscard]] std::string say_count(const std::string& one, const std::string& many, std::ptrdiff_t count,
                                        const Values&... values) const
    {
        return fill(plural(one, many, count), {std::to_string(count), detail::as_value(values)...});
    }

    // "Sunday, 29 November 2026"
    [[nodiscard]] std::string date(Day day) const;
    // "Sun", "Sunday"
    [[nodiscard]] std::string weekday(Day day) const;
    [[nodiscard]] std::string weekday_in_full(Day day) const;
    // "Nov", "November"
    [[nodiscard]] std::string short_month(Day day) const;
    [[nodiscard]] std::string month(Day day) const;
    // 11 for "nov", "Novem" and "november": three letters or more of a name, English or of this language.
    [[nodiscard]] std::optional<unsigned> month_called(std::string_view beginning) const;

private:
    [[nodiscard]] std::string plural(const std::string& one, const std::string& many,
                                     std::ptrdiff_t count) const;
    [[nodiscard]] std::string value_again(const std::string& recorded) const;

    std::string code_{first_language};
    std::locale locale_ = std::locale::classic();
    std::vector<std::string> recorded_;  // the English templates of what is recorded
};

// English, and the language of each catalogue. Throws as Language does.
std::vector<Language> languages_of(const std::vector<Catalogue>& catalogues);

// Which of them, by the index, would rather be read by somebody who writes "de-AT, de;q=0.9, en;q=0.8", as
// browsers do; the first of them where none is named. `available` is not empty.
std::size_t language_asked_for(std::string_view accept_language, const std::vector<Language>& available);

}  // namespace attune
