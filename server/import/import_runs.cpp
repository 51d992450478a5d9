#include "server/import/import_runs.hpp"

#include <algorithm>

#include "server/db/fault.hpp"
#include "server/log.hpp"
#include "server/refusals.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr std::size_t most_remembered = 8;

api::ImportCounts counts_of(const Import& import)
{
    api::ImportCounts counts{.clients = static_cast<std::int64_t>(import.clients),
                             .administrations = static_cast<std::int64_t>(import.administrations),
                             .by_instrument = {},
                             .known_clients = static_cast<std::int64_t>(import.known_clients),
                             .flags = static_cast<std::int64_t>(import.flags),
                             .historical_flags = static_cast<std::int64_t>(import.historical_flags)};
    for (const auto& [code, forms] : import.by_instrument)
        counts.by_instrument.push_back({code, static_cast<std::int64_t>(forms)});
    return counts;
}

Result<Import> failed()
{
    return conflict(say(
        "Something went wrong in the server or its database. Nothing was changed. The administrator finds "
        "the reason in the log."));
}

}  // namespace

struct ImportRuns::Run {
    std::string run_id;
    std::string user_id;
    api::ImportWork kind = api::ImportWork::preview;
    Language language;  // of whoever began it
    Work work;
    ImportWatch watch;
    std::optional<Result<Import>> outcome;  // there once watch.stage says that it has ended
    std::jthread thread;                    // last: joined first
};

ImportRuns::ImportRuns(std::string connect_string) : connect_string_{std::move(connect_string)} {}

ImportRuns::~ImportRuns()
{
    const std::lock_guard lock{mutex_};
    for (const auto& run : runs_)
        run->watch.stop = true;
    runs_.clear();
}

ImportRuns::Run* ImportRuns::run_of(const std::string& run_id, const std::string& user_id)
{
    const auto found = std::ranges::find_if(runs_, [&](const std::unique_ptr<Run>& run) {
        return run->run_id == run_id && run->user_id == user_id;
    });
    return found == runs_.end() ? nullptr : found->get();
}

Result<api::ImportRun> ImportRuns::begin(const std::string& run_id, const std::string& user_id,
                                         api::ImportWork kind, Work work)
{
    const std::lock_guard lock{mutex_};
    if (const auto* begun = run_of(run_id, user_id))
        return told(*begun);
    const auto at_work = [](const std::unique_ptr<Run>& run) { return !has_ended(run->watch.stage); };
    if (std::ranges::any_of(runs_, at_work))
        return conflict(say("Another import is at work. Wait until it has ended, then begin this one."));
    if (runs_.size() == most_remembered)
        runs_.pop_front();
    auto& run = *runs_.emplace_back(std::make_unique<Run>());
    run.run_id = run_id;
    run.user_id = user_id;
    run.kind = kind;
    run.language = spoken();
    run.work = std::move(work);
    run.watch.stage = kind == api::ImportWork::undo ? api::ImportStage::undoing : api::ImportStage::reading;
    run.thread = std::jthread{[&run, connect_string = connect_string_] { carry_out(run, connect_string); }};
    return told(run);
}

// The stage is said last: whoever reads that it has ended may read the rest.
void ImportRuns::carry_out(Run& run, const std::string& connect_string)
{
    const Speaking to_whoever_began_it{run.language};
    try {
        Connection db{connect_string};
        run.outcome = run.work(db, run.watch);
    } catch (const soci::soci_error& error) {
        log::write(log::Level::error, "import_failed",
                   {{"run_id", run.run_id}, {"sqlstate", sqlstate_of(error)}});
        run.outcome = failed();
    } catch (const std::exception& error) {
        // Its message may hold what was sent; its type does not.
        log::write(log::Level::error, "import_failed",
                   {{"run_id", run.run_id}, {"exception", typeid(error).name()}});
        run.outcome = failed();
    }
    run.work = nullptr;
    if (run.outcome->has_value())
        run.watch.stage = api::ImportStage::done;
    else
        run.watch.stage = run.watch.stop ? api::ImportStage::stopped : api::ImportStage::refused;
}

std::optional<api::ImportRun> ImportRuns::find(const std::string& run_id, const std::string& user_id)
{
    const std::lock_guard lock{mutex_};
    const auto* run = run_of(run_id, user_id);
    return run ? std::optional{told(*run)} : std::nullopt;
}

std::optional<api::ImportRun> ImportRuns::stop(const std::string& run_id, const std::string& user_id)
{
    const std::lock_guard lock{mutex_};
    auto* run = run_of(run_id, user_id);
    if (!run)
        return std::nullopt;
    run->watch.stop = true;
    return told(*run);
}

api::ImportRun ImportRuns::told(const Run& run)
{
    api::ImportRun words;
    words.run_id = run.run_id;
    words.work = run.kind;
    words.stage = run.watch.stage;
    words.done = run.watch.done;
    words.total = run.watch.total;
    if (!has_ended(words.stage))
        return words;
    words.duplicates = run.watch.duplicates;
    words.duplicates_found = static_cast<std::int64_t>(run.watch.duplicates_found);
    if (run.outcome->has_value()) {
        const auto& import = run.outcome->value();
        words.counts = counts_of(import);
        if (import.number > 0)
            words.number = import.number;
        return words;
    }
    const auto& sentence = run.outcome->error().sentence;
    words.sentence = sentence.substr(0, sentence.find('\n'));
    for (const auto& fault : run.watch.faults.named())
        words.faults.push_back(
            {fault.file, static_cast<std::int64_t>(fault.line), fault.column, fault.sentence});
    words.faults_found = static_cast<std::int64_t>(run.watch.faults.count());
    return words;
}

}  // namespace attune::server
