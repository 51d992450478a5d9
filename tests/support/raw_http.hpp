// A peer that sends exactly the bytes it is told to, over TCP or a Unix socket, and reads what comes back.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace attune::tests {

struct RawReply {
    int status = 0;  // 0: the connection ended without a reply
    std::string head;
    std::string body;
};

class RawPeer {
public:
    explicit RawPeer(std::uint16_t port);  // on this computer
    explicit RawPeer(const std::filesystem::path& unix_socket);
    ~RawPeer();
    RawPeer(RawPeer&& other) noexcept;
    RawPeer& operator=(RawPeer&&) = delete;

    // What the server does not take any more is not sent; that is no failure.
    void send(std::string_view bytes) const;

    // One reply; its body by its Content-Length, or none, as after HEAD. Waits at most ten seconds for each
    // of its bytes.
    RawReply receive(bool with_body = true);

    // Whether the server ends the connection without another byte.
    [[nodiscard]] bool is_closed();

private:
    int descriptor_;
    std::string ahead_;
};

// The value of a header of a reply; empty when it is not there. `name` as the server spells it.
std::string header_of(const RawReply& reply, std::string_view name);

// "GET /a HTTP/1.1\r\nHost: attune\r\n\r\n"
std::string get(std::string_view path, std::string_view more_headers = {});
std::string post(std::string_view path, std::string_view body, std::string_view more_headers = {});

}  // namespace attune::tests
