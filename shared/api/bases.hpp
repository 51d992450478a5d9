// What the practice's verdicts rest on, where it has put something into use: ReadPracticeLibrary tells of
// all.
#pragma once

#include <optional>
#include <string>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/measures/basis_history.hpp"

namespace attune::api {

struct RecordedBasis {
    std::string basis_id;
    StoredBasis basis;
    std::optional<std::string>
        put_into_use_by;  // display name; absent for first baselines, which the server takes
};
BOOST_DESCRIBE_STRUCT(RecordedBasis, (), (basis_id, basis, put_into_use_by))

// Forms that are entered from then on are judged by it; earlier verdicts keep theirs. `figures` for that kind
// alone, whose instrument, version and score are taken from the request. Refuses (not_found) an unknown
// instrument, (invalid) a score it does not have and figures that check_practice_figures() refuses or that
// reach beyond the score's range, and (conflict) what would not judge or is in use already: see
// docs/measures.md for the order.
struct PutBasisIntoUse {
    static constexpr std::string_view name = "put_basis_into_use";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/bases";
    static constexpr auto needs = Permission::keep_library;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string instrument;
        int version = 1;
        std::string score;
        StoredKind kind = StoredKind::practice_figures;
        std::optional<PracticeFigures> figures;
    };
    using Reply = RecordedBasis;
};
BOOST_DESCRIBE_STRUCT(PutBasisIntoUse::Request, (), (instrument, version, score, kind, figures))

}  // namespace attune::api
