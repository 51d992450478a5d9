// What the practice says to a client after an answer about self-harm. The practice's own words: none are
// shipped.
#pragma once

#include <optional>
#include <string>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

// Never changed: a new text is a new one, and the last holds.
struct PracticeSafety {
    std::string text;
    std::string read_by;     // who reads the answers, and when
    std::string entered_by;  // display name
    Instant entered_at;
};
BOOST_DESCRIBE_STRUCT(PracticeSafety, (), (text, read_by, entered_by, entered_at))

struct ReadPracticeSafety {
    static constexpr std::string_view name = "read_practice_safety";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/practice-safety";
    static constexpr auto needs = Permission::signed_in;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    struct Reply {
        std::optional<PracticeSafety> safety;  // absent: none has been entered
    };
};
BOOST_DESCRIBE_STRUCT(ReadPracticeSafety::Reply, (), (safety))

// Refuses (invalid) an empty or overlong text.
struct EnterPracticeSafety {
    static constexpr std::string_view name = "enter_practice_safety";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/practice-safety";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string text;
        std::string read_by;
    };
    using Reply = PracticeSafety;
};
BOOST_DESCRIBE_STRUCT(EnterPracticeSafety::Request, (), (text, read_by))

inline constexpr std::size_t room_for_safety_text = 2000;
inline constexpr std::size_t room_for_who_reads = 500;

}  // namespace attune::api
