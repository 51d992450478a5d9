// What is known of a filed document: to whom it went, its hash, and what it was made from.
#include <boost/test/unit_test.hpp>

#include "client/documents/document_details.hpp"
#include "client/documents/handout_presenter.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenHandout : HandoutView {
    void show_form(const HandoutForm& shown) override { form = shown; }
    void show_recipients(const std::vector<std::string>& all) override { names = all; }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    HandoutForm form;
    std::vector<std::string> names;
    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(filed_document, CareDesk)

BOOST_AUTO_TEST_CASE(to_whom_a_document_went_is_recorded)
{
    SeenHandout seen;
    std::optional<api::DocumentDetails> recorded;
    HandoutPresenter presenter{seen, screen, model, "d1",
                               [&](const api::DocumentDetails& details) { recorded = details; }};
    presenter.begin();
    BOOST_TEST(seen.form.given_on == "24 Nov 2026");

    presenter.record({" ", api::HandoutWay::post, "someday"});
    BOOST_TEST(seen.faults.size() == 2U);

    presenter.record({"Dr Fennimore Ash", api::HandoutWay::post, "24 Nov 2026"});
    async.drain();

    BOOST_TEST(seen.closed);
    BOOST_TEST_REQUIRE(recorded.has_value());
    BOOST_TEST(handout_words(recorded->handouts.front()) ==
               "24 Nov 2026: Dr Fennimore Ash, by post (recorded by Maren Ashvale)");
}

BOOST_AUTO_TEST_CASE(a_document_given_to_the_gp_says_that_nobody_agreed_to_it)
{
    connection.on<api::ReadClientFile>([](const auto&) {
        api::ReadClientFile::Reply file;
        file.related_people = {{"p2", 1, {RelatedKind::gp, false, "Dr Fennimore Ash", {}, {}, {}, {}, {}}}};
        return file;
    });
    SeenHandout seen;
    HandoutPresenter presenter{seen, screen, model, "d1", [](const api::DocumentDetails&) {}};
    presenter.begin();
    async.drain();
    BOOST_TEST_REQUIRE(seen.names.size() == 1U);

    presenter.look_at("Dr Fennimore Ash");
    BOOST_TEST(seen.sentence.starts_with("No consent to share with the GP is on record."));
    presenter.look_at("Wren");
    BOOST_TEST(seen.sentence == "");
}

BOOST_AUTO_TEST_CASE(details_say_the_hash_and_what_the_document_was_made_from)
{
    api::DocumentDetails details;
    details.sha256 = "ab12";
    details.made_from = {{"client", "c1", 3}, {"session", "s1", 1}, {"session", "s2", 1}, {"form", "f1", 1}};

    BOOST_TEST(hash_words(details) == "Unaltered since it was filed. SHA-256: ab12");
    BOOST_TEST(sources_words(details.made_from) ==
               "Made from 2 sessions, one form, version 3 of the details.");
    details.made_from = {{"form", "f1", 1},
                         {"measure", "phq9", 1},
                         {"basis", "phq9 1 total", 2},
                         {"exercise", "own_humming", 3},
                         {"related_person", "p1", 4}};
    BOOST_TEST(sources_words(details.made_from) ==
               "Made from one form, one measure, one basis of reliable change, one exercise of the practice, "
               "the details of one addressee.");
    details.unaltered = false;
    BOOST_TEST(hash_words(details).starts_with("The bytes are no longer those that were filed."));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
