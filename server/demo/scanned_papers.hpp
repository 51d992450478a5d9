// What came on paper to the demonstration practice: a letter and a consent form, as PDFs of our own.
#pragma once

#include <string>

#include "server/bulk/records.hpp"
#include "server/db/connection.hpp"
#include "shared/domain/day.hpp"

namespace attune::server::demo {

// Into the records of the first clients of this caseload, added by its therapist, who must be the acting
// user.
void add_scanned_papers(Connection& owner, const bulk::Records& caseload, const std::string& therapist_id,
                        Day today);

}  // namespace attune::server::demo
