#include "server/commands/import_commands.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "server/commands/given_library.hpp"
#include "server/commands/refusal_text.hpp"
#include "server/commands/rows.hpp"
#include "server/db/own_instruments.hpp"
#include "server/db/practice_library.hpp"
#include "server/import/import.hpp"

namespace attune::server {

namespace {

struct Options {
    std::string clients;
    std::string administrations;
    std::string username;
    bool preview = false;
    int number = 0;
};

std::string counted(std::size_t count, const std::string& one, const std::string& more)
{
    return std::to_string(count) + ' ' + (count == 1 ? one : more);
}

std::string in_words(const Import& import)
{
    auto words = counted(import.clients, "client", "clients") + " and " +
                 counted(import.administrations, "form", "forms");
    if (import.known_clients > 0)
        words +=
            ", some for " + counted(import.known_clients, "client", "clients") + " who had a record already";
    words += ". ";
    if (import.flags > 0)
        words += counted(import.flags, "risk answer waits", "risk answers wait") + " in the Inbox. ";
    if (import.historical_flags > 0)
        words += counted(import.historical_flags, "risk answer", "risk answers") +
                 " of more than 30 days ago are kept as history. ";
    return words;
}

void import_files(const std::string& connection, const Options& options)
{
    auto clients = open_file(options.clients);
    Connection owner{connection};
    const auto library = given_library()
                             .with(OwnInstruments{owner}.definitions())
                             .confirmed(PracticeLibrary{owner}.confirmations());
    const auto name_of = [](const std::string& path) {
        return std::filesystem::path{path}.filename().string();
    };
    std::ifstream administrations;
    ImportFiles files{{clients, name_of(options.clients)}, std::nullopt};
    if (!options.administrations.empty()) {
        administrations = open_file(options.administrations);
        files.forms.emplace(ImportFile{administrations, name_of(options.administrations)});
    }
    ImportWatch watch;
    const auto imported = import_records(owner, library, files, {options.username}, options.preview, watch);
    if (!imported)
        give_up(imported.error());
    if (options.preview)
        std::cout << "Nothing was imported: this was a preview. There would be " << in_words(*imported)
                  << '\n';
    else
        std::cout << "Import " << imported->number << ": " << in_words(*imported) << '\n'
                  << "attunectl undo-import " << imported->number << " takes it back.\n";
}

void undo(const std::string& connection, const Options& options)
{
    Connection owner{connection};
    ImportWatch watch;
    const auto undone = undo_import(owner, options.number, {options.username}, watch);
    if (!undone)
        give_up(undone.error());
    std::cout << "Import " << undone->number << " was taken back: " << in_words(*undone) << '\n';
}

}  // namespace

void add_import_commands(CLI::App& app, const std::function<std::string()>& database)
{
    const auto options = std::make_shared<Options>();
    auto* import =
        app.add_subcommand("import", "Take over clients from a CSV file, and their measures from another");
    import->add_option("clients", options->clients, "CLIENTS.csv")->required();
    import->add_option("administrations", options->administrations, "ADMINISTRATIONS.csv: one form a row");
    import->add_option("--as", options->username, "Whose clients they become, where a row names nobody")
        ->required();
    import->add_flag("--dry-run", options->preview, "Say what would be imported, and what is wrong");
    import->final_callback([options, database] { import_files(database(), *options);
});

auto* back = app.add_subcommand("undo-import", "Take an import back whole");
back->add_option("number", options->number, "As import said it")->required();
back->add_option("--as", options->username, "Who takes it back")->required();
back->final_callback([options, database] { undo(database(), *options); });
}  // namespace attune::server

}  // namespace attune::server
