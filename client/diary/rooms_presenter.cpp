#include "client/diary/rooms_presenter.hpp"

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"

namespace attune::desktop {

void RoomsPresenter::begin()
{
    screen_.calls.call<api::ReadRooms>(alive_, {}, [this](const Result<api::ReadRooms::Reply>& reply) {
        if (!reply)
            return view_.show_sentence(reply.error().sentence);
        rooms_ = reply->rooms;
        view_.show_rooms();
    });
}

void RoomsPresenter::add(const std::string& name)
{
    screen_.calls.call<api::AddRoom>(alive_, {trimmed(name)},
                                     [this](const Result<api::Room>& reply) { answered(reply); });
}

void RoomsPresenter::rename(std::size_t room, const std::string& name)
{
    if (room < rooms_.size() && rooms_[room].name != trimmed(name))
        change(rooms_[room], trimmed(name), rooms_[room].closed_at.has_value());
}

void RoomsPresenter::close(std::size_t room, bool closed)
{
    if (room < rooms_.size())
        change(rooms_[room], rooms_[room].name, closed);
}

void RoomsPresenter::change(const api::Room& room, const std::string& name, bool closed)
{
    screen_.calls.call<api::ChangeRoom>(alive_, {room.room_id, room.row_version, name, closed},
                                        [this](const Result<api::Room>& reply) { answered(reply); });
}

void RoomsPresenter::answered(const Result<api::Room>& reply)
{
    view_.show_faults(reply ? std::vector<FieldError>{} : reply.error().fields);
    view_.show_sentence(reply ? std::string{} : reply.error().sentence);
    if (!reply)
        return;
    screen_.status.say(saved_words(screen_));
    begin();
}

}  // namespace attune::desktop
