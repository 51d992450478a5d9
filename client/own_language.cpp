#include "client/own_language.hpp"

#include <algorithm>
#include <string_view>

#include "shared/file_text.hpp"

namespace attune::desktop {

namespace {

// "de" of "de_AT.UTF-8".
std::string language_of(std::string_view locale)
{
    return std::string{locale.substr(0, locale.find_first_of("_.@-"))};
}

std::string own_name(const Language& language)
{
    return language.say_as("this language", "English");
}

std::string locale_of(const Variable& variable)
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (auto locale = variable(name); !locale.empty())
            return locale;
    return "C";
}

}  // namespace

std::vector<std::string> languages_of(const Variable& variable)
{
    const auto locale = locale_of(variable);
    if (locale == "C" || locale == "POSIX")
        return {std::string{first_language}};
    std::vector<std::string> languages;
    const auto listed = variable("LANGUAGE");
    std::string_view rest = listed;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(':'), rest.size());
        if (end > 0)
            languages.push_back(language_of(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    languages.push_back(language_of(locale));
    return languages;
}

std::vector<LanguageChoice> language_choices(const std::filesystem::path& folder)
{
    std::vector<LanguageChoice> choices{{std::string{first_language}, own_name(Language{})}};
    std::error_code unreadable;
    for (const auto& entry : std::filesystem::directory_iterator{folder, unreadable})
        if (const auto catalogue = catalogue_for({entry.path().filename().string()}, folder))
            choices.push_back({catalogue->language, own_name(Language{*catalogue})});
    std::ranges::sort(choices.begin() + 1, choices.end(), {}, &LanguageChoice::code);
    return choices;
}

std::optional<Catalogue> catalogue_for(const std::vector<std::string>& languages,
                                       const std::filesystem::path& folder)
{
    for (const auto& language : languages) {
        if (language == first_language)
            return std::nullopt;
        if (auto text = file_text(folder / language / "attune.mo"); text && !text->empty())
            return Catalogue{language, *std::move(text)};
    }
    return std::nullopt;
}

}  // namespace attune::desktop
