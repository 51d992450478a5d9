#include "server/http/listeners.hpp"

#include <stdexcept>
#include <string>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <boost/asio/ip/address.hpp>

namespace attune::server::http {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using Unix = asio::local::stream_protocol;

constexpr std::size_t longest_socket_path = sizeof(sockaddr_un::sun_path) - 1;

[[noreturn]] void fail(const std::string& sentence, const error_code& why)
{
    throw std::runtime_error{sentence + ": " + why.message() + "."};
}

void check_folder_is_private(const std::filesystem::path& folder)
{
    struct stat found {};
    if (::stat(folder.c_str(), &found) != 0)
        fail("The folder " + folder.string() + " of the socket cannot be read",
             error_code{errno, boost::system::system_category()});
    if (found.st_uid != ::geteuid() || (found.st_mode & 077) != 0)
        throw std::runtime_error{
            "The folder " + folder.string() +
            " must belong to the user who runs attuned, and to nobody else (chmod 700)."};
}

// A socket file outlives a server that was killed.
void remove_if_dead(asio::io_context& io, const std::filesystem::path& socket)
{
    const auto kind = std::filesystem::symlink_status(socket).type();
    if (kind == std::filesystem::file_type::not_found)
        return;
    if (kind != std::filesystem::file_type::socket)
        throw std::runtime_error{socket.string() + " exists and is not a socket. It was left as it is."};
    Unix::socket probe{io};
    error_code refused;
    probe.connect(Unix::endpoint{socket.string()}, refused);
    if (!refused)
        throw std::runtime_error{"Another server is listening on " + socket.string() + "."};
    std::filesystem::remove(socket);
}

}  // namespace

asio::ip::tcp::acceptor listen_on(asio::io_context& io, const Tcp& tcp, bool encrypted)
{
    error_code failure;
    const auto address = asio::ip::make_address(tcp.address, failure);
    if (failure)
        throw std::runtime_error{"\"" + tcp.address + "\" is not an IP address to listen on."};
    if (!encrypted && !address.is_loopback())
        throw std::runtime_error{"Listening on " + tcp.address +
                                 " needs a certificate: without one, only this computer may connect."};

    const asio::ip::tcp::endpoint endpoint{address, tcp.port};
    const auto name = tcp.address + " port " + std::to_string(tcp.port);
    asio::ip::tcp::acceptor acceptor{io};
    acceptor.open(endpoint.protocol(), failure);
    if (!failure)
        acceptor.set_option(asio::socket_base::reuse_address{true}, failure);
    if (!failure)
        acceptor.bind(endpoint, failure);
    if (!failure)
        acceptor.listen(asio::socket_base::max_listen_connections, failure);
    if (failure)
        fail("The server cannot listen on " + name, failure);
    return acceptor;
}

Unix::acceptor listen_on(asio::io_context& io, const std::filesystem::path& socket)
{
    if (socket.string().size() > longest_socket_path)
        throw std::runtime_error{"The path of the socket, " + socket.string() + ", is longer than the " +
                                 std::to_string(longest_socket_path) +
                                 " bytes that the system allows. Choose a folder with a shorter path."};
    check_folder_is_private(std::filesystem::absolute(socket).parent_path());
    remove_if_dead(io, socket);

    Unix::acceptor acceptor{io};
    error_code failure;
    acceptor.open(Unix{}, failure);
    if (!failure)
        acceptor.bind(Unix::endpoint{socket.string()}, failure);
    if (!failure)
        acceptor.listen(asio::socket_base::max_listen_connections, failure);
    if (failure)
        fail("The server cannot listen on " + socket.string(), failure);
    return acceptor;
}

asio::ssl::context tls_from(const Tls& tls)
{
    asio::ssl::context context{asio::ssl::context::tls_server};
    auto* native = context.native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(native, "ECDHE+AESGCM:ECDHE+CHACHA20");
    SSL_CTX_set_options(native,
                        SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);

    error_code failure;
    context.use_certificate_chain_file(tls.certificate.string(), failure);
    if (failure)
        fail("The certificate " + tls.certificate.string() + " cannot be used", failure);
    context.use_private_key_file(tls.key.string(), asio::ssl::context::pem, failure);
    if (failure)
        fail("The key " + tls.key.string() + " cannot be used with its certificate", failure);
    return context;
}

}  // namespace attune::server::http
