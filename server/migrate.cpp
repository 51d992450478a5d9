#include "server/migrate.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <regex>

#include "server/hash.hpp"
#include "shared/file_text.hpp"

namespace attune::server {
namespace {

// Any number will do, as long as every runner takes the same.
constexpr auto take_turns = "SELECT pg_advisory_lock(7265647)";
constexpr auto give_turn_back = "SELECT pg_advisory_unlock(7265647)";

constexpr auto has_record = "SELECT to_regclass('schema_migration') IS NOT NULL";
constexpr auto create_record = R"sql(
    CREATE TABLE schema_migration (
        number     integer     PRIMARY KEY CHECK (number > 0),
        name       text        NOT NULL,
        checksum   text        NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT now()
    );
    COMMENT ON TABLE schema_migration IS 'The migrations that have run on this database.';
    COMMENT ON COLUMN schema_migration.checksum IS 'SHA-256 of the file that ran, hexadecimal.';
)sql";
constexpr auto read_record = "SELECT number, name, checksum FROM schema_migration ORDER BY number";
constexpr auto add_to_record = "INSERT INTO schema_migration (number, name, checksum) VALUES ($1, $2, $3)";

std::string contents_of(const std::filesystem::path& file)
{
    auto text = file_text(file);
    if (!text)
        throw std::runtime_error{"The migration " + file.string() + " cannot be read."};
    return *std::move(text);
}

Refusal not_migrated(std::string sentence)
{
    return {RefusalCode::conflict, std::move(sentence) + " Nothing was changed."};
}

// What has run on the database, by number.
std::map<int, Migration> applied_to(Postgres& connection)
{
    std::map<int, Migration> applied;
    if (connection.rows(has_record)[0][0] != "t")
        return applied;
    for (auto& row : connection.rows(read_record))
        applied[std::stoi(row[0])] = {std::stoi(row[0]), std::move(row[1]), {}, std::move(row[2])};
    return applied;
}

std::optional<Refusal> difference_between(const std::map<int, Migration>& applied,
                                          const std::vector<Migration>& migrations)
{
    for (const auto& [number, record] : applied) {
        const auto file = std::ranges::find(migrations, number, &Migration::number);
        if (file == migrations.end())
            return not_migrated(
                "The migration " + record.name +
                " has run on this database, but its file is missing: this Attune may be older "
                "than the database.");
        if (file->checksum != record.checksum)
            return not_migrated(
                "The migration " + file->name +
                " has changed since it ran on this database. Migrations that have run never change.");
    }
    return std::nullopt;
}

Result<std::vector<Migration>> not_yet_run(Postgres& connection, const std::vector<Migration>& migrations)
{
    const auto applied = applied_to(connection);
    if (auto refusal = difference_between(applied, migrations))
        return *refusal;
    std::vector<Migration> pending;
    std::ranges::copy_if(migrations, std::back_inserter(pending),
                         [&](const Migration& migration) { return !applied.contains(migration.number); });
    return pending;
}

std::vector<std::string> names_of(const std::vector<Migration>& migrations)
{
    std::vector<std::string> names;
    std::ranges::transform(migrations, std::back_inserter(names), &Migration::name);
    return names;
}

void apply(Postgres& connection, const Migration& migration)
{
    try {
        connection.run("BEGIN");
        connection.run(migration.sql);
        if (!connection.is_in_transaction())
            throw PostgresError{"the file must not begin or end a transaction"};
        connection.rows(add_to_record,
                        {std::to_string(migration.number), migration.name, migration.checksum});
        connection.run("COMMIT");
    } catch (const PostgresError& error) {
        connection.run("ROLLBACK");
        throw PostgresError{"The migration " + migration.name + " failed: " + error.what()};
    }
}

}  // namespace

Result<std::vector<Migration>> read_migrations(const std::filesystem::path& folder)
{
    static const std::regex form{R"((\d{4})_[a-z0-9_]+\.sql)"};
    std::vector<Migration> migrations;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        const auto name = entry.path().filename().string();
        std::smatch parts;
        if (!std::regex_match(name, parts, form))
            return Refusal{RefusalCode::invalid,
                           name + " is not the name of a migration, which is like 0001_add_consent.sql."};
        auto sql = contents_of(entry.path());
        auto checksum = sha256(sql);
        migrations.push_back({std::stoi(parts[1]), name, std::move(sql), std::move(checksum)});
    }
    std::ranges::sort(migrations, {}, &Migration::name);
    for (std::size_t i = 0; i < migrations.size(); ++i) {
        if (migrations[i].number != static_cast<int>(i) + 1)
            return Refusal{RefusalCode::invalid, "The migration " + migrations[i].name +
                                                     " should have the number " + std::to_string(i + 1) +
                                                     ": one is missing or there twice."};
    }
    return migrations;
}

Result<std::vector<std::string>> migrate(Postgres& connection, const std::vector<Migration>& migrations)
{
    connection.rows(take_turns);
    const auto pending = not_yet_run(connection, migrations);
    if (pending) {
        if (connection.rows(has_record)[0][0] != "t")
            connection.run(create_record);
        for (const auto& migration : *pending)
            apply(connection, migration);
    }
    connection.rows(give_turn_back);
    if (!pending)
        return pending.error();
    return names_of(*pending);
}

Result<std::vector<std::string>> pending_migrations(Postgres& connection,
                                                    const std::vector<Migration>& migrations)
{
    const auto pending = not_yet_run(connection, migrations);
    if (!pending)
        return pending.error();
    return names_of(*pending);
}

}  // namespace attune::server
