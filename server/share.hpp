// The share folder: data files that come with the program.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "shared/measures/library.hpp"

namespace attune::server {

struct Share {
    std::vector<InstrumentFile> instruments;  // instruments/*.json, by name
    std::string exercises;                    // exercises/exercises.json
};

// Throws std::runtime_error with a sentence for people when a file cannot be read or there is no instrument.
Share read_share(const std::filesystem::path& folder);

// The same texts without their names, for sync_library.
std::vector<std::string> instrument_texts(const Share& share);

}  // namespace attune::server
