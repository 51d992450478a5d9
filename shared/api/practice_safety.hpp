// What the practice says to a client after an answer about self-harm, who reads the answers and when, and who
// stands in. The practice's own words: none are shipped.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/day.hpp"
#include "shared/domain/reading_hours.hpp"

namespace attune::api {

// Sees every client whose risk answer waits, beside those who care for them, until it is signed off.
struct Cover {
    std::string username;
    std::string display_name;
};
BOOST_DESCRIBE_STRUCT(Cover, (), (username, display_name))

// Never changed: a new text is a new one, and the last holds.
struct PracticeSafety {
    std::string text;
    std::string read_by;  // who reads the answers, in the practice's words
    std::optional<ReadingHours> hours;
    std::optional<Cover> cover;  // absent: none was named, or they have left
    std::optional<int> escalate_after_hours;
    std::string entered_by;  // display name
    Instant entered_at;
};
BOOST_DESCRIBE_STRUCT(PracticeSafety, (),
                      (text, read_by, hours, cover, escalate_after_hours, entered_by, entered_at))

// Clients are asked on devices of their own only when somebody reads the answers, and somebody stands in.
inline bool is_complete(const std::optional<PracticeSafety>& safety)
{
    return safety && safety->hours && safety->cover && safety->escalate_after_hours;
}

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
        // Who could be named as cover, by name; only for who may enter the text.
        std::vector<Cover> may_stand_in = {};
    };
};
BOOST_DESCRIBE_STRUCT(ReadPracticeSafety::Reply, (), (safety, may_stand_in))

// Refuses (invalid) an empty or overlong text, hours that are none, a cover who is unknown or may not sign
// off risk answers, and a time outside the limit below.
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
        ReadingHours hours;
        std::string cover;             // username
        int escalate_after_hours = 4;  // a risk answer not signed off by then goes to the practice leads
    };
    using Reply = PracticeSafety;
};
BOOST_DESCRIBE_STRUCT(EnterPracticeSafety::Request, (), (text, read_by, hours, cover, escalate_after_hours))

inline constexpr std::size_t room_for_safety_text = 2000;
inline constexpr std::size_t room_for_who_reads = 500;
inline constexpr int most_hours_until_escalated = 168;

}  // namespace attune::api
