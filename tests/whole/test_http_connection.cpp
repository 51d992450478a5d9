// The desktop's connection against the real server: every way to reach it, and every way to fail to.
#include <thread>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/test/unit_test.hpp>

#include "client/connection/http_connection.hpp"
#include "shared/api/clients.hpp"
#include "shared/api/sign_in.hpp"
#include "tests/support/certificate.hpp"
#include "tests/support/listening_practice.hpp"
#include "tests/support/lossy_line.hpp"

using namespace attune;
using namespace attune::tests;
using desktop::HttpConnection;
using desktop::parse_address;

namespace {

desktop::Address at_port(std::uint16_t port)
{
    return parse_address("http://127.0.0.1:" + std::to_string(port)).value();
}

desktop::Address at_host(const std::string& host, std::uint16_t port)
{
    return parse_address("https://" + host + ":" + std::to_string(port)).value();
}

// Connections are taken by the kernel, and nobody answers.
struct SilentServer {
    boost::asio::io_context io;
    boost::asio::ip::tcp::acceptor acceptor{io, {boost::asio::ip::address_v4::loopback(), 0}};

    [[nodiscard]] std::uint16_t port() const { return acceptor.local_endpoint().port(); }
};

// Closes what it took without a word.
struct ClosingServer : SilentServer {
    void close_one() { acceptor.accept().close(); }
};

struct OverTls {
    Authority authority;
    ListeningPractice practice{settings()};

    [[nodiscard]] server::http::Settings settings() const
    {
        auto settings = on_loopback();
        settings.tls = authority.server();
        return settings;
    }
    [[nodiscard]] Refusal refused(HttpConnection& connection) const
    {
        const auto reply = connection.call<api::ReadPractice>({});
        BOOST_TEST_REQUIRE(!reply.has_value());
        BOOST_TEST(practice.application.answered().empty());
        return reply.error();
    }
};

// A signed-in desktop whose line can lose replies.
struct OverLossyLine {
    ListeningPractice practice;
    LossyLine line{practice.listener.port()};
    HttpConnection connection{at_port(line.port())};
    api::CreateClient::Request wren{{"", "Wren Larkwhistle", "Wren", "she/they", {}, "", ""},
                                    "Self-criticism",
                                    parse_day("2026-01-02").value(),
                                    12};

    OverLossyLine()
    {
        connection.use_token(
            connection.call<api::SignIn>({"maren", ListeningPractice::password}).value().token);
    }
    long long clients() { return practice.practice.database.number("SELECT count(*) FROM client"); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(http_connection)

BOOST_AUTO_TEST_CASE(reaches_a_server_on_this_computer_over_loopback)
{
    const ListeningPractice practice;
    HttpConnection connection{at_port(practice.listener.port())};

    BOOST_TEST(connection.ready());
    BOOST_TEST(connection.call<api::ReadPractice>({}).value().name == "Test Practice");
}

BOOST_AUTO_TEST_CASE(reaches_a_private_server_through_its_socket)
{
    const Folder folder;
    const auto socket = folder.path() / "attune.sock";
    const ListeningPractice practice{{.unix_socket = socket}};
    HttpConnection connection{parse_address("unix:" + socket.string()).value()};

    BOOST_TEST(connection.call<api::ReadPractice>({}).value().name == "Test Practice");
    BOOST_TEST(practice.application.answered().back().first.private_socket);
}

BOOST_FIXTURE_TEST_CASE(reaches_a_practices_server_whose_certificate_it_was_told_to_trust, OverTls)
{
    HttpConnection connection{at_host("localhost", practice.listener.port()), authority.certificate()};

    const auto signed_in = connection.call<api::SignIn>({"maren", ListeningPractice::password});

    BOOST_TEST(signed_in.value().user.display_name == "Maren Ashvale");
}

BOOST_FIXTURE_TEST_CASE(a_server_that_does_not_prove_who_it_is_is_told_nothing, OverTls)
{
    const Authority another;
    HttpConnection trusting_the_system{at_host("localhost", practice.listener.port())};
    HttpConnection trusting_another{at_host("localhost", practice.listener.port()), another.certificate()};
    HttpConnection by_another_name{at_host("127.0.0.1", practice.listener.port()), authority.certificate()};

    for (auto* connection : {&trusting_the_system, &trusting_another, &by_another_name}) {
        const auto refusal = refused(*connection);
        BOOST_TEST((refusal.code == RefusalCode::unreachable));
        BOOST_TEST(refusal.sentence.starts_with(
            "The server did not prove who it is, so nothing was sent. Ask whoever runs it for its"));
    }
}

BOOST_FIXTURE_TEST_CASE(a_file_of_certificates_that_is_none_is_refused_in_the_same_words, OverTls)
{
    const Folder folder;
    HttpConnection connection{at_host("localhost", practice.listener.port()),
                              folder.write("ca.pem", "not a certificate")};

    BOOST_TEST(refused(connection).sentence.starts_with("The server did not prove who it is"));
}

BOOST_FIXTURE_TEST_CASE(a_write_whose_reply_is_lost_is_repeated_and_gets_the_first_reply, OverLossyLine)
{
    line.lose_replies(1);

    const auto created = connection.call<api::CreateClient>(wren, "key-1").value();

    BOOST_TEST(clients() == 1);
    BOOST_TEST(practice.practice.database.value("SELECT id FROM client") == created.client.client_id);
    BOOST_TEST(connection.call<api::CreateClient>(wren, "key-1").value().client.client_id ==
               created.client.client_id);
    BOOST_TEST(clients() == 1);
}

BOOST_FIXTURE_TEST_CASE(a_write_that_never_heard_back_can_be_repeated_later_with_its_key, OverLossyLine)
{
    line.lose_replies(100);
    const auto unheard = connection.call<api::CreateClient>(wren, "key-1");
    line.lose_replies(0);

    BOOST_TEST((unheard.error().code == RefusalCode::unreachable));
    BOOST_TEST(clients() == 1);
    BOOST_TEST(connection.call<api::CreateClient>(wren, "key-1").value().client.details.preferred_name ==
               "Wren");
    BOOST_TEST(clients() == 1);
}

BOOST_FIXTURE_TEST_CASE(each_repeat_of_a_write_is_in_the_audit_trail, OverLossyLine)
{
    line.lose_replies(1);
    const auto created = connection.call<api::CreateClient>(wren, "key-1").value();

    const auto arrived = practice.application.answered().size() - 1;  // without the sign-in
    BOOST_TEST(arrived >= 2U);
    BOOST_TEST(practice.practice.database.number(
                   "SELECT count(*) FROM audit_event WHERE action = 'create_client' AND client_id = '" +
                   created.client.client_id + "'") == static_cast<long long>(arrived));
}

BOOST_AUTO_TEST_CASE(a_server_that_is_not_there_is_said_in_words)
{
    std::uint16_t port = 0;
    {
        const SilentServer gone;
        port = gone.port();
    }
    HttpConnection connection{at_port(port)};

    const auto refusal = connection.call<api::ReadPractice>({}).error();

    BOOST_TEST((refusal.code == RefusalCode::unreachable));
    BOOST_TEST(refusal.sentence == "The server did not answer. Check the network, then try again.");
    BOOST_TEST(!connection.ready());
}

BOOST_AUTO_TEST_CASE(a_server_that_never_answers_is_given_up)
{
    const SilentServer silent;
    HttpConnection connection{at_port(silent.port()), {}, {.whole = std::chrono::milliseconds{200}}};

    const auto refusal = connection.call<api::ReadPractice>({}).error();

    BOOST_TEST((refusal.code == RefusalCode::unreachable));
    BOOST_TEST(refusal.sentence == "The server did not answer. Check the network, then try again.");
}

BOOST_AUTO_TEST_CASE(a_closing_program_does_not_wait_for_an_answer)
{
    const SilentServer silent;
    HttpConnection connection{at_port(silent.port())};
    std::thread closing{[&] { connection.stop(); }};

    const auto reply = connection.call<api::ReadPractice>({});
    closing.join();

    BOOST_TEST((reply.error().code == RefusalCode::unreachable));
}

BOOST_AUTO_TEST_CASE(a_closing_program_does_not_wait_for_a_second_try)
{
    ClosingServer gone;
    HttpConnection connection{at_port(gone.port()), {}, {.before_second_try = std::chrono::hours{1}}};
    std::thread closing{[&] {
        gone.close_one();
        connection.stop();
    }};

    const auto reply = connection.call<api::ReadPractice>({});
    closing.join();

    BOOST_TEST((reply.error().code == RefusalCode::unreachable));
}

BOOST_AUTO_TEST_CASE(an_answer_larger_than_the_limit_is_left)
{
    const ListeningPractice practice;
    HttpConnection connection{at_port(practice.listener.port()), {}, {.largest_reply = 20}};

    BOOST_TEST((connection.call<api::ReadPractice>({}).error().code == RefusalCode::too_large));
}

BOOST_AUTO_TEST_CASE(a_refusal_of_the_server_arrives_with_its_code_and_sentence)
{
    const ListeningPractice practice;
    HttpConnection connection{at_port(practice.listener.port())};

    const auto refusal = connection.call<api::SignIn>({"maren", "a wrong password, long enough"}).error();

    BOOST_TEST((refusal.code == RefusalCode::unauthenticated));
    BOOST_TEST(!refusal.sentence.empty());
}

BOOST_AUTO_TEST_SUITE_END()
