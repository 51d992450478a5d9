#include "tests/support/database.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <libpq-fe.h>
#include <memory>
#include <stdexcept>
#include <unistd.h>
#include <utility>
#include <vector>

#include "server/db/library.hpp"
#include "server/share.hpp"

namespace attune::tests {

namespace {

namespace fs = std::filesystem;

const fs::path source{ATTUNE_SOURCE_DIR};

struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
    void operator()(PGresult* result) const { PQclear(result); }
};
using Link = std::unique_ptr<PGconn, Finish>;
using Outcome = std::unique_ptr<PGresult, Finish>;

Link connect(const std::string& connect_string)
{
    Link link{PQconnectdb(connect_string.c_str())};
    if (PQstatus(link.get()) != CONNECTION_OK)
        throw std::runtime_error{PQerrorMessage(link.get())};
    PQsetNoticeProcessor(
        link.get(), [](void*, const char*) {}, nullptr);
    return link;
}

Outcome send(const Link& link, const std::string& sql)
{
    return Outcome{PQexec(link.get(), sql.c_str())};
}

bool succeeded(const Outcome& outcome)
{
    const auto status = PQresultStatus(outcome.get());
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

std::string first_value(const Outcome& outcome)
{
    return PQntuples(outcome.get()) > 0 ? PQgetvalue(outcome.get(), 0, 0) : "";
}

// The value of the last statement in `sql`.
std::string ask(const Link& link, const std::string& sql)
{
    const auto outcome = send(link, sql);
    if (!succeeded(outcome))
        throw std::runtime_error{PQresultErrorMessage(outcome.get()) + sql};
    return first_value(outcome);
}

std::string text_of(const fs::path& file)
{
    std::ifstream in{file};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<fs::path> migrations()
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator{source / "schema/migrations"})
        files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

void make_template(const Link& postgres)
{
    ask(postgres, text_of(source / "schema/roles.sql"));
    ask(postgres, "CREATE DATABASE attune_template OWNER attune_owner");
    {
        const auto owner = connect(connect_to("attune_template", "attune_owner"));
        for (const auto& file : migrations())
            ask(owner, "BEGIN; " + text_of(file) + "; COMMIT");
        ask(connect(connect_to("attune_template", "attune")), "CREATE EXTENSION pg_stat_statements");
    }
    const auto share = server::read_share(ATTUNE_SHARE_FOLDER);
    server::Connection owner{connect_to("attune_template", "attune_owner")};
    const auto synced = server::sync_library(owner, server::instrument_texts(share), share.exercises);
    if (!synced)
        throw std::runtime_error{synced.error().sentence};
}

// Emptied databases of tests that are over: emptying one is far quicker than cloning it.
std::vector<std::string>& spare_databases()
{
    static std::vector<std::string> names;
    return names;
}

std::string clone_template()
{
    const auto postgres = connect(connect_to("postgres", "attune"));
    static int clones = 0;
    if (clones == 0)
        make_template(postgres);
    auto name = "test_" + std::to_string(++clones);
    ask(postgres, "CREATE DATABASE " + name + " TEMPLATE attune_template");
    return name;
}

std::string take_database()
{
    auto& spare = spare_databases();
    if (spare.empty())
        return clone_template();
    auto name = std::move(spare.back());
    spare.pop_back();
    return name;
}

// The superuser's replication role passes by the triggers that keep the audit trail. Rows are deleted where
// there are any: TRUNCATE makes new files for each table and index.
constexpr auto empty_all_but_the_library = R"sql(
    SET session_replication_role = replica;
    DO $$
    DECLARE
        emptied TEXT;
        counter REGCLASS;
    BEGIN
        FOR emptied IN SELECT relname FROM pg_class
            WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND pg_relation_size(oid) > 0
              AND relname NOT IN ('instrument', 'exercise', 'schema_migration', 'holds_import', 'merge_rule', 'battery')
        LOOP
            EXECUTE format('DELETE FROM %I', emptied);
        END LOOP;
        FOR counter IN SELECT oid FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace LOOP
            PERFORM setval(counter, 1, false);
        END LOOP;
    END
    $$;
    DELETE FROM battery WHERE changed_by IS NOT NULL;
    DELETE FROM instrument WHERE code LIKE 'own\_%';
    DELETE FROM exercise WHERE code LIKE 'own\_%';
)sql";

}  // namespace

std::string connect_to(const std::string& database, const std::string& role)
{
    const char* cluster = std::getenv("ATTUNE_TEST_CLUSTER");
    if (!cluster)
        throw std::runtime_error{"ATTUNE_TEST_CLUSTER is not set: run the tests by tools/with-postgres"};
    return std::string{"host="} + cluster + " dbname=" + database + " user=" + role + " connect_timeout=2";
}

void control_cluster(const std::string& pg_ctl_arguments)
{
    const auto drop = ::geteuid() == 0
                          ? std::string{"setpriv --reuid=postgres --regid=postgres --init-groups "}
                          : std::string{};
    const auto command = "cd / && " + drop +
                         "$(find /usr/lib/postgresql -name pg_ctl | sort -V | tail -n 1) -D " +
                         std::getenv("ATTUNE_TEST_CLUSTER") + "/data -l /dev/null -w -t 300 " +
                         pg_ctl_arguments + " >/dev/null 2>&1";
    if (std::system(command.c_str()) != 0)
        throw std::runtime_error{"pg_ctl failed: " + pg_ctl_arguments};
}

void ClusterDown::end()
{
    if (std::exchange(down_, false))
        control_cluster("start");
}

Database::Database() : name_{take_database()} {}

Database::~Database()
{
    const Link link{PQconnectdb(connect_string("attune").c_str())};
    if (succeeded(send(link, empty_all_but_the_library)))
        spare_databases().push_back(name_);
}

std::string Database::connect_string(const std::string& role) const
{
    return connect_to(name_, role);
}

void Database::execute(const std::string& sql)
{
    ask(connect(connect_string("attune")), sql);
}

std::string Database::value(const std::string& sql)
{
    return ask(connect(connect_string("attune")), sql);
}

long long Database::number(const std::string& sql)
{
    return std::stoll(value(sql));
}

std::string value_as(const std::string& connect_string, const std::string& sql)
{
    const auto outcome = send(connect(connect_string), sql);
    if (!succeeded(outcome))
        return std::string{"refused: "} + PQresultErrorField(outcome.get(), PG_DIAG_SQLSTATE);
    return first_value(outcome);
}

}  // namespace attune::tests
