// The German catalogue, and a fixture whose sentences are German.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "shared/languages/spoken.hpp"

namespace attune::tests {

inline const Language& german()
{
    static const Language language = [] {
        std::ifstream file{ATTUNE_SHARE_FOLDER "/languages/de/attune.mo", std::ios::binary};
        return Language{Catalogue{"de", {std::istreambuf_iterator<char>{file}, {}}}};
    }();
    return language;
}

struct InGerman {
    Speaking speaking{german()};
};

}  // namespace attune::tests
