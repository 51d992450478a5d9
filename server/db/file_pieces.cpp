#include "server/db/file_pieces.hpp"

#include "server/base64.hpp"
#include "shared/domain/attachment.hpp"

namespace attune::server {

void for_each_piece(std::string_view content,
                    const std::function<void(int number, std::string content)>& keep)
{
    int number = 0;
    for (std::size_t at = 0; at < content.size(); at += attachment_piece)
        keep(number++, base64(content.substr(at, attachment_piece)));
}

std::optional<std::string> bytes_in(const std::optional<PieceRow>& row)
{
    if (!row || !row->content)
        return std::nullopt;
    return from_base64(*row->content).value();
}

}  // namespace attune::server
