// A mail relay that does not prove who it is gets nothing. That mails do arrive over TLS is
// tests/gui/week.py's.
#include <boost/test/unit_test.hpp>

#include "server/mail/smtp_mailer.hpp"
#include "tests/support/certificate.hpp"
#include "tests/support/fake_application.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

// Whatever listens there speaks TLS, and is not asked to be a relay before it has proved that it is the right
// one.
struct RelayOverTls {
    Authority authority;
    FakeApplication application;
    RunningServer listener{settings(), application};

    [[nodiscard]] server::http::Settings settings() const
    {
        auto settings = on_loopback();
        settings.tls = authority.server();
        return settings;
    }
    [[nodiscard]] server::Delivery deliver(const std::string& host, const std::string& trusted) const
    {
        server::MailRelay relay;
        relay.url = "smtps://" + host + ":" + std::to_string(listener.port());
        relay.from = "post@practice.test";
        relay.authority = trusted;
        return server::SmtpMailer{relay}.deliver({"wren@example.org", "Subject: x\r\n\r\nx\r\n"}, {});
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mail_over_tls, RelayOverTls)

BOOST_AUTO_TEST_CASE(a_relay_by_another_authority_or_another_name_gets_nothing)
{
    const Authority another;
    for (const auto& delivery : {deliver("localhost", another.certificate()),
                                 deliver("127.0.0.1", authority.certificate()), deliver("localhost", {})}) {
        BOOST_TEST((delivery.fate == server::Fate::not_taken));
        BOOST_TEST(delivery.why == "The mail relay did not prove who it is, so nothing was sent.");
    }
}

BOOST_AUTO_TEST_SUITE_END()
