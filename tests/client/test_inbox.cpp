// The inbox in words, what stays selected when it is read again, plans to be reviewed, and the practice's
// settings for its rules.
#include <boost/test/unit_test.hpp>

#include "client/inbox/inbox_presenter.hpp"
#include "client/inbox/signals_presenter.hpp"
#include "client/mailing/mail_settings_presenter.hpp"
#include "client/note/waive_note_presenter.hpp"
#include "shared/api/notes.hpp"
#include "tests/support/desk_fixture.hpp"

using namespace attune;
using namespace attune::desktop;

namespace {

struct FakeInbox : InboxView {
    void show_lines() override { ++times_shown; }
    void show_selected() override {}
    void show_sentence(const std::string& text) override { sentence = text; }

    int times_shown = 0;
    std::string sentence;
};

api::InboxItem item(const std::string& id, std::optional<SignalRule> rule = std::nullopt)
{
    api::InboxItem made;
    made.client_id = "c-" + id;
    made.legal_name = "Wren Larkwhistle";
    made.flag.flag_id = id;
    made.flag.rule = rule;
    if (!rule)
        made.flag.risk = "self_harm";
    return made;
}

api::PlanToReview review(const std::string& client_id, std::optional<int> phase = std::nullopt)
{
    return {client_id, "", "", "Idris Cloudberry", parse_day("2026-11-12").value(), phase};
}

api::MailConcern concern(api::MailMatter matter)
{
    api::MailConcern made;
    made.matter = matter;
    made.client_id = "c2";
    made.legal_name = "Idris Cloudberry";
    made.since = parse_instant("2026-11-24T12:00:00Z").value();
    if (matter == api::MailMatter::may_not_have_arrived || matter == api::MailMatter::not_delivered)
        made.mail = api::Mail{"m1",
                              3,
                              api::MailKind::invitation,
                              api::MailState::unknown,
                              made.since,
                              "wren@example.org",
                              "The server stopped."};
    return made;
}

struct FakeMailSettings : MailSettingsView {
    void show_settings(const MailSettingsForm& shown, const std::string& words, bool) override
    {
        form = shown;
        facts = words;
    }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string&) override {}
    void close() override { closed = true; }

    MailSettingsForm form;
    std::string facts;
    std::vector<FieldError> faults;
    bool closed = false;
};

struct FakeWaiver : WaiveNoteView {
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string&) override {}
    void close() override { closed = true; }

    std::vector<FieldError> faults;
    bool closed = false;
};

struct Inbox : DeskFixture {
    void serve(const std::vector<api::InboxItem>& items, const std::vector<api::PlanToReview>& reviews = {},
               const std::vector<api::MailConcern>& mail = {})
    {
        connection.on<api::ReadSignalSettings>([](const auto&) {
            return api::ReadSignalSettings::Reply{api::EnteredSignalSettings{{12, 3}, "Maren Ashvale", {}}};
        });
        connection.on<api::ReadInbox>([this, items, reviews, mail](const auto&) {
            return api::ReadInbox::Reply{items,      static_cast<int>(items.size()),
                                         reviews,    static_cast<int>(reviews.size()),
                                         mail,       static_cast<int>(mail.size()),
                                         notes,      static_cast<int>(notes.size()),
                                         owners,     {},
                                         {},         {},
                                         unrecorded, static_cast<int>(unrecorded.size()),
                                         to_cosign,  static_cast<int>(to_cosign.size()),
                                         links,      static_cast<int>(links.size())};
        });
        presenter.refresh();
        async.drain();
    }

    std::vector<api::NoteToSign> notes;
    std::vector<api::UnrecordedSession> unrecorded;
    std::vector<api::NoteToCosign> to_cosign;
    std::vector<api::UnopenedLink> links;
    std::vector<api::Owner> owners;
    FakeInbox view;
    InboxPresenter presenter{view, screen()};
};

struct FakeSignals : SignalsView {
    void show_settings(const SignalSettings& shown, const std::string& words, bool may) override
    {
        settings = shown;
        facts = words;
        may_change = may;
    }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& text) override { sentence = text; }
    void close() override { closed = true; }

    SignalSettings settings;
    std::string facts;
    bool may_change = false;
    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(inbox, Inbox)

BOOST_AUTO_TEST_CASE(it_counts_in_words)
{
    serve({});
    BOOST_TEST(presenter.counts() == "");
    serve({item("r")});
    BOOST_TEST(presenter.counts() == "One flag waits, for a risk answer.");
    serve({item("r"), item("s", SignalRule::worse_than_best), item("t", SignalRule::missed_measures)});
    BOOST_TEST(presenter.counts() == "3 flags wait, one of them for a risk answer.");
    serve({item("r"), item("q"), item("s", SignalRule::worse_than_best)});
    BOOST_TEST(presenter.counts() == "3 flags wait, 2 of them for risk answers.");
}

BOOST_AUTO_TEST_CASE(agreed_actions_that_are_too_many_to_show_are_counted_all_the_same)
{
    api::ReadInbox::Reply inbox;
    inbox.actions.resize(200);
    inbox.actions_waiting = 230;

    BOOST_TEST(all_waiting(inbox) == 230);
    BOOST_TEST(counts_in_words(inbox) == "230 agreed actions are to be done. The first 200 are shown.");
}

BOOST_AUTO_TEST_CASE(what_was_selected_stays_so_and_when_it_is_gone_what_stood_below_it_is)
{
    serve({item("a"), item("b"), item("c")});
    BOOST_TEST(presenter.selected()->id == "a");
    presenter.select("b");

    serve({item("new"), item("a"), item("b"), item("c")});
    BOOST_TEST(presenter.selected()->id == "b");

    serve({item("new"), item("a"), item("c")});
    BOOST_TEST(presenter.selected()->id == "c");

    serve({});
    BOOST_TEST(presenter.selected() == nullptr);
}

BOOST_AUTO_TEST_CASE(a_plan_to_be_reviewed_stands_below_the_flags_and_counts_with_them)
{
    serve({item("r")}, {review("c1", 7)});

    BOOST_TEST(presenter.waiting() == 2);
    BOOST_TEST(presenter.counts() == "One flag waits, for a risk answer. One plan is to be reviewed.");
    BOOST_TEST_REQUIRE(presenter.lines().size() == 2U);
    BOOST_TEST(presenter.lines()[1].what == "Review of the plan due");
    BOOST_TEST(presenter.lines()[1].client_name == "Idris Cloudberry");
    presenter.select("c1");
    BOOST_TEST(presenter.selected()->sentence == "Therapy is in phase 7, working with threat.");
    BOOST_TEST(presenter.facts() == "Due since 12 Nov 2026.");
    BOOST_TEST(presenter.explained().find("until a version of it sets a later day") != std::string::npos);
    BOOST_TEST(presenter.to_sign_off().client_id == "");

    serve({}, {review("c1"), review("c2")});
    BOOST_TEST(presenter.counts() == "2 plans are to be reviewed.");
    BOOST_TEST(presenter.selected()->sentence == "The plan says no phase yet.");
}

BOOST_AUTO_TEST_CASE(each_thing_says_who_answers_for_it_and_how_long_it_has_waited)
{
    owners = {{"c-r", "u1", "Maren Ashvale"}, {"c1", "u2", "Tomas Reedling"}};
    auto flag = item("r");
    flag.flag.seen_on = local_day(now);
    serve({flag}, {review("c1")});

    BOOST_TEST(presenter.lines()[0].owner == "You");
    BOOST_TEST(presenter.age(presenter.lines()[0]) == "Today");
    BOOST_TEST(presenter.lines()[1].owner == "Tomas Reedling");
    BOOST_TEST(presenter.age(presenter.lines()[1]) == "12 days");
}

BOOST_AUTO_TEST_CASE(a_note_waits_until_it_is_signed)
{
    notes = {{"c1", "Idris Cloudberry", "", "s1", parse_instant("2026-11-23T12:00:00Z").value(), true}};
    serve({item("r")});
    presenter.select("note s1");

    BOOST_TEST(presenter.waiting() == 2);
    BOOST_TEST(presenter.counts() == "One flag waits, for a risk answer. One note is to be signed.");
    BOOST_TEST(presenter.selected()->what == "Note to sign");
    BOOST_TEST(presenter.selected()->sentence == "The note of this session is begun, and not signed.");
    BOOST_TEST(presenter.facts() == "The session of 23 Nov 2026.");
    BOOST_TEST(presenter.age(*presenter.selected()) == "one day");
    BOOST_TEST(!presenter.can_take_note());
}

BOOST_AUTO_TEST_CASE(what_a_former_colleague_left_says_so_and_what_is_not_begun_may_be_waived)
{
    const auto at = parse_instant("2026-11-23T12:00:00Z").value();
    notes = {{"c1", "Idris Cloudberry", "", "s1", at, true, "Tomas Reedling", "n1"},
             {"c1", "Idris Cloudberry", "", "s2", at, false, "", "", false}};
    serve({});

    BOOST_TEST(presenter.selected()->owner == "You");
    BOOST_TEST(presenter.selected()->sentence ==
               "Begun by Tomas Reedling, who does not care for this client any more. You sign it as taken "
               "over.");
    BOOST_TEST(presenter.to_waive() == nullptr);
    BOOST_TEST((place_of(*presenter.selected()) == InboxPlace::note));
    presenter.select("note s2");
    BOOST_TEST_REQUIRE(presenter.to_waive());
    BOOST_TEST((place_of(*presenter.selected()) == InboxPlace::sessions));

    std::string reason;
    connection.on<api::WaiveNote>([&](const api::WaiveNote::Request& request) {
        reason = request.reason;
        return api::NoteWaiver{};
    });
    FakeWaiver shown;
    WaiveNotePresenter waiver{shown, screen(), *presenter.to_waive(), presenter.waived()};
    BOOST_TEST(waiver.about() == "Idris Cloudberry, the session of 23 Nov 2026");
    waiver.waive(" ");
    BOOST_TEST(shown.faults.size() == 1U);
    waiver.waive(" A call. ");
    async.drain();
    BOOST_TEST(reason == "A call.");
    BOOST_TEST(shown.closed);
}

BOOST_AUTO_TEST_CASE(appointments_co_signatures_and_links_wait_with_owner_age_and_a_place_to_go)
{
    const auto at = parse_instant("2026-11-22T12:00:00Z").value();
    unrecorded = {{"c1", "Idris Cloudberry", "", "s1", at}};
    to_cosign = {{"c2", "Wren Larkwhistle", "", "s2", "n2", at, at, "Tomas Reedling"}};
    links = {{"c3", "Ash Thornbury", "", at, std::nullopt, parse_instant("2026-12-02T12:00:00Z").value()}};
    serve({});

    BOOST_TEST(presenter.waiting() == 3);
    BOOST_TEST(presenter.counts() ==
               "One appointment is not recorded. One note is to be co-signed. One link is not opened.");
    BOOST_TEST_REQUIRE(presenter.lines().size() == 3U);
    for (const auto& line : presenter.lines()) {
        BOOST_TEST(line.owner == "You");
        BOOST_TEST(presenter.age(line) == "2 days");
    }
    BOOST_TEST((place_of(presenter.lines()[0]) == InboxPlace::sessions));
    BOOST_TEST((place_of(presenter.lines()[1]) == InboxPlace::note));
    BOOST_TEST(presenter.lines()[1].sentence ==
               "Tomas Reedling has signed the note of the session of 22 Nov 2026.");
    BOOST_TEST((place_of(presenter.lines()[2]) == InboxPlace::client));
    BOOST_TEST(presenter.lines()[2].sentence == "It ends on 2 Dec 2026.");
}

BOOST_AUTO_TEST_CASE(what_waits_for_a_colleague_on_leave_says_so_and_is_not_waived_for_them)
{
    const auto at = parse_instant("2026-11-22T12:00:00Z").value();
    unrecorded = {{"c1", "Idris Cloudberry", "", "s1", at, "Tomas Reedling"}};
    notes = {{"c1", "Idris Cloudberry", "", "s2", at, false}, {"c1", "Idris Cloudberry", "", "s3", at, true}};
    for (auto& note : notes)
        note.covered_for = "Tomas Reedling";
    serve({});

    for (const auto& line : presenter.lines())
        BOOST_TEST(line.owner == "You, for Tomas Reedling");
    presenter.select("note s2");
    BOOST_TEST(presenter.to_waive() == nullptr);
    BOOST_TEST(presenter.selected()->sentence ==
               "The note of this session is not begun. Tomas Reedling, for whom you cover, writes it, or "
               "whoever held the session.");
    presenter.select("note s3");
    BOOST_TEST(presenter.selected()->sentence ==
               "The note of this session is begun. Tomas Reedling, for whom you cover, signs it.");
}

BOOST_AUTO_TEST_CASE(what_is_one_matter_of_many_clients_is_a_row_that_opens_its_screen)
{
    api::ReadInbox::Reply inbox;
    inbox.matters = {{api::InboxMatter::overdue_invoices, 12, parse_day("2026-11-12").value()},
                     {api::InboxMatter::records_past_retention, 1, parse_day("2026-11-23").value()}};
    connection.on<api::ReadSignalSettings>([](const auto&) { return api::ReadSignalSettings::Reply{}; });
    connection.on<api::ReadInbox>([&](const auto&) { return inbox; });
    presenter.refresh();
    async.drain();

    BOOST_TEST(presenter.waiting() == 2);
    BOOST_TEST(presenter.counts() == "12 invoices are overdue. One record is past its time.");
    BOOST_TEST_REQUIRE(presenter.lines().size() == 2U);
    BOOST_TEST(presenter.selected()->what == "Invoices overdue");
    BOOST_TEST(presenter.selected()->sentence == "12 invoices are not paid in full after their due date.");
    BOOST_TEST(presenter.age(*presenter.selected()) == "12 days");
    BOOST_TEST(presenter.facts() == "The first since 12 Nov 2026.");
    BOOST_TEST((place_of(presenter.lines()[0]) == InboxPlace::money));
    BOOST_TEST((place_of(presenter.lines()[1]) == InboxPlace::past_records));
    BOOST_TEST(!presenter.can_take_note());
}

BOOST_AUTO_TEST_CASE(a_link_whose_sender_has_left_says_that_it_opens_no_more)
{
    const auto at = parse_instant("2026-11-22T12:00:00Z").value();
    links = {{"c3", "Ash Thornbury", "", at, std::nullopt, at, "Tomas Reedling", false}};
    serve({});

    BOOST_TEST(presenter.lines()[0].sentence ==
               "Sent by Tomas Reedling, who does not care for this client any more: it opens no more. Send a "
               "new one, and revoke it.");
}

BOOST_AUTO_TEST_CASE(a_mail_of_unknown_fate_says_so_and_goes_out_again_at_one_press)
{
    serve({item("r")}, {review("c1")}, {concern(api::MailMatter::may_not_have_arrived)});
    presenter.select("m1");

    BOOST_TEST(presenter.counts() ==
               "One flag waits, for a risk answer. One e-mail or link needs a look. One plan is "
               "to be reviewed.");
    BOOST_TEST(presenter.waiting() == 3);
    BOOST_TEST(presenter.selected()->what == "E-mail may not have arrived");
    BOOST_TEST(presenter.selected()->sentence == "The invitation to wren@example.org: The server stopped.");
    BOOST_TEST(presenter.facts() == "Since 24 Nov 2026.");
    api::SendMailAgain::Request sent;
    connection.on<api::SendMailAgain>([&](const api::SendMailAgain::Request& request) {
        sent = request;
        return api::Mail{};
    });
    serve({item("r")});
    presenter.send_again();
    BOOST_TEST(sent.mail_id == "");

    serve({item("r")}, {}, {concern(api::MailMatter::may_not_have_arrived)});
    presenter.select("m1");
    presenter.send_again();
    async.drain();

    BOOST_TEST(sent.mail_id == "m1");
    BOOST_TEST(sent.row_version == 3);
}

BOOST_AUTO_TEST_CASE(a_client_who_stopped_the_mails_and_links_that_ended_are_told_until_seen)
{
    auto missed = concern(api::MailMatter::not_answered);
    missed.missed = 2;
    auto unopened = concern(api::MailMatter::not_opened);
    unopened.missed = 1;
    serve({}, {}, {concern(api::MailMatter::stopped_by_client), missed, unopened});

    BOOST_TEST(presenter.lines()[0].what == "Client wants no e-mails");
    BOOST_TEST(presenter.lines()[1].sentence == "2 links ended before everything was sent.");
    BOOST_TEST(presenter.lines()[2].what == "Link never opened");
    BOOST_TEST(presenter.lines()[2].sentence == "One link ended and was never opened.");
    BOOST_TEST(!presenter.can_send_again());
    BOOST_TEST(presenter.can_take_note());
    api::NoteMailConcern::Request noted;
    connection.on<api::NoteMailConcern>([&](const api::NoteMailConcern::Request& request) {
        noted = request;
        return api::NoteMailConcern::Reply{1};
    });
    presenter.take_note();
    async.drain();

    BOOST_TEST((noted.matter == api::MailMatter::stopped_by_client));
    BOOST_TEST(noted.client_id == "c2");
    BOOST_TEST(!noted.mail_id.has_value());
}

BOOST_AUTO_TEST_CASE(mail_settings_are_read_as_typed_and_what_is_none_is_named)
{
    FakeMailSettings dialog;
    MailSettingsPresenter settings{dialog, screen()};
    connection.on<api::ReadMailSettings>([](const auto&) { return api::ReadMailSettings::Reply{}; });
    settings.begin();
    async.drain();
    BOOST_TEST(dialog.form.quiet_from == "20:00");
    BOOST_TEST(dialog.form.quiet_until == "08:00");
    BOOST_TEST(dialog.facts.starts_with("As Attune comes"));

    settings.enter({"soon", "2", "late", "8:00"});
    BOOST_TEST_REQUIRE(dialog.faults.size() == 2U);
    BOOST_TEST(dialog.faults[0].path == "reminder_after_days");
    BOOST_TEST(dialog.faults[1].path == "quiet_from");

    MailSettings entered;
    connection.on<api::EnterMailSettings>([&](const MailSettings& sent) {
        entered = sent;
        return api::EnteredMailSettings{sent, "Maren Ashvale", {}};
    });
    settings.enter({"4", "0", "21:30", "7"});
    BOOST_TEST(dialog.faults.size() == 1U);
    settings.enter({"4", "0", "21:30", "7:15"});
    async.drain();
    BOOST_TEST((entered == MailSettings{4, 0, 21 * 60 + 30, 7 * 60 + 15}));
    BOOST_TEST(dialog.closed);
}

BOOST_AUTO_TEST_CASE(a_rule_is_explained_with_the_practices_own_settings_and_its_false_alarms)
{
    serve({item("n", SignalRule::no_reliable_change), item("w", SignalRule::worse_since_baseline)});

    BOOST_TEST(presenter.explained().find("up to session 12") != std::string::npos);
    presenter.select("w");
    BOOST_TEST(presenter.explained().find("speaks within ten forms of about 3 on one score") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_flag_is_signed_off_under_its_clients_name_and_the_list_read_again)
{
    serve({item("a")});
    const auto about = presenter.to_sign_off();
    BOOST_TEST(about.client_id == "c-a");
    BOOST_TEST(about.client_name == "Wren Larkwhistle");
    const int before = view.times_shown;

    presenter.settles()(about.flag);
    async.drain();

    BOOST_TEST(view.times_shown == before + 1);
}

BOOST_AUTO_TEST_CASE(a_refusal_is_said_and_the_list_stays)
{
    serve({item("a")});
    connection.on<api::ReadInbox>([](const auto&) -> Result<api::ReadInbox::Reply> {
        return Refusal{RefusalCode::forbidden, "Not yours."};
    });

    presenter.refresh();
    async.drain();

    BOOST_TEST(view.sentence == "Not yours.");
    BOOST_TEST(presenter.lines().size() == 1U);
}

BOOST_AUTO_TEST_CASE(settings_are_shown_with_who_set_them_and_only_a_lead_may_change_them)
{
    serve({});
    FakeSignals dialog;
    SignalsPresenter settings{dialog, screen()};

    settings.begin();
    async.drain();

    BOOST_TEST(dialog.settings.no_change_by_session == 12);
    BOOST_TEST(dialog.facts.starts_with("Set by Maren Ashvale on "));
    BOOST_TEST(!dialog.may_change);
}

BOOST_AUTO_TEST_CASE(settings_that_are_no_numbers_are_not_sent)
{
    FakeSignals dialog;
    SignalsPresenter settings{dialog, screen()};

    settings.enter("soon", "3");
    async.drain();

    BOOST_TEST_REQUIRE(dialog.faults.size() == 1U);
    BOOST_TEST(dialog.faults[0].path == "no_change_by_session");
    BOOST_TEST(connection.times("enter_signal_settings") == 0U);

    connection.on<api::EnterSignalSettings>([](const auto& entered) {
        return api::EnteredSignalSettings{entered, "Maren Ashvale", {}};
    });
    settings.enter("10", "3");
    async.drain();

    BOOST_TEST(dialog.closed);
}

BOOST_AUTO_TEST_SUITE_END()
