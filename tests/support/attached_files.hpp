// Small files as they may be attached to an exercise or a record: each is what it says by its bytes, and
// holds nothing.
#pragma once

#include <string>

namespace attune::tests {

inline std::string pdf_file()
{
    return "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
}

// MPEG 1, layer III, 128 kbit/s at 44.1 kHz: 417 bytes a frame.
inline std::string mp3_frame()
{
    return std::string{"\xFF\xFB\x90\x00", 4} + std::string(413, '\0');
}

// That many bytes at least, of silence.
inline std::string mp3_file(std::size_t bytes = 1'000)
{
    std::string file;
    while (file.size() < bytes)
        file += mp3_frame();
    return file;
}

inline std::string mp4_box(const std::string& type, const std::string& content)
{
    const auto length = content.size() + 8;
    std::string box{"\0\0", 2};
    box += static_cast<char>(length / 256);
    box += static_cast<char>(length % 256);
    return box + type + content;
}

// With a track of sound, and with one of pictures where it is a film.
inline std::string mp4_file(bool film)
{
    const auto track = [](const std::string& handler) {
        return mp4_box(
            "trak", mp4_box("mdia", mp4_box("hdlr", std::string(8, '\0') + handler + std::string(12, '\0'))));
    };
    return mp4_box("ftyp", "M4A " + std::string(4, '\0')) + mp4_box("mdat", "sound") +
           mp4_box("moov", (film ? track("vide") : "") + track("soun"));
}

// A picture of nothing: its signature, and the head that follows.
inline std::string png_file()
{
    return std::string{"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", 16} + std::string(17, '\0');
}

inline std::string jpeg_file()
{
    return std::string{"\xFF\xD8\xFF\xE0\0\x10JFIF\0", 11} + std::string(9, '\0');
}

inline std::string ogg_file()
{
    return std::string{"OggS"} + std::string(24, '\0') + "OpusHead" + std::string(11, '\0');
}

}  // namespace attune::tests
