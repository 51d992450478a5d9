// Papers of the record, byte for byte as they were handed out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/documents.hpp"

namespace attune::server {

class Documents {
public:
    explicit Documents(Connection& db) : db_{db} {}

    // Files a PDF of `filed.document.pages` pages; `filed.content` is base64.
    void insert(const api::DocumentWithContent& filed, const std::string& client_id,
                const std::string& user_id);

    std::optional<api::DocumentWithContent> find(const std::string& client_id,
                                                 const std::string& document_id);

    // Newest first, without their bytes.
    std::vector<api::Document> of_client(const std::string& client_id);

private:
    Connection& db_;
};

}  // namespace attune::server
