// Which language the desktop speaks: the first one of the system's that there is a catalogue of, or the one
// that was chosen here.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "shared/languages/language.hpp"

namespace attune::desktop {

// The value of an environment variable; empty where it is not set.
using Variable = std::function<std::string(const std::string& name)>;

// "de", "en": the languages of the environment, the best first, as gettext reads them from LANGUAGE, LC_ALL,
// LC_MESSAGES and LANG.
std::vector<std::string> languages_of(const Variable& variable);

struct LanguageChoice {
    std::string code;  // "de"
    std::string name;  // "Deutsch", as its own people call it
};

// English, and every language that has a catalogue in the folder.
std::vector<LanguageChoice> language_choices(const std::filesystem::path& folder);

// Nothing where English is asked for first, or none of them is there or can be read.
std::optional<Catalogue> catalogue_for(const std::vector<std::string>& languages,
                                       const std::filesystem::path& folder);

}  // namespace attune::desktop
