// A file that is to be imported, read from the disk within its bounds.
#pragma once

#include <string>

#include "shared/result.hpp"

namespace attune::desktop {

struct ImportText {
    std::string name;  // without its folder
    std::string text;
};

// Refuses, in a sentence that names the file, one that is missing, empty, too large, or not UTF-8 text.
Result<ImportText> read_import_file(const std::string& path);

}  // namespace attune::desktop
