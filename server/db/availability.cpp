#include "server/db/availability.hpp"

#include "server/db/uuid.hpp"

namespace attune::server {

namespace {

constexpr auto hours_selected = R"sql(
        SELECT h.therapist_id, h.number, h.valid_from,
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'weekday', s.weekday, 'from_minute', s.from_minute, 'until_minute', s.until_minute)
                           ORDER BY s.weekday, s.from_minute), '[]')
                FROM working_stretch s WHERE s.hours = h.number)
        FROM working_hours h)sql";

struct HoursFrom {
    static inline const auto sql = std::string{hours_selected} + R"sql(
        WHERE (:therapist_id::uuid IS NULL OR h.therapist_id = :therapist_id::uuid)
          AND h.valid_from >= coalesce((SELECT max(b.valid_from) FROM working_hours b
                                        WHERE b.therapist_id = h.therapist_id AND b.valid_from <= :from), h.valid_from)
          AND NOT EXISTS (SELECT FROM working_hours c
                          WHERE c.therapist_id = h.therapist_id AND c.valid_from = h.valid_from AND c.number > h.number)
        ORDER BY h.number)sql";
    struct Parameters {
        Day from;
        std::optional<std::string> therapist_id;
    };
    using Row = api::TherapistHours;
};
BOOST_DESCRIBE_STRUCT(HoursFrom::Parameters, (), (from, therapist_id))

struct HoursByNumber {
    static inline const auto sql = std::string{hours_selected} + " WHERE h.number = :number";
    struct Parameters {
        std::int64_t number = 0;
    };
    using Row = api::TherapistHours;
};
BOOST_DESCRIBE_STRUCT(HoursByNumber::Parameters, (), (number))

struct OfTherapist {
    std::string therapist_id;
};
BOOST_DESCRIBE_STRUCT(OfTherapist, (), (therapist_id))

struct Number {
    std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(Number, (), (number))

struct LockHours {
    static constexpr auto sql =
        "SELECT length(pg_advisory_xact_lock(hashtextextended('working_hours ' || :therapist_id, 0))::text)";
    using Parameters = OfTherapist;
    using Row = Number;
};

struct LastNumber {
    static constexpr auto sql =
        "SELECT coalesce(max(number), 0) FROM working_hours WHERE therapist_id = :therapist_id::uuid";
    using Parameters = OfTherapist;
    using Row = Number;
};

struct InsertHours {
    static constexpr auto sql = R"sql(
        INSERT INTO working_hours (therapist_id, valid_from, entered_by)
        VALUES (:therapist_id, :valid_from, :entered_by) RETURNING number)sql";
    struct Parameters {
        std::string therapist_id;
        Day valid_from;
        std::string entered_by;
    };
    using Row = Number;
};
BOOST_DESCRIBE_STRUCT(InsertHours::Parameters, (), (therapist_id, valid_from, entered_by))

struct InsertStretches {
    static constexpr auto sql = R"sql(
        INSERT INTO working_stretch (hours, weekday, from_minute, until_minute)
        SELECT :number::bigint, s.weekday, s.from_minute, s.until_minute
        FROM jsonb_to_recordset(:stretches::jsonb) s (weekday integer, from_minute integer, until_minute integer))sql";
    struct Parameters {
        std::int64_t number = 0;
        std::vector<WorkingStretch> stretches;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertStretches::Parameters, (), (number, stretches))

constexpr auto leaves_selected = R"sql(
        SELECT l.id, l.row_version, l.therapist_id, u.display_name, l.starts_at, l.ends_at, r.kind, coalesce(r.word, ''),
               l.withdrawn_at IS NOT NULL
        FROM leave l JOIN user_account u ON u.id = l.therapist_id LEFT JOIN leave_reason r ON r.leave_id = l.id)sql";

struct LeavesAfter {
    static inline const auto sql = std::string{leaves_selected} + R"sql(
        WHERE l.withdrawn_at IS NULL AND l.ends_at > :from
          AND (:therapist_id::uuid IS NULL OR l.therapist_id = :therapist_id::uuid)
        ORDER BY l.starts_at, l.id LIMIT :most)sql";
    struct Parameters {
        Instant from;
        std::optional<std::string> therapist_id;
        int most = 0;
    };
    using Row = api::Leave;
};
BOOST_DESCRIBE_STRUCT(LeavesAfter::Parameters, (), (from, therapist_id, most))

struct OneLeave {
    std::string leave_id;
};
BOOST_DESCRIBE_STRUCT(OneLeave, (), (leave_id))

struct LeaveById {
    static inline const auto sql = std::string{leaves_selected} + " WHERE l.id = :leave_id::uuid";
    using Parameters = OneLeave;
    using Row = api::Leave;
};

struct LockLeave {
    static constexpr auto sql = "SELECT id FROM leave WHERE id = :leave_id::uuid FOR UPDATE";
    using Parameters = OneLeave;
    using Row = OneLeave;
};

struct InsertLeave {
    static constexpr auto sql = R"sql(
        INSERT INTO leave (id, therapist_id, starts_at, ends_at, entered_by)
        VALUES (:leave_id, :therapist_id, :starts_at, :ends_at, :entered_by))sql";
    struct Parameters {
        std::string leave_id;
        std::string therapist_id;
        Instant starts_at;
        Instant ends_at;
        std::string entered_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertLeave::Parameters, (), (leave_id, therapist_id, starts_at, ends_at, entered_by))

struct InsertReason {
    static constexpr auto sql =
        "INSERT INTO leave_reason (leave_id, kind, word) VALUES (:leave_id, :kind, :word)";
    struct Parameters {
        std::string leave_id;
        api::LeaveKind kind = api::LeaveKind::leave;
        std::string word;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertReason::Parameters, (), (leave_id, kind, word))

struct SetWithdrawn {
    static constexpr auto sql = R"sql(
        UPDATE leave SET row_version = row_version + 1, withdrawn_at = CASE WHEN :withdrawn THEN now() END
        WHERE id = :leave_id::uuid)sql";
    struct Parameters {
        std::string leave_id;
        bool withdrawn = false;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(SetWithdrawn::Parameters, (), (leave_id, withdrawn))

struct TimeOfTherapist {
    std::string therapist_id;
    Instant from;
    Instant until;
};
BOOST_DESCRIBE_STRUCT(TimeOfTherapist, (), (therapist_id, from, until))

struct Booked {
    static constexpr auto sql = R"sql(
        SELECT starts_at, starts_at + minutes * interval '1 minute' FROM appointment
        WHERE therapist_id = :therapist_id::uuid AND standing = 'booked'
          AND starts_at > :from::timestamptz - interval '10 hours' AND starts_at < :until
        ORDER BY starts_at)sql";
    using Parameters = TimeOfTherapist;
    using Row = TimeSpan;
};

struct CountWithin {
    static constexpr auto sql = "SELECT appointments_within(:therapist_id::uuid, :from, :until)";
    using Parameters = TimeOfTherapist;
    using Row = Number;
};

struct Within {
    static constexpr auto sql = R"sql(
        SELECT id FROM appointment
        WHERE therapist_id = :therapist_id::uuid AND standing = 'booked'
          AND time_of(starts_at, minutes) && tstzrange(:from, :until)
        ORDER BY starts_at LIMIT 100)sql";
    using Parameters = TimeOfTherapist;
    struct Row {
        std::string appointment_id;
    };
};
BOOST_DESCRIBE_STRUCT(Within::Row, (), (appointment_id))

}  // namespace

std::vector<api::TherapistHours> Availability::hours_from(Day from,
                                                          const std::optional<std::string>& therapist_id)
{
    return db_.all<HoursFrom>({from, therapist_id});
}

std::int64_t Availability::lock_last_number(const std::string& therapist_id)
{
    db_.maybe<LockHours>({therapist_id});
    return db_.maybe<LastNumber>({therapist_id})->number;
}

api::TherapistHours Availability::add(const NewHours& hours)
{
    const auto added = db_.maybe<InsertHours>({hours.therapist_id, hours.valid_from, hours.entered_by});
    db_.run<InsertStretches>({added->number, hours.stretches});
    return *db_.maybe<HoursByNumber>({added->number});
}

std::vector<api::Leave> Availability::leaves_after(Instant from,
                                                   const std::optional<std::string>& therapist_id)
{
    return db_.all<LeavesAfter>({from, therapist_id, most_leaves});
}

api::Leave Availability::add(const NewLeave& leave)
{
    db_.run<InsertLeave>(
        {leave.leave_id, leave.therapist_id, leave.starts_at, leave.ends_at, leave.entered_by});
    db_.run<InsertReason>({leave.leave_id, leave.kind, leave.word});
    return *find_leave(leave.leave_id);
}

std::optional<api::Leave> Availability::find_leave(const std::string& leave_id)
{
    return is_uuid(leave_id) ? db_.maybe<LeaveById>({leave_id}) : std::nullopt;
}

std::optional<api::Leave> Availability::lock_leave(const std::string& leave_id)
{
    if (!is_uuid(leave_id) || !db_.maybe<LockLeave>({leave_id}))
        return std::nullopt;
    return find_leave(leave_id);
}

void Availability::set_withdrawn(const std::string& leave_id, bool withdrawn)
{
    db_.run<SetWithdrawn>({leave_id, withdrawn});
}

std::vector<TimeSpan> Availability::booked(const std::string& therapist_id, Instant from, Instant until)
{
    return db_.all<Booked>({therapist_id, from, until});
}

int Availability::count_within(const std::string& therapist_id, const TimeSpan& span)
{
    return static_cast<int>(db_.maybe<CountWithin>({therapist_id, span.starts_at, span.ends_at})->number);
}

std::vector<std::string> Availability::within(const std::string& therapist_id, const TimeSpan& span)
{
    std::vector<std::string> ids;
    for (auto& row : db_.all<Within>({therapist_id, span.starts_at, span.ends_at}))
        ids.push_back(std::move(row.appointment_id));
    return ids;
}

}  // namespace attune::server
