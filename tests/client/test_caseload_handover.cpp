// A caseload handed over: counted before it is done, chosen one by one, done with a reason.
#include <boost/test/unit_test.hpp>

#include "client/caseload_handover/caseload_handover_presenter.hpp"
#include "tests/support/desk_fixture.hpp"

namespace attune::desktop {

namespace {

struct ShownHandover : CaseloadHandoverView {
    void show_people() override {}
    void show_clients() override { ++times; }
    void show_counts() override {}
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& all) override { faults = all; }
    void show_sentence(const std::string& text) override { sentence = text; }

    int times = 0;
    std::vector<FieldError> faults;
    std::string sentence;
};

struct HandoverDesk : DeskFixture {
    HandoverDesk() : DeskFixture{api::Role::lead}
    {
        people.may_leave = {{"u2", "Tomas Reedling"}};
        people.may_take = {{"u1", "Maren Ashvale"}};
        people.clients = {{"c1", "Wren Larkwhistle", "", "LP-1", api::TeamCapacity::responsible, 1, 2, 1},
                          {"c2", "Idris Cloudberry", "", "", api::TeamCapacity::member, 0, 0}};
        connection.on<api::PreviewHandover>([this](const auto&) { return people; });
        connection.on<api::HandOverCaseload>(
            [this](const auto& request) -> Result<api::HandOverCaseload::Reply> {
                sent.push_back(request);
                return api::HandOverCaseload::Reply{{people.clients.front()}, left};
            });
        presenter.begin();
        async.drain();
    }

    api::PreviewHandover::Reply people;
    std::vector<api::HandOverCaseload::Request> sent;
    std::vector<api::AppointmentLeft> left;
    ShownHandover shown;
    CaseloadHandoverPresenter presenter{shown, screen()};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(caseload_handover, HandoverDesk)

BOOST_AUTO_TEST_CASE(all_are_chosen_at_first_and_the_counts_follow_the_choice)
{
    BOOST_TEST(presenter.counts() == "");
    presenter.choose_from(0);
    async.drain();
    BOOST_TEST(
        presenter.counts() ==
        "2 of 2 clients are handed over. One open episode gets another therapist. 2 appointments to come "
        "go along where their time is free. One note is not signed: have it signed first, or "
        "the responsible therapist signs it as taken over.");

    presenter.choose(0, false);

    BOOST_TEST(presenter.counts() ==
               "1 of 2 clients are handed over. 0 open episodes get another therapist.");
    BOOST_TEST(client_words(people.clients[0]) ==
               "Wren Larkwhistle, LP-1, responsible, 2 appointments to come, one note not signed");
}

BOOST_AUTO_TEST_CASE(nothing_is_sent_before_it_says_whose_to_whom_and_why)
{
    presenter.hand_over(9, " ");
    BOOST_TEST(shown.faults.size() == 3U);
    BOOST_TEST(sent.empty());

    presenter.choose_from(0);
    async.drain();
    presenter.choose(1, false);
    presenter.hand_over(0, "Tomas leaves.");
    async.drain();

    BOOST_TEST(sent.at(0).from_id == "u2");
    BOOST_TEST(sent.at(0).to_id == "u1");
    BOOST_TEST(sent.at(0).client_ids.size() == 1U);
    BOOST_TEST(shown.sentence == "One client was handed over.");
    BOOST_TEST(presenter.read().clients.size() == 1U);
    BOOST_TEST(!presenter.is_chosen(0));  // who was left out stays so
}

BOOST_AUTO_TEST_CASE(appointments_that_stay_are_named_with_their_time)
{
    for (int hour = 0; hour < 8; ++hour)
        left.push_back({"c1", Instant{now.value + std::chrono::hours{24 * 7 + hour}}});
    presenter.choose_from(0);
    async.drain();

    presenter.hand_over(0, "Tomas leaves.");
    async.drain();

    BOOST_TEST(shown.sentence.starts_with(
        "One client was handed over. 8 appointments stay in the diary where they are, because the new "
        "therapist is taken or on leave then, or somebody else comes to them too: Wren Larkwhistle, " +
        day_and_time(left.front().starts_at, now) + "; Wren Larkwhistle, "));
    BOOST_TEST(shown.sentence.ends_with(day_and_time(left[5].starts_at, now) + "; and 2 more."));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
