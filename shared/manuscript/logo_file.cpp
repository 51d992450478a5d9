#include "shared/manuscript/logo_file.hpp"

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// The four bytes at `at`, the highest first.
unsigned number_at(std::string_view bytes, std::size_t at)
{
    unsigned number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

}  // namespace

std::optional<std::string> fault_of_logo(std::string_view bytes)
{
    constexpr std::string_view png{"\x89PNG\r\n\x1a\n", 8};
    constexpr std::size_t width_at = 16;  // signature, then IHDR's length and name (PNG, 5.3 and 11.2.2)
    constexpr std::size_t height_at = 20;
    if (!bytes.starts_with(png) || bytes.size() < height_at + 4 || bytes.substr(12, 4) != "IHDR")
        return say("A logo is a PNG file. This is none.");
    if (bytes.size() > most_logo_bytes)
        return say("A logo has room for {1} KB. This file has {2} KB.", most_logo_bytes / 1024,
                   (bytes.size() + 1023) / 1024);
    const auto width = number_at(bytes, width_at);
    const auto height = number_at(bytes, height_at);
    if (width == 0 || height == 0 || width > most_logo_pixels || height > most_logo_pixels)
        return say("A logo is at most {1} pixels wide and high. This one has {2} by {3}.", most_logo_pixels,
                   width, height);
    return std::nullopt;
}

std::optional<std::string> bytes_of_base64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    unsigned held = 0;
    unsigned bits = 0;
    for (const char letter : text.substr(0, text.size() - padding)) {
        const auto value = alphabet.find(letter);
        if (value == std::string_view::npos)
            return std::nullopt;
        held = held << 6U | static_cast<unsigned>(value);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>(held >> bits & 0xFFU);
        }
    }
    return bytes;
}

std::string base64_of(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto here = bytes.substr(at, 3);
        unsigned held = 0;
        for (std::size_t i = 0; i < 3; ++i)
            held = held << 8U | (i < here.size() ? static_cast<unsigned char>(here[i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            text += i <= here.size() ? alphabet[held >> (18 - 6 * i) & 63U] : '=';
    }
    return text;
}

}  // namespace attune
