// The server's log: one JSON object a line, {"time", "level", "event", …}. Details are identifiers, counts
// and states; never a name, an answer, a note, a token, a query string or a value bound to a statement.
#pragma once

#include <filesystem>
#include <ostream>
#include <string_view>

#include <boost/json/object.hpp>

namespace attune::server::log {

enum class Level { info, warning, error };

// Where lines go from now on; to standard error at first. Not while other threads are writing.
void to_standard_error();
void to_file(const std::filesystem::path& file);  // kept below 4 MiB in all by rotation
void to_stream(std::ostream& stream);             // which must outlive the last line

// Writes one line. May be called from any thread.
void write(Level level, std::string_view event, const boost::json::object& details = {});

}  // namespace attune::server::log
