// The plan of a client: the formulation as it stands, and its versions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/domain/day.hpp"
#include "shared/domain/formulation.hpp"

namespace attune::api {

// One version, whole. A version never changes.
struct Formulation {
    std::int64_t number = 0;  // counted from 1
    FormulationBoxes boxes;
    ThreeSystems systems;
    std::vector<Evidence> evidence;
    std::vector<FormulationPart> changed;  // since the version before
    std::string saved_by;                  // display name
    Instant saved_at;
};
BOOST_DESCRIBE_STRUCT(Formulation, (), (number, boxes, systems, evidence, changed, saved_by, saved_at))

// A version in the list of all.
struct FormulationVersion {
    std::int64_t number = 0;
    std::vector<FormulationPart> changed;
    std::string saved_by;
    Instant saved_at;
};
BOOST_DESCRIBE_STRUCT(FormulationVersion, (), (number, changed, saved_by, saved_at))

struct Plan {
    std::optional<Formulation> formulation;        // the latest; empty before the first
    std::vector<FormulationVersion> formulations;  // every version, the latest first
};
BOOST_DESCRIBE_STRUCT(Plan, (), (formulation, formulations))

struct ReadPlan {
    static constexpr std::string_view name = "read_plan";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}/plan";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
    };
    using Reply = Plan;
};
BOOST_DESCRIBE_STRUCT(ReadPlan::Request, (), (client_id))

struct ReadFormulation {
    static constexpr std::string_view name = "read_formulation";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}/formulations/{number}";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::int64_t number = 0;
    };
    using Reply = Formulation;
};
BOOST_DESCRIBE_STRUCT(ReadFormulation::Request, (), (client_id, number))

// Makes the next version. `row_version` is the number of the latest that was read, 0 when there was none.
// Refuses (stale) with the latest version when there is a newer one. What equals the latest makes no version
// and gets the latest back. Refuses (invalid) evidence that is not in this client's record.
struct SaveFormulation {
    static constexpr std::string_view name = "save_formulation";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/formulations";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::int64_t row_version = 0;
        FormulationBoxes boxes;
        ThreeSystems systems;
        std::vector<Evidence> evidence;  // its words are the server's own
    };
    using Reply = Formulation;
};
BOOST_DESCRIBE_STRUCT(SaveFormulation::Request, (), (client_id, row_version, boxes, systems, evidence))

}  // namespace attune::api
