#include "client/import/import_words.hpp"

#include <algorithm>

#include "client/schedule/due_words.hpp"
#include "shared/domain/wall_clock.hpp"

namespace attune::desktop {

namespace {

std::string counted(std::int64_t count, const std::string& one, const std::string& more)
{
    return grouped(count) + ' ' + (count == 1 ? one : more);
}

std::string faults_heading(const api::ImportRun& run)
{
    if (run.work == api::ImportWork::undo)
        return "Not undone: people have gone on with it";
    if (run.faults.empty())
        return "Nothing was imported";
    return "Nothing was imported: " + counted(run.faults_found, "fault", "faults");
}

std::string faults_sentence(const api::ImportRun& run)
{
    if (run.faults.empty() || run.work == api::ImportWork::undo)
        return run.sentence;
    std::string sentence = "Mend the rows in the files, then preview them again.";
    const auto named = static_cast<std::int64_t>(run.faults.size());
    if (named < run.faults_found)
        sentence += " The first " + grouped(named) + " are listed.";
    return sentence;
}

}  // namespace

std::string grouped(std::int64_t number)
{
    auto text = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
        text.insert(static_cast<std::size_t>(at), ",");
    return text;
}

std::string words_of_stage(const api::ImportRun& run)
{
    switch (run.stage) {
        case api::ImportStage::reading:
            return "Reading the files.";
        case api::ImportStage::writing:
            return (run.work == api::ImportWork::preview ? "Trying it out: " : "Importing: ") +
                   grouped(run.done) + " of " + counted(run.total, "form.", "forms.");
        case api::ImportStage::signals:
            return "Looking for signals in the courses of the last 30 days.";
        case api::ImportStage::undoing:
            return "Taking the import back.";
        default:
            return {};
    }
}

std::string words_of_counts(const api::ImportCounts& counts)
{
    auto words = counted(counts.clients, "client", "clients") + " and " +
                 counted(counts.administrations, "form", "forms");
    if (counts.known_clients > 0)
        words += ", some of them for " + counted(counts.known_clients, "client who has a record already",
                                                 "clients who have a record already");
    words += '.';
    if (counts.flags > 0)
        words += ' ' +
                 counted(counts.flags, "risk answer of the last 30 days waits",
                         "risk answers of the last 30 days wait") +
                 " in the Inbox.";
    if (counts.historical_flags > 0)
        words += ' ' + counted(counts.historical_flags, "older risk answer is", "older risk answers are") +
                 " kept as history and " + (counts.historical_flags == 1 ? "alarms" : "alarm") + " nobody.";
    return words;
}

std::pair<std::string, std::string> words_of_outcome(const api::ImportRun& run)
{
    if (run.stage == api::ImportStage::stopped)
        return {"Stopped", "Nothing was changed."};
    if (run.stage == api::ImportStage::refused || !run.counts)
        return {faults_heading(run), faults_sentence(run)};
    const auto counts = words_of_counts(*run.counts);
    if (run.work == api::ImportWork::preview)
        return {"This would be imported", counts};
    const auto number = std::to_string(run.number.value_or(0));
    if (run.work == api::ImportWork::undo)
        return {"Import " + number + " is undone", "Taken back whole: " + counts};
    return {"Import " + number + " is done", counts};
}

std::pair<std::string, std::string> words_before_undo(const api::ImportRecord& record)
{
    return {"Undo import " + std::to_string(record.number) + '?',
            "Made on " + medium_date(to_local(record.made_at).day) + " by " + record.made_by + ": " +
                counted(record.clients, "client", "clients") + " and " +
                counted(record.administrations, "form", "forms") +
                ". All of it is taken back; nothing is, if people have gone on with any of it since."};
}

std::vector<std::pair<std::string, std::string>> forms_by_measure(const Library& library,
                                                                  const api::ImportCounts& counts)
{
    std::vector<std::pair<std::string, std::string>> rows;
    rows.reserve(counts.by_instrument.size());
    for (const auto& one : counts.by_instrument)
        rows.emplace_back(measure_name(library, one.instrument), grouped(one.forms));
    std::ranges::sort(rows);
    return rows;
}

ImportRow row_of(const api::ImportRecord& record)
{
    ImportRow row{std::to_string(record.number), medium_date(to_local(record.made_at).day), record.made_by,
                  grouped(record.clients),       grouped(record.administrations),           {}};
    if (record.undone_at)
        row.state = "Undone on " + medium_date(to_local(*record.undone_at).day) + " by " +
                    record.undone_by.value_or("somebody");
    return row;
}

}  // namespace attune::desktop
