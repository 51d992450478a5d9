#include "client/attachments/attachment_rows.hpp"

#include <algorithm>

#include "client/sessions/session_rows.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

std::vector<AttachmentRow> attachment_rows(const api::Overview& overview)
{
    std::vector<AttachmentRow> rows;
    for (const auto& one : overview.attachments) {
        AttachmentRow row;
        row.dated_on = medium_date(one.dated_on);
        row.struck_out = one.struck_out_at.has_value();
        row.title = row.struck_out ? say("{1} (struck out)", one.title) : one.title;
        row.paper = words_for(one.paper);
        if (one.note_id)
            row.belongs_to = note_in_words(overview, *one.note_id);
        row.file = attachment_words(one.file());
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string attachment_details(const api::ClientAttachment& attachment)
{
    auto words = say("Added by {1}, {2}, as {3}. SHA-256 {4}", attachment.added_by,
                     medium_date(to_local(attachment.added_at).day), attachment.name, attachment.sha256);
    if (attachment.struck_out_at)
        words +=
            '\n' + say("Struck out by {1}, {2}: {3}", attachment.struck_out_by,
                       medium_date(to_local(*attachment.struck_out_at).day), attachment.struck_out_because);
    return words;
}

std::string note_in_words(const api::Overview& overview, const std::string& note_id)
{
    const auto note = std::ranges::find(overview.notes, note_id, &api::Note::note_id);
    const auto* session = note == overview.notes.end() ? nullptr : find_session(overview, note->session_id);
    if (!session)
        return say("A note of an earlier episode");
    const auto kind = note->kind == api::NoteKind::private_note ? say("Private note") : say("Note");
    const auto day = medium_date(to_local(session->starts_at).day);
    return session->number > 0 ? say("{1}, session {2}, {3}", kind, session->number, day)
                               : say("{1}, {2}", kind, day);
}

void put_attachment(api::Overview& overview, const api::ClientAttachment& attachment)
{
    auto& all = overview.attachments;
    const auto same = std::ranges::find(all, attachment.attachment_id, &api::ClientAttachment::attachment_id);
    if (same != all.end()) {
        *same = attachment;
        return;
    }
    const auto place = std::ranges::find_if(
        all, [&](const api::ClientAttachment& one) { return one.dated_on <= attachment.dated_on; });
    all.insert(place, attachment);
}

}  // namespace attune::desktop
