// The sessions of the latest episode as a list shows them, and what follows from them: which comes next,
// which one a note is about.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/clock.hpp"
#include "client/library.hpp"
#include "shared/api/overview.hpp"

namespace attune::desktop {

struct SessionRow {
    std::string session_id;
    api::SessionState state = api::SessionState::booked;
    std::string number;    // "11"; "–" when it was not held
    std::string when;      // "Tue 24 Nov, 14:00"
    std::string how_long;  // "50 min"
    std::string state_words;
    std::string note;      // "Signed", "Not signed", "No note", "None: ..."; empty where none is due
    std::string measures;  // "PHQ-9, GAD-7", of that day
};

// Newest first, as the record holds them.
std::vector<SessionRow> session_rows(const api::Overview& overview, const Library& library, Instant now);

const api::Session* find_session(const api::Overview& overview, const std::string& session_id);

// The progress note of the session, or null.
const api::Note* find_note(const api::Overview& overview, const std::string& session_id, api::NoteKind kind);

// The latest session that was held, or null: what a note, a review or a summary is about.
const api::Session* latest_held(const api::Overview& overview);

// The one booked for today, or null: to record it is to say that it was attended.
const api::Session* booked_today(const api::Overview& overview, Instant now);

// The one that a list points at until somebody chooses: that of today, otherwise the latest that was held, or
// null.
const api::Session* at_hand(const api::Overview& overview, Instant now);

// The one that begins last of those that were not called off, or null.
const api::Session* latest_session(const api::Overview& overview);

// Same weekday and time of day as the latest session, in the first week that lies ahead and holds none yet.
LocalTime suggest_next(const api::Overview& overview, Instant now);

}  // namespace attune::desktop
