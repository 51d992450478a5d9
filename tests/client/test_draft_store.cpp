// Drafts on the disk: sealed, whole, and never lost silently.
#include <fstream>
#include <iterator>
#include <system_error>

#include <boost/test/unit_test.hpp>

#include "client/drafts/draft_store.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace attune;
using namespace attune::desktop;

namespace {

constexpr const char* marens_key = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
constexpr const char* another_key = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

Draft note(const std::string& id, const std::string& text)
{
    return {id,         "note",
            "client-1", "Note, Wren Larkwhistle",
            text,       Instant{std::chrono::sys_days{} + std::chrono::hours{1}}};
}

std::string content_of(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

struct DraftStoreDesk {
    DraftStore open(const char* key = marens_key)
    {
        return DraftStore::open(folder.path() / "drafts", key).value();
    }

    std::filesystem::path only_file()
    {
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator{folder.path() / "drafts"})
            files.push_back(entry.path());
        BOOST_TEST_REQUIRE(files.size() == 1U);
        return files.front();
    }

    TemporaryFolder folder;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(draft_store, DraftStoreDesk)

BOOST_AUTO_TEST_CASE(brings_back_what_was_saved)
{
    const auto draft = note("a", "She answered the critic warmly.");
    open().save(draft);

    const auto found = open().list();

    BOOST_TEST_REQUIRE(found.drafts.size() == 1U);
    BOOST_TEST((found.drafts.front() == draft));
    BOOST_TEST(found.damaged == 0);
}

BOOST_AUTO_TEST_CASE(the_newest_is_where_work_stopped_when_that_was_less_than_twelve_hours_ago)
{
    const std::vector drafts{note("newer", "She answered"), note("older", "He asked")};
    const auto saved_at = drafts.front().saved_at.value;

    BOOST_TEST(where_work_stopped(drafts, {saved_at + std::chrono::minutes{719}}) == &drafts.front());
    BOOST_TEST(!where_work_stopped(drafts, {saved_at + std::chrono::minutes{720}}));
    BOOST_TEST(!where_work_stopped({}, {saved_at}));
}

BOOST_AUTO_TEST_CASE(neither_name_nor_content_of_the_file_tells_of_anybody)
{
    open().save(note("a", "She answered the critic warmly."));

    const auto path = only_file();
    const auto everything = path.filename().string() + content_of(path);
    for (const char* word : {"critic", "warmly", "Wren", "Larkwhistle", "client-1", "Note"})
        BOOST_TEST(everything.find(word) == std::string::npos, word);
}

BOOST_AUTO_TEST_CASE(a_later_text_takes_the_place_of_the_earlier_one)
{
    auto store = open();
    store.save(note("a", "first"));
    store.save(note("a", "second"));

    BOOST_TEST_REQUIRE(store.list().drafts.size() == 1U);
    BOOST_TEST(store.list().drafts.front().json == "second");
}

BOOST_AUTO_TEST_CASE(removing_twice_is_no_fault)
{
    auto store = open();
    store.save(note("a", "text"));
    store.remove("a");
    store.remove("a");

    BOOST_TEST(store.list().drafts.empty());
}

BOOST_AUTO_TEST_CASE(another_users_draft_is_left_alone)
{
    open().save(note("a", "text"));

    const auto found = open(another_key).list();

    BOOST_TEST(found.drafts.empty());
    BOOST_TEST(found.damaged == 0);
    BOOST_TEST(open().list().drafts.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_changed_byte_is_reported_and_the_file_kept_aside)
{
    open().save(note("a", "text"));
    const auto path = only_file();
    auto content = content_of(path);
    content.back() = static_cast<char>(content.back() ^ 1);
    std::ofstream{path, std::ios::binary} << content;

    BOOST_TEST(open().list().damaged == 1);
    BOOST_TEST(only_file().extension() == ".damaged");
    BOOST_TEST(open().list().damaged == 0);
}

BOOST_AUTO_TEST_CASE(a_file_cut_short_anywhere_is_reported)
{
    open().save(note("a", "text"));
    const auto path = only_file();
    const auto whole = content_of(path);
    std::filesystem::remove(path);

    for (std::size_t length = 0; length < whole.size(); length += 7) {
        std::ofstream{path, std::ios::binary} << whole.substr(0, length);
        BOOST_TEST(open().list().damaged == 1, "cut to " << length);
    }
}

BOOST_AUTO_TEST_CASE(a_disk_that_refuses_is_a_failure_and_the_old_text_stays)
{
    auto store = open();
    store.save(note("a", "first"));
    const auto path = only_file();
    auto in_the_way = path;
    in_the_way += ".tmp";
    std::filesystem::create_directory(in_the_way);

    BOOST_CHECK_THROW(store.save(note("a", "second")), std::system_error);
    BOOST_TEST(store.list().drafts.front().json == "first");
}

BOOST_AUTO_TEST_CASE(a_key_of_the_wrong_size_is_refused)
{
    BOOST_TEST(!DraftStore::open(folder.path(), "c2hvcnQ=").has_value());
    BOOST_TEST(!DraftStore::open(folder.path(), "not base64").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
