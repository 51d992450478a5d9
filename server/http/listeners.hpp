// Opening what a server listens on: a TCP port, a Unix socket, and the TLS that goes over the port. Each
// throws std::runtime_error with a sentence for people. Inside server/http alone.
#pragma once

#include <filesystem>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/ssl/context.hpp>

#include "server/http/server.hpp"

namespace attune::server::http {

boost::asio::ip::tcp::acceptor listen_on(boost::asio::io_context& io, const Tcp& tcp, bool encrypted);

// Replaces a socket file that nobody listens on; refuses one that somebody does, and a folder that others may
// enter, since whoever reaches the socket is taken for the owner of the computer.
boost::asio::local::stream_protocol::acceptor listen_on(boost::asio::io_context& io,
                                                        const std::filesystem::path& socket);

// TLS 1.2 and 1.3 with authenticated encryption and forward secrecy.
boost::asio::ssl::context tls_from(const Tls& tls);

}  // namespace attune::server::http
