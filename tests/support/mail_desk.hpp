// A practice that mails its clients by a relay of the test's own, and a client who agreed to it.
#pragma once

#include <string>

#include <boost/test/unit_test.hpp>

#include "server/jobs/courier.hpp"
#include "server/mail/smtp_mailer.hpp"
#include "server/share.hpp"
#include "tests/support/browser.hpp"
#include "tests/support/record.hpp"
#include "tests/support/smtp_sink.hpp"

namespace attune::tests {

inline server::MailRelay relay_at(const SmtpSink& sink)
{
    server::MailRelay relay;
    relay.url = sink.url();
    relay.tls = false;
    relay.from = "post@practice.test";
    relay.name = "Larkspur Practice";
    return relay;
}

// Of invented people, so that every measure has words.
struct MailingPractice : Practice {
    explicit MailingPractice(const SmtpSink& sink) : Practice{2, relay_at(sink)}
    {
        database.execute("UPDATE practice SET demonstration = true");
    }
};

struct MailDesk {
    SmtpSink sink;
    MailingPractice practice{sink};
    server::Pool pool{practice.database.connect_string(), 2};
    const std::vector<Language> languages = languages_of(server::read_share(ATTUNE_SHARE_FOLDER).catalogues);
    server::SmtpMailer mailer{relay_at(sink)};
    Caller lead = practice.sign_in("ada", api::Role::lead);
    Caller ben = practice.sign_in("ben");
    std::string wren = add_client(ben);

    MailDesk()
    {
        practice.database.execute(
            "UPDATE client SET email = 'wren@example.org', preferred_name = 'Wr\u00e9n', born_on = "
            "'1990-05-01'");
        lead.post(
            "/practice-safety",
            R"({"text": "Call the night line.", "read_by": "Ben, on weekdays.", "hours": {"days": [1, 2, 3, 4, 5], "from": 540, "until": 1020}, "cover": "ada", "escalate_after_hours": 4})");
        lead.post("/mail-settings",
                  R"({"reminder_after_days": 3, "last_call_days": 2, "quiet_from": 0, "quiet_until": 0})");
        agree(true);
    }

    void agree(bool agreed)
    {
        ben.post("/clients/" + wren + "/mail-consent",
                 std::string{R"({"agreed": )"} + (agreed ? "true}" : "false}"));
    }
    Answer send_link(const std::string& token = "a token of the desktop's", int days = 14,
                     const std::string& language = "en")
    {
        return ben.post("/clients/" + wren + "/links",
                        R"({"token_hash": ")" + hash_of_token(token) +
                            R"(", "by_email": true, "language": ")" + language +
                            R"(", "forms": [{"instrument": "phq9", "language": "en-GB"}], "days": )" +
                            std::to_string(days) + "}");
    }
    server::MailRound carry() { return carry(mailer); }
    server::MailRound carry(server::Mailer& by)
    {
        return server::carry_mails(pool, languages, by, relay_at(sink), "https://practice.test", at_noon, {})
            .value();
    }
    // As if so much time had gone by since everything that has happened so far.
    void later(const std::string& interval)
    {
        practice.database.execute("UPDATE mail SET due_at = due_at - interval '" + interval +
                                  "', claimed_at = claimed_at - interval '" + interval +
                                  "', settled_at = settled_at - interval '" + interval + "'");
        practice.database.execute("UPDATE link SET made_at = made_at - interval '" + interval +
                                  "', expires_at = expires_at - interval '" + interval + "'");
    }
    // Nothing of what a link asks for, in any of them.
    void name_nothing_clinical()
    {
        for (const auto& mail : sink.mails())
            for (const auto* word : {"PHQ", "Patient Health", "depress", "score", "Test Practice"})
                BOOST_TEST(mail.message.find(word) == std::string::npos, word);
    }
    Browser browser() { return Browser{*practice.application}; }

    const Instant at_noon = parse_instant("2026-11-24T15:30:00Z").value();
};

}  // namespace attune::tests
