// Files: those that come with an exercise of the practice's own, to read or to listen to, and those of a
// client's record. What a file is, its bytes say; its name says nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/result.hpp"

namespace attune {

enum class AttachmentKind { pdf, mp3, m4a, ogg, png, jpeg };
BOOST_DESCRIBE_ENUM(AttachmentKind, pdf, mp3, m4a, ogg, png, jpeg)

// With an exercise: papers and recordings. In a record: papers and pictures.
enum class AttachmentUse { exercise, record };

struct Attachment {
    std::string attachment_id;
    std::string name;  // of the file, for people: "Slow breathing.mp3"
    AttachmentKind kind = AttachmentKind::pdf;
    std::int64_t bytes = 0;

    bool operator==(const Attachment&) const = default;
};
BOOST_DESCRIBE_STRUCT(Attachment, (), (attachment_id, name, kind, bytes))

// Half an hour of speech as MP3 at 64 kbit/s has 14 MB.
inline constexpr std::size_t largest_attachment = std::size_t{20} * 1024 * 1024;
// Of all files of a practice's exercises together.
inline constexpr std::size_t room_for_attachments = std::size_t{1024} * 1024 * 1024;
inline constexpr std::size_t most_attachments = 8;  // of one exercise
inline constexpr std::size_t room_for_attachment_name = 150;
// They are stored and travel in pieces of this length; the last is shorter.
inline constexpr std::size_t attachment_piece = std::size_t{256} * 1024;

// By its content: PDF (ISO 32000: "%PDF-" begins it), MP3 (ID3v2, or two frames of MPEG audio one after the
// other), M4A (ISO 14496-12 with sound and no picture), Ogg with Opus or Vorbis (RFC 3533, RFC 7845), PNG
// (ISO 15948: its signature and an IHDR behind it), JPEG (ISO 10918: SOI and a marker behind it). Nothing for
// anything else.
std::optional<AttachmentKind> attachment_kind(std::string_view content);

// Refuses (too_large, invalid) an empty file, one beyond largest_attachment, and one that is nothing of that
// use.
Result<AttachmentKind> checked_attachment(const std::string& name, std::string_view content,
                                          AttachmentUse use);

inline bool is_audio(AttachmentKind kind)
{
    return kind == AttachmentKind::mp3 || kind == AttachmentKind::m4a || kind == AttachmentKind::ogg;
}

inline bool is_picture(AttachmentKind kind)
{
    return kind == AttachmentKind::png || kind == AttachmentKind::jpeg;
}

std::string media_type(AttachmentKind kind);

// Of a whole path, as some programs send it, the name alone.
std::string name_of_file(const std::string& sent);

// "recording, 1.4 MB", "PDF, 80 kB", "picture, 2.1 MB"
std::string attachment_words(const Attachment& attachment);

// Why a file of that many bytes is not taken.
std::string too_large_words(const std::string& name, std::int64_t bytes, AttachmentUse use);

// "1.4 MB", "80 kB", "5 GB"
std::string size_words(std::int64_t bytes);

}  // namespace attune
