#include "server/db/client_attachments.hpp"

#include "server/db/file_pieces.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "shared/languages/language.hpp"

namespace attune::server {

namespace {

// `condition` chooses among a client's files, `a`, and may order them.
std::string attachments_where(const std::string& condition)
{
    return R"sql(
        SELECT a.id, a.name, a.kind, a.bytes, a.row_version, a.note_id, a.title, a.paper, a.dated_on, a.sha256,
               u.display_name, a.added_at, a.struck_out_at, coalesce(by.display_name, ''),
               coalesce(a.struck_out_because, '')
        FROM client_attachment a
        JOIN user_account u ON u.id = a.added_by
        LEFT JOIN user_account by ON by.id = a.struck_out_by
        WHERE a.client_id = :client_id)sql" +
           condition;
}

struct AttachmentsOfClient {
    static inline const auto sql = attachments_where(" ORDER BY a.dated_on DESC, a.added_at DESC, a.id");
    struct Parameters {
        std::string client_id;
    };
    using Row = api::ClientAttachment;
};
BOOST_DESCRIBE_STRUCT(AttachmentsOfClient::Parameters, (), (client_id))

struct FindClientAttachment {
    static inline const auto sql = attachments_where(" AND a.id = :attachment_id");
    struct Parameters {
        std::string client_id;
        std::string attachment_id;
    };
    using Row = api::ClientAttachment;
};
BOOST_DESCRIBE_STRUCT(FindClientAttachment::Parameters, (), (client_id, attachment_id))

struct InsertClientAttachment {
    static constexpr auto sql = R"sql(
        INSERT INTO client_attachment (id, client_id, note_id, title, paper, dated_on, name, kind, bytes, sha256, added_by)
        VALUES (:attachment_id, :client_id, :note_id, :title, :paper, :dated_on, :name, :kind, :bytes, :sha256,
                :user_id))sql";
    struct Parameters {
        std::string attachment_id;
        std::string client_id;
        std::optional<std::string> note_id;
        std::string title;
        PaperKind paper = PaperKind::other;
        Day dated_on;
        std::string name;
        AttachmentKind kind = AttachmentKind::pdf;
        std::int64_t bytes = 0;
        std::string sha256;
        std::string user_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertClientAttachment::Parameters, (),
                      (attachment_id, client_id, note_id, title, paper, dated_on, name, kind, bytes, sha256,
                       user_id))

struct InsertClientPiece {
    static constexpr auto sql = R"sql(
        INSERT INTO client_attachment_piece (attachment_id, client_id, number, content)
        VALUES (:attachment_id, :client_id, :number, decode(:content, 'base64')))sql";
    struct Parameters {
        std::string attachment_id;
        std::string client_id;
        int number = 0;
        std::string content;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertClientPiece::Parameters, (), (attachment_id, client_id, number, content))

struct FindClientPiece {
    static constexpr auto sql = R"sql(
        SELECT translate(encode(content, 'base64'), E'\n', '') FROM client_attachment_piece
        WHERE client_id = :client_id AND attachment_id = :attachment_id AND number = :number)sql";
    struct Parameters {
        std::string client_id;
        std::string attachment_id;
        int number = 0;
    };
    using Row = PieceRow;
};
BOOST_DESCRIBE_STRUCT(FindClientPiece::Parameters, (), (client_id, attachment_id, number))

struct StrikeOutAttachment {
    static constexpr auto sql = R"sql(
        UPDATE client_attachment
        SET row_version = row_version + 1, struck_out_at = now(), struck_out_by = :user_id,
            struck_out_because = :because
        WHERE client_id = :client_id AND id = :attachment_id AND row_version = :row_version
          AND struck_out_at IS NULL)sql";
    struct Parameters {
        std::string client_id;
        std::string attachment_id;
        std::int64_t row_version = 0;
        std::string because;
        std::string user_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(StrikeOutAttachment::Parameters, (),
                      (client_id, attachment_id, row_version, because, user_id))

struct HasNote {
    static constexpr auto sql =
        "SELECT EXISTS (SELECT FROM note WHERE client_id = :client_id AND id = :note_id)";
    struct Parameters {
        std::string client_id;
        std::string note_id;
    };
    struct Row {
        bool has = false;
    };
};
BOOST_DESCRIBE_STRUCT(HasNote::Parameters, (), (client_id, note_id))
BOOST_DESCRIBE_STRUCT(HasNote::Row, (), (has))

struct ReadRoom {
    static constexpr auto sql = R"sql(
        SELECT room_taken_by_attachments(),
               coalesce((SELECT megabytes FROM attachment_room ORDER BY number DESC LIMIT 1), :usual::integer))sql";
    struct Parameters {
        int usual = api::usual_attachment_megabytes;
    };
    using Row = api::AttachmentRoom;
};
BOOST_DESCRIBE_STRUCT(ReadRoom::Parameters, (), (usual))

struct InsertRoom {
    static constexpr auto sql =
        "INSERT INTO attachment_room (megabytes, set_by) VALUES (:megabytes, :set_by)";
    struct Parameters {
        int megabytes = 0;
        std::string set_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertRoom::Parameters, (), (megabytes, set_by))

}  // namespace

std::vector<api::ClientAttachment> ClientAttachments::of_client(const std::string& client_id)
{
    return db_.all<AttachmentsOfClient>({client_id});
}

std::optional<api::ClientAttachment> ClientAttachments::find(const std::string& client_id,
                                                             const std::string& attachment_id)
{
    if (!is_uuid(attachment_id))
        return std::nullopt;
    return db_.maybe<FindClientAttachment>({client_id, attachment_id});
}

void ClientAttachments::add(const std::string& client_id, const api::ClientAttachment& attachment,
                            std::string_view content, const std::string& user_id)
{
    db_.run<InsertClientAttachment>({attachment.attachment_id, client_id, attachment.note_id,
                                     attachment.title, attachment.paper, attachment.dated_on, attachment.name,
                                     attachment.kind, attachment.bytes, attachment.sha256, user_id});
    for_each_piece(content, [&](int number, std::string piece) {
        db_.run<InsertClientPiece>({attachment.attachment_id, client_id, number, std::move(piece)});
    });
}

std::optional<std::string> ClientAttachments::piece(const std::string& client_id,
                                                    const std::string& attachment_id, int number)
{
    if (!is_uuid(attachment_id))
        return std::nullopt;
    return bytes_in(db_.maybe<FindClientPiece>({client_id, attachment_id, number}));
}

Result<api::ClientAttachment> ClientAttachments::strike_out(
    const api::StrikeOutClientAttachment::Request& request, const std::string& user_id)
{
    const bool changed = is_uuid(request.attachment_id) &&
                         db_.run<StrikeOutAttachment>({request.client_id, request.attachment_id,
                                                       request.row_version, request.because, user_id}) > 0;
    auto attachment = find(request.client_id, request.attachment_id);
    if (!attachment)
        return no_such(PartOfRecord::attachment);
    if (!changed && attachment->struck_out_at)
        return conflict(to_say("This file is struck out already. It stays in the record with the reason."));
    if (!changed)
        return stale(*attachment);
    return *std::move(attachment);
}

bool ClientAttachments::has_note(const std::string& client_id, const std::string& note_id)
{
    return is_uuid(note_id) && db_.maybe<HasNote>({client_id, note_id}).value().has;
}

api::AttachmentRoom ClientAttachments::room()
{
    return db_.maybe<ReadRoom>({}).value();
}

void ClientAttachments::set_room(int megabytes, const std::string& user_id)
{
    db_.run<InsertRoom>({megabytes, user_id});
}

}  // namespace attune::server
