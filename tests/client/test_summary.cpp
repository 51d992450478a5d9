// The session summary: filed once, and saved as the very bytes that were filed.
#include <boost/test/unit_test.hpp>

#include "client/summary/summary_file.hpp"
#include "client/summary/summary_presenter.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenSummary : SummaryView {
    void show_busy(bool) override {}
    void show_summary(const api::SessionSummary& shown) override { summary = shown; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void show_saved(const std::string& said) override { saved = said; }

    std::optional<api::SessionSummary> summary;
    std::string sentence;
    std::string saved;
};

struct Summing : CareDesk {
    SeenSummary view;
    SummaryPresenter presenter{view, screen, model};

    Summing() { std::filesystem::create_directories(folder); }
    static std::string content(const std::filesystem::path& path)
    {
        std::ifstream file{path, std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(summary, Summing)

BOOST_AUTO_TEST_CASE(begins_with_the_latest_held_session)
{
    presenter.begin();
    async.drain();

    BOOST_TEST_REQUIRE(view.summary.has_value());
    BOOST_TEST(view.summary->session_number == 2);
    BOOST_TEST(presenter.suggested_file_name() == "WL 2026-11-24.pdf");
}

BOOST_AUTO_TEST_CASE(writes_exactly_the_bytes_that_were_filed)
{
    presenter.begin();
    async.drain();
    presenter.save(folder / "out.pdf");
    async.drain();

    BOOST_TEST(content(folder / "out.pdf") == "%PDF-1.5");
    BOOST_TEST(view.saved.starts_with("Saved as out.pdf in "));
    BOOST_TEST(model.overview()->documents.size() == 1U);
}

BOOST_AUTO_TEST_CASE(is_filed_once_when_the_disk_refused_the_first_time)
{
    presenter.begin();
    async.drain();
    presenter.save(folder / "no such folder" / "out.pdf");
    async.drain();
    BOOST_TEST(view.sentence.find("The summary is in Documents.") != std::string::npos);

    presenter.save(folder / "out.pdf");
    async.drain();

    BOOST_TEST(content(folder / "out.pdf") == "%PDF-1.5");
    BOOST_TEST(connection.times("file_summary") == 1U);
}

BOOST_AUTO_TEST_CASE(leaves_no_half_of_a_file_behind)
{
    std::filesystem::create_directory(folder / "taken");

    BOOST_CHECK_THROW(write_whole(folder / "taken", "bytes"), std::system_error);

    const std::filesystem::directory_iterator files{folder};
    BOOST_TEST(std::distance(begin(files), end(files)) == 1);
}

BOOST_AUTO_TEST_CASE(turns_down_what_is_no_base64)
{
    api::DocumentWithContent document;
    document.content = "not base64!";

    BOOST_TEST(!bytes_of(document).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
