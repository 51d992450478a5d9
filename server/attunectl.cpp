// attunectl: the administration of a practice, for whoever runs its server. Works on the database directly,
// as attune_owner; score and change need none.
#include <CLI/CLI.hpp>
#include <iostream>
#include <string>

#include "server/commands/change_command.hpp"
#include "server/commands/import_commands.hpp"
#include "server/commands/instrument_commands.hpp"
#include "server/commands/outcomes_command.hpp"
#include "server/commands/refusal_text.hpp"
#include "server/commands/score_command.hpp"
#include "server/commands/talking_therapies_command.hpp"
#include "server/commands/user_commands.hpp"
#include "server/demo/demonstration.hpp"
#include "server/migrate.hpp"
#include "server/postgres.hpp"
#include "server/private_cluster.hpp"
#include "server/process.hpp"
#include "server/share_folder.hpp"
#include "server/upgrade.hpp"

namespace {

namespace server = attune::server;

void migrate(const std::string& connection)
{
    const auto applied = server::upgrade(connection);
    if (!applied)
        server::give_up(applied.error());
    for (const auto& name : *applied)
        std::cout << "applied " << name << '\n';
    if (applied->empty())
        std::cout << "The database is up to date.\n";
}

void doctor(const std::string& connection)
{
    server::Postgres owner{connection};
    std::cout << "PostgreSQL " << owner.rows("SHOW server_version")[0][0] << " answers.\n";
    const auto migrations = server::read_migrations(server::shared_file("migrations"));
    if (!migrations)
        server::give_up(migrations.error());
    const auto pending = server::pending_migrations(owner, *migrations);
    if (!pending)
        server::give_up(pending.error());
    for (const auto& name : *pending)
        std::cout << "The migration " << name << " has not run: attunectl migrate runs it.\n";
    if (!pending->empty())
        throw std::runtime_error{"The database is not up to date."};
    std::cout << "Every migration has run.\n";
}

// Runs the command that the arguments name. The process's exit status.
int run(CLI::App& app, int argc, char** argv)
{
    try {
        app.parse(argc, argv);
        return 0;
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    } catch (const std::exception& error) {
        std::cerr << "attunectl: " << error.what() << '\n';
        return 1;
    }
}

}  // namespace

int main(int argc, char** argv)
{
    std::string connection;
    std::string folder;
    CLI::App app{"The administration of a practice.", "attunectl"};
    app.require_subcommand(1);
    app.fallthrough();
    auto* where = app.add_option_group("database");
    where->add_option("--connection", connection, "The database, as libpq spells it; as attune_owner");
    where->add_option("--private", folder, "The database of a private folder that attuned is serving");
    where->require_option(0, 1);

    const auto database = [&] {
        if (folder.empty() && connection.empty())
            throw CLI::RequiredError{"--connection or --private"};
        if (folder.empty())
            return connection;
        if (server::runs_as_root())
            server::become(server::unprivileged_user);
        return server::private_connection(folder, "attune_owner");
    };
    app.add_subcommand("migrate", "Bring the database up to date")->final_callback([&] {
        migrate(database());
    });
    app.add_subcommand("load-demo", "Fill a new database with invented people")->final_callback([&] {
        server::load_demonstration(database());
    });
    app.add_subcommand("doctor", "Say what is wrong")->final_callback([&] { doctor(database()); });

    server::add_user_commands(app, database);
    server::add_import_commands(app, database);
    server::add_instrument_commands(app, database);
    const auto database_if_named = [&] {
        return folder.empty() && connection.empty() ? std::string{} : database();
    };
    server::add_score_command(app, database_if_named);
    server::add_change_command(app);
    server::add_outcomes_command(app, database_if_named);
    server::add_talking_therapies_command(app, database_if_named);

    return run(app, argc, argv);
}
