// The words of the panels, and those that wx brings itself, in the desktop's language.
#pragma once

#include <filesystem>
#include <string>

namespace attune::desktop {

// Where the catalogues lie: share/attune/languages beside the program.
std::filesystem::path folder_of_languages();

// `language` is "de"; its catalogues lie in `folder`/de. Called before the first window.
void translate_panels(const std::string& language, const std::filesystem::path& folder);

}  // namespace attune::desktop
