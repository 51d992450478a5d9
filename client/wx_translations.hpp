// The words of the panels, and those that wx brings itself, in the desktop's language.
#pragma once

#include <filesystem>
#include <string>

namespace attune::desktop {

// `language` is "de"; its catalogues lie in `folder`/de. Called before the first window.
void translate_panels(const std::string& language, const std::filesystem::path& folder);

}  // namespace attune::desktop
