#include "client/import/import_words.hpp"

#include <algorithm>

#include "client/schedule/due_words.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

// "1 client and 3 forms", "2 clients"; numbers are written with their thousands apart.
std::string clients_and_forms(std::int64_t clients, std::int64_t forms)
{
    if (forms == 0)
        return say_count("{2} client", "{2} clients", clients, grouped(clients));
    return say("{1} and {2}", say_count("{2} client", "{2} clients", clients, grouped(clients)),
               say_count("{2} form", "{2} forms", forms, grouped(forms)));
}

constexpr std::size_t most_columns_named = 20;

std::string columns_words(const std::vector<std::string>& headings)
{
    std::string names;
    for (std::size_t i = 0; i < std::min(headings.size(), most_columns_named); ++i)
        names += (i == 0 ? "" : ", ") + headings[i];
    return headings.size() > most_columns_named
               ? say("{1} and {2} more", names, headings.size() - most_columns_named)
               : names;
}

std::string faults_heading(const api::ImportRun& run)
{
    if (run.work == api::ImportWork::undo)
        return say("Not undone: people have gone on with it");
    if (run.faults.empty())
        return say("Nothing was imported");
    return say_count("Nothing was imported: {2} fault", "Nothing was imported: {2} faults", run.faults_found,
                     grouped(run.faults_found));
}

std::string faults_sentence(const api::ImportRun& run)
{
    if (run.faults.empty() || run.work == api::ImportWork::undo)
        return run.sentence;
    std::string sentence = say("Mend the rows in the files, then preview them again.");
    const auto named = static_cast<std::int64_t>(run.faults.size());
    if (named < run.faults_found)
        sentence += ' ' + say("The first {1} are listed.", grouped(named));
    return sentence;
}

}  // namespace

std::string grouped(std::int64_t number)
{
    auto text = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
        text.insert(static_cast<std::size_t>(at), say_as("between thousands", ","));
    return text;
}

std::string words_of_stage(const api::ImportRun& run)
{
    switch (run.stage) {
        case api::ImportStage::reading:
            return say("Reading the files.");
        case api::ImportStage::writing:
            if (run.total == 0)
                return run.work == api::ImportWork::preview ? say("Trying it out.") : say("Importing.");
            return run.work == api::ImportWork::preview
                       ? say_count("Trying it out: {2} of {3} form.", "Trying it out: {2} of {3} forms.",
                                   run.total, grouped(run.done), grouped(run.total))
                       : say_count("Importing: {2} of {3} form.", "Importing: {2} of {3} forms.", run.total,
                                   grouped(run.done), grouped(run.total));
        case api::ImportStage::signals:
            return say("Looking for signals in the courses of the last 30 days.");
        case api::ImportStage::undoing:
            return say("Taking the import back.");
        default:
            return {};
    }
}

std::string words_of_counts(const api::ImportCounts& counts)
{
    auto words = clients_and_forms(counts.clients, counts.administrations);
    if (counts.known_clients > 0)
        words += ", " + say_count("some of them for {2} client who has a record already",
                                  "some of them for {2} clients who have a record already",
                                  counts.known_clients, grouped(counts.known_clients));
    words += '.';
    if (counts.flags > 0)
        words += ' ' + say_count("{2} risk answer of the last 30 days waits in the Inbox.",
                                 "{2} risk answers of the last 30 days wait in the Inbox.", counts.flags,
                                 grouped(counts.flags));
    if (counts.historical_flags > 0)
        words += ' ' + say_count("{2} older risk answer is kept as history and alarms nobody.",
                                 "{2} older risk answers are kept as history and alarm nobody.",
                                 counts.historical_flags, grouped(counts.historical_flags));
    return words;
}

std::pair<std::string, std::string> words_of_outcome(const api::ImportRun& run)
{
    if (run.stage == api::ImportStage::stopped)
        return {say("Stopped"), say("Nothing was changed.")};
    if (run.stage == api::ImportStage::refused || !run.counts)
        return {faults_heading(run), faults_sentence(run)};
    const auto counts = words_of_counts(*run.counts);
    if (run.work == api::ImportWork::preview)
        return {say("This would be imported"), counts};
    const auto number = std::to_string(run.number.value_or(0));
    if (run.work == api::ImportWork::undo)
        return {say("Import {1} is undone", number), say("Taken back whole: {1}", counts)};
    return {say("Import {1} is done", number), counts};
}

std::string words_of_clients(const PreviewedClients& clients, bool preview)
{
    std::string words;
    if (preview && clients.at_fault() > 0)
        words += ' ' + say("Or leave out who is at fault, and preview again.");
    const auto& columns = clients.mapped().left_out;
    if (!columns.empty())
        words += ' ' + say("Columns left out: {1}.", columns_words(columns));
    if (const auto left = static_cast<std::int64_t>(clients.left_out()); left > 0)
        words += ' ' + say_count("{2} client is left out.", "{2} clients are left out.", left, grouped(left));
    if (const auto alike = static_cast<std::int64_t>(clients.undecided()); preview && alike > 0)
        words += ' ' + say_count("{2} client may be there already: leave them out, or import them anyway.",
                                 "{2} clients may be there already: leave each out, or import them "
                                 "anyway.",
                                 alike, grouped(alike));
    if (const auto more = static_cast<std::int64_t>(clients.more_rows()); preview && more > 0)
        words += ' ' + say_count("{2} more is not listed.", "{2} more are not listed.", more, grouped(more));
    return words;
}

std::pair<std::string, std::string> words_before_undo(const api::ImportRecord& record)
{
    return {say("Undo import {1}?", record.number),
            say("Made on {1} by {2}: {3}. All of it is taken back; nothing is, if people have gone on with "
                "any of it since.",
                medium_date(to_local(record.made_at).day), record.made_by,
                clients_and_forms(record.clients, record.administrations))};
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
        row.state = say("Undone on {1} by {2}", medium_date(to_local(*record.undone_at).day),
                        record.undone_by.value_or(say("somebody")));
    return row;
}

}  // namespace attune::desktop
