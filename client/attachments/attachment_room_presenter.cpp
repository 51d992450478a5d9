#include "client/attachments/attachment_room_presenter.hpp"

#include <algorithm>

#include "client/forms/kept_write.hpp"

namespace attune::desktop {

namespace {

constexpr int megabytes_a_gigabyte = 1024;

}  // namespace

void AttachmentRoomPresenter::begin()
{
    screen_.calls.call<api::ReadAttachmentRoom>(alive_, {}, [this](const Result<api::AttachmentRoom>& room) {
        if (!room)
            return view_.show_sentence(room.error().sentence);
        view_.show_room(api::room_words(*room), std::max(room->megabytes / megabytes_a_gigabyte, 1));
    });
}

void AttachmentRoomPresenter::set(int gigabytes)
{
    if (busy_ || !may_set())
        return;
    busy_ = true;
    view_.show_busy(true);
    view_.show_sentence({});
    if (key_.empty())
        key_ = new_key();
    screen_.calls.call<api::SetAttachmentRoom>(
        alive_, {gigabytes * megabytes_a_gigabyte},
        [this](const Result<api::AttachmentRoom>& reply) {
            busy_ = false;
            key_.clear();
            view_.show_busy(false);
            if (!reply) {
                view_.show_faults(reply.error().fields);
                return view_.show_sentence(reply.error().sentence);
            }
            screen_.status.say(saved_words(screen_));
            view_.close();
        },
        key_);
}

}  // namespace attune::desktop
