// Weekly courses: the ready-made ones with the leaflets they name, and those that clients were given.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/leaflet.hpp"
#include "shared/domain/weekly_course.hpp"

namespace attune::api {

// What comes with Attune, and after that the practice's own leaflets, fetched by whoever gives a course or a
// leaflet.
struct ReadReading {
    static constexpr std::string_view name = "read_reading";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/reading";
    static constexpr auto needs = Permission::signed_in;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    struct Reply {
        std::vector<WeeklyCourse> weekly_courses;
        std::vector<Leaflet> leaflets;
    };
};
BOOST_DESCRIBE_STRUCT(ReadReading::Reply, (), (weekly_courses, leaflets))

// Keeps a leaflet of the practice's own: a new one where `leaflet.code` is empty. A withdrawn one is offered
// no more.
struct KeepLeaflet {
    static constexpr std::string_view name = "keep_leaflet";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/reading/leaflets";
    static constexpr auto needs = Permission::keep_library;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        Leaflet leaflet;
        bool withdrawn = false;
    };
    using Reply = Leaflet;
};
BOOST_DESCRIBE_STRUCT(KeepLeaflet::Request, (), (leaflet, withdrawn))

// A course that a client was given, as it is now adapted.
struct GivenCourse {
    std::string weekly_course_id;
    std::int64_t row_version = 0;
    std::string course;  // code of the ready-made one
    std::string name;
    std::string group;  // with whom it was given together; empty for one client alone
    std::vector<GivenWeek> weeks;
    std::optional<Day> stopped_on;
    std::string given_by;  // display name
    Instant given_at;
};
BOOST_DESCRIBE_STRUCT(GivenCourse, (),
                      (weekly_course_id, row_version, course, name, group, weeks, stopped_on, given_by,
                       given_at))

// Of the latest episode, the newest first.
struct ReadWeeklyCourses {
    static constexpr std::string_view name = "read_weekly_courses";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}/weekly_courses";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
    };
    struct Reply {
        std::vector<GivenCourse> weekly_courses;
    };
};
BOOST_DESCRIBE_STRUCT(ReadWeeklyCourses::Request, (), (client_id))
BOOST_DESCRIBE_STRUCT(ReadWeeklyCourses::Reply, (), (weekly_courses))

// Sets every week's exercises as homework of that week, in one act. A group is given the same course client
// by client, under one name, so that each can be adapted. Refuses (conflict) while another course goes on.
struct GiveWeeklyCourse {
    static constexpr std::string_view name = "give_weekly_course";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/weekly_courses";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string course;
        Day starts_on;
        std::optional<std::string> group = {};  // absent: for this client alone
    };
    using Reply = GivenCourse;
};
BOOST_DESCRIBE_STRUCT(GiveWeeklyCourse::Request, (), (client_id, course, starts_on, group))

inline constexpr std::size_t room_for_group = 100;

// The weeks that have not begun, with other contents or on other days; weeks that have begun come as they
// are. `stopped` ends the course today: what has been set goes on to its week's end, and no further week
// begins.
struct AdaptWeeklyCourse {
    static constexpr std::string_view name = "adapt_weekly_course";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/clients/{client_id}/weekly_courses/{weekly_course_id}";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string weekly_course_id;
        std::int64_t row_version = 0;
        std::vector<GivenWeek> weeks;
        bool stopped = false;
    };
    using Reply = GivenCourse;
};
BOOST_DESCRIBE_STRUCT(AdaptWeeklyCourse::Request, (),
                      (client_id, weekly_course_id, row_version, weeks, stopped))

}  // namespace attune::api
