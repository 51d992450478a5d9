// Files of a client's record: what is on paper, or was drawn. Kept as they came, struck out and never
// deleted. ReadOverview lists them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/attachment.hpp"
#include "shared/domain/day.hpp"
#include "shared/domain/paper_kind.hpp"

namespace attune::api {

struct ClientAttachment {
    std::string attachment_id;
    std::string name;  // of the file, as it was called where it came from
    AttachmentKind kind = AttachmentKind::pdf;
    std::int64_t bytes = 0;
    std::int64_t row_version = 0;
    std::optional<std::string> note_id;  // the note that it belongs to; absent: the record as a whole
    std::string title;
    PaperKind paper = PaperKind::other;
    Day dated_on;
    std::string sha256;    // of its bytes, in hexadecimal, as they came
    std::string added_by;  // display name
    Instant added_at;
    std::optional<Instant> struck_out_at;
    std::string struck_out_by = {};       // display name; empty while it stands
    std::string struck_out_because = {};  // empty while it stands

    [[nodiscard]] Attachment file() const { return {attachment_id, name, kind, bytes}; }
};
BOOST_DESCRIBE_STRUCT(ClientAttachment, (),
                      (attachment_id, name, kind, bytes, row_version, note_id, title, paper, dated_on, sha256,
                       added_by, added_at, struck_out_at, struck_out_by, struck_out_because))

inline constexpr std::size_t room_for_attachment_title = 200;  // in characters
inline constexpr std::size_t room_for_strike_out_reason = 500;
inline constexpr int most_client_attachments = 1000;  // of one client

// How much room the files of all clients of the practice take, and may.
struct AttachmentRoom {
    std::int64_t bytes_taken = 0;
    int megabytes = 0;
};
BOOST_DESCRIBE_STRUCT(AttachmentRoom, (), (bytes_taken, megabytes))

inline constexpr int usual_attachment_megabytes = 5 * 1024;
inline constexpr int least_attachment_megabytes = 100;
inline constexpr int most_attachment_megabytes = 1000 * 1024;

// Four fifths are taken: time to say so.
bool is_nearly_full(const AttachmentRoom& room);
// "Files of clients take 4.1 GB of 5 GB."
std::string room_words(const AttachmentRoom& room);

// Refuses (invalid) what is neither a PDF nor a picture, whatever its name says, a day to come and a note
// that is not this client's, (too_large) a file beyond largest_attachment, and (conflict) one for which the
// practice or the record has no room.
struct AddClientAttachment {
    static constexpr std::string_view name = "add_client_attachment";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/attachments";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string name;     // of the file
        std::string content;  // base64
        std::string title;
        PaperKind paper = PaperKind::scanned_letter;
        Day dated_on;
        std::optional<std::string> note_id;
    };
    using Reply = ClientAttachment;
};
BOOST_DESCRIBE_STRUCT(AddClientAttachment::Request, (),
                      (client_id, name, content, title, paper, dated_on, note_id))

// One piece of a file, counted from 0: attachment_piece bytes, the last fewer. Refuses (not_found).
struct ReadClientAttachment {
    static constexpr std::string_view name = "read_client_attachment";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path =
        "/clients/{client_id}/attachments/{attachment_id}/pieces/{piece}";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string attachment_id;
        int piece = 0;
    };
    struct Reply {
        std::string content;  // base64
    };
};
BOOST_DESCRIBE_STRUCT(ReadClientAttachment::Request, (), (client_id, attachment_id, piece))
BOOST_DESCRIBE_STRUCT(ReadClientAttachment::Reply, (), (content))

// It stays in the record with the reason. Refuses (conflict) one that is struck out already.
struct StrikeOutClientAttachment {
    static constexpr std::string_view name = "strike_out_client_attachment";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/clients/{client_id}/attachments/{attachment_id}/struck_out";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string attachment_id;
        std::int64_t row_version = 0;
        std::string because;
    };
    using Reply = ClientAttachment;
};
BOOST_DESCRIBE_STRUCT(StrikeOutClientAttachment::Request, (),
                      (client_id, attachment_id, row_version, because))

struct ReadAttachmentRoom {
    static constexpr std::string_view name = "read_attachment_room";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/practice/attachment-room";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    using Reply = AttachmentRoom;
};

// Refuses (invalid) less than least_attachment_megabytes and more than the most. Less than is taken is
// allowed: nothing goes, and nothing more comes.
struct SetAttachmentRoom {
    static constexpr std::string_view name = "set_attachment_room";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/practice/attachment-room";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        int megabytes = usual_attachment_megabytes;
    };
    using Reply = AttachmentRoom;
};
BOOST_DESCRIBE_STRUCT(SetAttachmentRoom::Request, (), (megabytes))

}  // namespace attune::api
