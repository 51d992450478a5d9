#include "client/exercises/attachment_fetch.hpp"

#include <utility>

#include "client/documents/saved_copy.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

void AttachmentFetch::begin(const Attachment& attachment)
{
    if (under_way_)
        return;
    under_way_ = true;
    attachment_ = attachment;
    content_.clear();
    read_next();
}

void AttachmentFetch::read_next()
{
    screen_.calls.call<api::ReadAttachment>(
        alive_, {attachment_.attachment_id, static_cast<int>(content_.size() / attachment_piece)},
        [this](const Result<api::ReadAttachment::Reply>& reply) { take(reply); });
}

void AttachmentFetch::take(const Result<api::ReadAttachment::Reply>& reply)
{
    if (!reply)
        return end(reply.error());
    const auto piece = bytes_of_base64(reply->content);
    if (!piece)
        return end(piece.error());
    content_ += *piece;
    const auto all = static_cast<std::size_t>(attachment_.bytes);
    if (content_.size() == all)
        return put();
    // All but the last piece are full; a shorter one would be asked for again and again.
    if (content_.size() > all || content_.size() % attachment_piece != 0)
        return end(
            Refusal{RefusalCode::malformed,
                    say("The file did not arrive as it is kept. It is unharmed on the server. Try again.")});
    read_next();
}

void AttachmentFetch::put()
{
    run(
        screen_.async, alive_,
        [files = files_, attachment = attachment_, content = std::exchange(content_, {})] {
            return files->put(attachment, content);
        },
        [this](const Result<std::filesystem::path>& path) { end(path); });
}

void AttachmentFetch::end(const Result<std::filesystem::path>& outcome)
{
    under_way_ = false;
    done_(outcome);
}

}  // namespace attune::desktop
