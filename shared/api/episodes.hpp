// How a client's episodes come about and end.
#pragma once

#include <optional>
#include <string>

#include <boost/describe/class.hpp>

#include "shared/api/clients.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

// Another episode, of a client whose last one has ended; the caller is its therapist. Refuses (conflict)
// while one is open.
struct BeginEpisode {
    static constexpr std::string_view name = "begin_episode";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/episodes";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string problem;
        Day started_on;
        std::optional<int> planned_sessions;
        std::optional<std::string> service_id = {};
    };
    using Reply = Episode;
};
BOOST_DESCRIBE_STRUCT(BeginEpisode::Request, (),
                      (client_id, problem, started_on, planned_sessions, service_id))

// What was said when it began was wrong, or is known better now. Refuses (invalid) a start after its end, a
// session of it, or before the end of the episode before.
struct CorrectEpisode {
    static constexpr std::string_view name = "correct_episode";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/clients/{client_id}/episodes/{episode_id}";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string episode_id;
        std::int64_t row_version = 0;
        std::string problem;
        Day started_on;
        std::optional<int> planned_sessions;
    };
    using Reply = Episode;
};
BOOST_DESCRIBE_STRUCT(CorrectEpisode::Request, (),
                      (client_id, episode_id, row_version, problem, started_on, planned_sessions))

// How it came about, and what the client comes for. This and BeginEpisode refuse (invalid) a service that is
// not on offer, unless the episode has it already.
struct SaveReferral {
    static constexpr std::string_view name = "save_referral";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/clients/{client_id}/episodes/{episode_id}/referral";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string episode_id;
        std::int64_t row_version = 0;
        Referral referral;
        std::optional<std::string> service_id = {};
    };
    using Reply = Episode;
};
BOOST_DESCRIBE_STRUCT(SaveReferral::Request, (), (client_id, episode_id, row_version, referral, service_id))

// Ends an episode, or says otherwise how it ended. Refuses (conflict) while sessions lie or are booked after
// that day.
struct EndEpisode {
    static constexpr std::string_view name = "end_episode";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/clients/{client_id}/episodes/{episode_id}/ending";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string episode_id;
        std::int64_t row_version = 0;
        Day ended_on;
        Ending ending;
    };
    using Reply = Episode;
};
BOOST_DESCRIBE_STRUCT(EndEpisode::Request, (), (client_id, episode_id, row_version, ended_on, ending))

// It was ended by mistake: it goes on. Refuses (conflict) an episode that another one has followed.
struct ReopenEpisode {
    static constexpr std::string_view name = "reopen_episode";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/clients/{client_id}/episodes/{episode_id}/open";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string episode_id;
        std::int64_t row_version = 0;
    };
    using Reply = Episode;
};
BOOST_DESCRIBE_STRUCT(ReopenEpisode::Request, (), (client_id, episode_id, row_version))

}  // namespace attune::api
