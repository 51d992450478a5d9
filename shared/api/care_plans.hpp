// The care plans of a client, version by version; the latest comes with the record (api::Overview).
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/domain/care_plan.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

// One version, whole. A version never changes.
struct CarePlan {
    std::int64_t number = 0;  // counted from 1
    CarePlanContents contents;
    std::vector<CarePlanPart> changed;  // since the version before
    std::string saved_by;               // display name
    Instant saved_at;
};
BOOST_DESCRIBE_STRUCT(CarePlan, (), (number, contents, changed, saved_by, saved_at))

// A version in the list of all.
struct CarePlanVersion {
    std::int64_t number = 0;
    std::vector<CarePlanPart> changed;
    std::string saved_by;
    Instant saved_at;
};
BOOST_DESCRIBE_STRUCT(CarePlanVersion, (), (number, changed, saved_by, saved_at))

struct ReadCarePlans {
    static constexpr std::string_view name = "read_care_plans";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}/care-plans";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
    };
    struct Reply {
        std::vector<CarePlanVersion> versions;  // every one, the latest first
    };
};
BOOST_DESCRIBE_STRUCT(ReadCarePlans::Request, (), (client_id))
BOOST_DESCRIBE_STRUCT(ReadCarePlans::Reply, (), (versions))

struct ReadCarePlan {
    static constexpr std::string_view name = "read_care_plan";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}/care-plans/{number}";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::int64_t number = 0;
    };
    using Reply = CarePlan;
};
BOOST_DESCRIBE_STRUCT(ReadCarePlan::Request, (), (client_id, number))

// Makes the next version. `row_version` is the number of the latest that was read, 0 when there was none.
// Refuses (stale) with the latest version when there is a newer one. What equals the latest makes no version
// and gets the latest back.
struct SaveCarePlan {
    static constexpr std::string_view name = "save_care_plan";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/care-plans";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::int64_t row_version = 0;
        CarePlanContents contents;
    };
    using Reply = CarePlan;
};
BOOST_DESCRIBE_STRUCT(SaveCarePlan::Request, (), (client_id, row_version, contents))

}  // namespace attune::api
