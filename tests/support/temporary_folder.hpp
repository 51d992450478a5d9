// A folder of a test's own, gone with it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace attune {

class TemporaryFolder {
public:
    TemporaryFolder()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "attune-test-XXXXXX").string();
        if (!mkdtemp(pattern.data()))
            throw std::runtime_error{"no temporary folder"};
        path_ = pattern;
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;  // a test that broke its own folder has said so already
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace attune
