// The files of a client's record as a list shows them. No wx here.
#pragma once

#include <string>
#include <vector>

#include "shared/api/overview.hpp"

namespace attune::desktop {

struct AttachmentRow {
    std::string dated_on;    // "24 Nov 2026"
    std::string title;       // "Letter of the GP"; "Letter of the GP (struck out)"
    std::string paper;       // "Scanned letter"
    std::string belongs_to;  // "Note, session 11, 24 Nov 2026"; empty for the record as a whole
    std::string file;        // "PDF, 80 kB"
    bool struck_out = false;
};

// In the order of the record.
std::vector<AttachmentRow> attachment_rows(const api::Overview& overview);

// "Added by Maren Ashvale, 24 Nov 2026, as letter.pdf. SHA-256 …", and why it was struck out, a line each.
std::string attachment_details(const api::ClientAttachment& attachment);

// "Note, session 11, 24 Nov 2026"; of an earlier episode "A note of an earlier episode".
std::string note_in_words(const api::Overview& overview, const std::string& note_id);

// In the place of the one with its id, or among the others by its day.
void put_attachment(api::Overview& overview, const api::ClientAttachment& attachment);

}  // namespace attune::desktop
