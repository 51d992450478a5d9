// Rows of who comes and when: clients, who is around them, what is filled in about them, what they agreed to,
// their care teams, episodes, appointments and sessions.
#pragma once

#include <optional>
#include <string>

#include <boost/describe/class.hpp>

#include "shared/domain/consent.hpp"
#include "shared/domain/contact_preference.hpp"
#include "shared/domain/day.hpp"
#include "shared/domain/referral.hpp"
#include "shared/domain/related_person.hpp"

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
    std::optional<ContactChannel> preferred_channel = std::nullopt;
    std::optional<bool> messages_may_be_left = std::nullopt;
    std::string address = {};
};
BOOST_DESCRIBE_STRUCT(ClientRow, (),
                      (id, reference, legal_name, preferred_name, pronouns, born_on, phone, email, created_at,
                       import_id, preferred_channel, messages_may_be_left, address))

struct RelatedPersonRow {
    static constexpr auto table = "related_person";

    std::string id = {};
    std::string client_id = {};
    RelatedKind kind = RelatedKind::gp;
    bool emergency_contact = false;
    std::string name;
    std::string relation = {};
    std::string phone;
    std::string email = {};
    std::string address = {};
    std::string note = {};
    std::string changed_by = {};
    Instant changed_at = {};
    std::int64_t row_version = 1;
    std::optional<std::string> import_id = std::nullopt;
};
BOOST_DESCRIBE_STRUCT(RelatedPersonRow, (),
                      (id, client_id, kind, emergency_contact, name, relation, phone, email, address, note,
                       changed_by, changed_at, row_version, import_id))

struct ClientFieldRow {
    static constexpr auto table = "client_field";

    std::string client_id;
    std::string own_field_id;
    int number = 1;
    std::string value;
    std::string set_by;
    Instant set_at;
    std::optional<std::string> import_id = std::nullopt;
};
BOOST_DESCRIBE_STRUCT(ClientFieldRow, (), (client_id, own_field_id, number, value, set_by, set_at, import_id))

struct ConsentRow {
    static constexpr auto table = "consent";

    std::string client_id;
    ConsentPurpose purpose = ConsentPurpose::treatment;
    std::string own_purpose = {};
    ConsentAnswer answer = ConsentAnswer::given;
    std::string text_version;
    Day answered_on;
    ConsentWay way = ConsentWay::written;
    std::string recorded_by;
    Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(ConsentRow, (),
                      (client_id, purpose, own_purpose, answer, text_version, answered_on, way, recorded_by,
                       recorded_at))

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
    std::int64_t row_version = 1;
    std::optional<Day> referred_on = std::nullopt;
    std::optional<ReferralSource> referral_source = std::nullopt;
    std::optional<ReferralUrgency> referral_urgency = std::nullopt;
    std::string referred_by = {};
    std::optional<EndReason> end_reason = std::nullopt;
    std::string outcome = {};
    std::string agreed_afterwards = {};
    std::optional<std::string> service_id = std::nullopt;
};
BOOST_DESCRIBE_STRUCT(EpisodeRow, (),
                      (id, client_id, number, problem, started_on, ended_on, therapist_id, planned_sessions,
                       row_version, referred_on, referral_source, referral_urgency, referred_by, end_reason,
                       outcome, agreed_afterwards, service_id))

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
