// An addendum: signed once, shown under its note, and not lost on the way.
#include <boost/test/unit_test.hpp>

#include "client/note/addendum_presenter.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenAddendum : AddendumView {
    void show_text(const std::string& shown) override { text = shown; }
    void show_busy(bool now) override { busy = now; }
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    std::string text;
    bool busy = false;
    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

struct Adding : CareDesk {
    SeenAddendum view;
    AddendumPresenter presenter{view, screen, model, "n1"};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(addenda, Adding)

BOOST_AUTO_TEST_CASE(is_added_once_and_stands_in_the_record)
{
    presenter.change("Her sister rang afterwards.");
    presenter.submit();
    presenter.submit();
    async.drain();

    BOOST_TEST(view.closed);
    BOOST_TEST(connection.times("add_to_note") == 1U);
    BOOST_TEST(model.overview()->notes.front().addenda.front().text == "Her sister rang afterwards.");
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(without_a_word_is_not_sent)
{
    presenter.change("  ");
    presenter.submit();
    async.drain();

    BOOST_TEST(view.faults.size() == 1U);
    BOOST_TEST(connection.times("add_to_note") == 0U);
}

BOOST_AUTO_TEST_CASE(stays_on_this_computer_until_the_server_has_it)
{
    connection.cut(true);
    presenter.change("Her sister rang afterwards.");
    presenter.submit();
    async.drain();
    const auto drafts_kept = kept_drafts();
    BOOST_TEST_REQUIRE(drafts_kept.size() == 1U);

    SeenAddendum later;
    AddendumPresenter again{later, screen, model, "", &drafts_kept.front()};
    again.begin();

    BOOST_TEST(later.text == "Her sister rang afterwards.");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
