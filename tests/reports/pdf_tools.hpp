// Reads a PDF back with poppler's and qpdf's own programs.
#pragma once

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <unistd.h>

namespace attune::reports {

// A PDF in a temporary file for as long as this lives.
class PdfFile {
public:
    explicit PdfFile(const std::string& bytes)
    {
        const int descriptor = mkstemp(path_.data());
        if (descriptor < 0)
            std::abort();
        close(descriptor);
        std::ofstream{path_, std::ios::binary} << bytes;
    }
    ~PdfFile() { std::filesystem::remove(path_); }
    PdfFile(const PdfFile&) = delete;
    PdfFile& operator=(const PdfFile&) = delete;

    // What `command`, with % for the file, writes; runs of white space as one space.
    [[nodiscard]] std::string ask(const std::string& command) const
    {
        std::string text;
        for (const char c : raw(command + " 2>&1")) {
            const bool space = c == ' ' || c == '\n' || c == '\f';
            if (!space || (!text.empty() && text.back() != ' '))
                text += space ? ' ' : c;
        }
        return text;
    }

    // The same, byte for byte.
    [[nodiscard]] std::string raw(std::string command) const
    {
        command.replace(command.find('%'), 1, path_);
        const std::unique_ptr<FILE, int (*)(FILE*)> pipe{popen(command.c_str(), "r"), pclose};
        std::string bytes;
        std::array<char, 4096> chunk{};
        while (const auto read = std::fread(chunk.data(), 1, chunk.size(), pipe.get()))
            bytes.append(chunk.data(), read);
        return bytes;
    }

private:
    std::string path_ = std::filesystem::temp_directory_path() / "attune-XXXXXX";
};

}  // namespace attune::reports
