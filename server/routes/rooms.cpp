#include "server/routes/rooms.hpp"

#include "server/db/rooms.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

Result<api::ReadRooms::Reply> read_rooms(Context& context, const api::Nothing&)
{
    return api::ReadRooms::Reply{Rooms{context.db}.all()};
}

Faults faults_of_name(const std::string& name)
{
    Faults faults;
    faults.blank("name", say("The room\u2019s name"), name);
    faults.too_long("name", say("The room\u2019s name"), name, api::room_for_room_name);
    return faults;
}

Result<api::Room> add_room(Context& context, const api::AddRoom::Request& request)
{
    if (const auto faults = faults_of_name(request.name); faults.any())
        return faults.refusal();
    return Rooms{context.db}.add(request.name);
}

Result<api::Room> change_room(Context& context, const api::ChangeRoom::Request& request)
{
    if (const auto faults = faults_of_name(request.name); faults.any())
        return faults.refusal();
    return Rooms{context.db}.change(request);
}

}  // namespace

std::vector<Route> room_routes()
{
    return {
        route<api::ReadRooms>(read_rooms),
        route<api::AddRoom>(add_room),
        route<api::ChangeRoom>(change_room),
    };
}

}  // namespace attune::server
