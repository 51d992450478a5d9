#include "client/drafts/draft_store.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sodium.h>
#include <string_view>
#include <system_error>
#include <unistd.h>

#include "shared/file_text.hpp"
#include "shared/json/read.hpp"
#include "shared/json/write.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr std::string_view mark = "attune draft 1\n";
constexpr std::string_view ending = ".draft";
constexpr std::size_t owner_size = 16;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t head_size = mark.size() + owner_size + nonce_size;

const unsigned char* bytes(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* bytes(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data());
}

template <class Key>
std::string keyed_hash(const Key& key, std::string_view text)
{
    std::string hash(owner_size, '\0');
    crypto_generichash(bytes(hash), hash.size(), bytes(text), text.size(), key.data(), key.size());
    return hash;
}

std::string hex(const std::string& binary)
{
    std::string text(2 * binary.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes(binary), binary.size());
    text.pop_back();
    return text;
}

[[noreturn]] void fail(const std::filesystem::path& path)
{
    throw std::system_error{errno, std::generic_category(), path.parent_path().string()};
}

// A file descriptor that closes itself.
class Descriptor {
public:
    Descriptor(const std::filesystem::path& path, int flags) : number_{::open(path.c_str(), flags, 0600)}
    {
        if (number_ < 0)
            fail(path);
    }
    ~Descriptor() { ::close(number_); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    void write(std::string_view content, const std::filesystem::path& path) const
    {
        while (!content.empty()) {
            const auto written = ::write(number_, content.data(), content.size());
            if (written < 0 && errno != EINTR)
                fail(path);
            content.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
        }
    }

    void sync(const std::filesystem::path& path) const
    {
        if (::fsync(number_) != 0)
            fail(path);
    }

private:
    int number_;
};

void replace_file(const std::filesystem::path& path, std::string_view content)
{
    auto half = path;
    half += ".tmp";
    {
        const Descriptor file{half, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC};
        file.write(content, half);
        file.sync(half);
    }
    std::filesystem::rename(half, path);
    Descriptor{path.parent_path(), O_RDONLY | O_DIRECTORY | O_CLOEXEC}.sync(path);
}

template <class Key>
std::optional<Draft> unseal(const Key& key, std::string_view sealed)
{
    if (sealed.size() < head_size + tag_size)
        return std::nullopt;
    const auto head = sealed.substr(0, mark.size() + owner_size);
    const auto nonce = sealed.substr(head.size(), nonce_size);
    const auto body = sealed.substr(head_size);
    std::string text(body.size() - tag_size, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes(text), nullptr, nullptr, bytes(body), body.size(),
                                                   bytes(head), head.size(), bytes(nonce), key.data()) != 0)
        return std::nullopt;
    const auto draft = json::from_text<Draft>(text);
    return draft ? std::optional{*draft} : std::nullopt;
}

void set_aside(const std::filesystem::path& path)
{
    auto aside = path;
    aside += ".damaged";
    std::error_code ignored;  // it then stays where it is, and is reported again
    std::filesystem::rename(path, aside, ignored);
}

}  // namespace

const Draft* where_work_stopped(const std::vector<Draft>& drafts, Instant now)
{
    constexpr std::chrono::hours not_yet_offered{12};
    return !drafts.empty() && now.value - drafts.front().saved_at.value < not_yet_offered ? &drafts.front()
                                                                                          : nullptr;
}

Result<DraftStore> DraftStore::open(const std::filesystem::path& folder, const std::string& draft_key)
{
    Key key{};
    std::size_t length = 0;
    if (sodium_init() < 0 ||
        sodium_base642bin(key.data(), key.size(), draft_key.data(), draft_key.size(), nullptr, &length,
                          nullptr, sodium_base64_VARIANT_ORIGINAL) != 0 ||
        length != key.size())
        return Refusal{RefusalCode::malformed, say("The server gave no usable key for drafts.")};
    std::filesystem::create_directories(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    return DraftStore{folder, key};
}

DraftStore::DraftStore(std::filesystem::path folder, const Key& key)
    : folder_{std::move(folder)},
      key_{key},
      owner_{keyed_hash(key, "attune draft owner")}
{
}

void DraftStore::save(const Draft& draft)
{
    replace_file(path_of(draft.id), seal(draft));
}

void DraftStore::remove(const std::string& id)
{
    std::filesystem::remove(path_of(id));
}

DraftStore::Found DraftStore::list() const
{
    Found found;
    for (const auto& entry : std::filesystem::directory_iterator{folder_}) {
        if (entry.path().extension() != ending)
            continue;
        const auto sealed = file_text(entry.path()).value_or("");
        const bool whole_head = sealed.size() >= head_size && sealed.starts_with(mark);
        if (whole_head && sealed.substr(mark.size(), owner_size) != owner_)
            continue;
        if (auto draft = unseal(key_, sealed)) {
            found.drafts.push_back(std::move(*draft));
        } else {
            set_aside(entry.path());
            ++found.damaged;
        }
    }
    std::ranges::sort(found.drafts, std::ranges::greater{}, &Draft::saved_at);
    return found;
}

std::filesystem::path DraftStore::path_of(const std::string& id) const
{
    return folder_ / (hex(keyed_hash(key_, id)) + std::string{ending});
}

std::string DraftStore::seal(const Draft& draft) const
{
    const auto text = json::to_text(draft);
    const auto head = std::string{mark} + owner_;
    std::string nonce(nonce_size, '\0');
    randombytes_buf(nonce.data(), nonce.size());
    std::string body(text.size() + tag_size, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes(body), nullptr, bytes(text), text.size(), bytes(head),
                                               head.size(), nullptr, bytes(nonce), key_.data());
    return head + nonce + body;
}

}  // namespace attune::desktop
