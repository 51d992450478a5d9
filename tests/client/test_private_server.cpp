// The server of this computer's practice, as the desktop starts and stops it.
#include <filesystem>
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "client/connection/private_server.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace attune;
using desktop::PrivateServer;

namespace {

struct Beside {
    TemporaryFolder folder;

    // Stands in for attuned: runs until it is told to stop.
    [[nodiscard]] std::filesystem::path patient_program() const
    {
        auto program = folder.path() / "attuned";
        std::ofstream{program} << "#!/bin/sh\nexec sleep 3600\n";
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        return program;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(private_server, Beside)

BOOST_AUTO_TEST_CASE(what_was_started_is_gone_when_stop_returns)
{
    PrivateServer server{patient_program(), folder.path() / "practice"};
    BOOST_TEST(!server.running());

    BOOST_TEST(server.start().has_value());
    BOOST_TEST(server.running());
    server.stop();

    BOOST_TEST(!server.running());
}

BOOST_AUTO_TEST_CASE(a_program_that_is_not_there_is_refused_in_words)
{
    PrivateServer server{folder.path() / "nothing", folder.path() / "practice"};

    const auto refused = server.start();

    BOOST_TEST_REQUIRE(!refused.has_value());
    BOOST_TEST((refused.error().code == RefusalCode::unreachable));
    BOOST_TEST(refused.error().sentence ==
               "The practice's server could not be started: No such file or directory.");
    BOOST_TEST(!server.running());
}

BOOST_AUTO_TEST_SUITE_END()
