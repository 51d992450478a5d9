#include "server/commands/instrument_commands.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <stdexcept>

#include "server/db/own_instruments.hpp"
#include "server/db/transaction.hpp"
#include "shared/measures/own_instrument.hpp"

namespace attune::server {

namespace {

struct LeadsNamed {
    static constexpr auto sql = R"sql(
        SELECT id, username FROM user_account
        WHERE role = 'lead' AND disabled_at IS NULL AND (:username = '' OR username = lower(:username))
        ORDER BY username)sql";
    struct Parameters {
        std::string username;
    };
    struct Row {
        std::string user_id;
        std::string username;
    };
};
BOOST_DESCRIBE_STRUCT(LeadsNamed::Parameters, (), (username))
BOOST_DESCRIBE_STRUCT(LeadsNamed::Row, (), (user_id, username))

struct AuditKeeping {
    static constexpr auto sql = R"sql(
        INSERT INTO audit_event (user_id, action, outcome, wrote, request_id)
        VALUES (:user_id::uuid, 'keep_instrument', 'done', true, 'attunectl'))sql";
    struct Parameters {
        std::string user_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(AuditKeeping::Parameters, (), (user_id))

struct AllInstruments {
    static constexpr auto sql = R"sql(
        SELECT i.code, i.version, i.code LIKE 'own\_%', instrument_is_used(i.code, i.version),
               coalesce(jsonb_array_length(i.definition -> 'items'), 0), i.definition ->> 'name'
        FROM instrument i ORDER BY i.code LIKE 'own\_%' DESC, i.code, i.version)sql";
    using Parameters = None;
    struct Row {
        std::string code;
        int version = 1;
        bool own = false;
        bool used = false;
        int items = 0;
        std::string name;
    };
};
BOOST_DESCRIBE_STRUCT(AllInstruments::Row, (), (code, version, own, used, items, name))

// Where the options are kept while they are parsed and used.
struct AddOptions {
    std::string file;
    std::string by;
    bool dry_run = false;
};

// One byte more than there is room for is enough to say so.
std::string read_file(const std::string& path)
{
    std::ifstream in{path, std::ios::binary};
    std::string text(largest_own_instrument + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    if (text.empty() || in.bad())
        throw std::runtime_error{"The file " + path + " is empty or cannot be read."};
    return text;
}

// The first twenty faults, each with the file and the place in it.
[[noreturn]] void give_up_on(const std::string& file, const Refusal& refusal)
{
    constexpr std::size_t named = 20;
    std::string text = "Nothing was added.";
    if (refusal.fields.empty())
        text += '\n' + file + ": " + refusal.sentence;
    for (std::size_t i = 0; i < std::min(named, refusal.fields.size()); ++i)
        text.append("\n")
            .append(file)
            .append(": ")
            .append(refusal.fields[i].path)
            .append(" ")
            .append(refusal.fields[i].sentence);
    if (refusal.fields.size() > named)
        text += "\nand " + std::to_string(refusal.fields.size() - named) + " more.";
    throw std::runtime_error{text};
}

// In whose name it is done: the practice lead who is named, or the only one there is.
LeadsNamed::Row lead_for(Connection& owner, const std::string& username)
{
    auto leads = owner.all<LeadsNamed>({username});
    if (leads.size() == 1)
        return std::move(leads.front());
    if (leads.empty())
        throw std::runtime_error{
            username.empty() ? "There is no practice lead yet, and a measure is added in the name of one. "
                               "attunectl user add makes one."
                             : username + " is no practice lead who can sign in. Nothing was added."};
    std::string names;
    for (const auto& lead : leads)
        names.append(names.empty() ? "" : ", ").append(lead.username);
    throw std::runtime_error{"Say in which practice lead's name, with --by. There are " + names +
                             ". Nothing was added."};
}

std::string counted(std::size_t count, const char* what)
{
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

std::string in_words(const Instrument& instrument)
{
    return instrument.name + " (" + instrument.code + ", version " + std::to_string(instrument.version) +
           "): " + (is_total_only(instrument) ? "totals only" : counted(instrument.items.size(), "item")) +
           ", " + counted(instrument.scores.size(), "score");
}

void add_instrument(const std::string& text, const AddOptions& options, const std::string& connection)
{
    const auto instrument = parse_own_instrument(text);
    if (!instrument)
        give_up_on(options.file, instrument.error());
    Connection owner{connection};
    const auto lead = lead_for(owner, options.by);
    Transaction transaction{owner};
    act_for(owner, lead.user_id);
    if (const auto kept = OwnInstruments{owner}.keep(*instrument); !kept)
        give_up_on(options.file, kept.error());
    owner.run<AuditKeeping>({lead.user_id});
    if (options.dry_run) {
        transaction.roll_back();
        std::cout << in_words(*instrument) << " is sound and can be added. Nothing was added: --dry-run.\n";
        return;
    }
    transaction.commit();
    std::cout << in_words(*instrument) << " is in the library, added by " << lead.username << ".\n";
}

void list_instruments(const std::string& connection)
{
    Connection owner{connection};
    std::cout << "code\tversion\torigin\tused\titems\tname\n";
    for (const auto& row : owner.all<AllInstruments>({}))
        std::cout << row.code << '\t' << row.version << '\t' << (row.own ? "practice" : "attune") << '\t'
                  << (row.used ? "used" : "unused") << '\t' << row.items << '\t' << row.name << '\n';
}

}  // namespace

void add_instrument_commands(CLI::App& app, const std::function<std::string()>& database)
{
    auto* instrument = app.add_subcommand("instrument", "The measures that there are; docs/own-measures.md");
    instrument->require_subcommand(1);
    instrument->fallthrough();

    const auto options = std::make_shared<AddOptions>();
    auto* add = instrument->add_subcommand("add", "Add a measure of the practice's own from a file");
    add->add_option("file", options->file, "The measure, as JSON")->required();
    add->add_option("--by", options->by, "The practice lead in whose name; needed where there are several");
    add->add_flag("--dry-run", options->dry_run, "Say what is wrong, and add nothing");
    // The file is read first: as root, the database is asked as a user who may not see it.
    add->final_callback([options, database] {
        const auto text = read_file(options->file);
        add_instrument(text, *options, database());
    });

    instrument->add_subcommand("list", "What there is, and whether it was used")->final_callback([database] {
        list_instruments(database());
    });
}

}  // namespace attune::server
