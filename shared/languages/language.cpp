#include "shared/languages/language.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <span>
#include <stdexcept>

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>

#include "shared/domain/plain_text.hpp"
#include "shared/languages/recorded.hpp"

namespace attune {

namespace {

using boost::locale::gnu_gettext::messages_info;
using std::chrono::year_month_day;

constexpr std::array months{to_say("January"),   to_say("February"), to_say("March"),    to_say("April"),
                            to_say("May"),       to_say("June"),     to_say("July"),     to_say("August"),
                            to_say("September"), to_say("October"),  to_say("November"), to_say("December")};
constexpr std::array short_months{to_say("Jan"), to_say("Feb"), to_say("Mar"), to_say("Apr"),
                                  to_say("May"), to_say("Jun"), to_say("Jul"), to_say("Aug"),
                                  to_say("Sep"), to_say("Oct"), to_say("Nov"), to_say("Dec")};
constexpr std::array weekdays{to_say("Sunday"),   to_say("Monday"), to_say("Tuesday"), to_say("Wednesday"),
                              to_say("Thursday"), to_say("Friday"), to_say("Saturday")};
constexpr std::array short_weekdays{to_say("Sun"), to_say("Mon"), to_say("Tue"), to_say("Wed"),
                                    to_say("Thu"), to_say("Fri"), to_say("Sat")};

std::string in_small_letters(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

// The catalogue is in memory already, so nothing is looked for on disk.
std::locale locale_of(const Catalogue& catalogue)
{
    messages_info info;
    info.language = catalogue.language;
    info.encoding = "UTF-8";
    info.domains.emplace_back("attune");
    info.paths.emplace_back();
    info.callback = [&](const std::string&, const std::string&) {
        return std::vector<char>(catalogue.text.begin(), catalogue.text.end());
    };
    return {std::locale::classic(), boost::locale::gnu_gettext::create_messages_facet<char>(info)};
}

constexpr int the_domain = 0;  // of locale_of

// None for English. Asked without boost::locale::gettext, which takes everything but ASCII out of words that
// it does not find.
const boost::locale::message_format<char>* catalogue_in(const std::locale& locale)
{
    using Facet = boost::locale::message_format<char>;
    return std::has_facet<Facet>(locale) ? &std::use_facet<Facet>(locale) : nullptr;
}

std::size_t month_index(Day day)
{
    return static_cast<unsigned>(year_month_day{day.value}.month()) - 1;
}

std::size_t weekday_index(Day day)
{
    return std::chrono::weekday{day.value}.c_encoding();
}

struct Wanted {
    std::string_view tag;  // "de-AT"
    double weight = 1;
};

// "de;q=0.9". What is no number weighs nothing.
Wanted wanted_in(std::string_view part)
{
    const auto end = part.find(';');
    Wanted wanted{trimmed(part.substr(0, end)), 1};
    if (end == std::string_view::npos)
        return wanted;
    const auto weight = trimmed(part.substr(end + 1));
    wanted.weight = 0;
    if (weight.starts_with("q="))
        std::from_chars(weight.data() + 2, weight.data() + weight.size(), wanted.weight);
    return wanted;
}

bool is_spoken_as(const std::string& language, std::string_view tag)
{
    return tag.starts_with(language) && (tag.size() == language.size() || tag[language.size()] == '-');
}

std::string filled_with(std::string_view words, std::span<const std::string> values)
{
    std::string filled;
    while (!words.empty()) {
        const auto place = words.find('{');
        filled.append(words.substr(0, place));
        if (place == std::string_view::npos)
            break;
        words.remove_prefix(place);
        const auto number =
            words.size() > 2 && words[2] == '}' ? static_cast<std::size_t>(words[1] - '1') : values.size();
        if (number < values.size()) {
            filled.append(values[number]);
            words.remove_prefix(3);
        } else {
            filled.push_back('{');
            words.remove_prefix(1);
        }
    }
    return filled;
}

bool are_digits(std::string_view text, std::size_t least, std::size_t most)
{
    return text.size() >= least && text.size() <= most &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "29", "Nov" and "2026"
std::optional<std::array<std::string, 3>> english_date_in(std::string_view text)
{
    const auto after_day = text.find(' ');
    const auto after_month = text.rfind(' ');
    if (after_day == std::string_view::npos || after_month == after_day)
        return std::nullopt;
    const auto day = text.substr(0, after_day);
    const auto month = text.substr(after_day + 1, after_month - after_day - 1);
    const auto year = text.substr(after_month + 1);
    if (!are_digits(day, 1, 2) || std::ranges::find(short_months, month) == short_months.end() ||
        !are_digits(year, 4, 4))
        return std::nullopt;
    return std::array{std::string{day}, std::string{month}, std::string{year}};
}

// Where the point of "-4.25" stands.
std::optional<std::size_t> point_of_figure(std::string_view text)
{
    const auto begin = static_cast<std::size_t>(text.starts_with('-') ? 1 : 0);
    const auto point = text.find('.');
    const bool is_figure = point != std::string_view::npos &&
                           are_digits(text.substr(begin, point - begin), 1, 9) &&
                           are_digits(text.substr(point + 1), 1, 9);
    return is_figure ? std::optional{point} : std::nullopt;
}

}  // namespace

std::string fill(std::string_view words, std::initializer_list<std::string> values)
{
    return filled_with(words, {values.begin(), values.size()});
}

Language::Language(const Catalogue& catalogue)
try : code_{catalogue.language}, locale_{locale_of(catalogue)},
    recorded_{templates_under("recorded", catalogue.text)} {
} catch (const std::exception&) {
    throw std::runtime_error{"The catalogue of the language " + catalogue.language + " cannot be read."};
}

std::string Language::say(const std::string& words) const
{
    // A catalogue holds facts about itself under no words.
    const auto* facet = words.empty() ? nullptr : catalogue_in(locale_);
    const auto* said = facet ? facet->get(the_domain, nullptr, words.c_str()) : nullptr;
    return said ? said : words;
}

std::string Language::say_as(const std::string& meaning, const std::string& words) const
{
    const auto* facet = catalogue_in(locale_);
    const auto* said = facet ? facet->get(the_domain, meaning.c_str(), words.c_str()) : nullptr;
    return said ? said : words;
}

std::string Language::say_again(const std::string& recorded) const
{
    const std::string* best = nullptr;
    std::vector<std::string> values;
    for (const auto& words : recorded_)
        if (!best || literal_characters(words) > literal_characters(*best))
            if (auto found = values_in(recorded, words)) {
                best = &words;
                values = *std::move(found);
            }
    if (!best)
        return say(recorded);
    std::ranges::transform(values, values.begin(),
                           [this](const std::string& value) { return value_again(value); });
    return filled_with(say_as("recorded", *best), values);
}

std::string Language::value_again(const std::string& recorded) const
{
    if (const auto date = english_date_in(recorded))
        return say_as("date", "{1} {2} {3}", date->at(0), say(date->at(1)), date->at(2));
    if (const auto point = point_of_figure(recorded))
        return std::string{recorded}.replace(*point, 1, say_as("before decimals", "."));
    return say(recorded);
}

std::string Language::plural(const std::string& one, const std::string& many, std::ptrdiff_t count) const
{
    const auto* facet = catalogue_in(locale_);
    const auto* said =
        facet ? facet->get(the_domain, nullptr, one.c_str(), static_cast<int>(count)) : nullptr;
    if (said)
        return said;
    return count == 1 ? one : many;
}

std::string Language::date(Day day) const
{
    const year_month_day date{day.value};
    return say_as("date", "{1}, {2} {3} {4}", weekday_in_full(day), static_cast<unsigned>(date.day()),
                  month(day), static_cast<int>(date.year()));
}

std::string Language::weekday(Day day) const
{
    return say(short_weekdays.at(weekday_index(day)));
}

std::string Language::weekday_in_full(Day day) const
{
    return say(weekdays.at(weekday_index(day)));
}

std::string Language::short_month(Day day) const
{
    return say(short_months.at(month_index(day)));
}

std::string Language::month(Day day) const
{
    return say(months.at(month_index(day)));
}

std::optional<unsigned> Language::month_called(std::string_view beginning) const
{
    if (beginning.size() < 3)
        return std::nullopt;
    const auto wanted = in_small_letters(std::string{beginning});
    const auto called_so = [&](const char* english) {
        return in_small_letters(english).starts_with(wanted) ||
               in_small_letters(say(english)).starts_with(wanted);
    };
    const auto* const found = std::ranges::find_if(months, called_so);
    if (found == months.end())
        return std::nullopt;
    return static_cast<unsigned>(found - months.begin()) + 1;
}

std::vector<Language> languages_of(const std::vector<Catalogue>& catalogues)
{
    std::vector<Language> languages(1);
    for (const auto& catalogue : catalogues)
        languages.emplace_back(catalogue);
    return languages;
}

std::size_t language_asked_for(std::string_view accept_language, const std::vector<Language>& available)
{
    std::size_t best = 0;
    double best_weight = 0;
    while (!accept_language.empty()) {
        const auto end = std::min(accept_language.find(','), accept_language.size());
        const auto wanted = wanted_in(accept_language.substr(0, end));
        accept_language.remove_prefix(std::min(end + 1, accept_language.size()));
        for (std::size_t i = 0; i < available.size(); ++i)
            if (wanted.weight > best_weight && is_spoken_as(available[i].code(), wanted.tag)) {
                best = i;
                best_weight = wanted.weight;
            }
    }
    return best;
}

}  // namespace attune
