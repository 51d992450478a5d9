#include <atomic>
#include <future>
#include <string>

#include <boost/test/unit_test.hpp>

#include "server/migrate.hpp"
#include "tests/support/database.hpp"
#include "tests/support/folder.hpp"

using namespace attune;
using namespace attune::server;
using namespace attune::tests;

namespace {

// An empty database of the test's own.
class EmptyDatabase {
public:
    EmptyDatabase()
    {
        static std::atomic<int> count{0};
        name_ = "migrate_" + std::to_string(count++);
        Postgres{connect_to("postgres", "attune")}.run("CREATE DATABASE " + name_);
    }
    ~EmptyDatabase()
    {
        Postgres{connect_to("postgres", "attune")}.run("DROP DATABASE " + name_ + " WITH (FORCE)");
    }
    EmptyDatabase(const EmptyDatabase&) = delete;
    EmptyDatabase& operator=(const EmptyDatabase&) = delete;

    [[nodiscard]] std::string connection() const { return connect_to(name_, "attune"); }

private:
    std::string name_;
};

struct Files {
    Folder folder;

    Files()
    {
        folder.write("0001_first.sql", "CREATE TABLE first (n int); INSERT INTO first VALUES (1);");
        folder.write("0002_second.sql",
                     "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT 'a:b' $$;");
    }
    [[nodiscard]] std::vector<Migration> read() const { return read_migrations(folder.path()).value(); }
};

const std::vector<std::string> both{"0001_first.sql", "0002_second.sql"};

}  // namespace

BOOST_AUTO_TEST_SUITE(migrations)

BOOST_FIXTURE_TEST_CASE(every_file_runs_once_and_in_order, Files)
{
    const EmptyDatabase database;
    Postgres connection{database.connection()};

    BOOST_TEST(pending_migrations(connection, read()).value() == both);
    BOOST_TEST(migrate(connection, read()).value() == both);
    BOOST_TEST(pending_migrations(connection, read()).value().empty());
    BOOST_TEST(migrate(connection, read()).value().empty());
    folder.write("0003_third.sql", "INSERT INTO first VALUES (3);");
    BOOST_TEST(migrate(connection, read()).value() == std::vector<std::string>{"0003_third.sql"});

    BOOST_TEST(connection.rows("SELECT count(*), f() FROM first")[0][0] == "2");
    BOOST_TEST(connection.rows("SELECT count(*) FROM schema_migration WHERE length(checksum) = 64")[0][0] ==
               "3");
}

BOOST_FIXTURE_TEST_CASE(a_file_that_changed_after_it_ran_is_refused_by_name, Files)
{
    const EmptyDatabase database;
    Postgres connection{database.connection()};
    migrate(connection, read()).value();
    folder.write("0001_first.sql", "CREATE TABLE first (n bigint);");
    folder.write("0003_third.sql", "CREATE TABLE third ();");

    const auto refused = migrate(connection, read());

    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST(refused.error().sentence.find("0001_first.sql has changed") != std::string::npos);
    BOOST_TEST(connection.rows("SELECT to_regclass('third') IS NULL")[0][0] == "t");
    BOOST_TEST(pending_migrations(connection, read()).has_error());
}

BOOST_FIXTURE_TEST_CASE(a_database_newer_than_the_files_is_refused_by_name, Files)
{
    const EmptyDatabase database;
    Postgres connection{database.connection()};
    migrate(connection, read()).value();
    std::filesystem::remove(folder.path() / "0002_second.sql");

    const auto refused = migrate(connection, read());

    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST(refused.error().sentence.find("0002_second.sql") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(a_file_that_fails_leaves_no_trace_and_those_before_it_stay, Files)
{
    const EmptyDatabase database;
    Postgres connection{database.connection()};
    folder.write("0003_third.sql", "CREATE TABLE third (); SELECT 1 / 0;");

    const auto names_the_file = [](const PostgresError& error) {
        return std::string{error.what()}.find("0003_third.sql") != std::string::npos;
    };
    BOOST_CHECK_EXCEPTION(migrate(connection, read()), PostgresError, names_the_file);

    BOOST_TEST(connection.rows("SELECT to_regclass('third') IS NULL")[0][0] == "t");
    BOOST_TEST(connection.rows("SELECT count(*) FROM schema_migration")[0][0] == "2");
    folder.write("0003_third.sql", "CREATE TABLE third ();");
    BOOST_TEST(migrate(connection, read()).value().size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(a_file_may_not_end_its_transaction, Files)
{
    const EmptyDatabase database;
    Postgres connection{database.connection()};
    folder.write("0003_third.sql", "COMMIT;");

    BOOST_CHECK_THROW(migrate(connection, read()), PostgresError);
    BOOST_TEST(connection.rows("SELECT count(*) FROM schema_migration")[0][0] == "2");
}

BOOST_FIXTURE_TEST_CASE(two_runners_at_once_run_each_file_once, Files)
{
    const EmptyDatabase database;
    const auto run = [&] {
        Postgres connection{database.connection()};
        return migrate(connection, read()).value().size();
    };

    auto one = std::async(std::launch::async, run);
    auto other = std::async(std::launch::async, run);

    BOOST_TEST(one.get() + other.get() == 2U);
}

BOOST_FIXTURE_TEST_CASE(numbers_have_neither_gaps_nor_twins_and_names_one_form, Files)
{
    const auto sentence_with = [this](const std::string& name) {
        const auto file = folder.write(name, "");
        const auto refused = read_migrations(folder.path());
        std::filesystem::remove(file);
        return refused.has_error() ? refused.error().sentence : "";
    };

    BOOST_TEST(sentence_with("0004_fourth.sql").find("0004_fourth.sql") != std::string::npos);
    BOOST_TEST(sentence_with("0002_twin.sql").find("0002_twin.sql") != std::string::npos);
    BOOST_TEST(sentence_with("3_third.sql").find("3_third.sql") != std::string::npos);
    BOOST_TEST(sentence_with("0003_third.sql~").find("0003_third.sql~") != std::string::npos);
    BOOST_TEST(sentence_with("0003_third.sql") == "");
}

BOOST_AUTO_TEST_SUITE_END()
