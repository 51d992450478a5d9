// Supervisions that stood before a lead was asked about co-signatures: signed notes wait as they did.
#include <filesystem>

#include <boost/test/unit_test.hpp>

#include "server/migrate.hpp"
#include "tests/support/database.hpp"
#include "tests/support/folder.hpp"

using namespace attune;
using namespace attune::server;
using namespace attune::tests;

namespace {

const std::filesystem::path schema_of_supervisions = std::filesystem::path{ATTUNE_SOURCE_DIR} / "schema";

constexpr auto old_supervision = R"sql(
    INSERT INTO user_account (id, username, display_name, role, password_hash, draft_key)
        SELECT ('00000000-0000-0000-0000-00000000000' || number)::uuid, 'user' || number, 'User', 'supervisor', 'x',
               decode(repeat('00', 32), 'hex')
        FROM generate_series(1, 3) number;
    INSERT INTO supervision (supervisor_id, supervisee_id, started_at)
        VALUES ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002', '2026-02-03 10:00Z');
)sql";

// A database as it was before migration 0056, with one supervision; brought up to date.
struct SupervisionsCarriedOver {
    std::string name = "supervisions_carried_over";

    SupervisionsCarriedOver()
    {
        Postgres{connect_to("postgres", "attune")}.run("CREATE DATABASE " + name);
        Postgres connection{connect_to(name, "attune")};
        connection.run(contents_of(schema_of_supervisions / "roles.sql"));
        Folder before;
        for (const auto& file : std::filesystem::directory_iterator{schema_of_supervisions / "migrations"})
            if (const auto file_name = file.path().filename().string(); file_name < "0056")
                before.write(file_name, contents_of(file.path()));
        migrate(connection, read_migrations(before.path()).value()).value();
        connection.run(old_supervision);
        migrate(connection, read_migrations(schema_of_supervisions / "migrations").value()).value();
    }
    ~SupervisionsCarriedOver()
    {
        Postgres{connect_to("postgres", "attune")}.run("DROP DATABASE " + name + " WITH (FORCE)");
    }
    SupervisionsCarriedOver(const SupervisionsCarriedOver&) = delete;
    SupervisionsCarriedOver& operator=(const SupervisionsCarriedOver&) = delete;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(supervisions_carried_over, SupervisionsCarriedOver)

BOOST_AUTO_TEST_CASE(notes_wait_since_supervision_began_and_of_a_new_one_none_do)
{
    Postgres connection{connect_to(name, "attune")};
    connection.run(
        "INSERT INTO supervision (supervisor_id, supervisee_id) "
        "VALUES ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000003')");

    BOOST_TEST(connection.rows("SELECT count(*) FROM supervision WHERE cosigns_since = started_at")[0][0] ==
               "1");
    BOOST_TEST(connection.rows("SELECT count(*) FROM supervision WHERE cosigns_since IS NULL")[0][0] == "1");
}

BOOST_AUTO_TEST_SUITE_END()
