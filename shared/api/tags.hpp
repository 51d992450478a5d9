// Tags: words of the practice's own by which clients are sorted.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/sign_in.hpp"

namespace attune::api {

inline constexpr std::size_t most_tags = 60;  // of a practice
inline constexpr std::size_t most_tags_of_a_client = 12;
inline constexpr std::size_t room_for_tag = 40;  // in characters

// In the order of the alphabet.
struct Tags {
    std::vector<std::string> tags;
};
BOOST_DESCRIBE_STRUCT(Tags, (), (tags))

// Those that the practice offers.
struct ReadTags {
    static constexpr std::string_view name = "read_tags";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/practice/tags";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    using Reply = Tags;
};

// The whole list: what is not in it is offered no more, and stays with the clients who have it.
struct KeepTags {
    static constexpr std::string_view name = "keep_tags";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/practice/tags";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    using Request = Tags;
    using Reply = Tags;
};

// All of a client's. Refuses (invalid) more than there is room for, and one that is not offered and that the
// client does not have.
struct TagClient {
    static constexpr std::string_view name = "tag_client";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/clients/{client_id}/tags";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::vector<std::string> tags;
    };
    using Reply = Tags;
};
BOOST_DESCRIBE_STRUCT(TagClient::Request, (), (client_id, tags))

}  // namespace attune::api
