// attunectl: the administration of a practice, for whoever runs its server. Works on the database directly,
// as attune_owner. Passwords are read from the terminal or from standard input, never from the command line.
#include <CLI/CLI.hpp>
#include <functional>
#include <iostream>
#include <string>
#include <termios.h>
#include <unistd.h>
#include <vector>

#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include "server/auth/users.hpp"
#include "server/demo/demonstration.hpp"
#include "server/migrate.hpp"
#include "server/postgres.hpp"
#include "server/private_cluster.hpp"
#include "server/process.hpp"
#include "server/share_folder.hpp"
#include "server/upgrade.hpp"
#include "shared/result.hpp"

namespace {

namespace server = attune::server;

// What is typed at the terminal is not shown while this lives.
class Secrecy {
public:
    Secrecy()
    {
        ::tcgetattr(STDIN_FILENO, &before_);
        auto silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~Secrecy() { ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_); }
    Secrecy(const Secrecy&) = delete;
    Secrecy& operator=(const Secrecy&) = delete;

private:
    termios before_{};
};

// A refusal, told to a person.
[[noreturn]] void give_up(const attune::Refusal& refusal)
{
    throw std::runtime_error{refusal.sentence};
}

void migrate(const std::string& connection)
{
    const auto applied = server::upgrade(connection);
    if (!applied)
        give_up(applied.error());
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
        give_up(migrations.error());
    const auto pending = server::pending_migrations(owner, *migrations);
    if (!pending)
        give_up(pending.error());
    for (const auto& name : *pending)
        std::cout << "The migration " << name << " has not run: attunectl migrate runs it.\n";
    if (!pending->empty())
        throw std::runtime_error{"The database is not up to date."};
    std::cout << "Every migration has run.\n";
}

// Without echo from a terminal, or one line of standard input. Asked for twice where a slip could not be
// seen.
std::string read_password()
{
    if (::isatty(STDIN_FILENO) == 0) {
        std::string password;
        std::getline(std::cin, password);
        return password;
    }
    const Secrecy secrecy;
    const auto ask = [](const char* prompt) {
        std::string answer;
        std::cerr << prompt;
        std::getline(std::cin, answer);
        std::cerr << '\n';
        return answer;
    };
    auto password = ask("Password: ");
    if (ask("Once more: ") != password)
        throw std::runtime_error{"The two passwords differ. Nothing was changed."};
    return password;
}

// Where the options are kept while they are parsed and used.
struct UserOptions {
    std::string username;
    std::string display_name;
    std::string role;
};

void add_user(const std::string& connection, const UserOptions& options)
{
    server::auth::NewUser user;
    user.username = options.username;
    user.display_name = options.display_name;
    boost::describe::enum_from_string(options.role.c_str(), user.role);
    user.password = read_password();
    server::Connection owner{connection};
    if (const auto added = server::auth::add_user(owner, user); !added)
        give_up(added.error());
    std::cout << options.username << " can sign in.\n";
}

void list_users(const std::string& connection)
{
    server::Connection owner{connection};
    for (const auto& user : server::auth::list_users(owner))
        std::cout << user.username << '\t' << boost::describe::enum_to_string(user.role, "") << '\t'
                  << (user.disabled ? "disabled" : "active") << '\t' << user.display_name << '\n';
}

void disable_user(const std::string& connection, const std::string& username)
{
    server::Connection owner{connection};
    if (const auto disabled = server::auth::disable_user(owner, username); !disabled)
        give_up(disabled.error());
    std::cout << username << " cannot sign in any more, and is signed out.\n";
}

void reset_password(const std::string& connection, const std::string& username)
{
    const auto password = read_password();
    server::Connection owner{connection};
    if (const auto reset = server::auth::reset_password(owner, username, password); !reset)
        give_up(reset.error());
    std::cout << username << " has a new password, and is signed out.\n";
}

std::vector<std::string> role_names()
{
    std::vector<std::string> names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<attune::api::Role>>(
        [&](auto role) { names.emplace_back(role.name); });
    return names;
}

void add_user_commands(CLI::App& app, UserOptions& options, const std::function<std::string()>& database)
{
    auto* user = app.add_subcommand("user", "The people who sign in");
    user->require_subcommand(1);
    user->fallthrough();

    auto* add =
        user->add_subcommand("add", "Let somebody sign in; asks for the password, or reads it from stdin");
    add->add_option("username", options.username)->required();
    add->add_option("--name", options.display_name, "As others see it")->required();
    add->add_option("--role", options.role, "What they may do")
        ->required()
        ->check(CLI::IsMember(role_names()));
    add->final_callback([&options, database] { add_user(database(), options); });

    user->add_subcommand("list", "Who can sign in")->final_callback([database] { list_users(database()); });

    auto* disable = user->add_subcommand("disable", "Let somebody sign in no more");
    disable->add_option("username", options.username)->required();
    disable->final_callback([&options, database] { disable_user(database(), options.username); });

    auto* reset =
        user->add_subcommand("reset-password", "Give somebody a new password, asked for like add's");
    reset->add_option("username", options.username)->required();
    reset->final_callback([&options, database] { reset_password(database(), options.username); });
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
    where->require_option(1);

    const auto database = [&] {
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

    UserOptions user_options;
    add_user_commands(app, user_options, database);

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
