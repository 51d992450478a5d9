// Taking over a practice's earlier records, and taking an import back: long work, so it is begun by one call,
// looked at and stopped by others.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/day.hpp"
#include "shared/domain/duplicate.hpp"

namespace attune::api {

// One file; both together make one request.
inline constexpr std::size_t largest_import_file = std::size_t{32} << 20U;  // bytes
inline constexpr std::size_t most_import_faults = 1000;                     // named; the rest is counted

// What is wrong with a row. `line` is 0 where it is not about one, `column` empty where it is not about one.
struct ImportFault {
    std::string file;
    std::int64_t line = 0;
    std::string column;
    std::string sentence;

    bool operator==(const ImportFault&) const = default;
};
BOOST_DESCRIBE_STRUCT(ImportFault, (), (file, line, column, sentence))

// A client of a preview who may be somebody else's record, or another row of the file.
struct ImportDuplicate {
    std::int64_t line = 0;
    std::int64_t of_line = 0;  // the other row; 0: a client on the caller's caseload
    std::string of;            // who that is: "Wren Larkwhistle, LP-1004"
    std::vector<DuplicateSign> signs;
};
BOOST_DESCRIBE_STRUCT(ImportDuplicate, (), (line, of_line, of, signs))

struct FormsOfInstrument {
    std::string instrument;  // its code
    std::int64_t forms = 0;

    bool operator==(const FormsOfInstrument&) const = default;
};
BOOST_DESCRIBE_STRUCT(FormsOfInstrument, (), (instrument, forms))

// What an import makes, or a preview says it would.
struct ImportCounts {
    std::int64_t clients = 0;
    std::int64_t administrations = 0;
    std::vector<FormsOfInstrument> by_instrument;  // by code
    std::int64_t known_clients = 0;                // had a record already, and get forms
    std::int64_t flags = 0;                        // risk answers that wait for a person from now on
    std::int64_t historical_flags = 0;             // that are told as history
};
BOOST_DESCRIBE_STRUCT(ImportCounts, (),
                      (clients, administrations, by_instrument, known_clients, flags, historical_flags))

enum class ImportWork { preview, import, undo };
BOOST_DESCRIBE_ENUM(ImportWork, preview, import, undo)

enum class ImportStage { reading, writing, signals, undoing, done, refused, stopped };
BOOST_DESCRIBE_ENUM(ImportStage, reading, writing, signals, undoing, done, refused, stopped)

inline bool has_ended(ImportStage stage)
{
    return stage == ImportStage::done || stage == ImportStage::refused || stage == ImportStage::stopped;
}

// An import, a preview or an undo, as far as it has come. Once `refused` or `stopped` nothing was changed.
struct ImportRun {
    std::string run_id;
    ImportWork work = ImportWork::preview;
    ImportStage stage = ImportStage::reading;
    std::int64_t done = 0;  // forms written, of `total`; 0 of 0 where nothing is counted
    std::int64_t total = 0;
    std::optional<ImportCounts> counts;       // once done
    std::optional<int> number;                // of the import, once it is done
    std::string sentence;                     // why it was refused
    std::vector<ImportFault> faults;          // at most `most_import_faults`
    std::int64_t faults_found = 0;            // all of them
    std::vector<ImportDuplicate> duplicates;  // of a preview: at most `most_import_faults`, by line
    std::int64_t duplicates_found = 0;        // all of them
};
BOOST_DESCRIBE_STRUCT(ImportRun, (),
                      (run_id, work, stage, done, total, counts, number, sentence, faults, faults_found,
                       duplicates, duplicates_found))

// Begins; look at it with ReadImportRun. The files are CSV in UTF-8, as docs/import.md says. `run_id` is the
// caller's own, a uuid: begun twice it runs once. Refuses (too_large) a file above `largest_import_file`;
// (conflict) while another import is at work.
struct BeginImport {
    static constexpr std::string_view name = "begin_import";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/imports";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string run_id;
        bool preview = true;
        std::string clients_name;  // as its faults call it: "clients.csv"
        std::string clients;
        std::string administrations_name;  // both empty: clients alone
        std::string administrations;
    };
    using Reply = ImportRun;
};
BOOST_DESCRIBE_STRUCT(BeginImport::Request, (),
                      (run_id, preview, clients_name, clients, administrations_name, administrations))

// Begins to take an import back whole. That people have gone on with it is told by the run: refused, with
// what is in the way.
struct BeginUndoImport {
    static constexpr std::string_view name = "begin_undo_import";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/imports/{number}/undo";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        int number = 0;
        std::string run_id;
    };
    using Reply = ImportRun;
};
BOOST_DESCRIBE_STRUCT(BeginUndoImport::Request, (), (number, run_id))

// Refuses (not_found) a run that is not the caller's, or that a restart of the server has ended: nothing was
// imported then.
struct ReadImportRun {
    static constexpr std::string_view name = "read_import_run";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/import-runs/{run_id}";
    static constexpr auto needs = Permission::signed_in;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string run_id;
    };
    using Reply = ImportRun;
};
BOOST_DESCRIBE_STRUCT(ReadImportRun::Request, (), (run_id))

// Stops a run before long, and nothing is changed then; one that has ended stays as it is.
struct StopImportRun {
    static constexpr std::string_view name = "stop_import_run";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/import-runs/{run_id}/stop";
    static constexpr auto needs = Permission::signed_in;
    static constexpr auto repeat = Repeat::fresh;
    static constexpr auto guard = Guard::open;
    using Request = ReadImportRun::Request;
    using Reply = ImportRun;
};

struct ImportRecord {
    int number = 0;
    std::string made_by;  // display name
    Instant made_at;
    int clients = 0;
    int administrations = 0;
    std::optional<std::string> undone_by;
    std::optional<Instant> undone_at;
};
BOOST_DESCRIBE_STRUCT(ImportRecord, (),
                      (number, made_by, made_at, clients, administrations, undone_by, undone_at))

struct ReadImports {
    static constexpr std::string_view name = "read_imports";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/imports";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    struct Reply {
        std::vector<ImportRecord> imports;  // newest first, at most 200
    };
};
BOOST_DESCRIBE_STRUCT(ReadImports::Reply, (), (imports))

}  // namespace attune::api
