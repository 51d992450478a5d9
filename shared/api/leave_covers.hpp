// Cover during leave: a colleague sees and cares for the whole caseload of a therapist, from one day to
// another.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

struct LeaveColleague {
    std::string user_id;
    std::string display_name;
};
BOOST_DESCRIBE_STRUCT(LeaveColleague, (), (user_id, display_name))

struct LeaveCover {
    std::string leave_cover_id;
    LeaveColleague therapist;  // who is on leave
    LeaveColleague cover;
    Day starts_on;
    Day ends_on;  // the last day
};
BOOST_DESCRIBE_STRUCT(LeaveCover, (), (leave_cover_id, therapist, cover, starts_on, ends_on))

inline constexpr int most_leave_days = 366;

// Those that go on or are to come: of which the caller is one of the two, and all of them for a lead.
struct ReadLeaveCovers {
    static constexpr std::string_view name = "read_leave_covers";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/leave-covers";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    struct Reply {
        std::vector<LeaveCover> leave_covers;   // the earliest first
        std::vector<LeaveColleague> on_leave;   // for whom the caller may name a cover, by name
        std::vector<LeaveColleague> may_cover;  // by name
    };
};
BOOST_DESCRIBE_STRUCT(ReadLeaveCovers::Reply, (), (leave_covers, on_leave, may_cover))

// By the therapist, or by a lead for anybody. Refuses (invalid) somebody who cannot cover, oneself, days that
// are over or more than most_leave_days.
struct NameLeaveCover {
    static constexpr std::string_view name = "name_leave_cover";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/leave-covers";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string therapist_id;
        std::string cover_id;
        Day starts_on;
        Day ends_on;
    };
    using Reply = ReadLeaveCovers::Reply;
};
BOOST_DESCRIBE_STRUCT(NameLeaveCover::Request, (), (therapist_id, cover_id, starts_on, ends_on))

// It ends now, or does not come to be.
struct TakeBackLeaveCover {
    static constexpr std::string_view name = "take_back_leave_cover";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/leave-covers/{leave_cover_id}/taking-back";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string leave_cover_id;
    };
    using Reply = ReadLeaveCovers::Reply;
};
BOOST_DESCRIBE_STRUCT(TakeBackLeaveCover::Request, (), (leave_cover_id))

}  // namespace attune::api
