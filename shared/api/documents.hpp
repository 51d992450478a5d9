// Documents of the record: filed as the PDF that was handed out, with what is known of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/summary.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

struct Document {
    std::string document_id;
    std::string kind;  // a ManuscriptKind, "safety_plan", "formulation", "formulation_in_plain_words"
    std::string title;
    std::optional<std::string> session_id;
    int pages = 0;
    std::int64_t bytes = 0;
    std::string created_by;  // display name
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Document, (),
                      (document_id, kind, title, session_id, pages, bytes, created_by, created_at))

// A record as it stood: which one, and which version of it.
struct RecordVersion {
    std::string kind;  // "session", "note", "form"
    std::string id;
    std::int64_t version = 1;

    bool operator==(const RecordVersion&) const = default;
};
BOOST_DESCRIBE_STRUCT(RecordVersion, (), (kind, id, version))

enum class HandoutWay { in_person, post, email, fax, link, other };
BOOST_DESCRIBE_ENUM(HandoutWay, in_person, post, email, fax, link, other)

// "in person", "by post"
std::string words_for(HandoutWay way);

// To whom a document went. Never changed: what was given out cannot be taken back.
struct Handout {
    std::string handout_id;
    std::string recipient;
    HandoutWay way = HandoutWay::in_person;
    Day given_on;
    std::string recorded_by;  // display name
    Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(Handout, (), (handout_id, recipient, way, given_on, recorded_by, recorded_at))

// What is known of a document beside its bytes.
struct DocumentDetails {
    std::string sha256;     // of the bytes, in hexadecimal
    bool unaltered = true;  // the bytes that are kept have that hash
    std::vector<RecordVersion> made_from;
    std::vector<Handout> handouts;  // the latest first
};
BOOST_DESCRIBE_STRUCT(DocumentDetails, (), (sha256, unaltered, made_from, handouts))

// What the summary of a held session has to say; it is put on paper as a manuscript.
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

// Works out the hash of what is kept.
struct ReadDocumentDetails {
    static constexpr std::string_view name = "read_document_details";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}/documents/{document_id}/details";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string document_id;
    };
    using Reply = DocumentDetails;
};
BOOST_DESCRIBE_STRUCT(ReadDocumentDetails::Request, (), (client_id, document_id))

inline constexpr std::size_t room_for_recipient = 200;  // in characters
inline constexpr int most_handouts = 100;               // of one document

// Refuses (invalid) nobody and a day to come, (conflict) one more than the record
// has room for.
struct RecordHandout {
    static constexpr std::string_view name = "record_handout";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/documents/{document_id}/handouts";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string document_id;
        std::string recipient;
        HandoutWay way = HandoutWay::in_person;
        Day given_on;
    };
    using Reply = DocumentDetails;
};
BOOST_DESCRIBE_STRUCT(RecordHandout::Request, (), (client_id, document_id, recipient, way, given_on))

}  // namespace attune::api
