#include "server/db/outbox.hpp"

#include "server/db/transaction.hpp"
#include "shared/languages/language.hpp"

namespace attune::server {

namespace {

struct ReadClock {
    static constexpr auto sql = "SELECT now()";
    using Parameters = None;
    struct Row {
        Instant now;
    };
};
BOOST_DESCRIBE_STRUCT(ReadClock::Row, (), (now))

struct PlanMails {
    static constexpr auto sql = "SELECT plan_mails(:reminder_after_days, :last_call_days)";
    struct Parameters {
        int reminder_after_days = 0;
        int last_call_days = 0;
    };
    struct Row {
        std::int64_t planned = 0;
    };
};
BOOST_DESCRIBE_STRUCT(PlanMails::Parameters, (), (reminder_after_days, last_call_days))
BOOST_DESCRIBE_STRUCT(PlanMails::Row, (), (planned))

struct ClaimMail {
    static constexpr auto sql = R"sql(
        SELECT mail_id, kind, attempt, address, first_name, therapist, expires_at, language
        FROM claim_mail(decode(:token_hash, 'hex')))sql";
    struct Parameters {
        std::string token_hash;
    };
    using Row = ClaimedMail;
};
BOOST_DESCRIBE_STRUCT(ClaimMail::Parameters, (), (token_hash))

// The sender of a mail's link is told by name alone.
struct FindSenders {
    static constexpr auto sql = "SELECT id FROM user_account WHERE display_name = :therapist ORDER BY id";
    struct Parameters {
        std::string therapist;
    };
    struct Row {
        std::string user_id;
    };
};
BOOST_DESCRIBE_STRUCT(FindSenders::Parameters, (), (therapist))
BOOST_DESCRIBE_STRUCT(FindSenders::Row, (), (user_id))

// No row for who does not care for the client.
struct CountMissed {
    static constexpr auto sql = R"sql(
        SELECT (SELECT count(*)
                FROM link l
                WHERE l.client_id = m.client_id AND l.expires_at <= now() AND l.finished_at IS NULL
                  AND l.revoked_at IS NULL AND EXISTS (SELECT FROM link_form f WHERE f.link_id = l.id)
                  AND NOT EXISTS (SELECT FROM link_form f WHERE f.client_id = m.client_id
                                  AND (f.sent_at > l.expires_at OR (f.link_id = l.id AND f.sent_at IS NOT NULL)))
               ) AS missed
        FROM mail m
        WHERE m.id = :mail_id)sql";
    struct Parameters {
        std::string mail_id;
    };
    struct Row {
        int missed = 0;
    };
};
BOOST_DESCRIBE_STRUCT(CountMissed::Parameters, (), (mail_id))
BOOST_DESCRIBE_STRUCT(CountMissed::Row, (), (missed))

struct SettleMail {
    static constexpr auto sql =
        "SELECT settle_mail(:mail_id, :attempt, :state, :why, make_interval(mins => :pause))";
    struct Parameters {
        std::string mail_id;
        int attempt = 0;
        api::MailState state = api::MailState::sent;
        std::string why;
        int pause = 0;  // in minutes
    };
    struct Row {
        bool settled = false;
    };
};
BOOST_DESCRIBE_STRUCT(SettleMail::Parameters, (), (mail_id, attempt, state, why, pause))
BOOST_DESCRIBE_STRUCT(SettleMail::Row, (), (settled))

// What the database gives as the reason of those.
[[maybe_unused]] constexpr auto given_up = to_say("The server stopped while it was being sent.");

struct GiveUpClaims {
    static constexpr auto sql = "SELECT give_up_claims(make_interval(mins => :minutes))";
    struct Parameters {
        int minutes = 0;
    };
    struct Row {
        std::int64_t given_up = 0;
    };
};
BOOST_DESCRIBE_STRUCT(GiveUpClaims::Parameters, (), (minutes))
BOOST_DESCRIBE_STRUCT(GiveUpClaims::Row, (), (given_up))

struct LookAtStop {
    static constexpr auto sql = "SELECT practice, stopped FROM look_at_stop(decode(:token_hash, 'hex'))";
    using Parameters = ClaimMail::Parameters;
    using Row = StopLink;
};

struct StopMails {
    static constexpr auto sql = "SELECT stop_mails(decode(:token_hash, 'hex'), :request_id)";
    struct Parameters {
        std::string token_hash;
        std::string request_id;
    };
    struct Row {
        bool known = false;
    };
};
BOOST_DESCRIBE_STRUCT(StopMails::Parameters, (), (token_hash, request_id))
BOOST_DESCRIBE_STRUCT(StopMails::Row, (), (known))

}  // namespace

Instant Outbox::now()
{
    return db_.maybe<ReadClock>({}).value().now;
}

std::int64_t Outbox::plan(const MailSettings& settings)
{
    return db_.maybe<PlanMails>({settings.reminder_after_days, settings.last_call_days}).value().planned;
}

std::optional<ClaimedMail> Outbox::claim(const std::string& token_hash)
{
    return db_.maybe<ClaimMail>({token_hash});
}

int Outbox::missed_before(const ClaimedMail& mail)
{
    for (const auto& sender : db_.all<FindSenders>({mail.therapist})) {
        act_for(db_, sender.user_id);
        if (const auto counted = db_.maybe<CountMissed>({mail.mail_id}))
            return counted->missed;
    }
    return 0;
}

bool Outbox::settle(const ClaimedMail& mail, api::MailState state, const std::string& why)
{
    return db_.maybe<SettleMail>({mail.mail_id, mail.attempt, state, why, 0}).value().settled;
}

bool Outbox::put_off(const ClaimedMail& mail, const std::string& why, std::chrono::minutes pause)
{
    return db_
        .maybe<SettleMail>(
            {mail.mail_id, mail.attempt, api::MailState::waiting, why, static_cast<int>(pause.count())})
        .value()
        .settled;
}

std::int64_t Outbox::give_up_older_than(std::chrono::minutes age)
{
    return db_.maybe<GiveUpClaims>({static_cast<int>(age.count())}).value().given_up;
}

std::optional<StopLink> look_at_stop(Connection& db, const std::string& token_hash)
{
    return db.maybe<LookAtStop>({token_hash});
}

bool stop_mails(Connection& db, const std::string& token_hash, const std::string& request_id)
{
    return db.maybe<StopMails>({token_hash, request_id}).value().known;
}

}  // namespace attune::server
