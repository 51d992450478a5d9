// Files that come with an exercise: what they are by their bytes, and what is refused.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/domain/attachment.hpp"
#include "tests/support/attached_files.hpp"

using namespace attune;
using namespace attune::tests;
namespace data = boost::unit_test::data;

namespace {

struct Content {
    const char* what;
    std::string bytes;
    std::optional<AttachmentKind> kind;
};

std::ostream& operator<<(std::ostream& out, const Content& content)
{
    return out << content.what;
}

const std::string id3{"ID3\x04\x00\x00\x00\x00\x01\x00", 10};  // followed by 128 bytes of tag

const Content contents[] = {
    {"a paper", pdf_file(), AttachmentKind::pdf},
    {"two frames of sound", mp3_file(), AttachmentKind::mp3},
    {"sound behind a tag", id3 + std::string(128, 't') + mp3_file(), AttachmentKind::mp3},
    {"sound behind a tag and what its writer left free", id3 + std::string(128 + 40, '\0') + mp3_file(),
     AttachmentKind::mp3},
    {"MPEG 2 at 64 kbit/s and 22.05 kHz",
     (std::string{"\xFF\xF3\x80\x00", 4} + std::string(204, '\0')) + std::string{"\xFF\xF3\x80\x00", 4},
     AttachmentKind::mp3},
    {"a track of sound", mp4_file(false), AttachmentKind::m4a},
    {"Opus", ogg_file(), AttachmentKind::ogg},
    {"a picture", png_file(), AttachmentKind::png},
    {"a photograph", jpeg_file(), AttachmentKind::jpeg},
    {"a picture that is its signature alone", png_file().substr(0, 8), std::nullopt},
    {"a photograph of two bytes", jpeg_file().substr(0, 2), std::nullopt},
    {"a picture that moves", "GIF89a" + std::string(20, '\0'), std::nullopt},
    {"a drawing that is a program", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>",
     std::nullopt},
    {"a film", mp4_file(true), std::nullopt},
    {"a tag with no sound behind it", id3 + std::string(5'000, 't'), std::nullopt},
    {"one frame by chance", mp3_frame() + std::string(500, 'x'), std::nullopt},
    {"an Ogg film", std::string{"OggS"} + std::string(24, '\0') + "\x80theora" + std::string(20, '\0'),
     std::nullopt},
    {"a box whose length is none", mp4_box("ftyp", "M4A ") + std::string{"\0\0\0\3moov", 8}, std::nullopt},
    {"a box that is cut off", mp4_box("ftyp", "M4A ") + std::string{"\0\0", 2}, std::nullopt},
    {"a page of the web", "<!DOCTYPE html><script>alert(1)</script>", std::nullopt},
    {"a program", std::string{"MZ\x90\x00", 4}, std::nullopt},
    {"words", "%PD", std::nullopt},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(attachments_by_content)

BOOST_DATA_TEST_CASE(a_file_is_what_its_bytes_say, data::make(contents), content)
{
    BOOST_TEST((attachment_kind(content.bytes) == content.kind));
}

BOOST_AUTO_TEST_CASE(no_beginning_of_a_file_is_read_beyond_its_end)
{
    for (const auto& content : contents)
        for (std::size_t length = 0; length < std::min<std::size_t>(content.bytes.size(), 600); ++length)
            attachment_kind(std::string{content.bytes.substr(0, length)});
}

BOOST_AUTO_TEST_CASE(what_is_neither_is_named_and_its_name_helps_it_nothing)
{
    const auto refused = checked_attachment("Calm.mp3", "words", AttachmentUse::exercise);

    BOOST_TEST_REQUIRE(!refused.has_value());
    BOOST_TEST(refused.error().sentence ==
               "\"Calm.mp3\" is neither a PDF nor a recording (MP3, M4A, Ogg), whatever its name says. "
               "Nothing was kept.");
    BOOST_TEST(checked_attachment("Calm.mp3", "", AttachmentUse::exercise).error().sentence ==
               "\"Calm.mp3\" is empty.");
}

BOOST_AUTO_TEST_CASE(a_record_takes_papers_and_pictures_and_an_exercise_papers_and_recordings)
{
    using enum AttachmentUse;
    BOOST_TEST(checked_attachment("a", pdf_file(), record).has_value());
    BOOST_TEST(checked_attachment("a", pdf_file(), exercise).has_value());
    BOOST_TEST(checked_attachment("a", png_file(), record).has_value());
    BOOST_TEST(!checked_attachment("a", png_file(), exercise).has_value());
    BOOST_TEST(!checked_attachment("a", mp3_file(), record).has_value());
    BOOST_TEST(
        checked_attachment("a.png", mp3_file(), record).error().sentence ==
        "\"a.png\" is neither a PDF nor a picture (PNG, JPEG), whatever its name says. Nothing was kept.");
}

BOOST_AUTO_TEST_CASE(twenty_megabytes_fit_and_one_byte_more_does_not)
{
    auto file = pdf_file();
    file.resize(largest_attachment, ' ');
    BOOST_TEST(checked_attachment("a.pdf", file, AttachmentUse::exercise).has_value());
    file += ' ';

    const auto refused = checked_attachment("a.pdf", file, AttachmentUse::exercise);

    BOOST_TEST((refused.error().code == RefusalCode::too_large));
    BOOST_TEST(refused.error().sentence.find("there is room for 20 MB") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(sizes_are_said_as_people_say_them)
{
    BOOST_TEST(size_words(1) == "1 kB");
    BOOST_TEST(size_words(81'920) == "80 kB");
    BOOST_TEST(size_words(1'468'006) == "1.4 MB");
    BOOST_TEST(size_words(largest_attachment) == "20 MB");
    BOOST_TEST(size_words(std::int64_t{5} * 1024 * 1024 * 1024) == "5 GB");
    BOOST_TEST(attachment_words({"", "a.mp3", AttachmentKind::mp3, 1'468'006}) == "recording, 1.4 MB");
}

BOOST_AUTO_TEST_SUITE_END()
