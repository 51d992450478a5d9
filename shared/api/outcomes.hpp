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
#include "shared/measures/recovery.hpp"
#include "shared/measures/reliable_change.hpp"
#include "shared/measures/trajectories.hpp"

namespace attune::api {

// What lies in the period: the end of the episode, or its beginning.
enum class OutcomePeriod { ended, began };
BOOST_DESCRIBE_ENUM(OutcomePeriod, ended, began)

struct OutcomeTherapist {
    std::string therapist_id;
    std::string display_name;
};
BOOST_DESCRIBE_STRUCT(OutcomeTherapist, (), (therapist_id, display_name))

// A service that episodes can be counted by.
struct OutcomeService {
    std::string service_id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(OutcomeService, (), (service_id, name))

// In the place of a service's id: the episodes of none.
inline constexpr std::string_view no_service = "none";

// Which episodes are counted, by the newest version of the instrument. Everybody counts their own, a
// supervisor their supervisees' too, and whoever holds count_practice those of the practice. Refuses
// (not_found) a score that is unknown or not in use, (invalid) a period that ends before it begins and a
// service that there is not, (forbidden) a therapist whom the caller may not count, and (conflict) more than
// 200,000 episodes.
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
        std::optional<std::string> service;       // an id, or no_service; absent: of any and none
    };
    struct Reply {
        std::string instrument;
        int version = 1;
        std::string score;
        Basis basis;  // that judges what is entered now; each episode is judged by that of its own last form
        std::optional<double> reliability;  // that the other methods are given
        Outcomes outcomes;
        std::vector<CutOffCount> cut_offs;  // a, b and c, as far as groups are published
        // Of those left out for want of a score, how many hold one of another version of the instrument.
        int of_other_versions = 0;
        std::vector<OutcomeTherapist> therapists;  // whom the caller may count, by name
        // By name; for who counts the practice, and when no therapist is named.
        std::vector<TherapistOutcome> by_therapist;
        std::vector<OutcomeService> services;    // by name: those on offer, and those that were counted
        std::vector<ServiceOutcome> by_service;  // by name, no service last; when none is named
        std::optional<Instant> names_until;      // the caller may open names beyond their caseload until then
        Instant made_at;
    };
};
BOOST_DESCRIBE_STRUCT(ReadOutcomes::Request, (),
                      (instrument, score, period, from, until, therapist_id, problem, service))
BOOST_DESCRIBE_STRUCT(ReadOutcomes::Reply, (),
                      (instrument, version, score, basis, reliability, outcomes, cut_offs, of_other_versions,
                       therapists, by_therapist, services, by_service, names_until, made_at))

// An episode behind a number, of a client whose name the reader may know.
struct OutcomeClient {
    std::string client_id;
    bool on_caseload = true;  // otherwise named by a permission, and the record is not the reader's to open
    std::string legal_name;
    std::string preferred_name;
    Day started_on;
    std::optional<Day> ended_on;
    std::optional<double> first;
    std::optional<double> last;
    VerdictKind verdict = VerdictKind::incomplete;
};
BOOST_DESCRIBE_STRUCT(OutcomeClient, (),
                      (client_id, on_caseload, legal_name, preferred_name, started_on, ended_on, first, last,
                       verdict))

// Who is behind one number of ReadOutcomes, with its refusals. Whoever holds name_beyond_caseload is told the
// others' names too, and each of those leaves an audit row for its client.
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
        std::optional<std::string> service;
        // With reliably_better, no_reliable_change and reliably_worse: by this method, and not by the
        // episode's own basis.
        std::optional<ChangeMethod> by_method;
        // With clinical_at_start, recovered and reliably_recovered: by this cut-off, and not by the published
        // one.
        std::optional<CutOffMethod> by_cut_off;
    };
    struct Reply {
        std::vector<OutcomeClient> clients;  // of the caseload by name, then the others by name; at most 500
        int more = 0;                        // of whom the reader may know, beyond those
        int others = 0;                      // episodes of clients whom the reader may not know
    };
};
BOOST_DESCRIBE_STRUCT(ListOutcome::Request, (),
                      (instrument, score, group, period, from, until, therapist_id, problem, service,
                       by_method, by_cut_off))
BOOST_DESCRIBE_STRUCT(ListOutcome::Reply, (), (clients, more, others))

// The trajectories of a group. Of more than most_trajectories some are drawn by chance, always the same.
struct TrajectoryGroup {
    OutcomeGroup group = OutcomeGroup::used;
    int n = 0;                             // episodes in it
    std::vector<Trajectory> trajectories;  // of those drawn; whose each is, nobody is told
};
BOOST_DESCRIBE_STRUCT(TrajectoryGroup, (), (group, n, trajectories))

inline constexpr std::size_t most_trajectories = 200;

// How the scores behind the outcomes went, for each verdict that there is; with the refusals of ReadOutcomes.
struct ReadTrajectories {
    static constexpr std::string_view name = "read_trajectories";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/trajectories/{instrument}/{score}";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = ReadOutcomes::Request;
    struct Reply {
        std::vector<TrajectoryGroup> groups;  // better, no change, worse, not judged
    };
};
BOOST_DESCRIBE_STRUCT(ReadTrajectories::Reply, (), (groups))

// One episode, of a client whose name the reader may know.
struct ClientTrajectory {
    OutcomeClient client;
    Trajectory trajectory;
    Basis basis;  // that judged it
};
BOOST_DESCRIBE_STRUCT(ClientTrajectory, (), (client, trajectory, basis))

inline constexpr int trajectories_of_page = 24;

// Whose they are, those who became worse by most first: a page of them. Otherwise as ListOutcome.
struct ListTrajectories {
    static constexpr std::string_view name = "list_trajectories";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/trajectories/{instrument}/{score}/{group}";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string instrument;
        std::string score;
        OutcomeGroup group = OutcomeGroup::used;
        OutcomePeriod period = OutcomePeriod::ended;
        Day from;
        Day until;
        std::optional<std::string> therapist_id;
        std::optional<std::string> problem;
        std::optional<std::string> service;
        int page = 0;
    };
    struct Reply {
        std::vector<ClientTrajectory> clients;
        int known = 0;   // episodes of clients whom the reader may know, on all pages
        int others = 0;  // and of those whom they may not
    };
};
BOOST_DESCRIBE_STRUCT(ListTrajectories::Request, (),
                      (instrument, score, group, period, from, until, therapist_id, problem, service, page))
BOOST_DESCRIBE_STRUCT(ListTrajectories::Reply, (), (clients, known, others))

}  // namespace attune::api
