#include "server/db/waiting_list.hpp"

#include "server/db/uuid.hpp"

namespace attune::server {

namespace {

constexpr auto entries = R"sql(
        SELECT w.id, w.row_version, w.client_id, c.reference, c.legal_name, c.preferred_name,
               jsonb_build_object('waits_for', w.waits_for, 'since', w.since, 'urgency', w.urgency,
                                  'weekdays', w.weekdays, 'day_parts', w.day_parts,
                                  'therapist_id', w.therapist_id, 'note', w.note),
               coalesce(t.display_name, ''), w.state,
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'state', s.state, 'taken_by', u.display_name, 'taken_at', s.taken_at) ORDER BY s.number), '[]')
                FROM waiting_step s JOIN user_account u ON u.id = s.taken_by WHERE s.entry_id = w.id)
        FROM waiting_entry w JOIN waiting_clients() c ON c.client_id = w.client_id
        LEFT JOIN user_account t ON t.id = w.therapist_id)sql";

struct AllEntries {
    static inline const auto sql = std::string{entries} + R"sql(
        WHERE w.state IN ('waiting', 'offered') OR w.changed_at > now() - :days * interval '1 day'
        ORDER BY w.state NOT IN ('waiting', 'offered'), array_position(ARRAY['urgent', 'soon', 'routine'], w.urgency),
                 w.since, lower(c.legal_name), w.id
        LIMIT :most)sql";
    struct Parameters {
        int days = 0;
        int most = 0;
    };
    using Row = api::WaitingEntry;
};
BOOST_DESCRIBE_STRUCT(AllEntries::Parameters, (), (days, most))

struct OneEntry {
    std::string entry_id;
};
BOOST_DESCRIBE_STRUCT(OneEntry, (), (entry_id))

struct EntryById {
    static inline const auto sql = std::string{entries} + " WHERE w.id = :entry_id::uuid";
    using Parameters = OneEntry;
    using Row = api::WaitingEntry;
};

struct LockEntry {
    static constexpr auto sql = "SELECT id FROM waiting_entry WHERE id = :entry_id::uuid FOR UPDATE";
    using Parameters = OneEntry;
    using Row = OneEntry;
};

struct InsertEntry {
    static constexpr auto sql = R"sql(
        INSERT INTO waiting_entry (id, client_id, waits_for, since, urgency, weekdays, day_parts, therapist_id, note,
                                   changed_by)
        VALUES (:entry_id, :client_id, :waits_for, :since, :urgency, :weekdays::jsonb, :day_parts::jsonb, :therapist_id,
                :note, :user_id)
        ON CONFLICT DO NOTHING)sql";
    struct Parameters {
        std::string entry_id;
        std::string client_id;
        api::WaitsFor waits_for = api::WaitsFor::another_time;
        Day since;
        api::Urgency urgency = api::Urgency::routine;
        std::vector<Weekday> weekdays;
        std::vector<DayPart> day_parts;
        std::optional<std::string> therapist_id;
        std::string note;
        std::string user_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertEntry::Parameters, (),
                      (entry_id, client_id, waits_for, since, urgency, weekdays, day_parts, therapist_id,
                       note, user_id))

struct WaitsTwice {
    static constexpr auto sql = R"sql(
        SELECT id FROM waiting_entry
        WHERE client_id = :client_id::uuid AND waits_for = :waits_for AND id <> :entry_id::uuid
          AND state IN ('waiting', 'offered'))sql";
    struct Parameters {
        std::string client_id;
        std::string entry_id;
        api::WaitsFor waits_for = api::WaitsFor::another_time;
    };
    using Row = OneEntry;
};
BOOST_DESCRIBE_STRUCT(WaitsTwice::Parameters, (), (client_id, entry_id, waits_for))

struct UpdateEntry {
    static constexpr auto sql = R"sql(
        UPDATE waiting_entry
        SET row_version = row_version + 1, waits_for = :waits_for, since = :since, urgency = :urgency,
            weekdays = :weekdays::jsonb, day_parts = :day_parts::jsonb, therapist_id = :therapist_id, note = :note,
            state = :state, changed_by = :user_id, changed_at = now()
        WHERE id = :entry_id)sql";
    struct Parameters {
        std::string entry_id;
        api::WaitsFor waits_for = api::WaitsFor::another_time;
        Day since;
        api::Urgency urgency = api::Urgency::routine;
        std::vector<Weekday> weekdays;
        std::vector<DayPart> day_parts;
        std::optional<std::string> therapist_id;
        std::string note;
        api::WaitingState state = api::WaitingState::waiting;
        std::string user_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(UpdateEntry::Parameters, (),
                      (entry_id, waits_for, since, urgency, weekdays, day_parts, therapist_id, note, state,
                       user_id))

struct SetState {
    static constexpr auto sql = R"sql(
        UPDATE waiting_entry
        SET row_version = row_version + 1, state = :state, changed_by = :user_id, changed_at = now()
        WHERE id = :entry_id)sql";
    struct Parameters {
        std::string entry_id;
        api::WaitingState state = api::WaitingState::waiting;
        std::string user_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(SetState::Parameters, (), (entry_id, state, user_id))

}  // namespace

std::vector<api::WaitingEntry> WaitingList::all()
{
    return db_.all<AllEntries>({api::days_closed_shown, static_cast<int>(api::most_waiting)});
}

std::optional<api::WaitingEntry> WaitingList::find(const std::string& entry_id)
{
    return is_uuid(entry_id) ? db_.maybe<EntryById>({entry_id}) : std::nullopt;
}

std::optional<api::WaitingEntry> WaitingList::lock(const std::string& entry_id)
{
    if (!is_uuid(entry_id) || !db_.maybe<LockEntry>({entry_id}))
        return std::nullopt;
    return find(entry_id);
}

std::optional<api::WaitingEntry> WaitingList::add(const api::AddWaitingEntry::Request& request,
                                                  const std::string& user_id)
{
    const auto& [waits_for, since, urgency, weekdays, day_parts, therapist_id, note] = request.details;
    const auto entry_id = new_uuid();
    const bool added = db_.run<InsertEntry>({entry_id, request.client_id, waits_for, since, urgency, weekdays,
                                             day_parts, therapist_id, note, user_id}) == 1;
    return added ? find(entry_id) : std::nullopt;
}

bool WaitingList::waits_twice(const api::ChangeWaitingEntry::Request& request)
{
    return api::still_waits(request.state) &&
           db_.maybe<WaitsTwice>({request.client_id, request.entry_id, request.details.waits_for});
}

void WaitingList::change(const api::ChangeWaitingEntry::Request& request, const std::string& user_id)
{
    const auto& [waits_for, since, urgency, weekdays, day_parts, therapist_id, note] = request.details;
    db_.run<UpdateEntry>({request.entry_id, waits_for, since, urgency, weekdays, day_parts, therapist_id,
                          note, request.state, user_id});
}

void WaitingList::set_state(const std::string& entry_id, api::WaitingState state, const std::string& user_id)
{
    db_.run<SetState>({entry_id, state, user_id});
}

}  // namespace attune::server
