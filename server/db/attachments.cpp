#include "server/db/attachments.hpp"

#include "server/db/file_pieces.hpp"
#include "server/db/uuid.hpp"

namespace attune::server {

namespace {

struct HoldAttachments {
    static constexpr auto sql = "SELECT true FROM (SELECT hold_attachments()) held";
    using Parameters = None;
    struct Row {
        bool held = false;
    };
};
BOOST_DESCRIBE_STRUCT(HoldAttachments::Row, (), (held))

struct RoomTaken {
    static constexpr auto sql = "SELECT coalesce(sum(bytes), 0)::bigint FROM exercise_attachment";
    using Parameters = None;
    struct Row {
        std::int64_t bytes = 0;
    };
};
BOOST_DESCRIBE_STRUCT(RoomTaken::Row, (), (bytes))

struct InsertAttachment {
    static constexpr auto sql = R"sql(
        INSERT INTO exercise_attachment (id, name, kind, bytes, kept_by)
        VALUES (:attachment_id, :name, :kind, :bytes, :kept_by))sql";
    struct Parameters : Attachment {
        std::string kept_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertAttachment::Parameters, (Attachment), (kept_by))

struct InsertPiece {
    static constexpr auto sql = R"sql(
        INSERT INTO exercise_attachment_piece (attachment_id, number, content)
        VALUES (:attachment_id, :number, decode(:content, 'base64')))sql";
    struct Parameters {
        std::string attachment_id;
        int number = 0;
        std::string content;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertPiece::Parameters, (), (attachment_id, number, content))

struct FindAttachment {
    static constexpr auto sql =
        "SELECT id, name, kind, bytes FROM exercise_attachment WHERE id = :attachment_id";
    struct Parameters {
        std::string attachment_id;
    };
    using Row = Attachment;
};
BOOST_DESCRIBE_STRUCT(FindAttachment::Parameters, (), (attachment_id))

struct FindPiece {
    static constexpr auto sql = R"sql(
        SELECT translate(encode(content, 'base64'), E'\n', '') FROM exercise_attachment_piece
        WHERE attachment_id = :attachment_id AND number = :number)sql";
    struct Parameters {
        std::string attachment_id;
        int number = 0;
    };
    using Row = PieceRow;
};
BOOST_DESCRIBE_STRUCT(FindPiece::Parameters, (), (attachment_id, number))

struct FindPageAttachmentPiece {
    static constexpr auto sql = R"sql(
        SELECT translate(encode(page_attachment_piece(decode(:secret_hash, 'hex'), :attachment_id, :number), 'base64'),
                         E'\n', ''))sql";
    struct Parameters {
        std::string secret_hash;
        std::string attachment_id;
        int number = 0;
    };
    using Row = PieceRow;
};
BOOST_DESCRIBE_STRUCT(FindPageAttachmentPiece::Parameters, (), (secret_hash, attachment_id, number))

}  // namespace

void Attachments::hold()
{
    db_.maybe<HoldAttachments>({});
}

std::int64_t Attachments::room_taken()
{
    return db_.maybe<RoomTaken>({}).value().bytes;
}

void Attachments::keep(const Attachment& attachment, std::string_view content, const std::string& user_id)
{
    InsertAttachment::Parameters row;
    static_cast<Attachment&>(row) = attachment;
    row.kept_by = user_id;
    db_.run<InsertAttachment>(row);
    for_each_piece(content, [&](int number, std::string piece) {
        db_.run<InsertPiece>({attachment.attachment_id, number, std::move(piece)});
    });
}

std::optional<Attachment> Attachments::find(const std::string& attachment_id)
{
    if (!is_uuid(attachment_id))
        return std::nullopt;
    return db_.maybe<FindAttachment>({attachment_id});
}

std::optional<std::string> Attachments::piece(const std::string& attachment_id, int number)
{
    if (!is_uuid(attachment_id))
        return std::nullopt;
    return bytes_in(db_.maybe<FindPiece>({attachment_id, number}));
}

std::optional<std::string> page_attachment_piece(Connection& db, const std::string& secret_hash,
                                                 const std::string& attachment_id, int number)
{
    return bytes_in(db.maybe<FindPageAttachmentPiece>({secret_hash, attachment_id, number}));
}

}  // namespace attune::server
