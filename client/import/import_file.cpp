#include "client/import/import_file.hpp"

#include <filesystem>
#include <fstream>

#include "shared/api/imports.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/import/map_clients.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

Refusal refused(const std::string& name, const std::string& why)
{
    return {RefusalCode::invalid, name + ' ' + why};
}

}  // namespace

Result<ImportText> read_import_file(const std::string& path)
{
    const std::filesystem::path file{path};
    ImportText read{file.filename().string(), {}};
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    if (failure || !std::filesystem::is_regular_file(file, failure))
        return refused(read.name.empty() ? path : read.name,
                       say("is not there, or is no file that can be read."));
    if (size > api::largest_import_file)
        return refused(read.name,
                       say("is larger than 32 MB. Divide it into several files, and import one after "
                           "the other."));
    std::ifstream in{file, std::ios::binary};
    read.text.resize(size);
    in.read(read.text.data(), static_cast<std::streamsize>(size));
    if (!in)
        return refused(read.name, say("cannot be read."));
    if (size == 0)
        return refused(read.name, say("is empty. Its first row names the columns."));
    return read;
}

Result<ImportText> in_utf8(Result<ImportText> read)
{
    if (read && first_not_utf8(read->text))
        return refused(read->name,
                       say("is not text in UTF-8. Save it from the spreadsheet as \"CSV UTF-8\"."));
    return read;
}

Result<ClientsFile> clients_file(Result<ImportText> read)
{
    if (!read)
        return read.error();
    ClientsFile clients{*std::move(read), nullptr, false};
    clients.is_clients_csv = is_clients_csv(clients.file.text);
    auto table = read_foreign_table(clients.file.text, clients.file.name);
    if (table)
        clients.table = std::make_shared<const ForeignTable>(*std::move(table));
    else if (!clients.is_clients_csv || table.error().code != RefusalCode::invalid)
        return table.error();
    return clients;
}

}  // namespace attune::desktop
