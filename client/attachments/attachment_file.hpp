// Files on this computer's disk: one that is to be attached, and those that were fetched to be looked at or
// listened to.
#pragma once

#include <filesystem>
#include <string>

#include "shared/domain/attachment.hpp"

namespace attune::desktop {

// Ready to be sent.
struct FileToAttach {
    std::string name;
    AttachmentKind kind = AttachmentKind::pdf;
    std::int64_t bytes = 0;
    std::string content;  // base64
};

// Refuses, in a sentence that names the file, one that is missing or cannot be read, is beyond
// largest_attachment, or is nothing of that use.
Result<FileToAttach> read_attachment_file(const std::filesystem::path& path, AttachmentUse use);

// In hexadecimal.
std::string sha256_of(const std::string& content);

// A folder for this user's eyes alone, made when the first file is put there. All of it goes with this
// object.
class FetchedFiles {
public:
    FetchedFiles() = default;
    ~FetchedFiles();
    FetchedFiles(const FetchedFiles&) = delete;
    FetchedFiles& operator=(const FetchedFiles&) = delete;

    // Where it now is. The name ends as its kind does, whatever it was called, so that the system opens it
    // with what shows papers or plays sound. Refuses (invalid) what the disk refuses.
    Result<std::filesystem::path> put(const Attachment& attachment, const std::string& content);

private:
    std::filesystem::path folder_;
};

}  // namespace attune::desktop
