#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>
#include <boost/test/unit_test.hpp>

#include "server/process.hpp"
#include "tests/support/fake_application.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/raw_http.hpp"

using namespace attune::tests;
namespace asio = boost::asio;
namespace ssl = boost::asio::ssl;
using boost::system::error_code;

namespace {

// A certificate that signs itself, for "localhost".
struct Certificate {
    Folder folder;
    std::filesystem::path certificate = folder.path() / "certificate.pem";
    std::filesystem::path key = folder.path() / "key.pem";

    Certificate()
    {
        const int status = attune::server::run_program(
            {"/usr/bin/openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
             "-nodes", "-subj", "/CN=localhost", "-days", "2", "-keyout", key, "-out", certificate},
            folder.path() / "openssl.log");
        BOOST_TEST_REQUIRE(status == 0);
    }
};

struct TlsServer {
    Certificate certificate;
    FakeApplication application;
    RunningServer server{settings(), application};
    asio::io_context io;

    [[nodiscard]] attune::server::http::Settings settings() const
    {
        auto settings = on_loopback();
        settings.tls = {certificate.certificate, certificate.key};
        return settings;
    }

    // The reply to `request`, or nothing when the two could not agree on how to talk.
    std::string say(const std::string& request, ssl::context& context)
    {
        ssl::stream<asio::ip::tcp::socket> stream{io, context};
        stream.lowest_layer().connect({asio::ip::address_v4::loopback(), server.port()});
        error_code failure;
        stream.handshake(ssl::stream_base::client, failure);
        if (failure)
            return {};
        asio::write(stream, asio::buffer(request));
        std::string reply;
        asio::read(stream, asio::dynamic_buffer(reply), failure);
        return failure == asio::error::eof ? reply : "";
    }
};

const std::string closing_get = "GET /a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(http_tls)

BOOST_FIXTURE_TEST_CASE(a_peer_that_trusts_the_certificate_is_served_and_told_to_come_back_encrypted,
                        TlsServer)
{
    ssl::context context{ssl::context::tls_client};
    context.load_verify_file(certificate.certificate);
    context.set_verify_mode(ssl::verify_peer);

    const auto reply = say(closing_get, context);

    BOOST_TEST(reply.starts_with("HTTP/1.1 200 OK\r\n"));
    BOOST_TEST(reply.find("\r\nStrict-Transport-Security: max-age=") != std::string::npos);
    BOOST_TEST(!application.last().private_socket);
}

BOOST_FIXTURE_TEST_CASE(tls_1_2_is_spoken_but_only_with_authenticated_encryption, TlsServer)
{
    ssl::context modern{ssl::context::tlsv12_client};
    ssl::context weak{ssl::context::tlsv12_client};
    SSL_CTX_set_cipher_list(weak.native_handle(), "ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES256-SHA");

    BOOST_TEST(say(closing_get, modern).starts_with("HTTP/1.1 200"));
    BOOST_TEST(say(closing_get, weak) == "");
}

BOOST_FIXTURE_TEST_CASE(older_tls_is_refused, TlsServer)
{
    ssl::context old{ssl::context::tls_client};
    SSL_CTX_set_security_level(old.native_handle(), 0);
    SSL_CTX_set_min_proto_version(old.native_handle(), TLS1_VERSION);
    SSL_CTX_set_max_proto_version(old.native_handle(), TLS1_1_VERSION);

    BOOST_TEST(say(closing_get, old) == "");
}

BOOST_FIXTURE_TEST_CASE(a_peer_that_speaks_no_tls_is_closed_and_the_next_one_served, TlsServer)
{
    RawPeer plain{server.port()};
    plain.send(get("/a"));
    plain.receive();
    BOOST_TEST(application.last().path == "");

    ssl::context context{ssl::context::tls_client};
    BOOST_TEST(say(closing_get, context).starts_with("HTTP/1.1 200"));
}

BOOST_FIXTURE_TEST_CASE(a_body_that_is_too_large_is_refused_in_words_over_tls_too, TlsServer)
{
    ssl::context context{ssl::context::tls_client};

    const auto reply = say(post("/a", "short", "Content-Length: 2000000\r\n"), context);
    const auto large = say("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\n\r\nbegin", context);

    BOOST_TEST(reply.starts_with("HTTP/1.1 400"));
    BOOST_TEST(large.starts_with("HTTP/1.1 413"));
}

BOOST_AUTO_TEST_CASE(a_key_of_another_certificate_is_refused_at_the_start)
{
    const Certificate one;
    const Certificate other;
    FakeApplication application;
    auto settings = on_loopback();
    settings.tls = {one.certificate, other.key};

    BOOST_CHECK_THROW((attune::server::http::Server{settings, application}), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
