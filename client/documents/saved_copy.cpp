#include "client/documents/saved_copy.hpp"

#include <cerrno>
#include <fstream>
#include <sodium.h>
#include <system_error>

#include "shared/languages/spoken.hpp"

namespace attune::desktop {

Result<std::string> bytes_of_base64(const std::string& text)
{
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                          text.size(), nullptr, &length, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0)
        return Refusal{RefusalCode::malformed,
                       say("The document's content could not be read. It is unharmed on the server.")};
    bytes.resize(length);
    return bytes;
}

Result<void> write_copy(const std::filesystem::path& path, const std::string& bytes)
{
    errno = 0;
    std::ofstream file{path, std::ios::binary | std::ios::trunc};
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (file)
        return {};
    const auto reason = std::generic_category().message(errno);
    std::error_code ignored;  // what could not be written may not be removable either
    std::filesystem::remove(path, ignored);
    return invalid("path",
                   say("The copy was not written: {1}. The document is still in the record.", reason));
}

}  // namespace attune::desktop
