// Which part of a body a request asks for, by its header Range (RFC 9110, 14): players of sound ask so, to
// begin in the middle.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace attune::server::http {

// From `first`, `bytes` of them. None: the part that was asked for lies behind the end (416).
struct ByteRange {
    std::size_t first = 0;
    std::size_t bytes = 0;

    bool operator==(const ByteRange&) const = default;
};

// Of a body of `length` bytes, at least one. Nothing, for all of it: no header, another unit, more than one
// part, or what cannot be read, which a server may all leave aside.
std::optional<ByteRange> byte_range(const std::optional<std::string>& range, std::size_t length);

// "bytes 0-99/1234"; of none "bytes */1234".
std::string content_range(const ByteRange& range, std::size_t length);

}  // namespace attune::server::http
