// Life events of a client: a day or a stretch of days, and what happened, in a few words.
#pragma once

#include <optional>
#include <string>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/domain/life_event.hpp"

namespace attune::api {

// A mistaken event is struck out and stays in the record; charts leave it out.
struct LifeEvent {
    std::string life_event_id;
    std::int64_t row_version = 0;
    EventKind kind = EventKind::life;
    std::string text;
    Day started_on;
    std::optional<Day> ended_on;  // empty: that one day
    std::optional<Instant> struck_out_at;
    std::string changed_by;  // display name of whoever entered or changed it last
};
BOOST_DESCRIBE_STRUCT(LifeEvent, (),
                      (life_event_id, row_version, kind, text, started_on, ended_on, struck_out_at,
                       changed_by))

struct CreateLifeEvent {
    static constexpr std::string_view name = "create_life_event";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/life_events";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        EventKind kind = EventKind::life;
        std::string text;
        Day started_on;
        std::optional<Day> ended_on;
    };
    using Reply = LifeEvent;
};
BOOST_DESCRIBE_STRUCT(CreateLifeEvent::Request, (), (client_id, kind, text, started_on, ended_on))

struct UpdateLifeEvent {
    static constexpr std::string_view name = "update_life_event";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/clients/{client_id}/life_events/{life_event_id}";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string life_event_id;
        std::int64_t row_version = 0;
        EventKind kind = EventKind::life;
        std::string text;
        Day started_on;
        std::optional<Day> ended_on;
    };
    using Reply = LifeEvent;
};
BOOST_DESCRIBE_STRUCT(UpdateLifeEvent::Request, (),
                      (client_id, life_event_id, row_version, kind, text, started_on, ended_on))

struct StrikeOutLifeEvent {
    static constexpr std::string_view name = "strike_out_life_event";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/clients/{client_id}/life_events/{life_event_id}/struck_out";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string life_event_id;
        std::int64_t row_version = 0;
        bool struck_out = true;  // false takes it back in
    };
    using Reply = LifeEvent;
};
BOOST_DESCRIBE_STRUCT(StrikeOutLifeEvent::Request, (), (client_id, life_event_id, row_version, struck_out))

}  // namespace attune::api
