#include "server/pages/attachment_pages.hpp"

#include <algorithm>
#include <utility>

#include "server/db/attachments.hpp"
#include "server/db/attempts.hpp"
#include "server/http/byte_range.hpp"
#include "server/log.hpp"
#include "server/pages/page_reply.hpp"

namespace attune::server {

namespace {

std::string attachment_at(const api::Assignment& assignment, const Attachment& attachment)
{
    return std::string{home_page} + "/homework/" + assignment.assignment_id + "/files/" +
           attachment.attachment_id;
}

// One file, from a byte on, for one device. It asks for each piece anew: a link that is revoked meanwhile
// ends it there.
class PiecesForDevice {
public:
    PiecesForDevice(const PageContext& page, const Attachment& attachment, std::size_t first)
        : pool_{page.pool},
          secret_hash_{page.secret_hash},
          attachment_id_{attachment.attachment_id},
          request_id_{page.context.request_id},
          first_{first}
    {
    }

    // At most `left` bytes, those after `gone`.
    [[nodiscard]] std::optional<std::string> next(std::size_t gone, std::size_t left) const
    {
        const auto at = first_ + gone;
        try {
            auto piece = with_connection(
                pool_, Repeatable::yes, [&](Connection& db) -> Result<std::optional<std::string>> {
                    return page_attachment_piece(db, secret_hash_, attachment_id_,
                                                 static_cast<int>(at / attachment_piece));
                });
            if (piece && *piece && at % attachment_piece < (*piece)->size())
                return (*piece)->substr(at % attachment_piece, left);
        } catch (const std::exception& error) {
            // Its message may hold what was sent; its type does not.
            log::write(log::Level::error, "attachment_ended",
                       {{"request_id", request_id_}, {"exception", typeid(error).name()}});
        }
        return std::nullopt;
    }

private:
    Pool& pool_;
    std::string secret_hash_;
    std::string attachment_id_;
    std::string request_id_;
    std::size_t first_;
};

// Its name without the ending, which says nothing to who is shown what it is.
std::string title_of(const Attachment& attachment)
{
    const auto dot = attachment.name.rfind('.');
    return dot == 0 ? attachment.name : attachment.name.substr(0, dot);
}

// As a header's quoted string and as what RFC 6266 adds for the rest of the world's letters.
std::string disposition_of(const Attachment& attachment)
{
    std::string plain;
    for (const char c : attachment.name)
        plain += c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '%' ? c : '_';
    return std::string{is_audio(attachment.kind) ? "inline" : "attachment"} + "; filename=\"" + plain +
           "\"; filename*=UTF-8''" + api::percent_encode(attachment.name);
}

http::Reply file_of(const PageContext& page, const Attachment& attachment)
{
    const auto length = static_cast<std::size_t>(attachment.bytes);
    const auto asked = http::byte_range(page.range, length);
    const auto part = asked.value_or(http::ByteRange{0, length});
    http::Reply reply;
    reply.status = !asked ? 200 : part.bytes > 0 ? 206 : 416;
    reply.content_type = media_type(attachment.kind);
    reply.headers = {{"Accept-Ranges", "bytes"},
                     {"Content-Disposition", disposition_of(attachment)},
                     {"Cross-Origin-Resource-Policy", "same-origin"},
                     {"X-Robots-Tag", "noindex, nofollow"}};
    if (asked)
        reply.headers.emplace_back("Content-Range", http::content_range(part, length));
    if (part.bytes > 0)
        reply.long_body = http::LongBody{
            part.bytes, [pieces = PiecesForDevice{page, attachment, part.first},
                         all = part.bytes](std::size_t gone) { return pieces.next(gone, all - gone); }};
    return reply;
}

// Only what homework that runs names now; and what row-level security shows this client.
http::Reply read_file(PageContext& page)
{
    const auto homework = open_homework(page);
    if (!homework)
        return see_other(home_page);
    const auto& named = homework->exercise->attachments;
    const auto found =
        std::ranges::find(named, page.path.find("attachment")->second, &Attachment::attachment_id);
    const auto kept =
        found == named.end() ? std::nullopt : Attachments{page.context.db}.find(found->attachment_id);
    return kept ? file_of(page, *kept) : see_other(home_page);
}

}  // namespace

void add_attachments(PageData& data, const OpenHomework& homework)
{
    PageData recordings{PageData::type::list};
    PageData papers{PageData::type::list};
    int index = 0;
    for (const auto& attachment : homework.exercise->attachments) {
        PageData one;
        one.set("index", std::to_string(index++));
        one.set("name", title_of(attachment));
        one.set("size", size_words(attachment.bytes));
        one.set("href", attachment_at(homework.set, attachment));
        (is_audio(attachment.kind) ? recordings : papers).push_back(one);
    }
    data.set("files", PageData{index > 0});
    data.set("recordings", recordings);
    data.set("papers", papers);
}

const std::vector<PageRoute>& attachment_pages()
{
    static const std::vector<PageRoute> pages{
        {"GET", "/homework/{assignment}/files/{attachment}", "client_read_attachment", read_file},
    };
    return pages;
}

}  // namespace attune::server
