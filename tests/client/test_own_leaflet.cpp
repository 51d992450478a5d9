// A leaflet of the practice's own as it is typed, and kept.
#include <boost/test/unit_test.hpp>

#include "client/reading/own_leaflet_presenter.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

const LeafletForm typed{"Where to find us", "For new clients",
                        "By the river,\nnext to the mill.\n\n# The door\n\nRing twice.\n\nThen wait.",
                        "Book: A map of the town\n\nVideo: The way here https://example.org/film"};

struct SeenOwnLeaflet : OwnLeafletView {
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

struct OwnLeafletDesk : CareDesk {
    OwnLeafletDesk()
    {
        connection.on<api::KeepLeaflet>([this](const auto& request) -> Result<Leaflet> {
            asked = request;
            auto leaflet = request.leaflet;
            leaflet.code = "own_1";
            return leaflet;
        });
    }

    api::KeepLeaflet::Request asked;
    SeenOwnLeaflet view;
    std::string kept;
    OwnLeafletPresenter presenter{view, screen, {}, [this](const std::string& code) { kept = code; }};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(own_leaflets, OwnLeafletDesk)

BOOST_AUTO_TEST_CASE(paragraphs_headings_and_links_are_read_and_shown_again_as_they_were)
{
    const auto leaflet = leaflet_of(typed).value();

    BOOST_TEST_REQUIRE(leaflet.sections.size() == 2U);
    BOOST_TEST(leaflet.sections[0].heading == "");
    BOOST_TEST(leaflet.sections[0].paragraphs.front() == "By the river, next to the mill.");
    BOOST_TEST(leaflet.sections[1].heading == "The door");
    BOOST_TEST(leaflet.sections[1].paragraphs.size() == 2U);
    BOOST_TEST_REQUIRE(leaflet.links.size() == 2U);
    BOOST_TEST(leaflet.links[1].title == "The way here");
    BOOST_TEST(leaflet.links[1].address == "https://example.org/film");
    BOOST_TEST((leaflet_of(form_of(leaflet)).value().sections.size() == 2U));
    BOOST_TEST((form_of(leaflet_of(form_of(leaflet)).value()) == form_of(leaflet)));
}

BOOST_AUTO_TEST_CASE(a_line_without_its_kind_is_named)
{
    auto form = typed;
    form.links = "The way here https://example.org/film";
    presenter.keep(form);
    async.drain();

    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    BOOST_TEST(view.faults.front().path == "links");
    BOOST_TEST(connection.times("keep_leaflet") == 0U);
}

BOOST_AUTO_TEST_CASE(it_is_kept_or_withdrawn_and_the_list_is_told)
{
    presenter.keep(typed);
    async.drain();

    BOOST_TEST(asked.leaflet.title == "Where to find us");
    BOOST_TEST(!asked.withdrawn);
    BOOST_TEST(kept == "own_1");
    BOOST_TEST(view.closed);
    presenter.withdraw(typed);
    async.drain();
    BOOST_TEST(asked.withdrawn);
}

BOOST_AUTO_TEST_CASE(what_the_server_refuses_stays_in_the_form)
{
    connection.on<api::KeepLeaflet>([](const auto&) -> Result<Leaflet> {
        Refusal refusal{RefusalCode::invalid, "A leaflet needs a title."};
        refusal.fields.push_back({"title", "A leaflet needs a title."});
        return refusal;
    });
    presenter.keep(typed);
    async.drain();

    BOOST_TEST(!view.closed);
    BOOST_TEST(view.sentence == "A leaflet needs a title.");
    BOOST_TEST(view.faults.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
