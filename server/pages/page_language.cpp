#include "server/pages/page_language.hpp"

#include <charconv>
#include <chrono>
#include <cstdint>
#include <sstream>
#include <stdexcept>

#include <boost/locale/date_time_facet.hpp>
#include <boost/locale/formatting.hpp>
#include <boost/locale/generator.hpp>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>

#include "shared/domain/plain_text.hpp"

namespace attune::server {

namespace {

using boost::locale::gnu_gettext::messages_info;

std::string with_country(const std::string& language)
{
    return language == first_language ? language + "_GB.UTF-8" : language + ".UTF-8";
}

// The catalogue is in memory already, so nothing is looked for on disk.
std::locale locale_of(const Catalogue& catalogue)
{
    const boost::locale::generator generator;
    auto locale = generator(with_country(catalogue.language));
    if (catalogue.text.empty())
        return locale;
    messages_info info;
    info.language = catalogue.language;
    info.encoding = "UTF-8";
    info.domains.emplace_back("pages");
    info.paths.emplace_back();
    info.callback = [&](const std::string&, const std::string&) {
        return std::vector<char>(catalogue.text.begin(), catalogue.text.end());
    };
    return {locale, boost::locale::gnu_gettext::create_messages_facet<char>(info)};
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

// Since 1970: what Boost.Locale takes for a moment.
std::int64_t seconds_to(Day day)
{
    return std::chrono::seconds{day.value.time_since_epoch()}.count();
}

bool is_spoken_as(const std::string& language, std::string_view tag)
{
    return tag.starts_with(language) && (tag.size() == language.size() || tag[language.size()] == '-');
}

}  // namespace

PageLanguage::PageLanguage(const Catalogue& catalogue)
try : code_{catalogue.language}, locale_{locale_of(catalogue)} {
} catch (const std::exception&) {
    throw std::runtime_error{"The catalogue of the pages in the language " + catalogue.language +
                             " cannot be read."};
}

std::string PageLanguage::say(const std::string& words) const
{
    return boost::locale::gettext(words.c_str(), locale_);
}

std::string PageLanguage::say_count(const std::string& one, const std::string& many,
                                    std::ptrdiff_t count) const
{
    const auto words = boost::locale::ngettext(one.c_str(), many.c_str(), static_cast<int>(count), locale_);
    return (boost::locale::format(words) % count).str(locale_);
}

std::string PageLanguage::date(Day day) const
{
    std::ostringstream words;
    words.imbue(locale_);
    words << boost::locale::as::date << boost::locale::as::date_full << boost::locale::as::gmt
          << seconds_to(day);
    return words.str();
}

std::string PageLanguage::short_date(Day day) const
{
    std::ostringstream words;
    words.imbue(locale_);
    words << boost::locale::as::date << boost::locale::as::date_medium << boost::locale::as::gmt
          << seconds_to(day);
    return words.str();
}

std::string PageLanguage::weekday(Day day) const
{
    std::ostringstream words;
    words.imbue(locale_);
    words << boost::locale::as::ftime("%a") << boost::locale::as::gmt << seconds_to(day);
    return words.str();
}

std::size_t language_asked_for(const std::optional<std::string>& accept_language,
                               const std::vector<PageLanguage>& available)
{
    std::size_t best = 0;
    double best_weight = 0;
    std::string_view rest = accept_language ? std::string_view{*accept_language} : std::string_view{};
    while (!rest.empty()) {
        const auto end = std::min(rest.find(','), rest.size());
        const auto wanted = wanted_in(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        for (std::size_t i = 0; i < available.size(); ++i)
            if (wanted.weight > best_weight && is_spoken_as(available[i].code(), wanted.tag)) {
                best = i;
                best_weight = wanted.weight;
            }
    }
    return best;
}

}  // namespace attune::server
