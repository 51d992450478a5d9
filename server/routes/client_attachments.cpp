#include "server/routes/client_attachments.hpp"

#include "server/base64.hpp"
#include "server/db/attachments.hpp"
#include "server/db/client_attachments.hpp"
#include "server/db/uuid.hpp"
#include "server/hash.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr std::int64_t megabyte = std::int64_t{1024} * 1024;

Faults faults_of(Context& context, const api::AddClientAttachment::Request& request)
{
    Faults faults;
    const auto name = name_of_file(request.name);
    faults.blank("name", say("The file's name"), name);
    faults.too_long("name", say("The file's name"), name, room_for_attachment_name);
    faults.blank("title", say("The title"), request.title);
    faults.too_long("title", say("The title"), request.title, api::room_for_attachment_title);
    faults.in_future("dated_on", say("The day of the document"), request.dated_on, context.now);
    if (request.note_id && !ClientAttachments{context.db}.has_note(request.client_id, *request.note_id))
        faults.add("note_id", say("There is no such note in this client's record."));
    return faults;
}

// What stands in the way of one more file of that size, if anything.
std::optional<Refusal> without_room(ClientAttachments& attachments, const std::string& client_id,
                                    std::int64_t bytes)
{
    if (std::ssize(attachments.of_client(client_id)) >= api::most_client_attachments)
        return conflict(say("This record holds {1} files already, and there is room for no more.",
                            api::most_client_attachments));
    const auto room = attachments.room();
    if (room.bytes_taken + bytes <= room.megabytes * megabyte)
        return std::nullopt;
    return conflict(
        room_words(room) + ' ' +
        say("This one has {1}. Nothing was kept. A practice lead can give more room.", size_words(bytes)));
}

Result<api::ClientAttachment> add(Context& context, const api::AddClientAttachment::Request& request)
{
    if (const auto faults = faults_of(context, request); faults.any())
        return faults.refusal();
    const auto content = from_base64(request.content);
    if (!content)
        return content.error();
    api::ClientAttachment attachment;
    attachment.name = name_of_file(request.name);
    const auto kind = checked_attachment(attachment.name, *content, AttachmentUse::record);
    if (!kind)
        return kind.error();
    attachment.attachment_id = new_uuid();
    attachment.kind = *kind;
    attachment.bytes = static_cast<std::int64_t>(content->size());
    attachment.note_id = request.note_id;
    attachment.title = trimmed(request.title);
    attachment.paper = request.paper;
    attachment.dated_on = request.dated_on;
    attachment.sha256 = sha256(*content);
    Attachments{context.db}.hold();
    ClientAttachments attachments{context.db};
    if (auto refusal = without_room(attachments, request.client_id, attachment.bytes))
        return *std::move(refusal);
    attachments.add(request.client_id, attachment, *content, context.user.user_id);
    return attachments.find(request.client_id, attachment.attachment_id).value();
}

Result<api::ReadClientAttachment::Reply> read_piece(Context& context,
                                                    const api::ReadClientAttachment::Request& request)
{
    const auto bytes =
        ClientAttachments{context.db}.piece(request.client_id, request.attachment_id, request.piece);
    if (!bytes)
        return no_such(PartOfRecord::attachment);
    return api::ReadClientAttachment::Reply{base64(*bytes)};
}

Result<api::ClientAttachment> strike_out(Context& context,
                                         const api::StrikeOutClientAttachment::Request& request)
{
    Faults faults;
    faults.blank("because", say("The reason"), request.because);
    faults.too_long("because", say("The reason"), request.because, api::room_for_strike_out_reason);
    if (faults.any())
        return faults.refusal();
    return ClientAttachments{context.db}.strike_out(request, context.user.user_id);
}

Result<api::AttachmentRoom> read_room(Context& context, const api::Nothing&)
{
    return ClientAttachments{context.db}.room();
}

Result<api::AttachmentRoom> set_room(Context& context, const api::SetAttachmentRoom::Request& request)
{
    Faults faults;
    faults.outside("megabytes", say("The room for files, in megabytes,"), request.megabytes,
                   api::least_attachment_megabytes, api::most_attachment_megabytes);
    if (faults.any())
        return faults.refusal();
    ClientAttachments attachments{context.db};
    attachments.set_room(request.megabytes, context.user.user_id);
    return attachments.room();
}

}  // namespace

std::vector<Route> client_attachment_routes()
{
    return {
        route<api::AddClientAttachment>(add),
        route<api::ReadClientAttachment>(read_piece),
        route<api::StrikeOutClientAttachment>(strike_out),
        route<api::ReadAttachmentRoom>(read_room),
        route<api::SetAttachmentRoom>(set_room),
    };
}

}  // namespace attune::server
