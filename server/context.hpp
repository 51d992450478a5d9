// What one request may touch: who asks, and a connection inside an open transaction.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/exercise.hpp"
#include "shared/domain/note_template.hpp"
#include "shared/measures/library.hpp"

namespace attune::server {

// What a request works with, whole and unchanging while it lasts.
struct Facts {
    Library library;                  // the files' and the practice's own, with what it has confirmed
    std::string library_text;         // the reply to ReadLibrary, made once
    std::vector<Exercise> exercises;  // the files', then the practice's own, retired ones too
    std::vector<NoteTemplate> note_templates;  // likewise
    api::Practice practice;
    bool named = false;        // the database holds a practice; otherwise one stands in for it
    std::int64_t version = 0;  // names their set (CurrentFacts)
};

// The transaction is opened before the handler and committed after it returned a value; a refusal rolls it
// back. Row-level security is in force for `user`. `now` is the transaction's time by the database's clock.
struct Context {
    const api::User& user;
    Connection& db;
    const Facts& facts;
    Instant now;
    std::string request_id;
    std::string sign_in_id;
};

}  // namespace attune::server
