// Documents that are written from the record: read as a manuscript, chosen from, and filed as a PDF; and what
// is the same on all of a practice's paper.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/documents.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/manuscript/kinds.hpp"
#include "shared/manuscript/manuscript.hpp"

namespace attune::api {

// A manuscript with everything that it could say, and the records that it says it from.
struct ManuscriptRead {
    Manuscript manuscript;
    std::vector<std::string> left_out;  // by the practice's choice, or by the kind's own
    std::vector<RecordVersion> made_from;
};
BOOST_DESCRIBE_STRUCT(ManuscriptRead, (), (manuscript, left_out, made_from))

// `about` is the session, the form or the episode that a document of that kind is made of; empty for the
// latest episode. Refuses (not_found) what is not this client's, (conflict) a session that was not held and a
// kind that is about no client. A private note is in it only where its author, who asks, names it; refuses
// (not_found) any other, (conflict) to name one in a kind that tells none.
struct ReadManuscript {
    static constexpr std::string_view name = "read_manuscript";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}/manuscripts/{kind}";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        ManuscriptKind kind = ManuscriptKind::progress_report;
        std::optional<std::string> about;
        std::optional<std::string> private_notes = {};  // their note_ids, with commas between
    };
    using Reply = ManuscriptRead;
};
BOOST_DESCRIBE_STRUCT(ReadManuscript::Request, (), (client_id, kind, about, private_notes))

// Somebody around the client, as they were when a letter was addressed to them.
struct Addressee {
    std::string related_person_id;
    std::int64_t row_version = 0;
};
BOOST_DESCRIBE_STRUCT(Addressee, (), (related_person_id, row_version))

// Renders the document on the server, files it in the record and hands back its bytes. Refuses (conflict)
// when `seen` is another state of the record than there is now, an addressee who has changed since or is no
// longer around the client, and a page on which nothing would be left; (invalid) a part that is written over
// with more than there is room for, and an addressee of anything but a letter. An addressee whose part is
// not on the page is not named among what the letter is made from.
struct FileManuscript {
    static constexpr std::string_view name = "file_manuscript";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/manuscripts/{kind}";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        ManuscriptKind kind = ManuscriptKind::progress_report;
        std::optional<std::string> about;
        ManuscriptChoices choices = {};
        std::optional<std::vector<RecordVersion>> seen = {};  // absent: as it is now, unseen
        std::vector<std::string> private_notes = {};          // their note_ids, as ReadManuscript has them
        std::optional<Addressee> addressee = {};  // absent: the client, or whoever was written by hand
    };
    using Reply = DocumentWithContent;
};
BOOST_DESCRIBE_STRUCT(FileManuscript::Request, (),
                      (client_id, kind, about, choices, seen, private_notes, addressee))

// The parts that the practice leaves out of a kind of document unless somebody asks for them.
struct UsualParts {
    ManuscriptKind kind = ManuscriptKind::progress_report;
    std::vector<std::string> left_out;

    bool operator==(const UsualParts&) const = default;
};
BOOST_DESCRIBE_STRUCT(UsualParts, (), (kind, left_out))

// What stands on each of the practice's papers.
struct PracticePaper {
    std::string address;  // lines below the name: street, town, telephone, web
    std::string foot;     // a line at the end of each page
    std::string logo;     // a PNG in base64; empty for none
    std::vector<UsualParts> usual_parts;

    bool operator==(const PracticePaper&) const = default;
};
BOOST_DESCRIBE_STRUCT(PracticePaper, (), (address, foot, logo, usual_parts))

inline constexpr std::size_t room_for_address = 400;  // in characters, and so the others
inline constexpr std::size_t most_address_lines = 6;
inline constexpr std::size_t room_for_foot = 120;
inline constexpr std::size_t room_for_signature_line = 120;

struct PracticePaperRead {
    std::int64_t row_version = 0;  // 0 before it was first saved
    PracticePaper paper;
};
BOOST_DESCRIBE_STRUCT(PracticePaperRead, (), (row_version, paper))

struct ReadPracticePaper {
    static constexpr std::string_view name = "read_practice_paper";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/practice/paper";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    using Reply = PracticePaperRead;
};

// Refuses (invalid) what there is no room for and a logo that is none, (stale) what somebody else has
// changed.
struct SavePracticePaper {
    static constexpr std::string_view name = "save_practice_paper";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/practice/paper";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::int64_t row_version = 0;
        PracticePaper paper;
    };
    using Reply = PracticePaperRead;
};
BOOST_DESCRIBE_STRUCT(SavePracticePaper::Request, (), (row_version, paper))

// What stands below a user's name where they sign.
struct Signature {
    std::string title;         // "Clinical psychologist"
    std::string registration;  // "HCPC PYL00000"

    bool operator==(const Signature&) const = default;
};
BOOST_DESCRIBE_STRUCT(Signature, (), (title, registration))

// The caller's own.
struct ReadSignature {
    static constexpr std::string_view name = "read_signature";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/signature";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    using Reply = Signature;
};

struct SaveSignature {
    static constexpr std::string_view name = "save_signature";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/signature";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    using Request = Signature;
    using Reply = Signature;
};

}  // namespace attune::api
