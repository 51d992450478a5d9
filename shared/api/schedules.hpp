// The schedule of an episode and what is due by it; and the batteries of the practice that schedules are made
// of.
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/day.hpp"
#include "shared/measures/due.hpp"

namespace attune::api {

// A measure of the week that a weekly course is in, which nobody has filled in since that week began.
struct DueByCourse {
    std::string instrument;
    std::string course;  // its name
    int week = 1;        // of the course, from 1
    Day since;           // its first day

    bool operator==(const DueByCourse&) const = default;
};
BOOST_DESCRIBE_STRUCT(DueByCourse, (), (instrument, course, week, since))

// Of the client's latest episode. Each setting of it is a version that stays; the last holds.
struct Schedule {
    std::int64_t row_version = 0;  // 0: none has been set
    std::vector<ScheduledMeasure> measures;
    std::vector<Due> due;  // one for each measure, in their order
    std::vector<DueByCourse> due_by_course;
};
BOOST_DESCRIBE_STRUCT(Schedule, (), (row_version, measures, due, due_by_course))

// The whole schedule at once; an empty one asks for nothing. Refuses (invalid) more than most_in_schedule
// measures, one twice, an unknown one, a rhythm or an end outside its bounds, and an end by a cut-off that
// its measure does not have; (stale) with the schedule as it stands when somebody else has set another.
struct SetSchedule {
    static constexpr std::string_view name = "set_schedule";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/clients/{client_id}/schedule";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::int64_t row_version = 0;
        std::vector<ScheduledMeasure> measures;
    };
    using Reply = Schedule;
};
BOOST_DESCRIBE_STRUCT(SetSchedule::Request, (), (client_id, row_version, measures))

// Measures that the practice gives together, each with its usual rhythm.
struct Battery {
    std::string battery_id;
    std::int64_t row_version = 0;
    std::string name;
    std::vector<ScheduledMeasure> measures;
};
BOOST_DESCRIBE_STRUCT(Battery, (), (battery_id, row_version, name, measures))

struct ReadBatteries {
    static constexpr std::string_view name = "read_batteries";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/batteries";
    static constexpr auto needs = Permission::signed_in;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    struct Reply {
        std::vector<Battery> batteries;  // those in use, by name
    };
};
BOOST_DESCRIBE_STRUCT(ReadBatteries::Reply, (), (batteries))

// Refuses what SetSchedule refuses, (invalid) a battery without a name or without a measure, and (conflict) a
// name that another one has, and one battery more than most_batteries.
struct CreateBattery {
    static constexpr std::string_view name = "create_battery";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/batteries";
    static constexpr auto needs = Permission::keep_library;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string name;
        std::vector<ScheduledMeasure> measures;
    };
    using Reply = Battery;
};
BOOST_DESCRIBE_STRUCT(CreateBattery::Request, (), (name, measures))

// Changes what is added to schedules from now on; those that exist stay as they are. `in_use` false takes it
// out of the list for good.
struct UpdateBattery {
    static constexpr std::string_view name = "update_battery";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/batteries/{battery_id}";
    static constexpr auto needs = Permission::keep_library;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string battery_id;
        std::int64_t row_version = 0;
        std::string name;
        std::vector<ScheduledMeasure> measures;
        bool in_use = true;
    };
    using Reply = Battery;
};
BOOST_DESCRIBE_STRUCT(UpdateBattery::Request, (), (battery_id, row_version, name, measures, in_use))

inline constexpr std::size_t most_in_schedule = 20;
inline constexpr std::size_t most_batteries = 100;
inline constexpr std::size_t room_for_battery_name = 100;

}  // namespace attune::api
