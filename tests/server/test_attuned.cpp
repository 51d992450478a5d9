// The programs themselves: attuned with a private folder, started, used, killed and started again.
#include <csignal>
#include <filesystem>
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "tests/support/installation.hpp"

using namespace attune::tests;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(attuned)

BOOST_FIXTURE_TEST_CASE(a_private_folder_is_made_served_and_put_to_rest, Installation)
{
    auto server = attuned();

    BOOST_TEST_REQUIRE(server.line_beginning(ready_line) ==
                       std::string{ready_line} + folder.string() + "/attune.sock");
    BOOST_TEST(status_of("/readyz") == 200);
    BOOST_TEST((fs::status(folder).permissions() == fs::perms::owner_all));
    BOOST_TEST(server.runs_as_root() == false);

    server.signal(SIGTERM);
    BOOST_TEST(server.wait() == 0);
    BOOST_TEST(!fs::exists(folder / "attune.sock"));
    BOOST_TEST(!fs::exists(folder / "postgres/postmaster.pid"));
}

BOOST_FIXTURE_TEST_CASE(a_second_attuned_does_not_touch_a_folder_that_is_served, Installation)
{
    auto first = attuned();
    BOOST_TEST_REQUIRE(first.line_beginning(ready_line) != "");

    BOOST_TEST(attuned().wait() == 3);
    BOOST_TEST(status_of("/readyz") == 200);

    first.signal(SIGINT);
    BOOST_TEST(first.wait() == 0);
}

BOOST_FIXTURE_TEST_CASE(one_that_was_killed_is_succeeded_by_the_next, Installation)
{
    auto killed = attuned();
    BOOST_TEST_REQUIRE(killed.line_beginning(ready_line) != "");
    killed.signal(SIGKILL);
    killed.wait();
    BOOST_TEST(fs::exists(folder / "postgres/postmaster.pid"));

    auto next = attuned();

    BOOST_TEST_REQUIRE(next.line_beginning(ready_line) != "");
    BOOST_TEST(status_of("/readyz") == 200);
    next.signal(SIGTERM);
    BOOST_TEST(next.wait() == 0);
    BOOST_TEST(!fs::exists(folder / "postgres/postmaster.pid"));
}

BOOST_FIXTURE_TEST_CASE(attunectl_adds_somebody_who_can_then_sign_in, Installation)
{
    auto server = attuned();
    BOOST_TEST_REQUIRE(server.line_beginning(ready_line) != "");
    const auto attunectl = [this](std::vector<std::string> arguments, const std::string& input = "") {
        arguments.insert(arguments.begin(), {programs / "attunectl", "--private", folder});
        Program program{arguments, input};
        const auto output = program.output();
        return std::to_string(program.wait()) + " " + output;
    };

    const auto added = attunectl({"user", "add", "maren", "--name", "Maren", "--role", "therapist"},
                                 "four words in a row\n");
    RawPeer peer{folder / "attune.sock"};
    peer.send(post("/api/v1/sign-ins", R"({"username":"maren","password":"four words in a row"})",
                   "Content-Type: application/json\r\n"));

    BOOST_TEST(added == "0 maren can sign in.\n");
    BOOST_TEST(peer.receive().status == 200);
    BOOST_TEST(attunectl({"user", "list"}) == "0 maren\ttherapist\tactive\tMaren\n");
    BOOST_TEST(attunectl({"user", "add", "ines", "--name", "Ines", "--role", "therapist"}, "short\n") ==
               "1 ");
    BOOST_TEST(attunectl({"user", "disable", "nobody"}) == "1 ");
    BOOST_TEST(attunectl({"doctor"}).starts_with("0 PostgreSQL 15"));
    BOOST_TEST(attunectl({"migrate"}) == "0 The database is up to date.\n");
}

// As after a power cut: the number in postmaster.pid belongs to a process that has nothing to do with
// PostgreSQL.
BOOST_FIXTURE_TEST_CASE(the_pid_file_of_a_dead_postmaster_does_not_stop_it, Installation)
{
    {
        auto first = attuned();
        BOOST_TEST_REQUIRE(first.line_beginning(ready_line) != "");
        first.signal(SIGTERM);
        BOOST_TEST(first.wait() == 0);
    }
    std::ofstream{folder / "postgres/postmaster.pid"} << ::getppid() << "\n"
                                                      << folder.string() << "/postgres\n";

    auto next = attuned();

    BOOST_TEST_REQUIRE(next.line_beginning(ready_line) != "");
    next.signal(SIGTERM);
    BOOST_TEST(next.wait() == 0);
}

BOOST_FIXTURE_TEST_CASE(a_folder_that_cannot_serve_is_refused_in_a_sentence, Installation)
{
    const auto sentence = [](const fs::path& refused) {
        Program program{{programs / "attuned", "--private", refused}};
        BOOST_TEST(program.wait() == 1);
        return program.errors();
    };
    fs::create_directory(folder);
    fs::permissions(folder, fs::perms(0755));

    BOOST_TEST(sentence(folder).find("must ") != std::string::npos);
    BOOST_TEST(sentence(parent.path() / std::string(100, 'x')).find("shorter path") != std::string::npos);
    BOOST_TEST(sentence(parent.path() / "a$b").find("dollar sign") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(check_config_names_the_faults_and_what_has_none_passes)
{
    const Folder folder;
    const auto good = folder.write("good.toml", "data_folder = '/var/lib/attune'\n");
    const auto bad = folder.write("bad.toml", "data_folder = '/var/lib/attune'\n[listen]\nprot = 1\n");
    Program passes{{programs / "attuned", "--check-config", good}};
    Program fails{{programs / "attuned", "--check-config", bad}};

    BOOST_TEST(passes.wait() == 0);
    BOOST_TEST(fails.wait() == 2);
    BOOST_TEST(fails.errors() ==
               bad.string() + ":3: listen.prot is not a key of this file; did you mean listen.port?\n");
}

BOOST_AUTO_TEST_SUITE_END()
