#include "server/import/import.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "server/bulk/write_records.hpp"
#include "server/db/own_fields.hpp"
#include "server/db/series.hpp"
#include "server/db/transaction.hpp"
#include "server/db/uuid.hpp"
#include "server/import/import_duplicates.hpp"
#include "server/import/import_files.hpp"
#include "server/import/import_rows.hpp"
#include "server/refusals.hpp"
#include "server/signal_flags.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr std::size_t rows_a_statement = 1000;
// Years of a large practice take longer than any request may.
constexpr auto patience = "SET LOCAL statement_timeout = '30min'";

struct FindPeople {
    static constexpr auto sql = R"sql(
        SELECT username, id, now() FROM user_account
        WHERE disabled_at IS NULL AND role IN ('lead', 'therapist'))sql";
    using Parameters = None;
    struct Row {
        std::string username;
        std::string user_id;
        Instant now;
    };
};
BOOST_DESCRIBE_STRUCT(FindPeople::Row, (), (username, user_id, now))

struct BeginRecord {
    static constexpr auto sql = R"sql(
        INSERT INTO import (id, made_by, clients, administrations)
        VALUES (:import_id, :user_id, :clients, :administrations)
        RETURNING number)sql";
    struct Parameters {
        std::string import_id;
        std::string user_id;
        int clients = 0;
        int administrations = 0;
    };
    struct Row {
        int number = 0;
    };
};
BOOST_DESCRIBE_STRUCT(BeginRecord::Parameters, (), (import_id, user_id, clients, administrations))
BOOST_DESCRIBE_STRUCT(BeginRecord::Row, (), (number))

// Of clients who have just been written for the acting user.
struct TakeOnClients {
    static constexpr auto sql = R"sql(
        SELECT take_on_client((one.client ->> 'id')::uuid) FROM jsonb_array_elements(:clients::jsonb) AS one (client))sql";
    struct Parameters {
        std::vector<bulk::ClientRow> clients;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(TakeOnClients::Parameters, (), (clients))

struct AuditImport {
    static constexpr auto sql = "SELECT audit_import(:import_id, :action, :request_id)";
    struct Parameters {
        std::string import_id;
        std::string action;
        std::string request_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(AuditImport::Parameters, (), (import_id, action, request_id))

struct FindImport {
    static constexpr auto sql =
        "SELECT id, clients, administrations, undone_at FROM import WHERE number = :number";
    struct Parameters {
        int number = 0;
    };
    struct Row {
        std::string import_id;
        int clients = 0;
        int administrations = 0;
        std::optional<Instant> undone_at;
    };
};
BOOST_DESCRIBE_STRUCT(FindImport::Parameters, (), (number))
BOOST_DESCRIBE_STRUCT(FindImport::Row, (), (import_id, clients, administrations, undone_at))

struct OfImport {
    std::string import_id;
};
BOOST_DESCRIBE_STRUCT(OfImport, (), (import_id))

// What the database calls what people have gone on with: holds_import and gone_on_since.
[[maybe_unused]] constexpr std::array gone_on_with{to_say("another form"),
                                                   to_say("a correction of an imported form"),
                                                   to_say("a form that was moved to another client"),
                                                   to_say("a flag that somebody signed off"),
                                                   to_say("a session"),
                                                   to_say("homework"),
                                                   to_say("a life event"),
                                                   to_say("a goal"),
                                                   to_say("a formulation"),
                                                   to_say("a schedule of measures"),
                                                   to_say("a document"),
                                                   to_say("changed details"),
                                                   to_say("a link that was sent"),
                                                   to_say("a plan"),
                                                   to_say("a weekly course"),
                                                   to_say("what the client said about e-mails"),
                                                   to_say("a safety plan"),
                                                   to_say("a break-glass"),
                                                   to_say("an agreed action"),
                                                   to_say("a person around the client"),
                                                   to_say("a consent"),
                                                   to_say("a changed episode"),
                                                   to_say("a legal hold"),
                                                   to_say("a tag"),
                                                   to_say("a fee of their own"),
                                                   to_say("an invoice"),
                                                   to_say("a file"),
                                                   to_say("a place on the waiting list"),
                                                   to_say("a merged record")};

struct GoneOnSince {
    static constexpr auto sql = "SELECT reference, what FROM gone_on_since(:import_id)";
    using Parameters = OfImport;
    struct Row {
        std::string reference;
        std::string what;
    };
};
BOOST_DESCRIBE_STRUCT(GoneOnSince::Row, (), (reference, what))

struct UndoImport {
    static constexpr auto sql = "SELECT undo_import(:import_id)";
    using Parameters = OfImport;
    using Row = None;
};

struct ListImports {
    static constexpr auto sql = R"sql(
        SELECT i.number, maker.display_name, i.made_at, i.clients, i.administrations, undoer.display_name, i.undone_at
        FROM import i
        JOIN user_account maker ON maker.id = i.made_by
        LEFT JOIN user_account undoer ON undoer.id = i.undone_by
        ORDER BY i.number DESC
        LIMIT 200)sql";
    using Parameters = None;
    using Row = api::ImportRecord;
};

Result<ImportPeople> find_people(Connection& db, const std::string& username)
{
    ImportPeople people;
    for (auto& row : db.all<FindPeople>({})) {
        people.ids.emplace(std::move(row.username), std::move(row.user_id));
        people.now = row.now;
    }
    const auto importer = people.ids.find(username);
    if (importer == people.ids.end())
        return Refusal{RefusalCode::not_found,
                       say("Nobody who records care signs in as \"{1}\". Nothing was imported.", username)};
    people.importer = importer->second;
    return people;
}

// Scores and flags are in the order of the file, forms by client: each is found by its form.
template <class Row>
std::unordered_map<std::string, std::vector<Row>> by_form(std::vector<Row> rows)
{
    std::unordered_map<std::string, std::vector<Row>> sorted;
    for (auto& row : rows)
        sorted[row.administration_id].push_back(std::move(row));
    return sorted;
}

template <class Row>
void move_into(std::vector<Row>& to, std::unordered_map<std::string, std::vector<Row>>& from,
               const std::string& form)
{
    if (const auto found = from.find(form); found != from.end())
        std::ranges::move(found->second, std::back_inserter(to));
}

// Whether it was told to stop. One therapist's clients first, then their forms by client, so that each course
// is worked out about once.
bool write_for(Connection& db, const std::string& therapist_id, bulk::Records records, ImportWatch& watch)
{
    bulk::Records people;
    people.clients = std::move(records.clients);
    bulk::write_records(db, therapist_id, people);
    db.run<TakeOnClients>({people.clients});
    bulk::Records part;
    part.related_people = std::move(records.related_people);
    part.client_fields = std::move(records.client_fields);
    part.episodes = std::move(records.episodes);
    auto scores = by_form(std::move(records.scores));
    auto flags = by_form(std::move(records.flags));
    const auto write = [&] {
        bulk::write_records(db, therapist_id, part);
        watch.done += static_cast<std::int64_t>(part.administrations.size());
        part = {};
    };
    for (auto& form : records.administrations) {
        move_into(part.scores, scores, form.id);
        move_into(part.flags, flags, form.id);
        part.administrations.push_back(std::move(form));
        if (part.administrations.size() == rows_a_statement)
            write();
        if (watch.stop)
            return true;
    }
    write();
    return watch.stop;
}

// What the rules see in courses that have gone on lately; old ones are history.
bool raise_recent_signals(Connection& db, const Library& library, const ImportRows& resolved, Day today,
                          ImportWatch& watch)
{
    const Day since{today.value - historical_after};
    watch.stage = api::ImportStage::signals;
    for (const auto& [episode_id, latest] : resolved.latest_forms) {
        if (latest.on < since)
            continue;
        if (watch.stop)
            return true;
        act_for(db, latest.therapist_id);
        raise_for_form(db, library, latest.client_id, episode_id,
                       Series{db, library}.of_episode(latest.client_id, episode_id, today), since);
    }
    return watch.stop;
}

Refusal nothing_imported(const RowFaults& faults)
{
    return {RefusalCode::invalid, say("Nothing was imported.") + faults.lines()};
}

Refusal stopped()
{
    return conflict(say("Stopped. Nothing was imported."));
}

Import counted(const ImportRows& resolved)
{
    Import import{.clients = resolved.new_clients,
                  .known_clients = resolved.known_clients,
                  .flags = resolved.flags - resolved.historical_flags,
                  .historical_flags = resolved.historical_flags,
                  .by_instrument = resolved.by_instrument};
    for (const auto& [code, forms] : resolved.by_instrument)
        import.administrations += forms;
    return import;
}

// Who of the new clients may be another of them, or somebody on the caseload of who imports: in a preview,
// for them to look at.
void look_for_duplicates(Connection& db, const std::vector<ImportedClient>& clients, ImportWatch& watch)
{
    auto found = import_duplicates(db, clients);
    watch.duplicates_found = found.size();
    found.resize(std::min(found.size(), api::most_import_faults));
    watch.duplicates = std::move(found);
}

// The rows of both files, each with its place, as far as `watch` has no fault of them.
Result<void> resolve(Connection& db, ImportRows& resolved, const Library& library, const ImportFiles& files,
                     const ImportPeople& people, bool preview, ImportWatch& watch)
{
    const auto client_rows =
        read_client_rows(files.clients.in, files.clients.name, people.now, OwnFields{db}.all(), watch.faults);
    if (!client_rows)
        return client_rows.error();
    if (watch.stop)
        return stopped();
    std::vector<ImportedForm> form_rows;
    if (files.forms) {
        auto read = read_form_rows(files.forms->in, files.forms->name, library, people.now, watch.faults);
        if (!read)
            return read.error();
        form_rows = *std::move(read);
    }
    if (watch.stop)
        return stopped();
    resolved.add_clients(files.clients.name, *client_rows, form_rows);
    if (files.forms)
        resolved.add_forms(files.forms->name, form_rows);
    if (preview)
        look_for_duplicates(db, *client_rows, watch);
    if (watch.faults.any())
        return nothing_imported(watch.faults);
    return {};
}

// Whether it was told to stop.
bool write_all(Connection& db, const Library& library, ImportRows& resolved, Day today, ImportWatch& watch)
{
    watch.stage = api::ImportStage::writing;
    for (auto& [therapist_id, records] : resolved.records)
        if (write_for(db, therapist_id, std::move(records), watch))
            return true;
    return raise_recent_signals(db, library, resolved, today, watch);
}

}  // namespace

Result<Import> import_records(Connection& db, const Library& library, const ImportFiles& files,
                              const ImportBy& by, bool preview, ImportWatch& watch)
{
    Transaction transaction{db};
    db.execute(patience);
    const auto people = find_people(db, by.username);
    if (!people)
        return people.error();
    const auto import_id = new_uuid();
    act_for(db, people->importer);
    ImportRows resolved{db, *people, import_id, watch.faults};
    if (const auto sound = resolve(db, resolved, library, files, *people, preview, watch); !sound)
        return sound.error();

    auto import = counted(resolved);
    watch.total = static_cast<std::int64_t>(import.administrations);
    const auto begun = db.maybe<BeginRecord>({import_id, people->importer, static_cast<int>(import.clients),
                                              static_cast<int>(import.administrations)});
    if (write_all(db, library, resolved, local_day(people->now), watch))
        return stopped();
    act_for(db, people->importer);
    db.run<AuditImport>({import_id, "import_records", by.request_id});
    if (preview)
        return import;
    transaction.commit();
    import.number = begun->number;
    return import;
}

Result<Import> undo_import(Connection& db, int number, const ImportBy& by, ImportWatch& watch)
{
    Transaction transaction{db};
    db.execute(patience);
    watch.stage = api::ImportStage::undoing;
    const auto people = find_people(db, by.username);
    if (!people)
        return people.error();
    const auto found = db.maybe<FindImport>({number});
    if (!found)
        return Refusal{RefusalCode::not_found, say("There was no import {1}.", number)};
    if (found->undone_at)
        return conflict(say("Import {1} was taken back on {2} already.", number,
                            medium_date(local_day(*found->undone_at))));
    act_for(db, people->importer);
    for (const auto& one : db.all<GoneOnSince>({found->import_id}))
        watch.faults.add(one.reference + ": " + say(one.what));
    if (watch.faults.any())
        return conflict(say("Import {1} was not taken back: people have gone on with it since.", number) +
                        watch.faults.lines());
    db.run<AuditImport>({found->import_id, "undo_import", by.request_id});
    db.run<UndoImport>({found->import_id});
    if (watch.stop)
        return conflict(say("Stopped. Nothing was taken back."));
    transaction.commit();
    return Import{.number = number,
                  .clients = static_cast<std::size_t>(found->clients),
                  .administrations = static_cast<std::size_t>(found->administrations)};
}

std::vector<api::ImportRecord> imports_made(Connection& db)
{
    return db.all<ListImports>({});
}

}  // namespace attune::server
