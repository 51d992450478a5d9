// The facts that the server works with just now: the library of its files with the practice's own measures,
// exercises and note templates, with what it has confirmed, and with what its verdicts rest on.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "server/context.hpp"

namespace attune::server {

class CurrentFacts {
public:
    // Library, exercises and templates must outlive it. `practice_if_unnamed` stands in until the database
    // holds a practice.
    CurrentFacts(const Library& files, const std::vector<Exercise>& exercises,
                 const std::vector<NoteTemplate>& note_templates, api::Practice practice_if_unnamed);

    // As they are once the practice has made that many additions, here or through another server: read anew
    // when the number is another than before. Confirmations, own measures, versions of own exercises
    // and note templates, and bases are only ever added, so their number names their set.
    std::shared_ptr<const Facts> at(Connection& db, std::int64_t additions);

private:
    [[nodiscard]] std::shared_ptr<const Facts> read(Connection& db, std::int64_t additions) const;

    const Library& files_;
    const std::vector<Exercise>& exercises_;
    const std::vector<NoteTemplate>& note_templates_;
    const api::Practice practice_if_unnamed_;

    std::mutex mutex_;
    std::shared_ptr<const Facts> facts_;  // null until the database has told of its practice
};

}  // namespace attune::server
