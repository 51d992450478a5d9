#include <filesystem>
#include <ostream>

#include <boost/test/unit_test.hpp>

#include "server/config.hpp"
#include "tests/support/folder.hpp"

using attune::server::ConfigFault;
using attune::server::read_config;
using attune::tests::Folder;
using namespace std::chrono_literals;

namespace {

// Enough to serve this computer from a database elsewhere.
const std::string least = "database.connection = 'dbname=attune'\n";

void check_only_fault(const std::string& toml, unsigned line, const std::string& key, const std::string& says)
{
    const auto faults = read_config(toml).faults;

    BOOST_TEST_CONTEXT(toml)
    {
        BOOST_TEST_REQUIRE(faults.size() == 1U);
        BOOST_TEST(faults[0].line == line);
        BOOST_TEST(faults[0].key == key);
        BOOST_TEST(faults[0].sentence.find(says) != std::string::npos, faults[0].sentence);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(config)

BOOST_AUTO_TEST_CASE(a_whole_file_is_read)
{
    const Folder folder;
    const auto certificate = folder.write("cert.pem", "").string();
    const auto key = folder.write("key.pem", "").string();
    std::filesystem::permissions(key, std::filesystem::perms::owner_read);

    const auto reading = read_config(R"(
        data_folder = "/var/lib/attune"
        [listen]
        address = "0.0.0.0"
        port = 443
        unix_socket = "/run/attune/attune.sock"
        [tls]
        certificate = ")" + certificate +
                                     "\"\nkey = \"" + key + R"("
        [database]
        connection = "host=db dbname=attune"
        pool = 8
        [practice]
        name = "Harbour Practice"
        demonstration = true
        time_zone = "Europe/London"
        [pages]
        address = "https://harbour.example"
        proxy = "192.0.2.10"
        [limits]
        body_bytes = 2048
        idle_time = 90
        header_time = 0.5
    )");

    const auto& config = reading.config;
    BOOST_TEST(reading.faults.empty());
    BOOST_TEST(config.data_folder == "/var/lib/attune");
    BOOST_TEST(config.http.tcp.value().address == "0.0.0.0");
    BOOST_TEST(config.http.tcp.value().port == 443);
    BOOST_TEST(config.http.unix_socket.value() == "/run/attune/attune.sock");
    BOOST_TEST(config.http.tls.value().key == key);
    BOOST_TEST(config.connection.value() == "host=db dbname=attune");
    BOOST_TEST(config.http.limits.workers == 8U);
    BOOST_TEST(config.practice_name == "Harbour Practice");
    BOOST_TEST(config.demonstration);
    BOOST_TEST(config.time_zone == "Europe/London");
    BOOST_TEST(config.pages_address == "https://harbour.example");
    BOOST_TEST(config.pages_proxy == "192.0.2.10");
    BOOST_TEST(config.http.limits.body_bytes == 2048U);
    BOOST_TEST((config.http.limits.idle_time == 90s));
    BOOST_TEST((config.http.limits.header_time == 500ms));
}

BOOST_AUTO_TEST_CASE(the_least_file_listens_on_this_computer_only)
{
    const auto reading = read_config(least);

    BOOST_TEST(reading.faults.empty());
    BOOST_TEST(reading.config.http.tcp.value().address == "127.0.0.1");
    BOOST_TEST(!reading.config.http.unix_socket.has_value());
}

BOOST_AUTO_TEST_CASE(a_socket_alone_opens_no_port)
{
    const auto reading = read_config(least + "listen.unix_socket = '/run/attune.sock'");

    BOOST_TEST(reading.faults.empty());
    BOOST_TEST(!reading.config.http.tcp.has_value());
}

BOOST_AUTO_TEST_CASE(a_fault_is_named_by_line_and_key)
{
    check_only_fault(least + "[listen]\nport = 70000", 3, "listen.port", "from 0 to 65535");
    check_only_fault(least + "[listen]\nport = '443'", 3, "listen.port", "whole number");
    check_only_fault(least + "[listen]\naddress = 'localhost'", 3, "listen.address", "IP address");
    check_only_fault(least + "[listen]\naddress = '0.0.0.0'", 3, "listen.address", "tls.certificate");
    check_only_fault(least + "[listen]\nunix_socket = ''", 3, "listen.unix_socket", "not empty");
    check_only_fault(least + "[tls]\nkey = '/k'", 2, "tls", "both");
    check_only_fault("[database]\nconnection = 5\npool = 4\n", 2, "database.connection", "quotation marks");
    check_only_fault(least + "database.pool = 0", 2, "database.pool", "from 1 to 64");
    check_only_fault(least + "[practice]\ndemonstration = 1", 3, "practice.demonstration", "true or false");
    check_only_fault(least + "[practice]\ntime_zone = 'London'", 3, "practice.time_zone", "Europe/London");
    check_only_fault(least + "[practice]\ntime_zone = '../passwd'", 3, "practice.time_zone", "Europe/London");
    check_only_fault(least + "[pages]\naddress = 'http://harbour.example'", 3, "pages.address", "https://");
    check_only_fault(least + "[pages]\naddress = 'https://harbour.example/'", 3, "pages.address", "path");
    check_only_fault(least + "[pages]\nproxy = 'proxy.example'", 3, "pages.proxy", "192.0.2.10");
    check_only_fault(least + "[limits]\nidle_time = -1", 3, "limits.idle_time", "seconds");
    check_only_fault(least + "[limits]\nbody_bytes = 2.5", 3, "limits.body_bytes", "1024 or more");
    check_only_fault("[database]\npool = 4", 0, "database.connection", "data_folder");
}

BOOST_AUTO_TEST_CASE(an_unknown_key_is_told_its_nearest_neighbour)
{
    check_only_fault(least + "[listen]\nprot = 443", 3, "listen.prot", "did you mean listen.port?");
    check_only_fault(least + "data_foldr = '/x'", 2, "data_foldr", "did you mean data_folder?");
    check_only_fault(least + "[limit]\nqueue = 1", 2, "limit", "is not a key");
    check_only_fault(least + "[limits]\nqueue.depth = 1", 3, "limits.queue", "whole number");
}

BOOST_AUTO_TEST_CASE(what_is_not_toml_is_named_by_its_line)
{
    check_only_fault(least + "port = = 3", 2, "", "is not TOML");
    check_only_fault(least + "[listen]\n[listen]\n", 3, "", "is not TOML");
}

BOOST_AUTO_TEST_CASE(a_key_that_everybody_may_read_is_refused)
{
    const Folder folder;
    const auto certificate = folder.write("cert.pem", "").string();
    const auto key = folder.write("key.pem", "").string();
    std::filesystem::permissions(key, std::filesystem::perms(0644));
    const auto tls = [&](const std::string& of_certificate) {
        return least + "[tls]\ncertificate = '" + of_certificate + "'\nkey = '" + key + "'";
    };

    check_only_fault(tls(certificate), 4, "tls.key", "every user");
    std::filesystem::permissions(key, std::filesystem::perms(0640));
    check_only_fault(tls("/no/such.pem"), 3, "tls.certificate", "not there");
}

BOOST_AUTO_TEST_CASE(every_fault_is_told_in_the_order_of_the_file)
{
    const auto faults = read_config(least + "nonsense = 1\n[listen]\nport = -1\nadress = 'x'\n").faults;

    BOOST_TEST_REQUIRE(faults.size() == 3U);
    BOOST_TEST(faults[0].key == "nonsense");
    BOOST_TEST(faults[1].key == "listen.port");
    BOOST_TEST(faults[2].key == "listen.adress");
    BOOST_TEST(to_string(faults[1], "attuned.toml") ==
               "attuned.toml:4: listen.port must be a whole number from 0 to 65535.");
}

BOOST_AUTO_TEST_CASE(a_relay_beyond_this_computer_gets_nothing_without_tls)
{
    const auto tls_of = [](const std::string& url) {
        const auto reading =
            read_config(least + "[mail]\nrelay = '" + url + "'\nfrom = 'post@harbour.example'");
        BOOST_TEST_REQUIRE(reading.faults.empty(), url);
        return reading.config.relay.value().tls;
    };

    BOOST_TEST(tls_of("smtps://mail.harbour.example"));
    BOOST_TEST(tls_of("smtp://mail.harbour.example:587"));
    BOOST_TEST(tls_of("smtp://localhost.harbour.example"));
    BOOST_TEST(tls_of("smtp://127.0.0.1.harbour.example"));
    BOOST_TEST(!tls_of("smtp://localhost"));
    BOOST_TEST(!tls_of("smtp://[::1]:2525"));
    BOOST_TEST(!tls_of("smtp://127.0.0.1:2525"));
    BOOST_TEST(!read_config(least).config.relay.has_value());
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_the_mail_relay_is_named)
{
    const std::string relay = "[mail]\nrelay = 'smtps://mail.harbour.example'\n";
    const std::string from = "from = 'post@harbour.example'\n";
    check_only_fault(least + "[mail]\n" + from, 0, "mail.relay", "smtps://");
    check_only_fault(least + "[mail]\nrelay = 'mail.harbour.example'\n" + from, 3, "mail.relay", "smtps://");
    check_only_fault(least + "[mail]\nrelay = 'smtp://me@mail.harbour.example'\n" + from, 3, "mail.relay",
                     "smtp");
    check_only_fault(least + relay + "from = 'Harbour'", 4, "mail.from", "address");
    check_only_fault(least + relay + from + "user = 'attune'", 5, "mail.user", "both or neither");
    const Folder folder;
    const auto empty = folder.write("password", "").string();
    std::filesystem::permissions(empty, std::filesystem::perms::owner_read);
    check_only_fault(least + relay + from + "user = 'attune'\npassword_file = '" + empty + "'", 6,
                     "mail.password_file", "no password");
}

BOOST_AUTO_TEST_CASE(the_password_of_the_relay_is_the_first_line_of_a_file_that_others_cannot_read)
{
    const Folder folder;
    const auto file = folder.write("password", "s3cret\n").string();
    const auto with_password =
        least +
        "[mail]\nrelay = 'smtps://mail.harbour.example'\nfrom = 'post@harbour.example'\n"
        "user = 'attune'\npassword_file = '" +
        file + "'";
    std::filesystem::permissions(file,
                                 std::filesystem::perms::owner_read | std::filesystem::perms::others_read);
    check_only_fault(with_password, 6, "mail.password_file", "chmod");

    std::filesystem::permissions(file, std::filesystem::perms::owner_read);
    BOOST_TEST(read_config(with_password).config.relay.value().password == "s3cret");
}

BOOST_AUTO_TEST_SUITE_END()
