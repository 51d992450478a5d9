#include "server/import/import.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "server/bulk/write_records.hpp"
#include "server/db/series.hpp"
#include "server/db/transaction.hpp"
#include "server/db/uuid.hpp"
#include "server/import/import_files.hpp"
#include "server/refusals.hpp"
#include "server/risk_flags.hpp"
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

// Everybody with a reference; the owner sees the whole practice.
struct KnownClients {
    static constexpr auto sql = R"sql(
        SELECT c.reference, c.id, latest.id, c.born_on
        FROM client c
        JOIN LATERAL (SELECT e.id FROM episode e WHERE e.client_id = c.id ORDER BY e.number DESC LIMIT 1) latest ON true
        WHERE c.reference <> '')sql";
    using Parameters = None;
    struct Row {
        std::string reference;
        std::string client_id;
        std::string episode_id;
        std::optional<Day> born_on;
    };
};
BOOST_DESCRIBE_STRUCT(KnownClients::Row, (), (reference, client_id, episode_id, born_on))

struct KnownForms {
    static constexpr auto sql = R"sql(
        SELECT a.client_id, a.instrument, a.answered_on
        FROM administration a
        WHERE a.client_id IN (SELECT value::uuid FROM jsonb_array_elements_text(:client_ids::jsonb))
          AND NOT EXISTS (SELECT FROM administration correction WHERE correction.replaces = a.id))sql";
    struct Parameters {
        std::vector<std::string> client_ids;
    };
    struct Row {
        std::string client_id;
        std::string instrument;
        Day answered_on;
    };
};
BOOST_DESCRIBE_STRUCT(KnownForms::Parameters, (), (client_ids))
BOOST_DESCRIBE_STRUCT(KnownForms::Row, (), (client_id, instrument, answered_on))

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

struct Place {
    std::string client_id;
    std::string episode_id;
    std::optional<Day> born_on;
    bool ambiguous = false;
};

// The people who may be named, and who imports.
struct People {
    std::map<std::string, std::string> ids;  // by username
    std::string importer;
    Instant now;
};

Result<People> find_people(Connection& owner, const std::string& username)
{
    People people;
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

// Turns rows of the files into rows of the tables, and says which of them cannot be.
class Resolver {
public:
    Resolver(Connection& owner, const People& people, std::string import_id, RowFaults& faults)
        : owner_{owner},
          people_{people},
          import_id_{std::move(import_id)},
          faults_{faults}
    {
        for (auto& known : owner_.all<KnownClients>({})) {
            const auto [place, is_new] = known_.try_emplace(
                std::move(known.reference),
                Place{std::move(known.client_id), std::move(known.episode_id), known.born_on});
            place->second.ambiguous = !is_new;
        }
    }

    void add_clients(const std::string& file, const std::vector<ImportedClient>& clients,
                     const std::vector<ImportedForm>& forms)
    {
        std::unordered_map<std::string, Day> first_forms;
        for (const auto& form : forms) {
            const auto [first, is_new] = first_forms.try_emplace(form.reference, form.on);
            if (!is_new)
                first->second = std::min(first->second, form.on);
        }
        for (const auto& client : clients) {
            const auto first = first_forms.find(client.details.reference);
            const auto today = local_day(people_.now);
            add_client(file, client, first == first_forms.end() ? today : first->second);
        }
    }

    void add_forms(const std::string& file, const std::vector<ImportedForm>& forms)
    {
        std::set<std::tuple<std::string, std::string, Day>> there = forms_there(forms);
        std::map<std::tuple<std::string, std::string, Day>, std::size_t> lines;
        for (const auto& form : forms) {
            const auto* place = place_of_form(file, form);
            if (!place)
                continue;
            const std::tuple key{place->client_id, form.instrument->code, form.on};
            const auto what =
                form.instrument->short_name + " of " + medium_date(form.on) + " for " + form.reference;
            if (there.contains(key))
                fault(file, form.line, "There is a " + what + " in the record already.");
            else if (const auto [line, is_new] = lines.try_emplace(key, form.line); !is_new)
                fault(file, form.line,
                      "There is a " + what + " in line " + std::to_string(line->second) + " already.");
            else
                add_form(form, *place);
        }
        std::ranges::stable_sort(records.administrations, {}, &bulk::AdministrationRow::client_id);
    }

    bulk::Records records;
    std::size_t known_clients = 0;
    std::size_t historical_flags = 0;
    std::map<std::string, std::pair<std::string, Day>> latest_forms;  // by episode: the client, and the day

private:
    void fault(const std::string& file, std::size_t line, const std::string& sentence)
    {
        faults_.add(file + ", line " + std::to_string(line) + ": " + sentence);
    }

    void add_client(const std::string& file, const ImportedClient& client, Day first_form)
    {
        const auto& details = client.details;
        const auto therapist =
            client.therapist.empty() ? std::optional{people_.importer} : therapist_of(file, client);
        if (const auto line = client_lines_.try_emplace(details.reference, client.line); !line.second)
            return fault(file, client.line,
                         "The reference \"" + details.reference + "\" stands in line " +
                             std::to_string(line.first->second) + " already.");
        if (known_.contains(details.reference))
            return fault(
                file, client.line,
                "The reference \"" + details.reference +
                    "\" belongs to a client who has a record already. Leave the row out: forms find the "
                    "record by it.");
        if (!therapist)
            return;
        const Place place{new_uuid(), new_uuid(), details.born_on};
        records.clients.push_back({place.client_id, details.reference, details.legal_name,
                                   details.preferred_name, details.pronouns, details.born_on, details.phone,
                                   details.email, people_.now, import_id_});
        records.care_team.push_back({place.client_id, *therapist, "responsible", people_.now});
        records.episodes.push_back({.id = place.episode_id,
                                    .client_id = place.client_id,
                                    .problem = client.problem,
                                    .started_on = client.started_on.value_or(first_form),
                                    .ended_on = std::nullopt,
                                    .therapist_id = *therapist,
                                    .planned_sessions = std::nullopt});
        imported_.emplace(details.reference, place);
    }

    std::optional<std::string> therapist_of(const std::string& file, const ImportedClient& client)
    {
        const auto found = people_.ids.find(client.therapist);
        if (found != people_.ids.end())
            return found->second;
        fault(file, client.line,
              "Nobody who records care signs in as \"" + client.therapist.substr(0, 40) + "\".");
        return std::nullopt;
    }

    std::set<std::tuple<std::string, std::string, Day>> forms_there(const std::vector<ImportedForm>& forms)
    {
        std::set<std::string> client_ids;
        for (const auto& form : forms)
            if (const auto known = known_.find(form.reference); known != known_.end())
                client_ids.insert(known->second.client_id);
        known_clients = client_ids.size();
        std::set<std::tuple<std::string, std::string, Day>> there;
        if (client_ids.empty())
            return there;
        for (auto& form : owner_.all<KnownForms>({{client_ids.begin(), client_ids.end()}}))
            there.emplace(std::move(form.client_id), std::move(form.instrument), form.answered_on);
        return there;
    }

    const Place* place_of_form(const std::string& file, const ImportedForm& form)
    {
        const auto imported = imported_.find(form.reference);
        const auto known = known_.find(form.reference);
        const auto* place = imported != imported_.end() ? &imported->second
                            : known != known_.end()     ? &known->second
                                                        : nullptr;
        if (!place)
            fault(file, form.line, "No client has the reference \"" + form.reference.substr(0, 40) + "\".");
        else if (place->ambiguous)
            fault(
                file, form.line,
                "Two clients have the reference \"" + form.reference + "\". Give one of them another first.");
        else if (place->born_on && form.on < *place->born_on)
            fault(file, form.line, "The date of the form lies before the client's birth.");
        else
            return place;
        return nullptr;
    }

    void add_form(const ImportedForm& form, const Place& place)
    {
        const auto id = new_uuid();
        for (const auto& score : form.scores)
            records.scores.push_back({id, place.client_id, score.score, score.value, score.band,
                                      score.answered, score.missing, score.prorated});
        if (!form.answers.empty())
            add_flags(form, place, id);
        records.administrations.push_back({.id = id,
                                           .client_id = place.client_id,
                                           .episode_id = place.episode_id,
                                           .session_id = std::nullopt,
                                           .instrument = form.instrument->code,
                                           .version = form.instrument->version,
                                           .answered_on = form.on,
                                           .answers = form.answers,
                                           .replaces = std::nullopt,
                                           .entered_by = people_.importer,
                                           .entered_at = people_.now,
                                           .import_id = import_id_});
        const auto [latest, is_new] = latest_forms.try_emplace(place.episode_id, place.client_id, form.on);
        latest->second.second = std::max(latest->second.second, form.on);
    }

    void add_flags(const ImportedForm& form, const Place& place, const std::string& id)
    {
        const bool historical = form.on.value + historical_after < local_day(people_.now).value;
        for (auto& flag : flags_for(*form.instrument, form.answers)) {
            historical_flags += historical ? 1U : 0U;
            records.flags.push_back({.id = std::move(flag.flag_id),
                                     .client_id = place.client_id,
                                     .administration_id = id,
                                     .item = flag.item,
                                     .risk = std::move(flag.risk),
                                     .seen_on = form.on,
                                     .sentence = std::move(flag.sentence),
                                     .raised_at = people_.now,
                                     .historical = historical});
        }
    }

    Connection& owner_;
    const People& people_;
    std::string import_id_;
    RowFaults& faults_;
    std::unordered_map<std::string, Place> known_;
    std::unordered_map<std::string, Place> imported_;
    std::unordered_map<std::string, std::size_t> client_lines_;
};

// The rows from `begin` on whose form is one of these: scores and flags come in the forms' order of the file,
// so they are looked up by form.
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
void raise_recent_signals(Connection& owner, const Library& library, const Resolver& resolved, Day today)
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
    Resolver resolved{owner, *people, import_id, faults};
    resolved.add_clients(clients.name, *client_rows, *form_rows);
    resolved.add_forms(forms.name, *form_rows);
    if (faults.any())
        return nothing_imported(faults);

    Import import{.clients = resolved.records.clients.size(),
                  .administrations = resolved.records.administrations.size(),
                  .known_clients = resolved.known_clients,
                  .flags = resolved.records.flags.size() - resolved.historical_flags,
                  .historical_flags = resolved.historical_flags};
    bulk::act_for(owner, people->importer);
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
    bulk::act_for(owner, people->importer);
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
