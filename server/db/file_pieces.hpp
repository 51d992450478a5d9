// A file's content lies in rows of attachment_piece bytes: cut for the database, and read from it. Which
// table holds them is the caller's.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <boost/describe/class.hpp>

namespace attune::server {

// `content` in base64, for decode(:content, 'base64').
void for_each_piece(std::string_view content,
                    const std::function<void(int number, std::string content)>& keep);

// translate(encode(content, 'base64'), E'\n', ''): encode() breaks lines like MIME.
struct PieceRow {
    std::optional<std::string> content;
};
BOOST_DESCRIBE_STRUCT(PieceRow, (), (content))

// Nothing where there is no such piece.
std::optional<std::string> bytes_in(const std::optional<PieceRow>& row);

}  // namespace attune::server
