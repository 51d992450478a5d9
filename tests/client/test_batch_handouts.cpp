// How letters went that were filed together: recorded for all in one act, each to whom it is addressed, none
// twice.
#include <boost/test/unit_test.hpp>

#include "client/document_batch/batch_handout_presenter.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenHandouts : BatchHandoutView {
    void show_form(const BatchHandoutForm& shown) override { form = shown; }
    void show_letters() override { ++lists; }
    void show_busy(bool now) override { busy = now; }
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    BatchHandoutForm form;
    int lists = 0;
    bool busy = false;
    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

struct HandoutsDesk : CareDesk {
    HandoutsDesk()
    {
        connection.on<api::RecordHandout>([this](const auto& request) -> Result<api::DocumentDetails> {
            if (request.document_id == refused)
                return Refusal{why, "Not now."};
            sent.push_back(request);
            return api::DocumentDetails{};
        });
    }
    void record(const BatchHandoutForm& form)
    {
        presenter.record(form);
        async.drain();
    }

    std::vector<api::RecordHandout::Request> sent;
    std::string refused;
    RefusalCode why = RefusalCode::conflict;
    std::vector<std::string> on_their_way;
    std::vector<std::string> told;
    SeenHandouts view;
    BatchHandoutPresenter::Hears hears{
        [this](const std::string& document_id) { on_their_way.push_back(document_id); },
        [this](const std::string& document_id, const std::string& sentence) {
            told.push_back(document_id + ": " + sentence);
        }};
    std::vector<FiledLetter> letters{{"c1", "d1", "Wren", "Dr Fennimore Ash", "k1"},
                                     {"c2", "d2", "Kit", "Nell Harrow", "k2"},
                                     {"c3", "d3", "Will", "Dr Fennimore Ash", "k3"}};
    BatchHandoutPresenter presenter{view, screen, letters, hears};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(batch_handouts, HandoutsDesk)

BOOST_AUTO_TEST_CASE(all_are_recorded_in_one_act_each_to_whom_it_is_addressed)
{
    presenter.begin();
    BOOST_TEST((view.form.way == api::HandoutWay::post));
    BOOST_TEST(view.form.given_on == "24 Nov 2026");

    record({api::HandoutWay::email, "23 Nov 2026"});

    BOOST_TEST_REQUIRE(sent.size() == 3U);
    BOOST_TEST(sent[1].client_id == "c2");
    BOOST_TEST(sent[1].document_id == "d2");
    BOOST_TEST(sent[1].recipient == "Nell Harrow");
    BOOST_TEST((sent[1].way == api::HandoutWay::email));
    BOOST_TEST(to_string(sent[1].given_on) == "2026-11-23");
    BOOST_TEST(told.front() == "d1: Went to Dr Fennimore Ash, by e-mail, on 23 Nov 2026.");
    BOOST_TEST(view.closed);
}

BOOST_AUTO_TEST_CASE(a_letter_that_went_otherwise_is_left_out)
{
    presenter.choose(1, false);
    record({api::HandoutWay::post, "today"});

    BOOST_TEST(sent.size() == 2U);
    BOOST_TEST_REQUIRE(presenter.letters().size() == 1U);
    BOOST_TEST(presenter.letters().front().document_id == "d2");
}

BOOST_AUTO_TEST_CASE(what_is_no_day_or_still_to_come_or_nobodys_letter_is_said_and_nothing_is_sent)
{
    record({api::HandoutWay::post, "someday"});
    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    record({api::HandoutWay::post, "25 Nov 2026"});
    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    BOOST_TEST(view.faults.front().sentence == "This day is still to come.");
    for (std::size_t letter = 0; letter < 3; ++letter)
        presenter.choose(letter, false);
    record({api::HandoutWay::post, "today"});
    BOOST_TEST(view.faults.front().sentence == "Choose at least one letter.");
    BOOST_TEST(sent.empty());
}

BOOST_AUTO_TEST_CASE(what_is_refused_stays_in_the_list_and_only_that_is_tried_again)
{
    refused = "d2";
    record({api::HandoutWay::post, "today"});
    BOOST_TEST(sent.size() == 2U);
    BOOST_TEST(view.sentence == "How 2 of 3 letters were sent is recorded. Not now.");
    BOOST_TEST(!view.closed);

    refused.clear();
    record({api::HandoutWay::post, "today"});
    BOOST_TEST_REQUIRE(sent.size() == 3U);
    BOOST_TEST(sent[2].document_id == "d2");
    BOOST_TEST(view.closed);
}

BOOST_AUTO_TEST_CASE(without_a_connection_it_is_said_that_the_letters_wait_and_they_go_when_it_is_back)
{
    connection.cut(true);
    record({api::HandoutWay::post, "today"});
    BOOST_TEST(view.sentence.starts_with("No connection since "));
    BOOST_TEST(view.busy);

    connection.cut(false);
    calls.try_now();
    async.drain();
    BOOST_TEST(sent.size() == 3U);
    BOOST_TEST(view.closed);
}

BOOST_AUTO_TEST_CASE(a_letter_that_waits_is_heard_of_though_the_dialog_is_gone_and_the_others_are_not_sent)
{
    {
        SeenHandouts seen;
        BatchHandoutPresenter leaving{seen, screen, letters, hears};
        connection.cut(true);
        leaving.record({api::HandoutWay::fax, "today"});
        async.drain();
    }
    BOOST_TEST(on_their_way == std::vector<std::string>{"d1"}, boost::test_tools::per_element());

    connection.cut(false);
    calls.try_now();
    async.drain();
    BOOST_TEST(sent.size() == 1U);
    BOOST_TEST_REQUIRE(told.size() == 1U);
    BOOST_TEST(told.front() == "d1: Went to Dr Fennimore Ash, by fax, on 24 Nov 2026.");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
