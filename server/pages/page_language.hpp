// One language of the clients' pages: its catalogue, its plurals and its dates; and which language a browser
// asks for. The words of a measure have languages of their own.
#pragma once

#include <cstddef>
#include <locale>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/locale/format.hpp>

#include "shared/domain/day.hpp"

namespace attune::server {

// A catalogue as a program read it.
struct Catalogue {
    std::string language;  // "de"
    std::string text;      // of the file pages.mo, as msgfmt makes it
};

inline constexpr std::string_view first_language = "en";

class PageLanguage {
public:
    // Without a text it says everything in English. Throws std::runtime_error with a sentence for a catalogue
    // that is none.
    explicit PageLanguage(const Catalogue& catalogue);

    [[nodiscard]] const std::string& code() const { return code_; }

    // The words of this language for the English ones, which are what the catalogue looks them up by; where
    // it has none, the English ones.
    [[nodiscard]] std::string say(const std::string& words) const;

    // "Question {1} of {2}", filled with the values.
    template <class... Values>
    [[nodiscard]] std::string say(const std::string& words, const Values&... values) const
    {
        return (boost::locale::format(say(words)) % ... % values).str(locale_);
    }

    // "One question is still open." or "{1} questions are still open.", by the language's own rule of
    // plurals.
    [[nodiscard]] std::string say_count(const std::string& one, const std::string& many,
                                        std::ptrdiff_t count) const;

    // "Sunday, 29 November 2026"
    [[nodiscard]] std::string date(Day day) const;

    // "29 Nov 2026"
    [[nodiscard]] std::string short_date(Day day) const;

    // "Sun"
    [[nodiscard]] std::string weekday(Day day) const;

private:
    std::string code_;
    std::locale locale_;
};

// Which of them a browser would rather read, by its header Accept-Language ("de-AT, de;q=0.9, en;q=0.8"); the
// first of them where it names none. `available` is not empty.
std::size_t language_asked_for(const std::optional<std::string>& accept_language,
                               const std::vector<PageLanguage>& available);

}  // namespace attune::server
