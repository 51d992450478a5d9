// The waiting list: clients who wait for a first appointment, another time, or a place in a group.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/api/diary.hpp"
#include "shared/diary/waiting.hpp"

namespace attune::api {

enum class WaitsFor { first_appointment, another_time, group };
BOOST_DESCRIBE_ENUM(WaitsFor, first_appointment, another_time, group)

enum class Urgency { urgent, soon, routine };
BOOST_DESCRIBE_ENUM(Urgency, urgent, soon, routine)

enum class WaitingState { waiting, offered, booked, withdrawn };
BOOST_DESCRIBE_ENUM(WaitingState, waiting, offered, booked, withdrawn)

constexpr bool still_waits(WaitingState state)
{
    return state == WaitingState::waiting || state == WaitingState::offered;
}

inline constexpr std::size_t room_for_waiting_note = 300;
inline constexpr std::size_t most_waiting = 1000;
inline constexpr int days_closed_shown = 30;

struct WaitingStep {
    WaitingState state = WaitingState::waiting;
    std::string taken_by;  // a display name
    Instant taken_at;
};
BOOST_DESCRIBE_STRUCT(WaitingStep, (), (state, taken_by, taken_at))

// What is said of a place on the list when it is entered or changed.
struct WaitingDetails {
    WaitsFor waits_for = WaitsFor::another_time;
    Day since;
    Urgency urgency = Urgency::routine;
    std::vector<Weekday> weekdays;            // empty: any
    std::vector<DayPart> day_parts;           // empty: any
    std::optional<std::string> therapist_id;  // absent: anybody
    std::string note;                         // for reception, nothing clinical
};
BOOST_DESCRIBE_STRUCT(WaitingDetails, (),
                      (waits_for, since, urgency, weekdays, day_parts, therapist_id, note))

struct WaitingEntry {
    std::string entry_id;
    std::int64_t row_version = 0;
    std::string client_id;
    std::string reference;
    std::string legal_name;
    std::string preferred_name;
    WaitingDetails details;
    std::string therapist_name;  // empty for anybody
    WaitingState state = WaitingState::waiting;
    std::vector<WaitingStep> steps;  // the first is when it was entered
};
BOOST_DESCRIBE_STRUCT(WaitingEntry, (),
                      (entry_id, row_version, client_id, reference, legal_name, preferred_name, details,
                       therapist_name, state, steps))

// Of the caller's caseload; everybody who waits for a practice lead and an assistant. Those who still wait,
// the most urgent first and then those who have waited longest; after them those whose place was closed in
// the last days_closed_shown days. At most most_waiting.
struct ReadWaitingList {
    static constexpr std::string_view name = "read_waiting_list";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/waiting-list";
    static constexpr auto needs = Permission::read_diary;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    struct Reply {
        std::vector<WaitingEntry> entries;
        std::vector<Therapist> therapists;  // to choose from, by name
    };
};
BOOST_DESCRIBE_STRUCT(ReadWaitingList::Reply, (), (entries, therapists))

// Refuses (conflict) a client who waits for the same already.
struct AddWaitingEntry {
    static constexpr std::string_view name = "add_waiting_entry";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/waiting-entries";
    static constexpr auto needs = Permission::keep_diary;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        WaitingDetails details;
    };
    using Reply = WaitingEntry;
};
BOOST_DESCRIBE_STRUCT(AddWaitingEntry::Request, (), (client_id, details))

// The path names no client: a practice lead changes the place of one whom they do not see otherwise.
struct ChangeWaitingEntry {
    static constexpr std::string_view name = "change_waiting_entry";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/waiting-list/{entry_id}";
    static constexpr auto needs = Permission::keep_diary;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string entry_id;
        std::int64_t row_version = 0;
        WaitingDetails details;
        WaitingState state = WaitingState::waiting;
    };
    using Reply = WaitingEntry;
};
BOOST_DESCRIBE_STRUCT(ChangeWaitingEntry::Request, (), (client_id, entry_id, row_version, details, state))

}  // namespace attune::api
