// Change across a caseload: where each client began and stands on one score.
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/measures/change.hpp"
#include "shared/measures/clinical_significance.hpp"

namespace attune::api {

// The first and the latest complete score of a client's latest episode.
struct ChangeOfClient {
    std::string client_id;
    std::string preferred_name;
    std::string legal_name;
    Verdict since_first;                                  // with the scores; by the basis of the latest form
    Significance significance = Significance::unchanged;  // of what was judged
};
BOOST_DESCRIBE_STRUCT(ChangeOfClient, (), (client_id, preferred_name, legal_name, since_first, significance))

// For the newest version of the instrument, clients of the caller's caseload with two complete scores or
// more. Refuses (not_found) an instrument or score that is unknown or not in use, and (conflict) a score
// without a better end, and a caseload with more than 10,000 such clients.
struct ReadCaseloadChange {
    static constexpr std::string_view name = "read_caseload_change";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/caseload/change/{instrument}/{score}";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string instrument;
        std::string score;
    };
    struct Reply {
        std::string instrument;
        int version = 1;
        std::string score;
        Basis basis;  // that judges what is entered now
        std::vector<ChangeOfClient> clients;
        int with_one_score = 0;  // clients who are left out, having a single complete score
    };
};
BOOST_DESCRIBE_STRUCT(ReadCaseloadChange::Request, (), (instrument, score))
BOOST_DESCRIBE_STRUCT(ReadCaseloadChange::Reply, (),
                      (instrument, version, score, basis, clients, with_one_score))

}  // namespace attune::api
