// Supervision: what waits in words, agreed actions settled and made, and who supervises whom.
#include <boost/test/unit_test.hpp>

#include "client/inbox/inbox_presenter.hpp"
#include "client/supervision/supervision_pairs_presenter.hpp"
#include "client/supervision/supervision_presenter.hpp"
#include "tests/support/desk_fixture.hpp"

namespace attune::desktop {

namespace {

struct ShownSupervision : SupervisionView {
    void show_supervision() override { ++times; }
    void show_sentence(const std::string& text) override { sentence = text; }

    int times = 0;
    std::string sentence;
};

struct ShownAgreeing : AgreeActionView {
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& all) override { faults = all; }
    void show_sentence(const std::string&) override {}
    void close() override { closed = true; }

    std::vector<FieldError> faults;
    bool closed = false;
};

struct ShownPairs : SupervisionPairsView {
    void show_pairs() override { ++times; }
    void show_faults(const std::vector<FieldError>& all) override { faults = all; }
    void show_sentence(const std::string&) override {}

    int times = 0;
    std::vector<FieldError> faults;
};

struct SupervisionDesk : DeskFixture {
    SupervisionDesk() : DeskFixture{api::Role::supervisor}
    {
        read.supervisees = {{"u2", "Tomas Reedling"}};
        api::SupervisedClient wren;
        wren.client_id = "c1";
        wren.legal_name = "Wren Larkwhistle";
        wren.supervisee_id = "u2";
        wren.risk_flags = 1;
        wren.not_on_track = 2;
        wren.missed_measures = 1;
        wren.notes_to_cosign = 1;
        wren.waits_since = Instant{now.value - std::chrono::days{6}};
        read.clients = {wren, {}};
        read.clients_in_all = 2;
        read.actions = {action()};
        connection.on<api::ReadSupervision>([this](const auto&) { return read; });
        connection.on<api::SettleAction>([this](const auto& request) -> Result<api::AgreedAction> {
            settled.push_back(request);
            return action();
        });
        connection.on<api::AgreeAction>([this](const auto& request) -> Result<api::AgreedAction> {
            agreed.push_back(request);
            return action();
        });
    }
    [[nodiscard]] api::AgreedAction action() const
    {
        api::AgreedAction made;
        made.agreed_action_id = "a1";
        made.row_version = 3;
        made.supervisor_name = "Astrid Fernhollow";
        made.supervisee_name = "Tomas Reedling";
        made.text = "Ask about sleep.";
        made.due_on = parse_day("2026-11-30").value();
        made.agreed_at = now;
        return made;
    }

    api::ReadSupervision::Reply read;
    std::vector<api::SettleAction::Request> settled;
    std::vector<api::AgreeAction::Request> agreed;
    ShownSupervision shown;
    SupervisionPresenter presenter{shown, screen()};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(supervision, SupervisionDesk)

BOOST_AUTO_TEST_CASE(what_waits_is_said_with_its_age_and_one_request_reads_all_of_it)
{
    presenter.refresh();
    async.drain();

    BOOST_TEST(connection.asked().size() == 1U);
    BOOST_TEST(what_waits(presenter.read().clients[0]) ==
               "risk answer; not on track; measures missed; note to co-sign");
    BOOST_TEST(presenter.age(presenter.read().clients[0]) == "6 days");
    BOOST_TEST(what_waits(presenter.read().clients[1]) == "");
    BOOST_TEST(presenter.age(presenter.read().clients[1]) == "");
    BOOST_TEST(presenter.last_session(presenter.read().clients[1]) == "none yet");
    BOOST_TEST(presenter.counts() == "2 clients of your supervisees. Something waits with one of them.");
}

BOOST_AUTO_TEST_CASE(an_action_is_done_and_taken_back_with_its_version)
{
    presenter.refresh();
    async.drain();
    presenter.settle(0);
    async.drain();
    BOOST_TEST(settled.at(0).row_version == 3);
    BOOST_TEST(settled.at(0).done);

    read.actions[0].done_at = now;
    presenter.refresh();
    async.drain();
    presenter.settle(0);
    async.drain();
    BOOST_TEST(!settled.at(1).done);
}

BOOST_AUTO_TEST_CASE(an_action_says_by_when_and_whether_it_is_overdue)
{
    auto one = action();
    BOOST_TEST(presenter.action_words(one) == "By 30 Nov 2026. Tomas Reedling: Ask about sleep.");
    one.due_on = parse_day("2026-11-20").value();
    one.client_name = "Wren";
    BOOST_TEST(presenter.action_words(one) ==
               "Overdue since 20 Nov 2026. Tomas Reedling, Wren: Ask about sleep.");
}

BOOST_AUTO_TEST_CASE(an_action_needs_words_and_a_day)
{
    ShownAgreeing view;
    int done = 0;
    AgreeActionPresenter agreeing{view, screen(), [&] { ++done; }};
    agreeing.agree({"u2", std::nullopt, " ", "soon"});
    BOOST_TEST(view.faults.size() == 2U);

    agreeing.agree({"u2", "c1", "Ask about sleep.", "30/11/2026"});
    async.drain();

    BOOST_TEST(agreed.size() == 1U);
    BOOST_TEST(agreed.at(0).client_id.value() == "c1");
    BOOST_TEST(view.closed);
    BOOST_TEST(done == 1);
}

BOOST_AUTO_TEST_CASE(the_supervisee_finds_it_in_the_inbox_and_says_it_is_done)
{
    api::ReadInbox::Reply inbox;
    inbox.actions = {action()};
    inbox.actions_waiting = 1;
    connection.on<api::ReadSignalSettings>([](const auto&) { return api::ReadSignalSettings::Reply{}; });
    connection.on<api::ReadInbox>([&](const auto&) { return inbox; });
    struct : InboxView {
        void show_lines() override {}
        void show_selected() override {}
        void show_sentence(const std::string&) override {}
    } view;
    InboxPresenter waiting{view, screen()};
    waiting.refresh();
    async.drain();
    BOOST_TEST(waiting.counts() == "One agreed action is to be done.");
    BOOST_TEST(waiting.lines().at(0).sentence == "By 30 Nov 2026: Ask about sleep.");

    waiting.take_note();
    async.drain();

    BOOST_TEST(settled.at(0).agreed_action_id == "a1");
}

BOOST_AUTO_TEST_CASE(who_supervises_whom_is_chosen_from_lists)
{
    api::ReadSupervisionPairs::Reply pairs;
    pairs.may_supervise = {{"u5", "Astrid Fernhollow"}};
    pairs.may_be_supervised = {{"u2", "Tomas Reedling"}};
    pairs.pairs = {{{"u5", "Astrid Fernhollow"}, {"u2", "Tomas Reedling"}, now}};
    std::vector<api::SetSupervision::Request> sent;
    connection.on<api::ReadSupervisionPairs>([&](const auto&) { return pairs; });
    connection.on<api::SetSupervision>([&](const auto& request) -> Result<api::ReadSupervisionPairs::Reply> {
        sent.push_back(request);
        return pairs;
    });
    ShownPairs view;
    SupervisionPairsPresenter said{view, screen()};
    said.begin();
    async.drain();
    said.add(4, 0, false);
    BOOST_TEST(view.faults.at(0).path == "supervisor_id");

    said.add(0, 0, true);
    said.end(0);
    said.add(0, 0, false);
    async.drain();

    BOOST_TEST(sent.at(0).supervises);
    BOOST_TEST(sent.at(0).cosigns.value());
    BOOST_TEST(sent.at(1).supervisee_id == "u2");
    BOOST_TEST(!sent.at(1).supervises);
    BOOST_TEST(sent.at(2).supervises);
    BOOST_TEST(!sent.at(2).cosigns.has_value());  // as it is
    BOOST_TEST(pair_words(pairs.pairs[0]) ==
               "Astrid Fernhollow supervises Tomas Reedling, since 24 Nov 2026");
}

BOOST_AUTO_TEST_CASE(whether_notes_wait_to_be_co_signed_is_changed_and_said)
{
    api::ReadSupervisionPairs::Reply pairs;
    pairs.pairs = {{{"u5", "Astrid Fernhollow"}, {"u2", "Tomas Reedling"}, now, std::nullopt}};
    connection.on<api::ReadSupervisionPairs>([&](const auto&) { return pairs; });
    connection.on<api::SetSupervision>([&](const auto& request) -> Result<api::ReadSupervisionPairs::Reply> {
        BOOST_TEST(request.supervises);
        pairs.pairs[0].cosigns_since = request.cosigns.value() ? std::optional{now} : std::nullopt;
        return pairs;
    });
    ShownPairs view;
    SupervisionPairsPresenter said{view, screen()};
    said.begin();
    async.drain();
    said.change_cosigning(7);
    said.change_cosigning(0);
    async.drain();
    BOOST_TEST(pair_words(said.read().pairs[0]) ==
               "Astrid Fernhollow supervises Tomas Reedling, since 24 Nov 2026; notes are to be co-signed");

    said.change_cosigning(0);
    async.drain();
    BOOST_TEST(!said.read().pairs[0].cosigns_since.has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
