// The practice's own paper: a sample page that follows what is typed, and what is saved by whom.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "client/practice_paper/practice_paper_presenter.hpp"
#include "reports/manuscript_text.hpp"
#include "shared/manuscript/logo_file.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenPaper : PracticePaperView {
    void show_form(const PracticePaperForm& shown, bool may) override
    {
        form = shown;
        may_change = may;
    }
    void show_sample(const Manuscript& shown) override { sample = reports::plain_text_of(shown); }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }
    [[nodiscard]] bool shows(const std::string& words) const
    {
        return sample.find(words) != std::string::npos;
    }

    PracticePaperForm form;
    bool may_change = false;
    std::string sample;
    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

struct Papers : CareDesk {
    api::PracticePaperRead kept{3, {"1 Mill Lane", "A foot.", "", {}}};
    api::Signature signature{"Psychologist", "No. 00000"};
    SeenPaper view;
    PracticePaperPresenter presenter{view, screen};

    Papers()
    {
        connection.on<api::ReadPracticePaper>(
            [this](const auto&) -> Result<api::PracticePaperRead> { return kept; });
        connection.on<api::ReadSignature>(
            [this](const auto&) -> Result<api::Signature> { return signature; });
        connection.on<api::SavePracticePaper>([this](const auto& request) -> Result<api::PracticePaperRead> {
            kept = {request.row_version + 1, request.paper};
            return kept;
        });
        connection.on<api::SaveSignature>([this](const auto& request) -> Result<api::Signature> {
            signature = request;
            return signature;
        });
        presenter.begin();
        async.drain();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(practice_paper, Papers)

BOOST_AUTO_TEST_CASE(the_sample_page_follows_what_is_typed)
{
    BOOST_TEST(view.may_change);
    BOOST_TEST(view.shows("1 Mill Lane"));
    BOOST_TEST(view.shows("Maren Ashvale\nPsychologist\nNo. 00000"));

    presenter.change("2 Mill Lane", "Another foot.", "Psychotherapist", "");

    BOOST_TEST(view.shows("2 Mill Lane"));
    BOOST_TEST(view.shows("Another foot."));
    BOOST_TEST(view.shows("Maren Ashvale\nPsychotherapist\n"));
}

BOOST_AUTO_TEST_CASE(what_is_saved_is_the_practices_part_and_ones_own)
{
    presenter.change("2 Mill Lane", "A foot.", "Psychotherapist", "No. 00000");
    presenter.save();
    async.drain();

    BOOST_TEST(kept.paper.address == "2 Mill Lane");
    BOOST_TEST(kept.row_version == 4);
    BOOST_TEST(signature.title == "Psychotherapist");
    BOOST_TEST(view.closed);
}

BOOST_AUTO_TEST_CASE(who_changes_the_signature_alone_saves_nothing_of_the_practices)
{
    presenter.change("1 Mill Lane", "A foot.", "Psychotherapist", "No. 00000");
    presenter.save();
    async.drain();

    BOOST_TEST(connection.times("save_practice_paper") == 0U);
    BOOST_TEST(connection.times("save_signature") == 1U);
    BOOST_TEST(view.closed);
}

BOOST_AUTO_TEST_CASE(usual_parts_are_kept_for_each_kind)
{
    presenter.choose(ManuscriptKind::discharge_report);
    BOOST_TEST(!presenter.is_usual("worked_on"));
    BOOST_TEST(view.shows("\"Goals\" stands here."));

    presenter.make_usual("goals", false);
    presenter.make_usual("worked_on", true);
    BOOST_TEST(!view.shows("\"Goals\" stands here."));
    presenter.save();
    async.drain();

    BOOST_TEST_REQUIRE(kept.paper.usual_parts.size() == 1U);
    BOOST_TEST((kept.paper.usual_parts.front().kind == ManuscriptKind::discharge_report));
    BOOST_TEST(kept.paper.usual_parts.front().left_out == std::vector<std::string>{"goals"});
}

BOOST_AUTO_TEST_CASE(what_is_no_logo_is_refused_before_it_is_sent)
{
    std::filesystem::create_directories(folder);
    std::ofstream{folder / "logo.png"} << "no picture";

    presenter.load_logo(folder / "logo.png");
    BOOST_TEST(view.faults.front().sentence == "A logo is a PNG file. This is none.");
    presenter.load_logo(folder / "no such file.png");
    BOOST_TEST(view.faults.front().sentence == "no such file.png cannot be read.");
    BOOST_TEST(!presenter.has_logo());
}

BOOST_AUTO_TEST_CASE(what_the_server_refuses_stands_at_its_field)
{
    connection.on<api::SavePracticePaper>([](const auto&) -> Result<api::PracticePaperRead> {
        return invalid("paper.foot", "The foot is too long.");
    });
    presenter.change("1 Mill Lane", "A very long foot.", "Psychologist", "No. 00000");
    presenter.save();
    async.drain();

    BOOST_TEST(view.faults.front().path == "foot");
    BOOST_TEST(!view.closed);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
