// Documents of the record: the session summary, previewed and then filed as the PDF that was handed out.
#pragma once

#include <optional>
#include <string>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/summary.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

struct Document {
    std::string document_id;
    std::string kind;  // "session_summary", "safety_plan", "formulation", "formulation_in_plain_words"
    std::string title;
    std::optional<std::string> session_id;
    int pages = 0;
    std::int64_t bytes = 0;
    std::string created_by;  // display name
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Document, (),
                      (document_id, kind, title, session_id, pages, bytes, created_by, created_at))

// What the summary of a held session will say.
struct ReadSummary {
    static constexpr std::string_view name = "read_summary";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}/sessions/{session_id}/summary";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string session_id;
    };
    using Reply = SessionSummary;
};
BOOST_DESCRIBE_STRUCT(ReadSummary::Request, (), (client_id, session_id))

struct DocumentWithContent {
    Document document;
    std::string content;  // the PDF, base64
};
BOOST_DESCRIBE_STRUCT(DocumentWithContent, (), (document, content))

// Renders the summary on the server, files it in the record and hands back its bytes.
struct FileSummary {
    static constexpr std::string_view name = "file_summary";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/sessions/{session_id}/summary";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string session_id;
    };
    using Reply = DocumentWithContent;
};
BOOST_DESCRIBE_STRUCT(FileSummary::Request, (), (client_id, session_id))

struct ReadDocument {
    static constexpr std::string_view name = "read_document";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}/documents/{document_id}";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string document_id;
    };
    using Reply = DocumentWithContent;
};
BOOST_DESCRIBE_STRUCT(ReadDocument::Request, (), (client_id, document_id))

}  // namespace attune::api
