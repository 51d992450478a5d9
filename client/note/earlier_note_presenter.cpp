#include "client/note/earlier_note_presenter.hpp"

#include <utility>

#include "shared/domain/time_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

void EarlierNotePresenter::begin()
{
    screen_.calls.call<api::ReadNote>(alive_, {found_.client_id, found_.note_id},
                                      [this](const Result<api::Note>& reply) { show(reply); });
}

void EarlierNotePresenter::sign()
{
    if (std::exchange(busy_, true))
        return;
    screen_.calls.call<api::SignNote>(alive_, {found_.client_id, found_.note_id, row_version_},
                                      [this](const Result<api::Note>& reply) { show(reply); });
}

void EarlierNotePresenter::cosign()
{
    if (std::exchange(busy_, true))
        return;
    screen_.calls.call<api::CosignNote>(alive_, {found_.client_id, found_.note_id},
                                        [this](const Result<api::Note>& reply) { show(reply); });
}

void EarlierNotePresenter::show(const Result<api::Note>& reply)
{
    busy_ = false;
    if (!reply)
        return view_.show_sentence(reply.error().sentence);
    row_version_ = reply->row_version;
    const auto standing =
        reply->signed_at ? std::optional{signed_words(*reply)} : std::optional<SignedNote>{};
    const bool own = reply->author_id == screen_.signed_in.user.user_id || reply->may_take_over;
    view_.show_note(*reply, standing ? &*standing : nullptr,
                    !standing && own && screen_.may(api::Permission::record_care));
}

std::string EarlierNotePresenter::heading() const
{
    return found_.kind == api::NoteKind::private_note ? say("Private note") : say("Note");
}

std::string EarlierNotePresenter::when() const
{
    const auto local = to_local(found_.session_at);
    return long_date(local.day) + ", " + time_of_day(local);
}

}  // namespace attune::desktop
