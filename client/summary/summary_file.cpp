#include "client/summary/summary_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sodium.h>
#include <system_error>
#include <unistd.h>

#include "client/connection/key.hpp"
#include "shared/domain/day.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

[[noreturn]] void fail(const std::filesystem::path& path)
{
    throw std::system_error{errno, std::generic_category(), path.filename().string()};
}

class File {
public:
    explicit File(const std::filesystem::path& path)
        : path_{path},
          descriptor_{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)}
    {
        if (descriptor_ < 0)
            fail(path_);
    }
    ~File() { ::close(descriptor_); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    void write(const std::string& bytes)
    {
        for (std::size_t done = 0; done < bytes.size();) {
            const auto written = ::write(descriptor_, bytes.data() + done, bytes.size() - done);
            if (written < 0 && errno != EINTR)
                fail(path_);
            done += written > 0 ? static_cast<std::size_t>(written) : 0;
        }
        if (::fsync(descriptor_) != 0)
            fail(path_);
    }

private:
    std::filesystem::path path_;
    int descriptor_;
};

}  // namespace

std::string file_name_for(const std::string& initials, Day day)
{
    return (initials.empty() ? std::string{say("Summary")} : initials) + ' ' + to_string(day) + ".pdf";
}

std::optional<std::string> bytes_of(const api::DocumentWithContent& document)
{
    const auto& text = document.content;
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t size = 0;
    const char* end = nullptr;
    const auto fault =
        sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                          text.size(), nullptr, &size, &end, sodium_base64_VARIANT_ORIGINAL);
    if (fault != 0 || end != text.data() + text.size())
        return std::nullopt;
    bytes.resize(size);
    return bytes;
}

void write_whole(const std::filesystem::path& path, const std::string& bytes)
{
    auto beside = path;
    beside.replace_filename('.' + new_key() + ".part");
    try {
        File{beside}.write(bytes);
        std::filesystem::rename(beside, path);
    } catch (const std::system_error&) {
        std::error_code ignored;
        std::filesystem::remove(beside, ignored);
        throw;
    }
}

}  // namespace attune::desktop
