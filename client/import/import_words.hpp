// An import in words: how far it has come, what it makes, what is in its way.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "client/import/previewed_clients.hpp"
#include "client/library.hpp"
#include "shared/api/imports.hpp"

namespace attune::desktop {

// "100,000".
std::string grouped(std::int64_t number);

// "Trying it out: 12,000 of 100,000 forms."
std::string words_of_stage(const api::ImportRun& run);

// "2 clients and 120 forms, some of them for 1 client who has a record already. 3 risk answers of ..."
std::string words_of_counts(const api::ImportCounts& counts);

// The heading over what came of a run, and the sentence below it.
std::pair<std::string, std::string> words_of_outcome(const api::ImportRun& run);

// What of a file of clients is left out, and what a preview asks to be decided; begins with a space, or is
// empty.
std::string words_of_clients(const PreviewedClients& clients, bool preview);

// The question before an import is undone.
std::pair<std::string, std::string> words_before_undo(const api::ImportRecord& record);

// "PHQ-9", "3,120"; by the measures' names.
std::vector<std::pair<std::string, std::string>> forms_by_measure(const Library& library,
                                                                  const api::ImportCounts& counts);

// A row of the list of imports: number, day, who, clients, forms, state.
struct ImportRow {
    std::string number;
    std::string made_on;
    std::string made_by;
    std::string clients;
    std::string forms;
    std::string state;  // "Undone on 28 Nov 2026 by Maren Ashvale"; empty while it stands
};
ImportRow row_of(const api::ImportRecord& record);

}  // namespace attune::desktop
