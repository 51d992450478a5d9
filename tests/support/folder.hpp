// A folder of the test's own (0700), gone with it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace attune::tests {

class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    // Returns the file's path.
    std::filesystem::path write(std::string_view name, std::string_view text) const;
    // The socket file of a server that was killed.
    void leave_dead_socket(std::string_view name) const;

private:
    std::filesystem::path path_;
};

std::string contents_of(const std::filesystem::path& file);

}  // namespace attune::tests
