#include <boost/test/unit_test.hpp>

#include "client/risk/sign_off_presenter.hpp"
#include "tests/support/measure_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenSignOff : SignOffView {
    void show_text(const std::string& shown) override { text = shown; }
    void show_refusal(const std::string& sentence) override { refusal = sentence; }
    void show_sending(bool, const std::string& sentence) override { waiting = sentence; }
    void close() override { closed = true; }

    std::string text;
    std::string refusal;
    std::string waiting;
    bool closed = false;
};

struct Flagged : TestDesk {
    Flagged()
    {
        flag.flag_id = "f1";
        flag.row_version = 3;
        flag.risk = "self_harm";
        flag.sentence = "Item 9.";
        overview.flags.push_back(flag);
        connection.on<api::SignOffFlag>([this](const auto& request) -> Result<api::Flag> {
            if (refuse)
                return *refuse;
            version = request.row_version;
            auto signed_off = flag;
            signed_off.signed_off_at = clock();
            signed_off.what_was_done = request.what_was_done;
            overview.flags = {signed_off};
            return signed_off;
        });
        open_record();
    }

    api::Flag flag;
    std::optional<Refusal> refuse;
    std::int64_t version = 0;
    SeenSignOff view;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(signing_off_a_flag, Flagged)

BOOST_AUTO_TEST_CASE(what_was_done_is_recorded_and_the_flag_waits_no_more)
{
    SignOffPresenter presenter{view, screen, flag_of(model, flag), settles_in(model)};
    presenter.typed("Talked it over; safety plan made.");

    presenter.sign_off();
    async.drain();

    BOOST_TEST(view.closed);
    BOOST_TEST(version == 3);
    BOOST_TEST(model.overview()->flags.at(0).signed_off_at.has_value());
    BOOST_TEST(kept().empty());
}

BOOST_AUTO_TEST_CASE(nothing_is_signed_off_without_words)
{
    SignOffPresenter presenter{view, screen, flag_of(model, flag), settles_in(model)};
    presenter.typed(" \n ");

    presenter.sign_off();
    async.drain();

    BOOST_TEST(view.refusal.starts_with("Write what was done."));
    BOOST_TEST(connection.times("sign_off_flag") == 0U);
}

BOOST_AUTO_TEST_CASE(a_text_that_was_left_is_offered_again)
{
    {
        SignOffPresenter first{view, screen, flag_of(model, flag), settles_in(model)};
        first.typed("Talked it over");
    }
    async.drain();
    SignOffPresenter second{view, screen, flag_of(model, flag), settles_in(model)};

    second.begin();
    async.drain();

    BOOST_TEST(view.text == "Talked it over");
}

BOOST_AUTO_TEST_CASE(somebody_who_was_first_is_named_with_their_words)
{
    auto theirs = flag;
    theirs.row_version = 4;
    theirs.signed_off_at = clock();
    theirs.signed_off_by = "Ivo Thistledown";
    theirs.what_was_done = "Called the crisis team.";
    refuse = Refusal{RefusalCode::stale, "Changed meanwhile.", {}, json::to_text(theirs), 0};
    SignOffPresenter presenter{view, screen, flag_of(model, flag), settles_in(model)};
    presenter.typed("Talked it over");

    presenter.sign_off();
    async.drain();

    BOOST_TEST(view.refusal.find("Ivo Thistledown") != std::string::npos);
    BOOST_TEST(view.refusal.find("Called the crisis team.") != std::string::npos);
    BOOST_TEST(!view.closed);
    BOOST_TEST(kept().size() == 1U);
}

BOOST_AUTO_TEST_CASE(without_a_connection_it_waits_and_says_so)
{
    connection.cut(true);
    SignOffPresenter presenter{view, screen, flag_of(model, flag), settles_in(model)};
    presenter.typed("Talked it over");

    presenter.sign_off();
    async.drain();

    BOOST_TEST(view.waiting.starts_with("No connection."));
    BOOST_TEST(kept().size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
