#include "server/db/rooms.hpp"

#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

struct AllRooms {
    static constexpr auto sql =
        "SELECT id, row_version, name, closed_at FROM room ORDER BY closed_at IS NOT NULL, lower(name), id";
    using Parameters = None;
    using Row = api::Room;
};

struct FindRoom {
    static constexpr auto sql = "SELECT id, row_version, name, closed_at FROM room WHERE id = :room_id";
    struct Parameters {
        std::string room_id;
    };
    using Row = api::Room;
};
BOOST_DESCRIBE_STRUCT(FindRoom::Parameters, (), (room_id))

struct InsertRoom {
    static constexpr auto sql = R"sql(
        INSERT INTO room (id, name) VALUES (:room_id, :name) ON CONFLICT DO NOTHING
        RETURNING id, row_version, name, closed_at)sql";
    struct Parameters {
        std::string room_id;
        std::string name;
    };
    using Row = api::Room;
};
BOOST_DESCRIBE_STRUCT(InsertRoom::Parameters, (), (room_id, name))

struct HasName {
    static constexpr auto sql = R"sql(
        SELECT id, row_version, name, closed_at FROM room
        WHERE lower(name) = lower(:name) AND closed_at IS NULL AND id <> :room_id)sql";
    using Parameters = InsertRoom::Parameters;
    using Row = api::Room;
};

struct UpdateRoom {
    static constexpr auto sql = R"sql(
        UPDATE room SET row_version = row_version + 1, name = :name,
                        closed_at = CASE WHEN :closed THEN coalesce(closed_at, now()) END
        WHERE id = :room_id AND row_version = :row_version
        RETURNING id, row_version, name, closed_at)sql";
    using Parameters = api::ChangeRoom::Request;
    using Row = api::Room;
};

Refusal name_taken(const std::string& name)
{
    return conflict(say("There is a room called \u201c{1}\u201d already.", name));
}

}  // namespace

std::vector<api::Room> Rooms::all()
{
    return db_.all<AllRooms>({});
}

std::optional<api::Room> Rooms::find(const std::string& room_id)
{
    return is_uuid(room_id) ? db_.maybe<FindRoom>({room_id}) : std::nullopt;
}

Result<api::Room> Rooms::add(const std::string& name)
{
    auto room = db_.maybe<InsertRoom>({new_uuid(), name});
    if (!room)
        return name_taken(name);
    return *std::move(room);
}

Result<api::Room> Rooms::change(const api::ChangeRoom::Request& request)
{
    const auto current = find(request.room_id);
    if (!current)
        return no_such(PartOfRecord::room);
    if (!request.closed && db_.maybe<HasName>({request.room_id, request.name}))
        return name_taken(request.name);
    auto room = db_.maybe<UpdateRoom>(request);
    if (!room)
        return stale(*find(request.room_id));
    return *std::move(room);
}

}  // namespace attune::server
