#include "server/db/mails.hpp"

#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "shared/languages/language.hpp"

namespace attune::server {

namespace {

struct MailboxOfClient {
    static constexpr auto sql = R"sql(
        SELECT c.email,
               (SELECT jsonb_build_object('agreed', m.agreed, 'recorded_by', coalesce(u.display_name, ''),
                           'recorded_at', to_char(m.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
                FROM mail_consent m LEFT JOIN user_account u ON u.id = m.recorded_by
                WHERE m.client_id = c.id ORDER BY m.number DESC LIMIT 1)
        FROM client c WHERE c.id = :client_id)sql";
    struct Parameters {
        std::string client_id;
    };
    using Row = Mailbox;
};
BOOST_DESCRIBE_STRUCT(MailboxOfClient::Parameters, (), (client_id))

struct AddConsent {
    static constexpr auto sql =
        "INSERT INTO mail_consent (client_id, agreed, recorded_by) VALUES (:client_id, :agreed, "
        ":recorded_by)";
    struct Parameters {
        std::string client_id;
        bool agreed = false;
        std::string recorded_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(AddConsent::Parameters, (), (client_id, agreed, recorded_by))

struct InsertInvitation {
    static constexpr auto sql =
        "INSERT INTO mail (client_id, link_id, kind) VALUES (:client_id, :link_id, 'invitation')";
    struct Parameters {
        std::string client_id;
        std::string link_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertInvitation::Parameters, (), (client_id, link_id))

struct FindMail {
    static constexpr auto sql = R"sql(
        SELECT m.id, m.row_version, m.kind, m.state, m.settled_at, m.sent_to, m.reason
        FROM mail m WHERE m.client_id = :client_id AND m.id = :mail_id)sql";
    struct Parameters {
        std::string client_id;
        std::string mail_id;
    };
    using Row = api::Mail;
};
BOOST_DESCRIBE_STRUCT(FindMail::Parameters, (), (client_id, mail_id))

// The same row, so the same Message-ID: a mailbox that has it already may tell the two are one.
struct PutBack {
    static constexpr auto sql = R"sql(
        UPDATE mail SET state = 'waiting', due_at = now(), reason = '', seen_by = NULL, row_version = row_version + 1
        WHERE client_id = :client_id AND id = :mail_id AND row_version = :row_version AND state IN ('unknown', 'failed')
          AND EXISTS (SELECT FROM link l WHERE l.id = mail.link_id AND l.finished_at IS NULL AND l.revoked_at IS NULL
                                           AND l.expires_at > now()))sql";
    using Parameters = api::SendMailAgain::Request;
    using Row = None;
};

// Of a link, `l`, that ended and that nobody has taken note of.
constexpr auto ended_unseen =
    "l.finished_at IS NULL AND l.revoked_at IS NULL AND l.missed_seen_by IS NULL AND l.expires_at <= now()";
constexpr auto is_unanswered =
    "EXISTS (SELECT FROM link_form f WHERE f.link_id = l.id AND f.sent_at IS NULL)";
// Nobody opened it: as one without forms is opened, its missed_seen_by is set.
constexpr auto is_unopened = "NOT EXISTS (SELECT FROM link_form f WHERE f.link_id = l.id)";

std::string ended_links(const std::string& matter, const std::string& condition)
{
    return "SELECT '" + matter + "', l.client_id, max(l.expires_at), NULL, count(*) FROM link l WHERE " +
           ended_unseen + " AND " + condition + " GROUP BY l.client_id";
}

// One row a matter: whose, since when, which mail and how many.
const std::string& matters()
{
    static const auto sql = std::string{R"sql(
        SELECT CASE m.state WHEN 'unknown' THEN 'may_not_have_arrived' ELSE 'not_delivered' END AS matter, m.client_id,
               m.settled_at AS since,
               jsonb_build_object('mail_id', m.id, 'row_version', m.row_version, 'kind', m.kind, 'state', m.state,
                   'settled_at', to_char(m.settled_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                   'sent_to', m.sent_to, 'reason', m.reason) AS mail,
               0 AS missed
        FROM mail m WHERE m.state IN ('unknown', 'failed') AND m.seen_by IS NULL
        UNION ALL
        SELECT 'stopped_by_client', s.client_id, s.recorded_at, NULL, 0
        FROM mail_consent s
        WHERE NOT s.agreed AND s.recorded_by IS NULL AND s.seen_by IS NULL
          AND NOT EXISTS (SELECT FROM mail_consent later WHERE later.client_id = s.client_id AND later.number > s.number)
        UNION ALL
        )sql"} + ended_links("not_answered", is_unanswered) +
                            " UNION ALL " + ended_links("not_opened", is_unopened);
    return sql;
}

struct WaitingConcerns {
    static inline const auto sql = std::string{R"sql(
        SELECT x.matter, c.id, c.reference, c.preferred_name, c.legal_name, x.since, x.mail, x.missed
        FROM ()sql"} + matters() + R"sql() x JOIN client c ON c.id = x.client_id
        ORDER BY x.since DESC, c.id LIMIT :limit)sql";
    struct Parameters {
        int limit = 0;
    };
    using Row = api::MailConcern;
};
BOOST_DESCRIBE_STRUCT(WaitingConcerns::Parameters, (), (limit))

struct CountConcerns {
    static inline const auto sql = std::string{"SELECT count(*) FROM ("} + matters() + ") x";
    using Parameters = None;
    struct Row {
        int concerns = 0;
    };
};
BOOST_DESCRIBE_STRUCT(CountConcerns::Row, (), (concerns))

struct Noting {
    std::string client_id;
    std::string user_id;
};
BOOST_DESCRIBE_STRUCT(Noting, (), (client_id, user_id))

struct NoteMail {
    static constexpr auto sql = R"sql(
        UPDATE mail SET seen_by = :user_id, row_version = row_version + 1
        WHERE client_id = :client_id AND id = :mail_id AND state IN ('unknown', 'failed') AND seen_by IS NULL)sql";
    struct Parameters : Noting {
        std::string mail_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(NoteMail::Parameters, (Noting), (mail_id))

struct NoteStop {
    static constexpr auto sql = R"sql(
        UPDATE mail_consent SET seen_by = :user_id
        WHERE client_id = :client_id AND recorded_by IS NULL AND seen_by IS NULL)sql";
    using Parameters = Noting;
    using Row = None;
};

std::string note_ended(const std::string& condition)
{
    return std::string{"UPDATE link l SET missed_seen_by = :user_id WHERE l.client_id = :client_id AND "} +
           ended_unseen + " AND " + condition;
}

struct NoteUnanswered {
    static inline const auto sql = note_ended(is_unanswered);
    using Parameters = Noting;
    using Row = None;
};

struct NoteUnopened {
    static inline const auto sql = note_ended(is_unopened);
    using Parameters = Noting;
    using Row = None;
};

}  // namespace

Mailbox Mails::mailbox(const std::string& client_id)
{
    return db_.maybe<MailboxOfClient>({client_id}).value_or(Mailbox{});
}

api::MailConsent Mails::record_consent(const api::RecordMailConsent::Request& request,
                                       const std::string& user_id)
{
    db_.run<AddConsent>({request.client_id, request.agreed, user_id});
    return mailbox(request.client_id).consent.value();
}

void Mails::invite(const std::string& client_id, const std::string& link_id)
{
    db_.run<InsertInvitation>({client_id, link_id});
}

Result<api::Mail> Mails::send_again(const api::SendMailAgain::Request& request)
{
    const bool put_back = db_.run<PutBack>(request) > 0;
    auto mail = db_.maybe<FindMail>({request.client_id, request.mail_id});
    if (!mail)
        return no_such(PartOfRecord::mail);
    if (put_back)
        return *std::move(mail);
    if (mail->row_version != request.row_version)
        return stale(*mail);
    return conflict(mail->state == api::MailState::unknown || mail->state == api::MailState::failed
                        ? to_say("The link of this e-mail opens no more. Send a new one.")
                        : to_say("This e-mail needs no sending again."));
}

std::vector<api::MailConcern> Mails::concerns(int limit)
{
    return db_.all<WaitingConcerns>({limit});
}

int Mails::count_concerns()
{
    return db_.maybe<CountConcerns>({})->concerns;
}

int Mails::note(const api::NoteMailConcern::Request& request, const std::string& user_id)
{
    const Noting noting{request.client_id, user_id};
    switch (request.matter) {
        case api::MailMatter::may_not_have_arrived:
        case api::MailMatter::not_delivered:
            return is_uuid(request.mail_id.value_or(""))
                       ? static_cast<int>(db_.run<NoteMail>({noting, *request.mail_id}))
                       : 0;
        case api::MailMatter::stopped_by_client:
            return static_cast<int>(db_.run<NoteStop>(noting));
        case api::MailMatter::not_answered:
            return static_cast<int>(db_.run<NoteUnanswered>(noting));
        case api::MailMatter::not_opened:
            return static_cast<int>(db_.run<NoteUnopened>(noting));
    }
    return 0;
}

}  // namespace attune::server
