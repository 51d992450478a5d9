// Search in notes, through the database's own search_notes(): it asks whose they are before it tells of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/note_search.hpp"

namespace attune::server {

// The latest session first, at most `most`.
std::vector<api::FoundNote> search_notes(Connection& db, const std::string& words, int most);

// Quotation marks of every print („ “ ” « ») as the one mark that the database reads as a phrase.
std::string with_plain_quotes(std::string words);

// A headline of the database in parts: what was found stands in it between U+E000 and U+E001. White space
// becomes single spaces.
std::vector<api::SnippetPart> parts_of_headline(std::string_view headline);

}  // namespace attune::server
