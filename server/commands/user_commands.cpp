#include "server/commands/user_commands.hpp"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <termios.h>
#include <unistd.h>
#include <vector>

#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include "server/auth/users.hpp"
#include "server/commands/refusal_text.hpp"
#include "server/db/connection.hpp"
#include "server/db/outcome_permissions.hpp"
#include "shared/domain/plain_text.hpp"

namespace attune::server {

namespace {

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
    std::string permission;
    std::string reason;
    int days = 0;
};

void add_user(const std::string& connection, const UserOptions& options)
{
    auth::NewUser user;
    user.username = options.username;
    user.display_name = options.display_name;
    boost::describe::enum_from_string(options.role.c_str(), user.role);
    user.password = read_password();
    Connection owner{connection};
    if (const auto added = auth::add_user(owner, user); !added)
        give_up(added.error());
    std::cout << options.username << " can sign in.\n";
}

void list_users(const std::string& connection)
{
    Connection owner{connection};
    for (const auto& user : auth::list_users(owner))
        std::cout << user.username << '\t' << boost::describe::enum_to_string(user.role, "") << '\t'
                  << (user.disabled ? "disabled" : "active") << '\t' << user.display_name << '\n';
}

void disable_user(const std::string& connection, const std::string& username)
{
    Connection owner{connection};
    if (const auto disabled = auth::disable_user(owner, username); !disabled)
        give_up(disabled.error());
    std::cout << username << " cannot sign in any more, and is signed out.\n";
}

void reset_password(const std::string& connection, const std::string& username)
{
    const auto password = read_password();
    Connection owner{connection};
    if (const auto reset = auth::reset_password(owner, username, password); !reset)
        give_up(reset.error());
    std::cout << username << " has a new password, and is signed out.\n";
}

api::OutcomePermissionKind permission_of(const UserOptions& options)
{
    api::OutcomePermissionKind kind{};
    boost::describe::enum_from_string(options.permission.c_str(), kind);
    return kind;
}

void permit_user(const std::string& connection, const UserOptions& options)
{
    const auto kind = permission_of(options);
    if (kind == api::OutcomePermissionKind::name_beyond_caseload &&
        (options.days < 1 || options.days > api::most_days_of_names ||
         characters(options.reason) < api::least_reason_for_names ||
         characters(options.reason) > api::room_for_reason_for_names))
        throw std::runtime_error{
            "Names are given for 1 to 90 days (--days) and with a --reason of 10 to 500 "
            "characters. Nothing was changed."};
    Connection owner{connection};
    if (!permit_outcomes(owner, options.username, kind, options.reason, options.days))
        throw std::runtime_error{options.username + " holds " + options.permission +
                                 " already, or is no lead, therapist or supervisor. Nothing was changed."};
    std::cout << options.username << " holds " << options.permission << ".\n";
}

void withdraw_from_user(const std::string& connection, const UserOptions& options)
{
    Connection owner{connection};
    if (!withdraw_outcomes(owner, options.username, permission_of(options)))
        throw std::runtime_error{options.username + " does not hold " + options.permission +
                                 ". Nothing was changed."};
    std::cout << options.username << " holds " << options.permission << " no longer.\n";
}

template <class Enum>
std::vector<std::string> names_of()
{
    std::vector<std::string> names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
        [&](auto one) { names.emplace_back(one.name); });
    return names;
}

}  // namespace

void add_user_commands(CLI::App& app, const std::function<std::string()>& database)
{
    const auto options = std::make_shared<UserOptions>();
    auto* user = app.add_subcommand("user", "The people who sign in");
    user->require_subcommand(1);
    user->fallthrough();

    auto* add =
        user->add_subcommand("add", "Let somebody sign in; asks for the password, or reads it from stdin");
    add->add_option("username", options->username)->required();
    add->add_option("--name", options->display_name, "As others see it")->required();
    add->add_option("--role", options->role, "What they may do")
        ->required()
        ->check(CLI::IsMember(names_of<api::Role>()));
    add->final_callback([options, database] { add_user(database(), *options); });

    user->add_subcommand("list", "Who can sign in")->final_callback([database] { list_users(database()); });

    auto* disable = user->add_subcommand("disable", "Let somebody sign in no more");
    disable->add_option("username", options->username)->required();
    disable->final_callback([options, database] { disable_user(database(), options->username); });

    auto* reset =
        user->add_subcommand("reset-password", "Give somebody a new password, asked for like add's");
    reset->add_option("username", options->username)->required();
    reset->final_callback([options, database] { reset_password(database(), options->username); });

    const auto permissions = CLI::IsMember(names_of<api::OutcomePermissionKind>());
    auto* permit = user->add_subcommand("permit", "Let somebody count more than their own outcomes");
    permit->add_option("username", options->username)->required();
    permit->add_option("permission", options->permission)->required()->check(permissions);
    permit->add_option("--days", options->days, "How long names can be opened, 1 to 90");
    permit->add_option("--reason", options->reason, "What the names are needed for");
    permit->final_callback([options, database] { permit_user(database(), *options); });

    auto* withdraw = user->add_subcommand("withdraw", "Take that back");
    withdraw->add_option("username", options->username)->required();
    withdraw->add_option("permission", options->permission)->required()->check(permissions);
    withdraw->final_callback([options, database] { withdraw_from_user(database(), *options); });
}

}  // namespace attune::server
