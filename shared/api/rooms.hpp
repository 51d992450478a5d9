// The rooms that appointments take place in: read by everybody, kept by a practice lead.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

inline constexpr std::size_t room_for_room_name = 60;

struct Room {
    std::string room_id;
    std::int64_t row_version = 0;
    std::string name;
    std::optional<Instant> closed_at;  // nothing new is booked in it
};
BOOST_DESCRIBE_STRUCT(Room, (), (room_id, row_version, name, closed_at))

struct ReadRooms {
    static constexpr std::string_view name = "read_rooms";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/rooms";
    static constexpr auto needs = Permission::signed_in;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    struct Reply {
        std::vector<Room> rooms;  // those in use first, each by name
    };
};
BOOST_DESCRIBE_STRUCT(ReadRooms::Reply, (), (rooms))

struct AddRoom {
    static constexpr std::string_view name = "add_room";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/rooms";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string name;
    };
    using Reply = Room;
};
BOOST_DESCRIBE_STRUCT(AddRoom::Request, (), (name))

struct ChangeRoom {
    static constexpr std::string_view name = "change_room";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/rooms/{room_id}";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string room_id;
        std::int64_t row_version = 0;
        std::string name;
        bool closed = false;
    };
    using Reply = Room;
};
BOOST_DESCRIBE_STRUCT(ChangeRoom::Request, (), (room_id, row_version, name, closed))

}  // namespace attune::api
