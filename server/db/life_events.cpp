#include "server/db/life_events.hpp"

#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

// `condition` chooses among a client's events, `e`, and may order them.
std::string events_where(const std::string& condition)
{
    return R"sql(
        SELECT e.id, e.row_version, e.kind, e.text, e.started_on, e.ended_on, e.struck_out_at, u.display_name
        FROM life_event e
        JOIN user_account u ON u.id = e.changed_by
        WHERE e.client_id = :client_id)sql" +
           condition;
}

struct FindLifeEvent {
    static inline const auto sql = events_where(" AND e.id = :life_event_id");
    struct Parameters {
        std::string client_id;
        std::string life_event_id;
    };
    using Row = api::LifeEvent;
};
BOOST_DESCRIBE_STRUCT(FindLifeEvent::Parameters, (), (client_id, life_event_id))

struct LifeEventsOfClient {
    static inline const auto sql = events_where(" ORDER BY e.started_on, e.changed_at, e.id");
    struct Parameters {
        std::string client_id;
    };
    using Row = api::LifeEvent;
};
BOOST_DESCRIBE_STRUCT(LifeEventsOfClient::Parameters, (), (client_id))

struct InsertLifeEvent {
    static constexpr auto sql = R"sql(
        INSERT INTO life_event (id, client_id, kind, text, started_on, ended_on, changed_by)
        SELECT :life_event_id, :client_id, :kind, :text, :started_on, :ended_on, :changed_by
        WHERE (SELECT count(*) FROM life_event WHERE client_id = :client_id) < :most)sql";
    struct Parameters {
        std::string life_event_id;
        std::string client_id;
        EventKind kind = EventKind::life;
        std::string text;
        Day started_on;
        std::optional<Day> ended_on;
        std::string changed_by;
        int most = 0;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertLifeEvent::Parameters, (),
                      (life_event_id, client_id, kind, text, started_on, ended_on, changed_by, most))

struct ChangeLifeEvent {
    static constexpr auto sql = R"sql(
        UPDATE life_event
        SET row_version = row_version + 1, kind = :kind, text = :text, started_on = :started_on,
            ended_on = :ended_on, changed_by = :changed_by, changed_at = now()
        WHERE client_id = :client_id AND id = :life_event_id AND row_version = :row_version
          AND struck_out_at IS NULL)sql";
    struct Parameters {
        std::string client_id;
        std::string life_event_id;
        std::int64_t row_version = 0;
        EventKind kind = EventKind::life;
        std::string text;
        Day started_on;
        std::optional<Day> ended_on;
        std::string changed_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(ChangeLifeEvent::Parameters, (),
                      (client_id, life_event_id, row_version, kind, text, started_on, ended_on, changed_by))

struct StrikeOut {
    static constexpr auto sql = R"sql(
        UPDATE life_event
        SET row_version = row_version + 1, struck_out_at = :struck_out_at, changed_by = :changed_by,
            changed_at = now()
        WHERE client_id = :client_id AND id = :life_event_id AND row_version = :row_version)sql";
    struct Parameters {
        std::string client_id;
        std::string life_event_id;
        std::int64_t row_version = 0;
        std::optional<Instant> struck_out_at;
        std::string changed_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(StrikeOut::Parameters, (),
                      (client_id, life_event_id, row_version, struck_out_at, changed_by))

}  // namespace

Result<api::LifeEvent> LifeEvents::create(const api::CreateLifeEvent::Request& request,
                                          const std::string& user_id)
{
    const auto life_event_id = new_uuid();
    if (db_.run<InsertLifeEvent>({life_event_id, request.client_id, request.kind, request.text,
                                  request.started_on, request.ended_on, user_id, most_life_events}) == 0)
        return conflict(say("This record holds {1} life events already, and there is room for no more.",
                            most_life_events));
    return find(request.client_id, life_event_id).value();
}

Result<api::LifeEvent> LifeEvents::update(const api::UpdateLifeEvent::Request& request,
                                          const std::string& user_id)
{
    const bool changed =
        is_uuid(request.life_event_id) &&
        db_.run<ChangeLifeEvent>({request.client_id, request.life_event_id, request.row_version, request.kind,
                                  request.text, request.started_on, request.ended_on, user_id}) > 0;
    auto event = find(request.client_id, request.life_event_id);
    if (!event)
        return no_such(PartOfRecord::life_event);
    if (!changed && event->row_version != request.row_version)
        return stale(*event);
    if (!changed)
        return conflict(to_say("This life event is struck out. Take it back in first, then change it."));
    return *std::move(event);
}

Result<api::LifeEvent> LifeEvents::strike_out(const api::StrikeOutLifeEvent::Request& request,
                                              const std::string& user_id, Instant now)
{
    const bool changed =
        is_uuid(request.life_event_id) &&
        db_.run<StrikeOut>({request.client_id, request.life_event_id, request.row_version,
                            request.struck_out ? std::optional{now} : std::nullopt, user_id}) > 0;
    auto event = find(request.client_id, request.life_event_id);
    if (!event)
        return no_such(PartOfRecord::life_event);
    if (!changed)
        return stale(*event);
    return *std::move(event);
}

std::vector<api::LifeEvent> LifeEvents::of_client(const std::string& client_id)
{
    return db_.all<LifeEventsOfClient>({client_id});
}

std::optional<api::LifeEvent> LifeEvents::find(const std::string& client_id, const std::string& life_event_id)
{
    if (!is_uuid(life_event_id))
        return std::nullopt;
    return db_.maybe<FindLifeEvent>({client_id, life_event_id});
}

}  // namespace attune::server
