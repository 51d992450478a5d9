// Sentences that were recorded in English, read back: which template one was formed of, and with what values.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

// The English templates that a catalogue, the text of a file attune.mo, holds under this meaning. None where
// the text is no such file.
std::vector<std::string> templates_under(std::string_view meaning, std::string_view catalogue);

// The values by the numbers of their places, where the whole sentence is the template filled; a template
// without places is none. Read from the end, where dates and figures stand: what is said earlier may hold
// anything.
std::optional<std::vector<std::string>> values_in(std::string_view sentence, std::string_view words);

// How many characters of a template are no place.
std::size_t literal_characters(std::string_view words);

}  // namespace attune
