#include "shared/domain/attachment.hpp"

#include <algorithm>
#include <array>

#include "shared/languages/spoken.hpp"
#include "shared/measures/figure.hpp"

namespace attune {

namespace {

using Bytes = std::string_view;

unsigned byte_at(Bytes bytes, std::size_t at)
{
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
}

std::size_t big_endian(Bytes bytes, std::size_t at)
{
    std::size_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8U | byte_at(bytes, at + i);
    return value;
}

// A frame of MPEG audio at `at`: its length; 0 where there is none. Tables of ISO 11172-3, 2.4.2.3, and ISO
// 13818-3 for the lower sampling rates, for layer III alone.
std::size_t mp3_frame(Bytes bytes, std::size_t at)
{
    constexpr std::array kbit_1{0U,   32U,  40U,  48U,  56U,  64U,  80U,  96U,
                                112U, 128U, 160U, 192U, 224U, 256U, 320U, 0U};
    constexpr std::array kbit_2{0U,  8U,  16U, 24U,  32U,  40U,  48U,  56U,
                                64U, 80U, 96U, 112U, 128U, 144U, 160U, 0U};
    constexpr std::array rates{44'100U, 48'000U, 32'000U, 0U};
    constexpr unsigned layer_3 = 1;
    const auto second = byte_at(bytes, at + 1);
    const auto third = byte_at(bytes, at + 2);
    if (byte_at(bytes, at) != 0xFFU || (second & 0xE0U) != 0xE0U || (second >> 1U & 3U) != layer_3)
        return 0;
    const auto version = second >> 3U & 3U;  // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
    const auto kbit = (version == 3 ? kbit_1 : kbit_2).at(third >> 4U);
    const auto rate = rates.at(third >> 2U & 3U) / (version == 3 ? 1 : version == 2 ? 2 : 4);
    if (version == 1 || kbit == 0 || rate == 0)
        return 0;
    return (version == 3 ? 144'000U : 72'000U) * kbit / rate + (third >> 1U & 1U);
}

// ID3v2 begins with its own length, seven bits a byte (id3.org, ID3v2.4.0 structure, 3.1).
std::size_t after_id3(Bytes bytes)
{
    constexpr std::size_t header = 10;
    if (!bytes.starts_with("ID3"))
        return 0;
    std::size_t length = 0;
    for (std::size_t i = 6; i < header; ++i)
        length = length << 7U | (byte_at(bytes, i) & 0x7FU);
    return header + length;
}

bool is_mp3(Bytes bytes)
{
    constexpr std::size_t padding = 4096;  // that writers leave behind a tag
    const auto start = after_id3(bytes);
    const auto last = start == 0 ? start : start + padding;
    for (auto at = start; at <= last && at < bytes.size(); ++at)
        if (const auto length = mp3_frame(bytes, at); length > 0 && mp3_frame(bytes, at + length) > 0)
            return true;
    return false;
}

// The box of that type at the top of the file; empty where there is none.
Bytes box(Bytes bytes, Bytes type)
{
    constexpr std::size_t header = 8;
    while (bytes.size() >= header) {
        const auto length = big_endian(bytes, 0);
        if (bytes.substr(4, 4) == type)
            return bytes.substr(0, length == 0 ? bytes.size() : length);
        if (length < header)
            return {};
        bytes.remove_prefix(std::min(length, bytes.size()));
    }
    return {};
}

// What its tracks hold is said by their handlers: "soun", "vide".
bool has_track_of(Bytes moov, Bytes handler)
{
    constexpr std::size_t type_to_handler = 12;
    for (auto at = moov.find("hdlr"); at != Bytes::npos; at = moov.find("hdlr", at + 1))
        if (moov.substr(std::min(at + type_to_handler, moov.size()), handler.size()) == handler)
            return true;
    return false;
}

bool is_m4a(Bytes bytes)
{
    if (bytes.substr(std::min<std::size_t>(4, bytes.size()), 4) != "ftyp")
        return false;
    const auto moov = box(bytes, "moov");
    return has_track_of(moov, "soun") && !has_track_of(moov, "vide");
}

bool is_ogg(Bytes bytes)
{
    constexpr std::size_t first_page = 128;
    const auto page = bytes.substr(0, first_page);
    return page.starts_with("OggS") &&
           (page.find("OpusHead") != Bytes::npos || page.find("\x01vorbis") != Bytes::npos);
}

bool is_png(Bytes bytes)
{
    return bytes.starts_with("\x89PNG\r\n\x1a\n") &&
           bytes.substr(std::min<std::size_t>(12, bytes.size()), 4) == "IHDR";
}

bool is_jpeg(Bytes bytes)
{
    constexpr auto marker = 0xFFU;
    return byte_at(bytes, 0) == marker && byte_at(bytes, 1) == 0xD8U && byte_at(bytes, 2) == marker &&
           byte_at(bytes, 3) >= 0xC0U && byte_at(bytes, 3) < marker;
}

bool goes_with(AttachmentUse use, AttachmentKind kind)
{
    return kind == AttachmentKind::pdf ||
           (use == AttachmentUse::exercise ? is_audio(kind) : is_picture(kind));
}

}  // namespace

std::optional<AttachmentKind> attachment_kind(std::string_view content)
{
    if (is_png(content))
        return AttachmentKind::png;
    if (is_jpeg(content))
        return AttachmentKind::jpeg;
    if (content.starts_with("%PDF-"))
        return AttachmentKind::pdf;
    if (is_ogg(content))
        return AttachmentKind::ogg;
    if (is_m4a(content))
        return AttachmentKind::m4a;
    if (is_mp3(content))
        return AttachmentKind::mp3;
    return std::nullopt;
}

Result<AttachmentKind> checked_attachment(const std::string& name, std::string_view content,
                                          AttachmentUse use)
{
    if (content.empty())
        return invalid("content", say("\"{1}\" is empty.", name));
    if (content.size() > largest_attachment)
        return Refusal{RefusalCode::too_large,
                       too_large_words(name, static_cast<std::int64_t>(content.size()), use)};
    if (const auto kind = attachment_kind(content); kind && goes_with(use, *kind))
        return *kind;
    if (use == AttachmentUse::record)
        return invalid("content",
                       say("\"{1}\" is neither a PDF nor a picture (PNG, JPEG), whatever its name says. "
                           "Nothing was kept.",
                           name));
    return invalid("content",
                   say("\"{1}\" is neither a PDF nor a recording (MP3, M4A, Ogg), whatever its name says. "
                       "Nothing was kept.",
                       name));
}

std::string media_type(AttachmentKind kind)
{
    switch (kind) {
        case AttachmentKind::mp3:
            return "audio/mpeg";
        case AttachmentKind::m4a:
            return "audio/mp4";
        case AttachmentKind::ogg:
            return "audio/ogg";
        case AttachmentKind::png:
            return "image/png";
        case AttachmentKind::jpeg:
            return "image/jpeg";
        case AttachmentKind::pdf:
            break;
    }
    return "application/pdf";
}

std::string name_of_file(const std::string& sent)
{
    const auto slash = sent.find_last_of("/\\");
    return slash == std::string::npos ? sent : sent.substr(slash + 1);
}

std::string attachment_words(const Attachment& attachment)
{
    const auto size = size_words(attachment.bytes);
    if (is_picture(attachment.kind))
        return say("picture, {1}", size);
    return is_audio(attachment.kind) ? say("recording, {1}", size) : say("PDF, {1}", size);
}

std::string too_large_words(const std::string& name, std::int64_t bytes, AttachmentUse use)
{
    if (use == AttachmentUse::record)
        return say(
            "\"{1}\" has {2}; there is room for {3}. Nothing was kept. Scan it in grey, or with 200 dots "
            "an inch.",
            name, size_words(bytes), size_words(largest_attachment));
    return say(
        "\"{1}\" has {2}; there is room for {3}. Nothing was kept. A recording of speech is smaller at 64 "
        "kbit/s.",
        name, size_words(bytes), size_words(largest_attachment));
}

std::string size_words(std::int64_t bytes)
{
    constexpr std::int64_t kilobyte = 1024;
    constexpr std::int64_t megabyte = kilobyte * kilobyte;
    constexpr std::int64_t gigabyte = kilobyte * megabyte;
    if (bytes >= gigabyte)
        return figure(static_cast<double>(bytes) / static_cast<double>(gigabyte), 1) + " GB";
    if (bytes < megabyte)
        return std::to_string(std::max<std::int64_t>(1, (bytes + kilobyte / 2) / kilobyte)) + " kB";
    return figure(static_cast<double>(bytes) / static_cast<double>(megabyte), 1) + " MB";
}

}  // namespace attune
