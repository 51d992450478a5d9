// Documents filed in a client's record, byte for byte as they were handed out, and to whom they went.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/documents.hpp"
#include "shared/result.hpp"

namespace attune::server {

struct NewDocument {
    api::Document document;
    std::string client_id;
    std::string user_id;
    std::string pdf;
    std::vector<api::RecordVersion> made_from;
};

class Documents {
public:
    explicit Documents(Connection& db) : db_{db} {}

    // With the hash of its bytes.
    void insert(const NewDocument& filed);

    // Refuses (not_found) an unknown document, (conflict) one whose bytes are not those that were filed.
    Result<api::DocumentWithContent> find(const std::string& client_id, const std::string& document_id);

    std::optional<api::DocumentDetails> details(const std::string& client_id, const std::string& document_id);

    // Of a document that details() has found.
    void add_handout(const api::RecordHandout::Request& request, const std::string& user_id);

    // Newest first, without their bytes.
    std::vector<api::Document> of_client(const std::string& client_id);

private:
    Connection& db_;
};

}  // namespace attune::server
