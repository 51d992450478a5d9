// Where the files that come with Attune lie: instruments/, exercises/, courses/, reading/, note_templates/,
// migrations/, demo/, roles.sql.
#pragma once

#include <filesystem>
#include <string_view>

namespace attune::server {

// The environment's ATTUNE_SHARE, or share/attune beside the bin folder that this program was started from.
std::filesystem::path share_folder();

// One of the files or folders in it. Throws std::runtime_error with a sentence when it is not there.
std::filesystem::path shared_file(std::string_view name);

}  // namespace attune::server
