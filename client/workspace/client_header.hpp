// The line of a client's header in words: what stands above every page of the record.
#pragma once

#include <optional>
#include <string>

#include "client/clock.hpp"
#include "client/library.hpp"
#include "shared/api/overview.hpp"

namespace attune::desktop {

struct ClientHeader {
    std::string name;   // the preferred name, or the legal one
    std::string facts;  // "she/they  ·  34  ·  born 12 Mar 1992"
    std::string place;  // "Episode 1, session 11 of 16"
    std::string risk;   // "Risk reviewed 17 Nov"; empty when a risk answer waits
    std::string
        flag;  // of the oldest flag that waits, risk answers first: the bar's sentence; empty for none
    std::optional<SignalRule> flag_rule;  // absent: a risk answer, or no flag
    std::string due;                      // "Due today: FCS, PHQ-9"; empty when nothing is
    std::string agenda;                   // "In session now, 14:00 to 14:50  ·  next Tue 1 Dec, 14:00"
};

// The flag to look at first: the oldest risk answer that waits, else the oldest of the others; null for none.
const api::Flag* first_waiting(const api::Overview& overview);

ClientHeader make_header(const api::Overview& overview, const Library& library, Instant now);

}  // namespace attune::desktop
