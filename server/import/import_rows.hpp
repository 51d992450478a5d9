// The rows of an import's files as rows of the tables: each form finds its client, and what cannot be is
// named.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "server/bulk/records.hpp"
#include "server/csv/row_faults.hpp"
#include "server/db/connection.hpp"
#include "server/import/import_files.hpp"
#include "shared/domain/day.hpp"

namespace attune::server {

// A risk answer on a form older than this is told as history: nobody is alarmed by it.
inline constexpr std::chrono::days historical_after{30};

// Who may be named in a file, and who imports. `now` is the transaction's time.
struct ImportPeople {
    std::map<std::string, std::string> ids;  // by username
    std::string importer;
    Instant now;
};

// Reads the clients that the practice has, in the open transaction. Clients first, then forms.
class ImportRows {
public:
    ImportRows(Connection& db, const ImportPeople& people, std::string import_id, RowFaults& faults);

    // `forms` tell when an episode began whose row does not.
    void add_clients(const std::string& file, const std::vector<ImportedClient>& clients,
                     const std::vector<ImportedForm>& forms);
    void add_forms(const std::string& file, const std::vector<ImportedForm>& forms);

    // By who cares for the clients; each one's administrations by client.
    std::map<std::string, bulk::Records> records;
    std::map<std::string, std::size_t> by_instrument;  // forms, by the instrument's code
    std::size_t new_clients = 0;
    std::size_t known_clients = 0;
    std::size_t flags = 0;  // historical ones with them
    std::size_t historical_flags = 0;
    struct LatestForm {
        std::string client_id;
        std::string therapist_id;
        Day on;
    };
    std::map<std::string, LatestForm> latest_forms;  // by episode

private:
    struct Place {
        std::string client_id;
        std::string episode_id;
        std::optional<Day> born_on;
        std::optional<std::string> therapist_id;  // absent: nobody cares for them any more
        bool ambiguous = false;
    };
    // What there may be only one form of: the client, the instrument's code and the day.
    using FormKey = std::tuple<std::string, std::string, Day>;

    void fault(const std::string& file, std::size_t line, const std::string& sentence,
               const std::string& column = "reference");
    void add_client(const std::string& file, const ImportedClient& client, Day first_form);
    void add_file(const ImportedClient& client, const std::string& client_id, bulk::Records& theirs) const;
    bool reference_is_free(const std::string& file, const ImportedClient& client);
    std::optional<std::string> therapist_of(const std::string& file, const ImportedClient& client);
    std::set<FormKey> forms_there(const std::vector<ImportedForm>& forms);
    const Place* place_of_form(const std::string& file, const ImportedForm& form);
    void add_form(const ImportedForm& form, const Place& place);
    void add_flags(const ImportedForm& form, const Place& place, const std::string& administration_id);

    Connection& db_;
    const ImportPeople& people_;
    std::string import_id_;
    RowFaults& faults_;
    std::unordered_map<std::string, Place> known_;
    std::unordered_map<std::string, Place> imported_;
    std::unordered_map<std::string, std::size_t> client_lines_;
};

}  // namespace attune::server
