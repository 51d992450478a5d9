// Imports at work in the server: each in a thread and on a connection of its own, so that neither a request's
// time nor the pool is bound by it. One at a time; the last few are remembered, until the server ends.
#pragma once

#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "server/import/import.hpp"
#include "shared/api/imports.hpp"
#include "shared/result.hpp"

namespace attune::server {

// Thread-safe. When it is destroyed, what is at work is told to stop and waited for.
class ImportRuns {
public:
    // In its own transaction on the connection; tells `watch` how far it has come.
    using Work = std::function<Result<Import>(Connection& db, ImportWatch& watch)>;

    explicit ImportRuns(std::string connect_string);
    ~ImportRuns();
    ImportRuns(const ImportRuns&) = delete;
    ImportRuns& operator=(const ImportRuns&) = delete;

    // A run that has begun already is not begun again. Refuses (conflict) while another is at work.
    Result<api::ImportRun> begin(const std::string& run_id, const std::string& user_id, api::ImportWork kind,
                                 Work work);
    // Nothing for a run that is not this user's.
    std::optional<api::ImportRun> find(const std::string& run_id, const std::string& user_id);
    std::optional<api::ImportRun> stop(const std::string& run_id, const std::string& user_id);

private:
    struct Run;

    Run* run_of(const std::string& run_id, const std::string& user_id);
    static api::ImportRun told(const Run& run);
    static void carry_out(Run& run, const std::string& connect_string);

    const std::string connect_string_;
    std::mutex mutex_;
    std::list<std::unique_ptr<Run>> runs_;  // the newest last
};

}  // namespace attune::server
