// Drafts while one types: on the disk within a second, in the right order, and said when it fails.
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "tests/support/desk_fixture.hpp"

using namespace attune;
using namespace attune::desktop;

namespace {

struct DraftsDesk : DeskFixture {
    void type(const std::string& text) { screen().drafts.keep({"d1", "note", "c1", "Note", text, {}}); }
    std::string on_disk()
    {
        const auto found = screen().drafts.found().drafts;
        return found.empty() ? std::string{} : found.front().json;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(drafts, DraftsDesk)

BOOST_AUTO_TEST_CASE(one_who_never_pauses_is_saved_every_second_too)
{
    for (const char* text : {"o", "on", "one"}) {
        type(text);
        async.pass(std::chrono::milliseconds{400});
    }
    BOOST_TEST(on_disk() == "on");

    async.pass(std::chrono::seconds{1});
    BOOST_TEST(on_disk() == "one");
    BOOST_TEST(screen().status.text().starts_with("Kept on this computer"));
}

BOOST_AUTO_TEST_CASE(flushing_writes_at_once)
{
    type("before the lock");
    screen().drafts.flush();
    async.drain();

    BOOST_TEST(on_disk() == "before the lock");
}

BOOST_AUTO_TEST_CASE(a_removed_draft_does_not_come_back_by_a_late_write)
{
    type("text");
    screen().drafts.remove("d1");
    async.pass(std::chrono::seconds{2});

    BOOST_TEST(on_disk().empty());
}

BOOST_AUTO_TEST_CASE(a_disk_that_refuses_is_said_and_tried_again)
{
    const auto place = folder.path() / "drafts";
    const auto away = folder.path() / "elsewhere";
    std::filesystem::rename(place, away);
    std::ofstream{place} << "in the way";
    type("text");
    async.pass(std::chrono::seconds{1});
    BOOST_TEST(screen().status.text().starts_with(
        "What you write cannot be kept on this computer: Not a directory."));

    std::filesystem::remove(place);
    std::filesystem::rename(away, place);
    async.pass(std::chrono::seconds{10});
    BOOST_TEST(on_disk() == "text");
}

BOOST_AUTO_TEST_SUITE_END()
