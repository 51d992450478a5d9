#include "tests/support/raw_http.hpp"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace attune::tests {
namespace {

template <class Address>
int connected(const Address& address, int family)
{
    const int descriptor = ::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval patience{10, 0};
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        const int error = errno;
        ::close(descriptor);
        throw std::system_error{error, std::generic_category(), "connect"};
    }
    return descriptor;
}

int connected_to(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return connected(address, AF_INET);
}

int connected_to(const std::filesystem::path& unix_socket)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    unix_socket.string().copy(address.sun_path, sizeof address.sun_path - 1);
    return connected(address, AF_UNIX);
}

// False at the end of the connection, or when the peer's patience is over.
bool read_more(int descriptor, std::string& into)
{
    char bytes[4096];
    const auto count = ::recv(descriptor, bytes, sizeof bytes, 0);
    if (count <= 0)
        return false;
    into.append(bytes, static_cast<std::size_t>(count));
    return true;
}

}  // namespace

RawPeer::RawPeer(std::uint16_t port) : descriptor_{connected_to(port)} {}

RawPeer::RawPeer(const std::filesystem::path& unix_socket) : descriptor_{connected_to(unix_socket)} {}

RawPeer::~RawPeer()
{
    if (descriptor_ >= 0)
        ::close(descriptor_);
}

RawPeer::RawPeer(RawPeer&& other) noexcept
    : descriptor_{std::exchange(other.descriptor_, -1)},
      ahead_{std::move(other.ahead_)}
{
}

void RawPeer::send(std::string_view bytes) const
{
    while (!bytes.empty()) {
        const auto count = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0)
            return;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

RawReply RawPeer::receive(bool with_body)
{
    std::size_t end = 0;
    while ((end = ahead_.find("\r\n\r\n")) == std::string::npos) {
        if (!read_more(descriptor_, ahead_))
            return {};
    }
    RawReply reply;
    reply.head = ahead_.substr(0, end + 2);
    ahead_.erase(0, end + 4);
    reply.status = std::stoi(reply.head.substr(reply.head.find(' ')));
    const auto announced = header_of(reply, "Content-Length");
    const auto length = announced.empty() || !with_body ? 0 : std::stoul(announced);
    while (ahead_.size() < length) {
        if (!read_more(descriptor_, ahead_))
            return {};
    }
    reply.body = ahead_.substr(0, length);
    ahead_.erase(0, length);
    return reply;
}

bool RawPeer::is_closed()
{
    if (!ahead_.empty())
        return false;
    char byte = 0;
    const auto count = ::recv(descriptor_, &byte, 1, 0);
    return count == 0 || (count < 0 && errno == ECONNRESET);
}

std::string header_of(const RawReply& reply, std::string_view name)
{
    const auto line = "\r\n" + std::string{name} + ": ";
    const auto start = reply.head.find(line);
    if (start == std::string::npos)
        return {};
    const auto value = start + line.size();
    return reply.head.substr(value, reply.head.find("\r\n", value) - value);
}

std::string get(std::string_view path, std::string_view more_headers)
{
    return "GET " + std::string{path} + " HTTP/1.1\r\nHost: attune\r\n" + std::string{more_headers} + "\r\n";
}

std::string post(std::string_view path, std::string_view body, std::string_view more_headers)
{
    return "POST " + std::string{path} +
           " HTTP/1.1\r\nHost: attune\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
           std::string{more_headers} + "\r\n" + std::string{body};
}

}  // namespace attune::tests
