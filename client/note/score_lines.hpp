// The score lines that Attune fills into a note: every score whose form was given since the session before,
// as it stood on the session's day.
#pragma once

#include <string>
#include <vector>

#include "client/library.hpp"
#include "shared/api/overview.hpp"

namespace attune::desktop {

struct ScoreLine {
    std::string title;   // "PHQ-9"
    std::string change;  // "21 → 12 → 9": the first score, the last, and now
    VerdictKind kind = VerdictKind::not_judged;
    std::string verdict;   // "Reliably better"
    std::string standing;  // "mild, now below cut-off 10"
    std::string text;      // what the note says: "PHQ-9: 21 at first, 12 last, 9 now, reliably better, mild."
    bool stays = true;     // the therapist's choice
};

std::vector<ScoreLine> score_lines(const api::Overview& overview, const Library& library,
                                   const api::Session& session);

// The same with the choice made in a note that was saved before: a line stays when a saved one is of its
// score. Saved lines of no score at hand come first, as they were written.
std::vector<ScoreLine> with_choice(std::vector<ScoreLine> lines, const std::vector<std::string>& saved);

// The texts of those that stay.
std::vector<std::string> chosen(const std::vector<ScoreLine>& lines);

}  // namespace attune::desktop
