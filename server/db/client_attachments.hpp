// Files of clients' records: the tables client_attachment and client_attachment_piece, and attachment_room.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/client_attachments.hpp"

namespace attune::server {

class ClientAttachments {
public:
    explicit ClientAttachments(Connection& db) : db_{db} {}

    // The latest day first, struck out ones too; of those that belong to a private note, the caller's own.
    std::vector<api::ClientAttachment> of_client(const std::string& client_id);
    std::optional<api::ClientAttachment> find(const std::string& client_id, const std::string& attachment_id);

    void add(const std::string& client_id, const api::ClientAttachment& attachment, std::string_view content,
             const std::string& user_id);
    // Its bytes; nothing when there is no such piece.
    std::optional<std::string> piece(const std::string& client_id, const std::string& attachment_id,
                                     int number);
    // Refuses (not_found), (stale), and (conflict) what is struck out already.
    Result<api::ClientAttachment> strike_out(const api::StrikeOutClientAttachment::Request& request,
                                             const std::string& user_id);

    // A note of this client's that the caller can see.
    bool has_note(const std::string& client_id, const std::string& note_id);

    api::AttachmentRoom room();
    void set_room(int megabytes, const std::string& user_id);

private:
    Connection& db_;
};

}  // namespace attune::server
