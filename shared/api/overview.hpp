// Everything that fills a client's workspace, in one request.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/administrations.hpp"
#include "shared/api/break_glass.hpp"
#include "shared/api/care_plans.hpp"
#include "shared/api/client_attachments.hpp"
#include "shared/api/clients.hpp"
#include "shared/api/documents.hpp"
#include "shared/api/goals.hpp"
#include "shared/api/homework.hpp"
#include "shared/api/life_events.hpp"
#include "shared/api/notes.hpp"
#include "shared/api/schedules.hpp"

namespace attune::api {

struct Colleague {
    std::string user_id;
    std::string display_name;
    std::string capacity;  // "responsible", "member", "cover", "break_glass"
};
BOOST_DESCRIBE_STRUCT(Colleague, (), (user_id, display_name, capacity))

// The latest episode throughout, but for `episodes`, `life_events`, `goals`, `care_plan`, `documents` and
// `attachments`, which belong to no one of them. Notes: the progress notes, and the caller's own private
// ones.
struct Overview {
    Client client;
    std::vector<Episode> episodes;  // newest first
    std::vector<Colleague> care_team;
    std::vector<Session> sessions;          // newest first
    std::vector<Course> courses;            // every score with at least one form, in the library's order
    std::vector<Flag> flags;                // open ones first, then the newest; at most 50
    std::vector<Assignment> assignments;    // running ones first
    std::vector<LifeEvent> life_events;     // the earliest first, struck out ones among them
    std::vector<Goal> goals;                // by place, the earliest first
    std::vector<GoalRatings> goal_ratings;  // that rate goals and stand, the earliest first
    std::optional<CarePlan> care_plan;      // the latest version; empty before the first
    std::vector<Note> notes;                // newest session first
    std::vector<Document> documents;        // newest first; without their bytes
    std::vector<ClientAttachment> attachments = {};  // the latest day first, struck out ones among them
    Schedule schedule;
    bool risk_asked = false;  // some form of the episode has a risk item that was answered
    bool risk_blank = false;  // the latest form with a risk item left it blank: "risk question not answered"
    std::optional<Day> risk_answered_on;  // the latest day a risk item was answered
    // By which the caller sees this client: absent for those on the care team or above it.
    std::optional<BreakGlass> break_glass;
    bool read_only = false;  // the caller sees the client as a supervisor alone
    std::vector<NoteWaiver> note_waivers = {};
    std::optional<std::string> last_room_id;  // of the latest session that was not called off
    std::optional<std::string> time_zone;     // the practice's
};
BOOST_DESCRIBE_STRUCT(Overview, (),
                      (client, episodes, care_team, sessions, courses, flags, assignments, life_events, goals,
                       goal_ratings, care_plan, notes, documents, attachments, schedule, risk_asked,
                       risk_blank, risk_answered_on, break_glass, read_only, note_waivers, last_room_id,
                       time_zone))

struct ReadOverview {
    static constexpr std::string_view name = "read_overview";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
    };
    using Reply = Overview;
};
BOOST_DESCRIBE_STRUCT(ReadOverview::Request, (), (client_id))

}  // namespace attune::api
