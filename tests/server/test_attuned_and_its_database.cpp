// attuned beside a database that is not there: the configured one, down when it starts; and its own, which
// cannot be started or goes with its folder.
#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <poll.h>
#include <unistd.h>

extern "C" {
#include <sys/pidfd.h>
}

#include <boost/test/unit_test.hpp>

#include "tests/support/application.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/installation.hpp"
#include "tests/support/raw_http.hpp"

using namespace attune;
using namespace attune::tests;
namespace fs = std::filesystem;

namespace {

void let_everybody_read(const fs::path& folder)
{
    fs::permissions(folder, fs::perms(0755));
    for (const auto& entry : fs::recursive_directory_iterator{folder})
        fs::permissions(entry.path(), fs::perms(0755));
}

// attuned as somebody who is not root, with the test cluster as its database. Where the checkout is root's
// alone, only a copy can be started by anybody else.
struct Configured {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    Folder folder;
    fs::path config = folder.write("attuned.toml", "[listen]\nport = 0\n[database]\nconnection = \"" +
                                                       practice.database.connect_string() + "\"\n");

    [[nodiscard]] Program attuned() const
    {
        const auto program = folder.path() / "bin" / "attuned";
        fs::create_directories(program.parent_path());
        fs::create_directories(folder.path() / "share");
        fs::copy_file(programs / "attuned", program);
        fs::copy(ATTUNE_SHARE_FOLDER, folder.path() / "share/attune", fs::copy_options::recursive);
        let_everybody_read(folder.path());
        std::vector<std::string> arguments{program, "--config", config};
        if (::geteuid() == 0)
            arguments.insert(arguments.begin(),
                             {"/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"});
        return Program{arguments};
    }
};

std::uint16_t port_in(const std::string& ready_line)
{
    return static_cast<std::uint16_t>(std::stoi(ready_line.substr(ready_line.rfind(':') + 1)));
}

// Each look takes its time: before it answers that it is not ready, the server tries more than once.
bool comes_true(const std::function<bool()>& condition)
{
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{30};
    while (std::chrono::steady_clock::now() < deadline)
        if (condition())
            return true;
    return false;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(attuned_and_its_database)

BOOST_FIXTURE_TEST_CASE(started_while_it_is_down_attuned_says_so_and_heals_when_it_comes, Configured)
{
    ClusterDown down;
    auto server = attuned();
    const auto ready_line = server.line_beginning("attuned: ready on http://127.0.0.1:");
    BOOST_TEST_REQUIRE(ready_line != "");
    RawPeer peer{port_in(ready_line)};
    const auto ask = [&](const std::string& path) {
        peer.send(get(path, "Authorization: Bearer " + maren.token() + "\r\n"));
        return peer.receive();
    };

    BOOST_TEST(ask("/healthz").status == 200);
    const auto not_ready = ask("/readyz");
    BOOST_TEST(not_ready.status == 503);
    BOOST_TEST(not_ready.body.find("database cannot be reached") != std::string::npos);
    for (const auto* path : {"/api/v1/caseload", "/api/v1/practice"}) {
        const auto refused = ask(path);
        BOOST_TEST(refused.status == 503);
        BOOST_TEST(header_of(refused, "Retry-After") == "1");
        BOOST_TEST(refused.body.find("The server cannot reach its database. Try again in a moment") !=
                   std::string::npos);
    }

    down.end();
    BOOST_TEST(comes_true([&] { return ask("/readyz").status == 200; }));
    BOOST_TEST(ask("/api/v1/caseload").status == 200);
    server.signal(SIGTERM);
    BOOST_TEST(server.wait() == 0);
}

BOOST_FIXTURE_TEST_CASE(a_private_database_that_cannot_start_is_said_and_its_records_are_left, Installation)
{
    {
        auto first = attuned();
        BOOST_TEST_REQUIRE(first.line_beginning(ready_line) != "");
        first.signal(SIGTERM);
        BOOST_TEST(first.wait() == 0);
    }
    const auto sentence = [this] {
        auto refused = attuned();
        BOOST_TEST(refused.wait() == 1);
        return refused.errors();
    };

    fs::rename(folder / "postgres/global/pg_control", folder / "postgres/global/pg_control.away");
    BOOST_TEST(sentence() == "attuned: The private database did not start; " +
                                 (folder / "postgres.log").string() +
                                 " says why. Its records were left as they are.\n");
    std::ofstream{folder / "postgres/PG_VERSION"} << "9\n";
    BOOST_TEST(sentence() ==
               "attuned: The private database was made by PostgreSQL 9, which is not installed. Install the "
               "package postgresql-9; the records are kept.\n");
}

BOOST_FIXTURE_TEST_CASE(a_start_that_fails_half_way_leaves_no_database_running, Installation)
{
    Program server{{"/usr/bin/env", "ATTUNE_SHARE=/nowhere", programs / "attuned", "--private", folder}};

    BOOST_TEST(server.wait() == 1);
    BOOST_TEST(server.errors() ==
               "attuned: Attune's own file /nowhere/roles.sql is missing. Install Attune anew, or set "
               "ATTUNE_SHARE to its share folder.\n");
    BOOST_TEST(fs::exists(folder / "postgres/PG_VERSION"));
    BOOST_TEST(!fs::exists(folder / "postgres/postmaster.pid"));
}

BOOST_FIXTURE_TEST_CASE(attuned_ends_in_order_when_its_folder_was_taken_away, Installation)
{
    auto server = attuned();
    BOOST_TEST_REQUIRE(server.line_beginning(ready_line) != "");
    pid_t postmaster = 0;
    std::ifstream{folder / "postgres/postmaster.pid"} >> postmaster;
    const int handle = ::pidfd_open(postmaster, 0);
    BOOST_TEST_REQUIRE(handle >= 0);
    fs::remove_all(folder);

    server.signal(SIGTERM);

    BOOST_TEST(server.wait() == 0);
    BOOST_TEST(server.errors() == "");
    pollfd end{handle, POLLIN, 0};
    BOOST_TEST(::poll(&end, 1, 0) == 1);
    ::close(handle);
}

BOOST_AUTO_TEST_SUITE_END()
