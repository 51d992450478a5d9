// The files that are to be imported, read from the disk within their bounds.
#pragma once

#include <memory>
#include <string>

#include "shared/import/foreign_table.hpp"
#include "shared/result.hpp"

namespace attune::desktop {

struct ImportText {
    std::string name;  // without its folder
    std::string text;
};

// The bytes as they are. Refuses, in a sentence that names the file, one that is missing, empty or too large.
Result<ImportText> read_import_file(const std::string& path);

// Refuses, likewise, what is not UTF-8.
Result<ImportText> in_utf8(Result<ImportText> read);

// A file of clients: the table that it holds. Null where it is a clients.csv with nobody in it, which is sent
// as it is.
struct ClientsFile {
    ImportText file;
    std::shared_ptr<const ForeignTable> table;
    bool is_clients_csv = false;  // it says itself what its columns are
};
Result<ClientsFile> clients_file(Result<ImportText> read);

}  // namespace attune::desktop
