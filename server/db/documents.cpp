#include "server/db/documents.hpp"

#include "server/base64.hpp"
#include "server/db/uuid.hpp"
#include "server/hash.hpp"
#include "server/refusals.hpp"

namespace attune::server {

namespace {

struct InsertDocument {
    static constexpr auto sql = R"sql(
        INSERT INTO document (id, client_id, kind, title, session_id, pages, content, created_by, sha256, made_from)
        VALUES (:document_id, :client_id, :kind, :title, :session_id, :pages, decode(:content, 'base64'),
                :created_by, :sha256, :made_from::jsonb))sql";
    struct Parameters {
        std::string document_id;
        std::string client_id;
        std::string kind;
        std::string title;
        std::optional<std::string> session_id;
        int pages = 0;
        std::string content;
        std::string created_by;
        std::string sha256;
        std::vector<api::RecordVersion> made_from;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertDocument::Parameters, (),
                      (document_id, client_id, kind, title, session_id, pages, content, created_by, sha256,
                       made_from))

// encode() breaks lines like MIME; JSON's readers want none.
struct FindDocument {
    static constexpr auto sql = R"sql(
        SELECT jsonb_build_object('document_id', d.id, 'kind', d.kind, 'title', d.title, 'session_id', d.session_id,
                                  'pages', d.pages, 'bytes', length(d.content), 'created_by', u.display_name,
                                  'created_at', d.created_at),
               translate(encode(d.content, 'base64'), E'\n', ''), d.sha256
        FROM document d JOIN user_account u ON u.id = d.created_by
        WHERE d.client_id = :client_id AND d.id = :document_id)sql";
    struct Parameters {
        std::string client_id;
        std::string document_id;
    };
    struct Row {
        api::Document document;
        std::string content;
        std::string sha256;
    };
};
BOOST_DESCRIBE_STRUCT(FindDocument::Parameters, (), (client_id, document_id))
BOOST_DESCRIBE_STRUCT(FindDocument::Row, (), (document, content, sha256))

// The hash that the bytes have now beside the one that they were filed with.
struct FindDetails {
    static constexpr auto sql = R"sql(
        SELECT d.sha256, d.sha256 = encode(sha256(d.content), 'hex'), d.made_from,
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'handout_id', h.id, 'recipient', h.recipient, 'way', h.way, 'given_on', h.given_on,
                           'recorded_by', u.display_name, 'recorded_at', h.recorded_at)
                           ORDER BY h.given_on DESC, h.recorded_at DESC), '[]')
                FROM document_handout h JOIN user_account u ON u.id = h.recorded_by
                WHERE h.document_id = d.id AND h.client_id = d.client_id)
        FROM document d WHERE d.client_id = :client_id AND d.id = :document_id)sql";
    struct Parameters {
        std::string client_id;
        std::string document_id;
    };
    using Row = api::DocumentDetails;
};
BOOST_DESCRIBE_STRUCT(FindDetails::Parameters, (), (client_id, document_id))

struct InsertHandout {
    static constexpr auto sql = R"sql(
        INSERT INTO document_handout (id, document_id, client_id, recipient, way, given_on, recorded_by)
        VALUES (:handout_id, :document_id, :client_id, :recipient, :way, :given_on, :recorded_by))sql";
    struct Parameters {
        std::string handout_id;
        std::string document_id;
        std::string client_id;
        std::string recipient;
        api::HandoutWay way;
        Day given_on;
        std::string recorded_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertHandout::Parameters, (),
                      (handout_id, document_id, client_id, recipient, way, given_on, recorded_by))

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

void Documents::insert(const NewDocument& filed)
{
    const auto& document = filed.document;
    db_.run<InsertDocument>({document.document_id, filed.client_id, document.kind, document.title,
                             document.session_id, document.pages, base64(filed.pdf), filed.user_id,
                             sha256(filed.pdf), filed.made_from});
}

Result<api::DocumentWithContent> Documents::find(const std::string& client_id, const std::string& document_id)
{
    if (!is_uuid(document_id))
        return no_such(PartOfRecord::document);
    auto found = db_.maybe<FindDocument>({client_id, document_id});
    if (!found)
        return no_such(PartOfRecord::document);
    if (sha256(from_base64(found->content).value()) != found->sha256)
        return conflict(
            to_say("The bytes of this document are not those that were filed. They were not handed out; "
                   "tell whoever looks after the server."));
    return api::DocumentWithContent{std::move(found->document), std::move(found->content)};
}

std::optional<api::DocumentDetails> Documents::details(const std::string& client_id,
                                                       const std::string& document_id)
{
    if (!is_uuid(document_id))
        return std::nullopt;
    return db_.maybe<FindDetails>({client_id, document_id});
}

void Documents::add_handout(const api::RecordHandout::Request& request, const std::string& user_id)
{
    db_.run<InsertHandout>({new_uuid(), request.document_id, request.client_id, request.recipient,
                            request.way, request.given_on, user_id});
}

std::vector<api::Document> Documents::of_client(const std::string& client_id)
{
    return db_.all<ListDocuments>({client_id});
}

}  // namespace attune::server
