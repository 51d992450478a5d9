#include "server/db/documents.hpp"

#include "server/db/uuid.hpp"

namespace attune::server {

namespace {

struct InsertDocument {
    static constexpr auto sql = R"sql(
        INSERT INTO document (id, client_id, kind, title, session_id, pages, content, created_by)
        VALUES (:document_id, :client_id, :kind, :title, :session_id, :pages, decode(:content, 'base64'),
                :created_by))sql";
    struct Parameters {
        std::string document_id;
        std::string client_id;
        std::string kind;
        std::string title;
        std::optional<std::string> session_id;
        int pages = 0;
        std::string content;
        std::string created_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertDocument::Parameters, (),
                      (document_id, client_id, kind, title, session_id, pages, content, created_by))

// encode() breaks lines like MIME; JSON's readers want none.
struct FindDocument {
    static constexpr auto sql = R"sql(
        SELECT jsonb_build_object('document_id', d.id, 'kind', d.kind, 'title', d.title, 'session_id', d.session_id,
                                  'pages', d.pages, 'bytes', length(d.content), 'created_by', u.display_name,
                                  'created_at', d.created_at),
               translate(encode(d.content, 'base64'), E'\n', '')
        FROM document d JOIN user_account u ON u.id = d.created_by
        WHERE d.client_id = :client_id AND d.id = :document_id)sql";
    struct Parameters {
        std::string client_id;
        std::string document_id;
    };
    using Row = api::DocumentWithContent;
};
BOOST_DESCRIBE_STRUCT(FindDocument::Parameters, (), (client_id, document_id))

struct ListDocuments {
    static constexpr auto sql = R"sql(
        SELECT d.id, d.kind, d.title, d.session_id, d.pages, length(d.content), u.display_name, d.created_at
        FROM document d JOIN user_account u ON u.id = d.created_by
        WHERE d.client_id = :client_id ORDER BY d.created_at DESC, d.id)sql";
    struct Parameters {
        std::string client_id;
    };
    using Row = api::Document;
};
BOOST_DESCRIBE_STRUCT(ListDocuments::Parameters, (), (client_id))

}  // namespace

void Documents::insert(const api::DocumentWithContent& filed, const std::string& client_id,
                       const std::string& user_id)
{
    const auto& document = filed.document;
    db_.run<InsertDocument>({document.document_id, client_id, document.kind, document.title,
                             document.session_id, document.pages, filed.content, user_id});
}

std::optional<api::DocumentWithContent> Documents::find(const std::string& client_id,
                                                        const std::string& document_id)
{
    if (!is_uuid(document_id))
        return std::nullopt;
    return db_.maybe<FindDocument>({client_id, document_id});
}

std::vector<api::Document> Documents::of_client(const std::string& client_id)
{
    return db_.all<ListDocuments>({client_id});
}

}  // namespace attune::server
