// E-mails to clients: invited, reminded and called a last time, never twice, stopped by the client, and told
// to a person where their fate is not known.
#include <algorithm>
#include <barrier>
#include <stdexcept>
#include <thread>

#include <boost/test/unit_test.hpp>

#include "shared/domain/mailing.hpp"
#include "shared/domain/wall_clock.hpp"
#include "tests/support/mail_desk.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct MailsDesk : MailDesk {
    std::string state()
    {
        return practice.database.value("SELECT string_agg(state, ' ' ORDER BY due_at, id) FROM mail");
    }
    std::string concern(const std::string& what) { return ben.get("/inbox").at("/mail/0/" + what); }
};

// The server ends when the relay has the mail, and before it is written down that it has.
struct EndsAfterSending : server::Mailer {
    explicit EndsAfterSending(server::Mailer& to) : inner{to} {}
    server::Delivery deliver(const server::Letter& letter, const std::stop_token& stop) override
    {
        inner.deliver(letter, stop);
        throw std::runtime_error{"the server ended"};
    }

    server::Mailer& inner;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mails, MailsDesk)

BOOST_AUTO_TEST_CASE(an_invitation_opens_the_link_and_says_nothing_of_what_it_asks)
{
    BOOST_TEST_REQUIRE(send_link().status == 200);

    BOOST_TEST(carry().taken == 1);

    BOOST_TEST_REQUIRE(sink.mails().size() == 1U);
    const auto mail = sink.mails().front();
    BOOST_TEST(mail.to == "wren@example.org");
    BOOST_TEST(header_in(mail, "Subject") == "Some questions for you");
    BOOST_TEST(header_in(mail, "From") == "=?UTF-8?Q?Larkspur=20Practice?= <post@practice.test>");
    BOOST_TEST(body_in(mail).starts_with("Hello Wr\u00e9n,\n\nThe ben has some questions for you."));
    name_nothing_clinical();
    auto phone = browser();
    phone.post("/q/open/" + after_in(mail, "https://practice.test/q/open/"));
    BOOST_TEST(phone.at() == "/q");
    BOOST_TEST(carry().taken == 0);
}

BOOST_AUTO_TEST_CASE(a_mail_is_written_in_the_language_that_was_chosen_for_its_link)
{
    BOOST_TEST_REQUIRE(send_link("a german one", 14, "de").at("/language") == "de");

    BOOST_TEST(carry().taken == 1);

    const auto mail = sink.mails().front();
    BOOST_TEST(header_in(mail, "Subject") == "=?UTF-8?Q?Einige=20Fragen=20f=C3=BCr=20Sie?=");
    BOOST_TEST(header_in(mail, "Content-Language") == "de");
    BOOST_TEST(header_in(mail, "Date").find(" Nov ") != std::string::npos);
    BOOST_TEST(body_in(mail).starts_with("Guten Tag Wr\u00e9n,\n\nThe ben hat einige Fragen f\u00fcr Sie."));
}

BOOST_AUTO_TEST_CASE(a_link_in_a_language_that_the_server_does_not_speak_is_refused)
{
    const auto refused = send_link("a klingon one", 14, "tlh");

    BOOST_TEST(refused.status == 422);
    BOOST_TEST(fault_at(refused, "language") == "This server writes no e-mails in tlh.");
    BOOST_TEST(practice.database.value("SELECT count(*) FROM mail") == "0");
}

BOOST_AUTO_TEST_CASE(no_column_of_the_database_holds_what_opens_a_mailed_link)
{
    send_link();
    carry();
    const auto token = after_in(sink.mails().front(), "https://practice.test/q/open/");

    BOOST_TEST_REQUIRE(token.size() == 43U);
    for (const auto* table : {"mail", "link", "link_token", "audit_event", "idempotency"})
        BOOST_TEST(practice.database.value(std::string{"SELECT bool_or(to_jsonb(t)::text LIKE '%"} + token +
                                           "%') FROM " + table + " t") == "f",
                   table);
}

BOOST_AUTO_TEST_CASE(what_is_not_all_sent_is_reminded_of_once_and_called_a_last_time_before_it_ends)
{
    send_link();
    carry();
    later("2 days 23 hours");
    BOOST_TEST(carry().planned == 0);
    later("1 hour");
    BOOST_TEST(carry().taken == 1);
    later("7 days");
    BOOST_TEST(carry().planned == 0);
    later("2 days 1 hour");
    BOOST_TEST(carry().taken == 1);
    later("1 day");
    BOOST_TEST(carry().planned == 0);

    const auto mails = sink.mails();
    BOOST_TEST_REQUIRE(mails.size() == 3U);
    BOOST_TEST(header_in(mails[1], "Subject") == "Your questions are still open");
    BOOST_TEST(header_in(mails[2], "Subject") == "Your questions close soon");
    BOOST_TEST(header_in(mails[0], "Message-ID") != header_in(mails[1], "Message-ID"));
    name_nothing_clinical();
    auto phone = browser();
    phone.post("/q/open/" + after_in(mails[2], "https://practice.test/q/open/"));
    BOOST_TEST(phone.at() == "/q");
}

BOOST_AUTO_TEST_CASE(who_has_sent_everything_is_reminded_of_nothing)
{
    send_link();
    carry();
    practice.database.execute("UPDATE link SET finished_at = now()");
    later("13 days");

    BOOST_TEST(carry().planned == 0);
    BOOST_TEST(sink.mails().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_reminder_whose_link_was_revoked_before_its_turn_is_dropped)
{
    send_link();
    practice.database.execute("UPDATE link SET revoked_at = now()");

    BOOST_TEST(carry().taken == 0);
    BOOST_TEST(state() == "dropped");
}

BOOST_AUTO_TEST_CASE(two_servers_racing_on_one_reminder_send_it_once)
{
    constexpr int rounds = 12;
    server::Pool other_pool{practice.database.connect_string(), 2};
    for (int i = 0; i < rounds; ++i)
        send_link("token " + std::to_string(i));
    while (carry().taken > 0) {
    }
    later("3 days");

    std::barrier start{2};
    const auto race = [&](server::Pool& mine) {
        server::SmtpMailer own{relay_at(sink)};
        start.arrive_and_wait();
        while (server::carry_mails(mine, languages, own, relay_at(sink), "https://practice.test", at_noon, {})
                   ->taken > 0) {
        }
    };
    std::thread one{race, std::ref(pool)};
    std::thread two{race, std::ref(other_pool)};
    one.join();
    two.join();

    std::vector<std::string> ids;
    for (const auto& mail : sink.mails())
        ids.push_back(header_in(mail, "Message-ID"));
    std::ranges::sort(ids);
    BOOST_TEST(ids.size() == 2U * rounds);
    BOOST_TEST((std::ranges::adjacent_find(ids) == ids.end()));
}

BOOST_AUTO_TEST_CASE(a_crash_between_send_and_mark_sends_nothing_twice_and_waits_for_a_person)
{
    send_link();
    EndsAfterSending ends{mailer};
    BOOST_CHECK_THROW(carry(ends), std::runtime_error);
    BOOST_TEST(state() == "sending");

    BOOST_TEST(carry().taken == 0);
    later("11 minutes");
    BOOST_TEST(carry().unknown == 1);
    BOOST_TEST(carry().taken == 0);

    BOOST_TEST(sink.mails().size() == 1U);
    BOOST_TEST(concern("matter") == "may_not_have_arrived");
    BOOST_TEST(concern("client_id") == wren);
    const auto again = "/clients/" + wren + "/mails/" + concern("mail/mail_id") + "/again";
    BOOST_TEST(ben.post(again, "{}", std::stoll(concern("mail/row_version"))).status == 200);
    BOOST_TEST(ben.get("/inbox").at("/mail_waiting") == "0");
    BOOST_TEST(carry().taken == 1);
    const auto mails = sink.mails();
    BOOST_TEST_REQUIRE(mails.size() == 2U);
    BOOST_TEST(header_in(mails[0], "Message-ID") == header_in(mails[1], "Message-ID"));
}

BOOST_AUTO_TEST_CASE(a_relay_that_breaks_off_at_the_very_end_leaves_the_fate_unknown)
{
    send_link();
    sink.set_mood(Mood::breaks_off_at_the_end);

    BOOST_TEST(carry().unknown == 1);

    sink.set_mood(Mood::takes);
    BOOST_TEST(carry().taken == 0);
    BOOST_TEST(concern("matter") == "may_not_have_arrived");
    BOOST_TEST(
        ben.post("/clients/" + wren + "/mail-concerns",
                 R"({"matter": "may_not_have_arrived", "mail_id": ")" + concern("mail/mail_id") + "\"}")
            .at("/noted") == "1");
    BOOST_TEST(ben.get("/inbox").at("/mail_waiting") == "0");
}

BOOST_AUTO_TEST_CASE(what_certainly_did_not_arrive_is_tried_again_after_growing_pauses_and_then_told)
{
    send_link();
    int tries = 0;
    for (const auto mood : {Mood::is_closed, Mood::puts_off, Mood::breaks_off_early}) {
        sink.set_mood(mood);
        BOOST_TEST(carry().put_off == 1);
        BOOST_TEST(carry().put_off == 0);
        BOOST_TEST(state() == "waiting");
        later(std::to_string(pause_after(++tries)->count()) + " minutes");
    }
    for (; pause_after(++tries); later("1 day"))
        BOOST_TEST(carry().put_off == 1);

    BOOST_TEST(carry().failed == 1);

    BOOST_TEST(concern("matter") == "not_delivered");
    BOOST_TEST(concern("mail/reason") == "The mail relay broke off before it was sent.");
}

BOOST_AUTO_TEST_CASE(a_refused_address_is_told_at_once_and_can_be_put_right)
{
    send_link();
    sink.set_mood(Mood::refuses_recipient);
    BOOST_TEST(carry().failed == 1);
    BOOST_TEST(concern("mail/reason") == "The mail relay refused it (550).");
    BOOST_TEST(concern("mail/sent_to") == "wren@example.org");

    sink.set_mood(Mood::takes);
    practice.database.execute("UPDATE client SET email = 'larkwhistle@example.org'");
    ben.post("/clients/" + wren + "/mails/" + concern("mail/mail_id") + "/again", "{}",
             std::stoll(concern("mail/row_version")));
    carry();

    BOOST_TEST(sink.mails().back().to == "larkwhistle@example.org");
}

BOOST_AUTO_TEST_CASE(a_relay_that_offers_no_encryption_gets_nothing)
{
    send_link();
    auto relay = relay_at(sink);
    relay.tls = true;
    server::SmtpMailer careful{relay};

    BOOST_TEST(carry(careful).put_off == 1);
    BOOST_TEST(sink.mails().empty());
    BOOST_TEST(practice.database.value("SELECT reason FROM mail") ==
               "The mail relay offers no encryption, so nothing was sent.");
}

BOOST_AUTO_TEST_CASE(nothing_leaves_in_quiet_hours_and_all_of_it_after_them)
{
    const auto local = to_local(at_noon);
    const int minute = local.hour * 60 + local.minute;
    const auto quiet_until = [&](int until) {
        lead.post("/mail-settings",
                  R"({"reminder_after_days": 3, "last_call_days": 2, "quiet_from": 0, "quiet_until": )" +
                      std::to_string(until) + "}");
    };
    send_link();
    quiet_until(minute + 1);
    BOOST_TEST(carry().taken == 0);
    quiet_until(minute);
    BOOST_TEST(carry().taken == 1);
}

BOOST_AUTO_TEST_CASE(a_stop_link_is_honoured_by_every_later_mail_and_the_therapist_is_told)
{
    send_link();
    carry();
    const auto stop = "/q/stop/" + after_in(sink.mails().front(), "https://practice.test/q/stop/");
    BOOST_TEST(header_in(sink.mails().front(), "List-Unsubscribe") == "<https://practice.test" + stop + ">");
    send_link("another");
    auto phone = browser();
    for (int i = 0; i < 10; ++i)
        phone.get(stop);
    BOOST_TEST(phone.says("Stop these e-mails?"));
    BOOST_TEST(practice.database.value("SELECT count(*) FROM mail_consent") == "1");

    phone.post(stop, "List-Unsubscribe=One-Click");
    phone.post(stop);

    BOOST_TEST(phone.says("No more of these e-mails"));
    BOOST_TEST(practice.database.value("SELECT count(*) FROM mail_consent") == "2");
    later("3 days");
    BOOST_TEST(carry().taken == 0);
    BOOST_TEST(sink.mails().size() == 1U);
    BOOST_TEST(concern("matter") == "stopped_by_client");
    BOOST_TEST(send_link("third").at("/detail").starts_with("Your client has not agreed"));
    ben.post("/clients/" + wren + "/mail-concerns", R"({"matter": "stopped_by_client"})");
    BOOST_TEST(ben.get("/inbox").at("/mail_waiting") == "0");
    BOOST_TEST(practice.database.value(
                   "SELECT count(*) FROM audit_event WHERE action = 'client_stopped_mails'") == "1");
}

BOOST_AUTO_TEST_CASE(a_stop_link_works_when_its_link_has_ended_and_an_unknown_one_says_nothing)
{
    send_link();
    carry();
    const auto token = after_in(sink.mails().front(), "https://practice.test/q/stop/");
    later("20 days");
    auto phone = browser();
    BOOST_TEST(phone.get("/q/open/" + token) == 404);

    BOOST_TEST(phone.get("/q/stop/" + token) == 200);
    BOOST_TEST(phone.get("/q/stop/unknown") == 404);
    BOOST_TEST(phone.post("/q/stop/unknown") == 404);
    BOOST_TEST(phone.says("This link does not work"));
}

BOOST_AUTO_TEST_CASE(links_that_ended_unanswered_are_counted_until_somebody_takes_note)
{
    send_link();
    send_link("another");
    later("15 days");

    BOOST_TEST(concern("matter") == "not_answered");
    BOOST_TEST(concern("missed") == "2");
    BOOST_TEST(
        ben.post("/clients/" + wren + "/mail-concerns", R"({"matter": "not_answered"})").at("/noted") == "2");
    BOOST_TEST(ben.get("/inbox").at("/mail_waiting") == "0");
}

BOOST_AUTO_TEST_CASE(links_without_measures_that_nobody_opened_are_told_until_somebody_takes_note)
{
    const auto share_course = [&](const std::string& token) {
        return ben
            .post("/clients/" + wren + "/links", R"({"token_hash": ")" + hash_of_token(token) +
                                                     R"(", "forms": [], "shares_course": true, "days": 14})")
            .status;
    };
    BOOST_TEST_REQUIRE(share_course("opened") == 200);
    auto phone = browser();
    phone.post("/q/open/opened");
    // No longer among those that are looked through for what was missed.
    BOOST_TEST(practice.database.value("SELECT missed_seen_by = sent_by FROM link") == "t");
    BOOST_TEST_REQUIRE(share_course("unopened") == 200);
    send_link("with measures");
    later("15 days");
    const auto take_note = [&](const std::string& matter) {
        return ben.post("/clients/" + wren + "/mail-concerns", R"({"matter": ")" + matter + "\"}")
            .at("/noted");
    };

    BOOST_TEST(ben.get("/inbox").at("/mail_waiting") == "2");
    BOOST_TEST(take_note("not_answered") == "1");
    BOOST_TEST(concern("matter") == "not_opened");
    BOOST_TEST(concern("missed") == "1");
    BOOST_TEST(take_note("not_opened") == "1");
    BOOST_TEST(ben.get("/inbox").at("/mail_waiting") == "0");
}

BOOST_AUTO_TEST_CASE(nobody_is_mailed_who_did_not_agree_or_has_no_address)
{
    agree(false);
    BOOST_TEST(send_link().at("/detail").starts_with("Your client has not agreed"));
    agree(true);
    practice.database.execute("UPDATE client SET email = 'wren at home'");
    BOOST_TEST(fault_at(send_link("b"), "by_email").find("no e-mail address") != std::string::npos);
    BOOST_TEST(practice.database.value("SELECT count(*) FROM link") == "0");
    BOOST_TEST(carry().planned == 0);
}

BOOST_AUTO_TEST_CASE(what_is_mailed_is_in_the_links_of_the_client_and_in_the_audit_trail)
{
    send_link();
    BOOST_TEST(ben.get("/clients/" + wren + "/links").at("/links/0/mails/0/state") == "waiting");
    carry();

    const auto links = ben.get("/clients/" + wren + "/links");
    BOOST_TEST(links.at("/links/0/mails/0/state") == "sent");
    BOOST_TEST(links.at("/links/0/mails/0/kind") == "invitation");
    BOOST_TEST(links.at("/sends_mails") == "true");
    BOOST_TEST(links.at("/consent/agreed") == "true");
    BOOST_TEST(links.at("/consent/recorded_by") == "The ben");
    BOOST_TEST(practice.database.value(
                   "SELECT count(*) FROM audit_event WHERE action = 'mail_sent' AND client_id = '" + wren +
                   "'") == "1");
}

BOOST_AUTO_TEST_CASE(settings_are_a_leads_and_have_limits)
{
    const auto* settings =
        R"({"reminder_after_days": 31, "last_call_days": 15, "quiet_from": 1440, "quiet_until": -1})";
    BOOST_TEST(ben.post("/mail-settings", settings).status == 403);
    const auto refused = lead.post("/mail-settings", settings);
    for (const auto* member : {"reminder_after_days", "last_call_days", "quiet_from", "quiet_until"})
        BOOST_TEST(!fault_at(refused, member).empty(), member);
    BOOST_TEST(ben.get("/mail-settings").at("/entered/settings/reminder_after_days") == "3");
}

BOOST_AUTO_TEST_CASE(a_colleague_outside_the_care_team_learns_of_no_mail)
{
    send_link();
    sink.set_mood(Mood::refuses_recipient);
    carry();
    auto cleo = practice.sign_in("cleo");

    BOOST_TEST(cleo.get("/inbox").at("/mail_waiting") == "0");
    BOOST_TEST(cleo.post("/clients/" + wren + "/mails/" + concern("mail/mail_id") + "/again", "{}",
                         std::stoll(concern("mail/row_version")))
                   .status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
