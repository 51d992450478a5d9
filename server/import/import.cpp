#include "server/import/import.hpp"

#include <algorithm>
#include <unordered_map>

#include "server/bulk/write_records.hpp"
#include "server/db/series.hpp"
#include "server/db/transaction.hpp"
#include "server/db/uuid.hpp"
#include "server/import/import_files.hpp"
#include "server/import/import_rows.hpp"
#include "server/refusals.hpp"
#include "server/signal_flags.hpp"
#include "shared/domain/wall_clock.hpp"

namespace attune::server {

namespace {

constexpr std::size_t faults_named = 1000;
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

struct BeginImport {
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
BOOST_DESCRIBE_STRUCT(BeginImport::Parameters, (), (import_id, user_id, clients, administrations))
BOOST_DESCRIBE_STRUCT(BeginImport::Row, (), (number))

// A row for each client whose record was touched, as a request about each would leave.
struct AuditImport {
    static constexpr auto sql = R"sql(
        INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id)
        SELECT :user_id, :action, touched.client_id, 'done', true, 'attunectl'
        FROM (SELECT id AS client_id FROM client WHERE import_id = :import_id
              UNION
              SELECT client_id FROM administration WHERE import_id = :import_id) touched)sql";
    struct Parameters {
        std::string user_id;
        std::string action;
        std::string import_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(AuditImport::Parameters, (), (user_id, action, import_id))

struct FindImport {
    static constexpr auto sql = R"sql(
        SELECT id, clients, administrations, undone_at FROM import WHERE number = :number FOR UPDATE)sql";
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

Result<ImportPeople> find_people(Connection& owner, const std::string& username)
{
    ImportPeople people;
    for (auto& row : owner.all<FindPeople>({})) {
        people.ids.emplace(std::move(row.username), std::move(row.user_id));
        people.now = row.now;
    }
    const auto importer = people.ids.find(username);
    if (importer == people.ids.end())
        return Refusal{RefusalCode::not_found,
                       "Nobody who records care signs in as \"" + username + "\". Nothing was imported."};
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

// Clients first, then forms by client, so that each course is worked out about once.
void write_all(Connection& owner, const std::string& importer, bulk::Records records)
{
    bulk::Records people;
    people.clients = std::move(records.clients);
    people.care_team = std::move(records.care_team);
    people.episodes = std::move(records.episodes);
    bulk::write_records(owner, importer, people);
    auto scores = by_form(std::move(records.scores));
    auto flags = by_form(std::move(records.flags));
    bulk::Records part;
    for (auto& form : records.administrations) {
        move_into(part.scores, scores, form.id);
        move_into(part.flags, flags, form.id);
        part.administrations.push_back(std::move(form));
        if (part.administrations.size() == rows_a_statement) {
            bulk::write_records(owner, importer, part);
            part = {};
        }
    }
    bulk::write_records(owner, importer, part);
}

// What the rules see in courses that have gone on lately; old ones are history.
void raise_recent_signals(Connection& owner, const Library& library, const ImportRows& resolved, Day today)
{
    const Day since{today.value - historical_after};
    for (const auto& [episode_id, latest] : resolved.latest_forms) {
        const auto& [client_id, on] = latest;
        if (since <= on)
            raise_for_form(owner, library, client_id, episode_id,
                           Series{owner, library}.of_episode(client_id, episode_id, today), since);
    }
}

Refusal nothing_imported(const RowFaults& faults)
{
    return {RefusalCode::invalid, "Nothing was imported." + faults.lines()};
}

}  // namespace

Result<Import> import_records(Connection& owner, const Library& library, ImportFile clients, ImportFile forms,
                              const std::string& username, bool preview)
{
    Transaction transaction{owner};
    owner.execute(patience);
    const auto people = find_people(owner, username);
    if (!people)
        return people.error();
    RowFaults faults{faults_named};
    const auto client_rows = read_client_rows(clients.in, clients.name, people->now, faults);
    if (!client_rows)
        return client_rows.error();
    const auto form_rows = read_form_rows(forms.in, forms.name, library, people->now, faults);
    if (!form_rows)
        return form_rows.error();
    const auto import_id = new_uuid();
    ImportRows resolved{owner, *people, import_id, faults};
    resolved.add_clients(clients.name, *client_rows, *form_rows);
    resolved.add_forms(forms.name, *form_rows);
    if (faults.any())
        return nothing_imported(faults);

    Import import{.clients = resolved.records.clients.size(),
                  .administrations = resolved.records.administrations.size(),
                  .known_clients = resolved.known_clients,
                  .flags = resolved.records.flags.size() - resolved.historical_flags,
                  .historical_flags = resolved.historical_flags};
    act_for(owner, people->importer);
    const auto begun =
        owner.maybe<BeginImport>({import_id, people->importer, static_cast<int>(import.clients),
                                  static_cast<int>(import.administrations)});
    write_all(owner, people->importer, std::move(resolved.records));
    raise_recent_signals(owner, library, resolved, local_day(people->now));
    owner.run<AuditImport>({people->importer, "import_records", import_id});
    if (preview)
        return import;
    transaction.commit();
    import.number = begun->number;
    return import;
}

Result<Import> undo_import(Connection& owner, int number, const std::string& username)
{
    Transaction transaction{owner};
    owner.execute(patience);
    const auto people = find_people(owner, username);
    if (!people)
        return people.error();
    const auto found = owner.maybe<FindImport>({number});
    if (!found)
        return Refusal{RefusalCode::not_found, "There was no import " + std::to_string(number) + '.'};
    if (found->undone_at)
        return conflict("Import " + std::to_string(number) + " was taken back on " +
                        medium_date(local_day(*found->undone_at)) + " already.");
    act_for(owner, people->importer);
    RowFaults since{faults_named};
    for (const auto& one : owner.all<GoneOnSince>({found->import_id}))
        since.add(one.reference + ": " + one.what);
    if (since.any())
        return conflict("Import " + std::to_string(number) +
                        " was not taken back: people have gone on with it since." + since.lines());
    owner.run<AuditImport>({people->importer, "undo_import", found->import_id});
    owner.run<UndoImport>({found->import_id});
    transaction.commit();
    return Import{.number = number,
                  .clients = static_cast<std::size_t>(found->clients),
                  .administrations = static_cast<std::size_t>(found->administrations)};
}

}  // namespace attune::server
