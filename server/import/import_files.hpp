// The two files of an import, read and checked row by row: a practice's clients, and one administration a
// row.
#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "server/csv/row_faults.hpp"
#include "shared/api/clients.hpp"
#include "shared/api/own_fields.hpp"
#include "shared/api/related_people.hpp"
#include "shared/measures/library.hpp"
#include "shared/measures/scoring.hpp"
#include "shared/result.hpp"

namespace attune::server {

// `started_on` of the client is absent where the file leaves it out: the episode begins with the first form.
struct ImportedClient {
    std::size_t line = 0;
    api::ClientDetails details;
    std::string problem;
    std::optional<Day> started_on;
    std::string therapist;  // a username; empty for whoever imports
    std::vector<api::RelatedPersonDetails> people;
    std::vector<api::FilledField> fields;
};

// Either with answers, or, when only totals are known, without any.
struct ImportedForm {
    std::size_t line = 0;
    std::string reference;
    Day on;
    const Instrument* instrument = nullptr;
    std::vector<std::optional<int>> answers;
    std::vector<Score> scores;
};

// Columns as docs/import.md has them; one of the practice's own fields is field_ and its name. A row at fault
// is named in `faults` and left out. Refuses what is no such file.
Result<std::vector<ImportedClient>> read_client_rows(std::istream& in, const std::string& name, Instant now,
                                                     const std::vector<api::OwnField>& own_fields,
                                                     RowFaults& faults);

// Columns: reference, date, instrument; and i1 to iN for the answers, blank for none, or score_CODE for
// totals. `library` must outlive what is returned.
Result<std::vector<ImportedForm>> read_form_rows(std::istream& in, const std::string& name,
                                                 const Library& library, Instant now, RowFaults& faults);

}  // namespace attune::server
