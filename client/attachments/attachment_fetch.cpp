#include "client/attachments/attachment_fetch.hpp"

#include <utility>

#include "client/documents/saved_copy.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

void AttachmentFetch::begin(Wanted wanted)
{
    if (under_way_)
        return;
    under_way_ = true;
    wanted_ = std::move(wanted);
    content_.clear();
    read_next();
}

void AttachmentFetch::read_next()
{
    ask_(alive_, wanted_.attachment, static_cast<int>(content_.size() / attachment_piece),
         [this](const Result<std::string>& reply) { take(reply); });
}

void AttachmentFetch::take(const Result<std::string>& reply)
{
    if (!reply)
        return end(reply.error());
    const auto piece = bytes_of_base64(*reply);
    if (!piece)
        return end(piece.error());
    content_ += *piece;
    const auto all = static_cast<std::size_t>(wanted_.attachment.bytes);
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
        [files = files_, wanted = wanted_,
         content = std::exchange(content_, {})]() -> Result<std::filesystem::path> {
            if (!wanted.sha256.empty() && sha256_of(content) != wanted.sha256)
                return Refusal{
                    RefusalCode::conflict,
                    say("The bytes of \"{1}\" are not those that were added. They were not opened; "
                        "tell whoever looks after the server.",
                        wanted.attachment.name)};
            if (!wanted.to)
                return files->put(wanted.attachment, content);
            if (const auto written = write_copy(*wanted.to, content); !written)
                return written.error();
            return *wanted.to;
        },
        [this](const Result<std::filesystem::path>& path) { end(path); });
}

void AttachmentFetch::end(const Result<std::filesystem::path>& outcome)
{
    under_way_ = false;
    done_(outcome);
}

}  // namespace attune::desktop
