// Rows of who comes and when: clients, their care teams, episodes, appointments and sessions.
#pragma once

#include <optional>
#include <string>

#include <boost/describe/class.hpp>

#include "shared/domain/day.hpp"

namespace attune::server::bulk {

struct ClientRow {
    static constexpr auto table = "client";

    std::string id;
    std::string reference;
    std::string legal_name;
    std::string preferred_name;
    std::string pronouns;
    std::optional<Day> born_on;
    std::string phone;
    std::string email;
    Instant created_at;
    std::optional<std::string> import_id = std::nullopt;
};
BOOST_DESCRIBE_STRUCT(ClientRow, (),
                      (id, reference, legal_name, preferred_name, pronouns, born_on, phone, email, created_at,
                       import_id))

struct CareTeamRow {
    static constexpr auto table = "care_team";

    std::string client_id;
    std::string user_id;
    std::string capacity;
    Instant started_at;
};
BOOST_DESCRIBE_STRUCT(CareTeamRow, (), (client_id, user_id, capacity, started_at))

struct EpisodeRow {
    static constexpr auto table = "episode";

    std::string id;
    std::string client_id;
    int number = 1;
    std::string problem;
    Day started_on;
    std::optional<Day> ended_on;
    std::string therapist_id;
    std::optional<int> planned_sessions;
};
BOOST_DESCRIBE_STRUCT(EpisodeRow, (),
                      (id, client_id, number, problem, started_on, ended_on, therapist_id, planned_sessions))

struct AppointmentRow {
    static constexpr auto table = "appointment";

    std::string id;
    std::string therapist_id;
    std::string kind = "individual";
    Instant starts_at;
    int minutes = 50;
    std::string standing;
    std::string booked_by;
    std::int64_t row_version = 1;
    std::string title;
    Instant booked_at;
};
BOOST_DESCRIBE_STRUCT(AppointmentRow, (),
                      (id, therapist_id, kind, starts_at, minutes, standing, booked_by, row_version, title,
                       booked_at))

struct SessionRow {
    static constexpr auto table = "session";

    std::string id;
    std::string client_id;
    std::string episode_id;
    std::string appointment_id;
    Instant starts_at;
    int minutes = 50;
    std::string standing;
    std::string state;
};
BOOST_DESCRIBE_STRUCT(SessionRow, (),
                      (id, client_id, episode_id, appointment_id, starts_at, minutes, standing, state))

}  // namespace attune::server::bulk
