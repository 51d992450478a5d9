// Files of the practice's own exercises: the tables exercise_attachment and exercise_attachment_piece.
// Row-level security shows a client's page those alone that this client was given.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/db/connection.hpp"
#include "shared/domain/attachment.hpp"

namespace attune::server {

class Attachments {
public:
    explicit Attachments(Connection& db) : db_{db} {}

    // Until the transaction ends nobody else adds a file, names one or forgets one.
    void hold();

    // Bytes of all files of the practice.
    std::int64_t room_taken();

    void keep(const Attachment& attachment, std::string_view content, const std::string& user_id);

    std::optional<Attachment> find(const std::string& attachment_id);

    // Its bytes; nothing when there is no such piece.
    std::optional<std::string> piece(const std::string& attachment_id, int number);

private:
    Connection& db_;
};

// The same for a device, which needs no transaction and leaves no audit row: for all pieces behind the page
// that began to send the file. Nothing once its link is closed, too.
std::optional<std::string> page_attachment_piece(Connection& db, const std::string& secret_hash,
                                                 const std::string& attachment_id, int number);

}  // namespace attune::server
