#include "server/db/appointments.hpp"

#include "server/db/uuid.hpp"
#include "shared/money/invoice.hpp"

namespace attune::server {

namespace {

constexpr auto appointments = R"sql(
        SELECT a.id, a.row_version, a.therapist_id, u.display_name, a.kind, a.title, a.starts_at, a.minutes, a.standing,
               a.room_id, a.series_id,
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'session_id', s.id, 'row_version', s.row_version, 'client_id', c.id,
                           'legal_name', c.legal_name, 'preferred_name', c.preferred_name, 'state', s.state)
                           ORDER BY c.legal_name, c.id), '[]')
                FROM session s JOIN client c ON c.id = s.client_id
                WHERE s.appointment_id = a.id)
        FROM appointment a JOIN user_account u ON u.id = a.therapist_id)sql";

struct Between {
    static inline const auto sql =
        std::string{appointments} +
        " WHERE a.starts_at >= :from AND a.starts_at < :until"
        " AND (:therapist_id::uuid IS NULL OR a.therapist_id = :therapist_id::uuid)"
        " ORDER BY a.starts_at, a.id";
    struct Parameters {
        Instant from;
        Instant until;
        std::optional<std::string> therapist_id;
    };
    using Row = api::Appointment;
};
BOOST_DESCRIBE_STRUCT(Between::Parameters, (), (from, until, therapist_id))

struct ById {
    static inline const auto sql =
        std::string{appointments} +
        " WHERE a.id IN (SELECT value::uuid FROM jsonb_array_elements_text(:appointment_ids::jsonb))"
        " ORDER BY a.starts_at, a.id";
    struct Parameters {
        std::vector<std::string> appointment_ids;
    };
    using Row = api::Appointment;
};
BOOST_DESCRIBE_STRUCT(ById::Parameters, (), (appointment_ids))

struct LockedId {
    std::string appointment_id;
};
BOOST_DESCRIBE_STRUCT(LockedId, (), (appointment_id))

struct LockById {
    static constexpr auto sql = "SELECT id FROM appointment WHERE id = :appointment_id::uuid FOR UPDATE";
    using Parameters = LockedId;
    using Row = LockedId;
};

struct LockOfSession {
    static constexpr auto sql = R"sql(
        SELECT a.id FROM appointment a
        WHERE a.id = (SELECT appointment_id FROM session WHERE client_id = :client_id AND id = :session_id)
        FOR UPDATE)sql";
    struct Parameters {
        std::string client_id;
        std::string session_id;
    };
    using Row = LockedId;
};
BOOST_DESCRIBE_STRUCT(LockOfSession::Parameters, (), (client_id, session_id))

// A series of which one part was handed over is two.
struct LockFollowing {
    static constexpr auto sql = R"sql(
        SELECT later.id FROM appointment a
        JOIN appointment later ON later.series_id = a.series_id AND later.falls_at > a.falls_at AND later.standing <> 'off'
                               AND later.therapist_id = a.therapist_id
        WHERE a.id = :appointment_id::uuid
        ORDER BY later.id FOR UPDATE OF later)sql";
    using Parameters = LockedId;
    using Row = LockedId;
};

// Once they are locked: nobody arrives at one of them meanwhile.
struct StillToCome {
    static constexpr auto sql = R"sql(
        SELECT id FROM appointment
        WHERE id IN (SELECT value::uuid FROM jsonb_array_elements_text(:appointment_ids::jsonb))
          AND standing = 'booked' AND starts_at > :now AND NOT has_happened(id))sql";
    struct Parameters {
        std::vector<std::string> appointment_ids;
        Instant now;
    };
    using Row = LockedId;
};
BOOST_DESCRIBE_STRUCT(StillToCome::Parameters, (), (appointment_ids, now))

struct Taken {
    static constexpr auto sql = R"sql(
        WITH wanted AS (
            SELECT at::timestamptz FROM jsonb_array_elements_text(:starts::jsonb) at
        ), but AS (
            SELECT id::uuid FROM jsonb_array_elements_text(:but::jsonb) id
        )
        SELECT t.wanted, t.starts_at, t.minutes, CASE WHEN t.of_therapist THEN 'therapist' ELSE 'room' END,
               CASE WHEN t.of_therapist THEN coalesce(a.title, '')
                    ELSE (SELECT name FROM room WHERE id = :room_id::uuid) END,
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'legal_name', c.legal_name, 'preferred_name', c.preferred_name) ORDER BY c.legal_name), '[]')
                FROM session s JOIN client c ON c.id = s.client_id
                WHERE s.appointment_id = t.appointment_id AND t.of_therapist)
        FROM taken_times(:therapist_id::uuid, :room_id::uuid, ARRAY(SELECT id FROM but), ARRAY(SELECT at FROM wanted),
                         :minutes) t
        LEFT JOIN appointment a ON a.id = t.appointment_id
        UNION ALL
        SELECT w.at, s.starts_at, s.minutes, 'client', '',
               jsonb_build_array(jsonb_build_object('legal_name', c.legal_name, 'preferred_name', c.preferred_name))
        FROM jsonb_array_elements_text(:client_ids::jsonb) of_client
        JOIN client c ON c.id = of_client::uuid
        JOIN session s ON s.client_id = c.id AND s.standing = 'booked'
                      AND s.state IN ('booked', 'arrived', 'attended', 'did_not_attend')
        JOIN appointment a ON a.id = s.appointment_id AND a.therapist_id <> :therapist_id::uuid
        JOIN wanted w ON time_of(s.starts_at, s.minutes) && time_of(w.at, :minutes)
        WHERE s.appointment_id NOT IN (SELECT id FROM but)
        ORDER BY 1, 2
        LIMIT 200)sql";
    using Parameters = WantedTimes;
    using Row = TakenTime;
};

struct InsertAppointment {
    static constexpr auto sql = R"sql(
        INSERT INTO appointment (id, therapist_id, room_id, kind, title, starts_at, minutes, standing, series_id, falls_at,
                                 booked_by)
        VALUES (:appointment_id, :therapist_id, :room_id, :kind, :title, :starts_at, :minutes, :standing, :series_id,
                :falls_at, :booked_by)
        ON CONFLICT DO NOTHING)sql";
    using Parameters = NewAppointment;
    using Row = None;
};

struct InsertSeries {
    static constexpr auto sql =
        "INSERT INTO series (id, rule, time_zone, made_by) VALUES (:series_id, :rule, :zone, :made_by)";
    struct Parameters {
        std::string series_id;
        std::string rule;
        std::string zone;
        std::string made_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertSeries::Parameters, (), (series_id, rule, zone, made_by))

struct ChangeAppointment {
    static constexpr auto sql = R"sql(
        UPDATE appointment SET row_version = row_version + 1, room_id = :room_id, title = :title, starts_at = :starts_at,
                               minutes = :minutes, standing = :standing
        WHERE id = :appointment_id)sql";
    struct Parameters {
        std::string appointment_id;
        std::optional<std::string> room_id;
        std::string title;
        Instant starts_at;
        int minutes = 0;
        api::Standing standing = api::Standing::booked;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(ChangeAppointment::Parameters, (),
                      (appointment_id, room_id, title, starts_at, minutes, standing))

struct CountComers {
    static constexpr auto sql = "SELECT comers(:appointment_id::uuid)";
    using Parameters = LockedId;
    struct Row {
        std::int64_t comers = 0;
    };
};
BOOST_DESCRIBE_STRUCT(CountComers::Row, (), (comers))

std::vector<std::string> ids_of(std::vector<LockedId> rows)
{
    std::vector<std::string> ids;
    ids.reserve(rows.size());
    for (auto& row : rows)
        ids.push_back(std::move(row.appointment_id));
    return ids;
}

struct ComingAgain {
    static constexpr auto sql = "SELECT coming_again(:appointment_id::uuid)";
    using Parameters = LockedId;
    struct Row {
        std::string session_id;
    };
};
BOOST_DESCRIBE_STRUCT(ComingAgain::Row, (), (session_id))

struct ChargedAgain {
    static constexpr auto sql = "SELECT session_id, prefix, number FROM charged_again(:appointment_id::uuid)";
    using Parameters = LockedId;
    struct Row {
        std::string session_id;
        std::optional<std::string> prefix;
        std::optional<std::int64_t> number;
    };
};
BOOST_DESCRIBE_STRUCT(ChargedAgain::Row, (), (session_id, prefix, number))

}  // namespace

std::vector<api::Appointment> Appointments::between(Instant from, Instant until,
                                                    const std::optional<std::string>& therapist_id)
{
    return db_.all<Between>({from, until, therapist_id});
}

std::optional<api::Appointment> Appointments::find(const std::string& appointment_id)
{
    if (!is_uuid(appointment_id))
        return std::nullopt;
    return db_.maybe<ById>({{appointment_id}});
}

std::vector<api::Appointment> Appointments::find_all(const std::vector<std::string>& appointment_ids)
{
    return db_.all<ById>({appointment_ids});
}

std::optional<api::Appointment> Appointments::lock_of_session(const std::string& client_id,
                                                              const std::string& session_id)
{
    const auto locked = db_.maybe<LockOfSession>({client_id, session_id});
    return locked ? find(locked->appointment_id) : std::nullopt;
}

std::optional<api::Appointment> Appointments::lock(const std::string& appointment_id)
{
    if (!is_uuid(appointment_id) || !db_.maybe<LockById>({appointment_id}))
        return std::nullopt;
    return find(appointment_id);
}

Following Appointments::lock_following(const api::Appointment& appointment, Instant now)
{
    auto ids = ids_of(db_.all<LockFollowing>({appointment.appointment_id}));
    if (appointment.standing != api::Standing::off)
        ids.push_back(appointment.appointment_id);
    Following following;
    following.to_come = find_all(ids_of(db_.all<StillToCome>({ids, now})));
    following.taken_place = static_cast<std::int64_t>(ids.size() - following.to_come.size());
    return following;
}

std::vector<TakenTime> Appointments::taken(const WantedTimes& wanted)
{
    return db_.all<Taken>(wanted);
}

bool Appointments::insert(const NewAppointment& appointment)
{
    return db_.run<InsertAppointment>(appointment) == 1;
}

void Appointments::insert_series(const std::string& series_id, const std::string& rule,
                                 const std::string& zone, const std::string& made_by)
{
    db_.run<InsertSeries>({series_id, rule, zone, made_by});
}

void Appointments::change(const api::Appointment& appointment)
{
    db_.run<ChangeAppointment>({appointment.appointment_id, appointment.room_id, appointment.title,
                                appointment.starts_at, appointment.minutes, appointment.standing});
}

std::vector<std::string> Appointments::coming_again(const std::string& appointment_id)
{
    std::vector<std::string> ids;
    for (auto& row : db_.all<ComingAgain>({appointment_id}))
        ids.push_back(std::move(row.session_id));
    return ids;
}

std::vector<ChargedLate> Appointments::charged_again(const std::string& appointment_id)
{
    std::vector<ChargedLate> charged;
    for (auto& row : db_.all<ChargedAgain>({appointment_id}))
        charged.push_back({std::move(row.session_id), row.prefix && row.number
                                                          ? invoice_number(*row.prefix, *row.number)
                                                          : std::string{}});
    return charged;
}

std::int64_t Appointments::comers(const std::string& appointment_id)
{
    return db_.maybe<CountComers>({appointment_id})->comers;
}

}  // namespace attune::server
