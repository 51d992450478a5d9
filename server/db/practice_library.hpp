// What the practice has added to the library: the tables wording, licence_statement and confirmation. Rows
// are only ever added.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/practice_library.hpp"
#include "shared/api/wordings.hpp"
#include "shared/measures/confirmations.hpp"

namespace attune::server {

class PracticeLibrary {
public:
    explicit PracticeLibrary(Connection& db) : db_{db} {}

    // Of wordings and statements those that hold now.
    api::ReadPracticeLibrary::Reply all();

    // The last revision in that language.
    std::optional<api::LoadedWording> wording(const api::ReadWording::Request& request);

    [[nodiscard]] std::vector<Confirmation> confirmations();

    // As the next revision; `by` is a user's id, here and below.
    void add(const Wording& wording, const std::string& by);
    api::LicenceStatement add(const api::StateLicence::Request& statement, const std::string& by);
    // Nothing when the fact has been confirmed already.
    std::optional<api::RecordedConfirmation> add(const api::ConfirmFact::Request& confirmation,
                                                 const std::string& by);

private:
    Connection& db_;
};

}  // namespace attune::server
