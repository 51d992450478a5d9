// Outcomes of the practice on one score: figures for whoever may count them, and behind each figure the
// clients whom the reader may see.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/measures/basis.hpp"
#include "shared/measures/outcomes.hpp"

namespace attune::api {

// What lies in the period: the end of the episode, or its beginning.
enum class OutcomePeriod { ended, began };
BOOST_DESCRIBE_ENUM(OutcomePeriod, ended, began)

struct OutcomeTherapist {
    std::string therapist_id;
    std::string display_name;
};
BOOST_DESCRIBE_STRUCT(OutcomeTherapist, (), (therapist_id, display_name))

// Which episodes are counted, by the newest version of the instrument. A lead counts the practice, a
// supervisor their supervisees and themselves, a therapist themselves. Refuses (not_found) a score that is
// unknown or not in use, (invalid) a period that ends before it begins, (forbidden) a therapist whom the
// caller may not count, and (conflict) more than 200,000 episodes.
struct ReadOutcomes {
    static constexpr std::string_view name = "read_outcomes";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/outcomes/{instrument}/{score}";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string instrument;
        std::string score;
        OutcomePeriod period = OutcomePeriod::ended;
        Day from;
        Day until;                                // inclusive
        std::optional<std::string> therapist_id;  // absent: all whom the caller may count
        std::optional<std::string> problem;       // words of the episode's problem
    };
    struct Reply {
        std::string instrument;
        int version = 1;
        std::string score;
        Basis basis;  // that judges what is entered now; each episode is judged by that of its own last form
        std::optional<double> reliability;  // that the other methods are given
        Outcomes outcomes;
        std::vector<OutcomeTherapist> therapists;    // whom the caller may count, by name
        std::vector<TherapistOutcome> by_therapist;  // by name; for leads, and when no therapist is named
        Instant made_at;
    };
};
BOOST_DESCRIBE_STRUCT(ReadOutcomes::Request, (),
                      (instrument, score, period, from, until, therapist_id, problem))
BOOST_DESCRIBE_STRUCT(ReadOutcomes::Reply, (),
                      (instrument, version, score, basis, reliability, outcomes, therapists, by_therapist,
                       made_at))

// An episode behind a number, of a client whom the reader may see.
struct OutcomeClient {
    std::string client_id;
    std::string legal_name;
    std::string preferred_name;
    Day started_on;
    std::optional<Day> ended_on;
    std::optional<double> first;
    std::optional<double> last;
    VerdictKind verdict = VerdictKind::incomplete;
};
BOOST_DESCRIBE_STRUCT(OutcomeClient, (),
                      (client_id, legal_name, preferred_name, started_on, ended_on, first, last, verdict))

// Who is behind one number of ReadOutcomes, with its refusals.
struct ListOutcome {
    static constexpr std::string_view name = "list_outcome";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/outcomes/{instrument}/{score}/{group}";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string instrument;
        std::string score;
        OutcomeGroup group = OutcomeGroup::referred;
        OutcomePeriod period = OutcomePeriod::ended;
        Day from;
        Day until;
        std::optional<std::string> therapist_id;
        std::optional<std::string> problem;
    };
    struct Reply {
        std::vector<OutcomeClient> clients;  // by name, at most 500 episodes
        int more = 0;                        // of whom the reader may see, beyond those
        int others = 0;                      // episodes of clients whom the reader may not see
    };
};
BOOST_DESCRIBE_STRUCT(ListOutcome::Request, (),
                      (instrument, score, group, period, from, until, therapist_id, problem))
BOOST_DESCRIBE_STRUCT(ListOutcome::Reply, (), (clients, more, others))

}  // namespace attune::api
