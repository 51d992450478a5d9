// Making records through the API, as the desktop would: short words for what most tests begin with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/application.hpp"

namespace attune::tests {

// Calendar days counted from today (UTC), as the API writes them: "2026-11-24", "2026-11-24T10:00:00Z".
std::string day(int from_today);
std::string ten_o_clock(int days_from_today);

// The id of what was made; throws with the reply when it was refused.
std::string add_client(Caller& therapist, const std::string& legal_name = "Wren Larkwhistle");
std::string add_session(Caller& therapist, const std::string& client_id, int days_from_today,
                        const std::string& state = "attended");
void add_colleague(Caller& therapist, const std::string& client_id, const std::string& username);

// The body of POST /clients/{client_id}/administrations.
std::string form(const std::string& instrument, const std::string& answers, int days_from_today,
                 const std::string& more = "");

// Nine PHQ-9 answers that add up to `total`, the risk item answered "not at all" as long as possible.
std::string phq9_of(int total);

// The sentence about `path` in a refusal; "" when there is none.
std::string fault_at(const Answer& refusal, std::string_view path);

}  // namespace attune::tests
