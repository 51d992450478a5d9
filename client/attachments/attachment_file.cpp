#include "client/attachments/attachment_file.hpp"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <sodium.h>
#include <system_error>

#include <boost/describe/enum_to_string.hpp>

#include "client/documents/saved_copy.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::string base64(const std::string& bytes)
{
    constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                      bytes.size(), variant);
    text.pop_back();  // the terminating NUL
    return text;
}

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::string file_name_of(const Attachment& attachment)
{
    const auto ending = '.' + std::string{boost::describe::enum_to_string(attachment.kind, "pdf")};
    auto name = std::filesystem::path{attachment.name}.filename().string();
    const bool jpg = attachment.kind == AttachmentKind::jpeg && lower(name).ends_with(".jpg");
    return jpg || lower(name).ends_with(ending) ? name : name + ending;
}

}  // namespace

Result<FileToAttach> read_attachment_file(const std::filesystem::path& path, AttachmentUse use)
{
    FileToAttach file;
    file.name = path.filename().string();
    std::error_code failure;
    const auto size = std::filesystem::file_size(path, failure);
    if (failure || !std::filesystem::is_regular_file(path, failure))
        return invalid("attachments",
                       say("\"{1}\" is not there, or is no file that can be read.", file.name));
    // What is too large is not read, but for as much as shows that it is.
    std::string content(std::min<std::uintmax_t>(size, largest_attachment + 1), '\0');
    std::ifstream in{path, std::ios::binary};
    in.read(content.data(), static_cast<std::streamsize>(content.size()));
    if (!in)
        return invalid("attachments", say("\"{1}\" cannot be read.", file.name));
    if (size > largest_attachment)
        return invalid("attachments", too_large_words(file.name, static_cast<std::int64_t>(size), use));
    const auto kind = checked_attachment(file.name, content, use);
    if (!kind)
        return invalid("attachments", kind.error().sentence);
    file.kind = *kind;
    file.bytes = static_cast<std::int64_t>(content.size());
    file.content = base64(content);
    return file;
}

std::string sha256_of(const std::string& content)
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(content.data()), content.size());
    char text[2 * sizeof hash + 1];
    return sodium_bin2hex(text, sizeof text, hash, sizeof hash);
}

FetchedFiles::~FetchedFiles()
{
    std::error_code ignored;  // what a player still holds goes when it lets go
    if (!folder_.empty())
        std::filesystem::remove_all(folder_, ignored);
}

Result<std::filesystem::path> FetchedFiles::put(const Attachment& attachment, const std::string& content)
{
    if (folder_.empty()) {
        auto name = (std::filesystem::temp_directory_path() / "attune-XXXXXX").string();
        if (!mkdtemp(name.data()))
            return invalid("attachments", say("The file could not be put on this computer: {1}.",
                                              std::generic_category().message(errno)));
        folder_ = name;
    }
    auto path = folder_ / file_name_of(attachment);
    if (const auto written = write_copy(path, content); !written)
        return written.error();
    return path;
}

}  // namespace attune::desktop
