#include "client/import/import_file.hpp"

#include <filesystem>
#include <fstream>
#include <glib.h>

#include "shared/api/imports.hpp"
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
    if (!g_utf8_validate(read.text.data(), static_cast<gssize>(size), nullptr))
        return refused(read.name,
                       say("is not text in UTF-8. Save it from the spreadsheet as \"CSV UTF-8\"."));
    return read;
}

}  // namespace attune::desktop
