#include "server/routes/imports.hpp"

#include <sstream>

#include "server/db/client_readings.hpp"
#include "server/db/uuid.hpp"
#include "server/http/bound_route.hpp"
#include "server/import/import.hpp"
#include "server/import/import_runs.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/api/client_readings.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr std::size_t room_for_file_name = 100;

Refusal no_such_run()
{
    return {RefusalCode::not_found, to_say("The server knows of no such import at work. If it was at work "
                                           "when the server was stopped, nothing "
                                           "was imported: look at the list of imports.")};
}

void check_file(Faults& faults, const std::string& member, const std::string& name)
{
    faults.blank(member + "_name", say("The name of the file"), name);
    faults.too_long(member + "_name", say("The name of the file"), name, room_for_file_name);
}

bool has_forms(const api::BeginImport::Request& request)
{
    return !request.administrations_name.empty() || !request.administrations.empty();
}

Result<void> check_sizes(const api::BeginImport::Request& request)
{
    for (const auto& [name, text] : {std::pair{&request.clients_name, &request.clients},
                                     std::pair{&request.administrations_name, &request.administrations}})
        if (text->size() > api::largest_import_file)
            return Refusal{
                RefusalCode::too_large,
                say("{1} is larger than 32 MB, which is the most that one file of an import may be. Nothing "
                    "was imported. Divide it into several files, and import one after the other.",
                    *name)};
    return {};
}

Result<void> check_run_id(const std::string& run_id)
{
    if (!is_uuid(run_id))
        return invalid("run_id", to_say("The run's number must be a UUID."));
    return {};
}

Result<api::ImportRun> begin_import(ImportRuns& runs, Context& context,
                                    const api::BeginImport::Request& request)
{
    Faults faults;
    check_file(faults, "clients", request.clients_name);
    if (has_forms(request))
        check_file(faults, "administrations", request.administrations_name);
    if (faults.any())
        return faults.refusal();
    if (const auto named = check_run_id(request.run_id); !named)
        return named.error();
    if (const auto sized = check_sizes(request); !sized)
        return sized.error();
    auto work = [request, library = context.facts.library,
                 by = ImportBy{context.user.username, context.request_id}](Connection& db,
                                                                           ImportWatch& watch) {
        std::istringstream clients{request.clients};
        std::istringstream forms{request.administrations};
        ImportFiles files{{clients, request.clients_name}, std::nullopt};
        if (has_forms(request))
            files.forms.emplace(ImportFile{forms, request.administrations_name});
        return import_records(db, library, files, by, request.preview, watch);
    };
    return runs.begin(request.run_id, context.user.user_id,
                      request.preview ? api::ImportWork::preview : api::ImportWork::import, std::move(work));
}

Result<api::ImportRun> begin_undo_import(ImportRuns& runs, Context& context,
                                         const api::BeginUndoImport::Request& request)
{
    if (const auto named = check_run_id(request.run_id); !named)
        return named.error();
    const auto work = [number = request.number, by = ImportBy{context.user.username, context.request_id}](
                          Connection& db, ImportWatch& watch) { return undo_import(db, number, by, watch); };
    return runs.begin(request.run_id, context.user.user_id, api::ImportWork::undo, work);
}

Result<api::ImportRun> known(const std::optional<api::ImportRun>& run)
{
    if (!run)
        return no_such_run();
    return *run;
}

Result<api::ImportRun> read_import_run(ImportRuns& runs, Context& context,
                                       const api::ReadImportRun::Request& request)
{
    return known(runs.find(request.run_id, context.user.user_id));
}

Result<api::ImportRun> stop_import_run(ImportRuns& runs, Context& context,
                                       const api::StopImportRun::Request& request)
{
    return known(runs.stop(request.run_id, context.user.user_id));
}

Result<api::ReadImports::Reply> read_imports(Context& context, const api::Nothing&)
{
    return api::ReadImports::Reply{imports_made(context.db)};
}

Result<void> check_hash(const std::string& hash)
{
    if (hash.size() != 64 || hash.find_first_not_of("0123456789abcdef") != std::string::npos)
        return invalid("headings_hash", say("This is not the SHA-256 of headings."));
    return {};
}

Result<api::FindClientReading::Reply> find_client_reading(Context& context,
                                                          const api::FindClientReading::Request& request)
{
    if (const auto named = check_hash(request.headings_hash); !named)
        return named.error();
    return api::FindClientReading::Reply{ClientReadings{context.db}.find(request.headings_hash)};
}

Result<api::Nothing> keep_client_reading(Context& context, const api::KeepClientReading::Request& request)
{
    if (const auto named = check_hash(request.headings_hash); !named)
        return named.error();
    const auto& columns = request.reading.columns;
    if (columns.size() > most_foreign_columns)
        return invalid("reading.columns", say("It has {1} columns; there is room for {2}.", columns.size(),
                                              most_foreign_columns));
    for (const auto& meaning : columns)
        if (!meaning.own_field_id.empty() && !is_uuid(meaning.own_field_id))
            return invalid("reading.columns", say("The practice has no such field."));
    ClientReadings{context.db}.keep(request.headings_hash, request.reading, context.user.user_id);
    return api::Nothing{};
}

}  // namespace

std::vector<Route> import_routes(ImportRuns& runs)
{
    return {
        bound_route<api::BeginImport>(runs, begin_import),
        bound_route<api::BeginUndoImport>(runs, begin_undo_import),
        bound_route<api::ReadImportRun>(runs, read_import_run),
        bound_route<api::StopImportRun>(runs, stop_import_run),
        route<api::ReadImports>(read_imports),
        route<api::FindClientReading>(find_client_reading),
        route<api::KeepClientReading>(keep_client_reading),
    };
}

}  // namespace attune::server
