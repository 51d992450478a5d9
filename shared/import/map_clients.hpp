// The rows of a file that another program has written, as the rows of a clients.csv that an import takes.
// What cannot be one is named by line, column and sentence; nothing is dropped in silence.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "shared/import/client_reading.hpp"
#include "shared/import/foreign_table.hpp"

namespace attune {

// What is before the name of an own field in the heading of its column in a clients.csv.
inline constexpr std::string_view own_field_prefix = "field_";

inline constexpr std::size_t most_mapping_faults = 1000;  // named; the rest is counted

struct MappedClient {
    std::size_t line = 0;            // in the file
    std::vector<std::string> cells;  // one for each of MappedClients::columns
    bool sound = true;
};

struct MappingFault {
    std::size_t line = 0;
    std::string column;  // its heading; empty where the row is at fault
    std::string sentence;

    bool operator==(const MappingFault&) const = default;
};

struct MappedClients {
    std::vector<std::string> columns;  // of a clients.csv, in its words
    std::vector<std::string>
        headings;  // of the file, from which each of them is; of a name's halves the first
    std::vector<MappedClient> clients;  // in the order of the file, those at fault with them
    std::vector<MappingFault> faults;
    std::size_t faults_found = 0;
    std::vector<std::string> left_out;  // the headings of the columns that are

    // "" where there is no such column.
    [[nodiscard]] const std::string& cell(const MappedClient& client, std::string_view column) const;
};

// Asks for a reading without faults_of().
MappedClients map_clients(const ForeignTable& table, const ClientReading& reading,
                          const std::vector<KnownField>& fields);

// A clients.csv of the sound rows but for those of these lines; each says the line that it came from.
std::string to_clients_csv(const MappedClients& mapped, const std::set<std::size_t>& lines_left_out);

// Whether the first row is that of a clients.csv as docs/import.md has it, which needs no reading.
bool is_clients_csv(const std::string& text);

// How such a file is read, by its headings; nullopt where one is a field that the practice does not ask for.
std::optional<ClientReading> reading_of_clients_csv(const std::vector<std::string>& headings,
                                                    const std::vector<KnownField>& fields);

// The columns of a clients.csv, whatever else it has.
const std::vector<std::string>& required_client_columns();
const std::vector<std::string>& optional_client_columns();

}  // namespace attune
