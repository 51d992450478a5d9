// The safety plans of a client, version by version, and the paper that the client takes along.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/documents.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/domain/day.hpp"
#include "shared/domain/safety_plan.hpp"

namespace attune::api {

// One version, whole. A version never changes.
struct SafetyPlan {
    std::int64_t number = 0;  // counted from 1
    SafetyPlanContents contents;
    std::vector<SafetyPlanPart> changed;  // since the version before
    std::string saved_by;                 // display name
    Instant saved_at;
};
BOOST_DESCRIBE_STRUCT(SafetyPlan, (), (number, contents, changed, saved_by, saved_at))

struct ReadSafetyPlans {
    static constexpr std::string_view name = "read_safety_plans";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}/safety-plans";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
    };
    struct Reply {
        std::vector<SafetyPlan> versions;  // the latest first, at most 50
    };
};
BOOST_DESCRIBE_STRUCT(ReadSafetyPlans::Request, (), (client_id))
BOOST_DESCRIBE_STRUCT(ReadSafetyPlans::Reply, (), (versions))

// Makes the next version. `row_version` is the number of the latest that was read, 0 when there was none.
// Refuses (stale) with the latest version when there is a newer one, (invalid) a part that is too long. What
// equals the latest makes no version and gets the latest back.
struct SaveSafetyPlan {
    static constexpr std::string_view name = "save_safety_plan";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/safety-plans";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::int64_t row_version = 0;
        SafetyPlanContents contents;
    };
    using Reply = SafetyPlan;
};
BOOST_DESCRIBE_STRUCT(SaveSafetyPlan::Request, (), (client_id, row_version, contents))

// Renders the latest version as a PDF, files it in the record and hands back its bytes. Refuses (not_found)
// when there is none, (conflict) when it is not the one that was seen.
struct FileSafetyPlan {
    static constexpr std::string_view name = "file_safety_plan";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/safety-plans/paper";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::optional<std::int64_t> number = {};  // that was seen; absent: the latest, unseen
    };
    using Reply = DocumentWithContent;
};
BOOST_DESCRIBE_STRUCT(FileSafetyPlan::Request, (), (client_id, number))

}  // namespace attune::api
