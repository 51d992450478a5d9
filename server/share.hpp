// The share folder: data files that come with the program.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "server/pages/templates.hpp"
#include "shared/measures/library.hpp"

namespace attune::server {

struct Share {
    std::vector<InstrumentFile> instruments;  // instruments/*.json, by name
    std::string exercises;                    // exercises/exercises.json
    std::string courses;                      // courses/courses.json
    std::string reading;                      // reading/reading.json
    std::string note_templates;               // note_templates/note_templates.json
    std::vector<PageFile> pages;              // pages/*, what clients see
    std::vector<Catalogue> catalogues;        // languages/*/attune.mo, in which other languages
};

// Throws std::runtime_error with a sentence for people when a file cannot be read or there is no instrument.
Share read_share(const std::filesystem::path& folder);

// The same texts without their names, for sync_library.
std::vector<std::string> instrument_texts(const Share& share);

}  // namespace attune::server
