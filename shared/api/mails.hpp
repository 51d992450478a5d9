// E-mails to clients: whether a client agrees to them, those of a link, what about them a person has to look
// at, and when the practice sends them. They hold a link and no word of what it asks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/day.hpp"
#include "shared/domain/mailing.hpp"

namespace attune::api {

enum class MailKind { invitation, reminder, last_call };
BOOST_DESCRIBE_ENUM(MailKind, invitation, reminder, last_call)

// unknown: it may have arrived, and a person decides; dropped: no longer wanted when its turn came.
enum class MailState { waiting, sending, sent, unknown, failed, dropped };
BOOST_DESCRIBE_ENUM(MailState, waiting, sending, sent, unknown, failed, dropped)

struct Mail {
    std::string mail_id;
    std::int64_t row_version = 0;
    MailKind kind = MailKind::invitation;
    MailState state = MailState::waiting;
    std::optional<Instant> settled_at;  // sent, given up or dropped
    std::string sent_to;
    std::string reason;  // why it did not arrive, as a sentence; may be empty
};
BOOST_DESCRIBE_STRUCT(Mail, (), (mail_id, row_version, kind, state, settled_at, sent_to, reason))

// What the client said last about being mailed.
struct MailConsent {
    bool agreed = false;
    std::string recorded_by;  // display name; empty: the client, by the stop link of a mail
    Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(MailConsent, (), (agreed, recorded_by, recorded_at))

// What the client said to the therapist. It holds for every mail that leaves from then on.
struct RecordMailConsent {
    static constexpr std::string_view name = "record_mail_consent";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/mail-consent";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        bool agreed = false;
    };
    using Reply = MailConsent;
};
BOOST_DESCRIBE_STRUCT(RecordMailConsent::Request, (), (client_id, agreed))

// For one that may not have arrived, or did not. Refuses (conflict) one that was sent, is on its way or whose
// link has ended; (stale) one that somebody has dealt with meanwhile.
struct SendMailAgain {
    static constexpr std::string_view name = "send_mail_again";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/mails/{mail_id}/again";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string mail_id;
        std::int64_t row_version = 0;
    };
    using Reply = Mail;
};
BOOST_DESCRIBE_STRUCT(SendMailAgain::Request, (), (client_id, mail_id, row_version))

// What a person has to look at, until somebody has: a mail that may not have arrived, or did not; a client
// who stopped the mails; links that ended before everything was sent, or that brought no measures and ended
// before anybody opened them.
enum class MailMatter { may_not_have_arrived, not_delivered, stopped_by_client, not_answered, not_opened };
BOOST_DESCRIBE_ENUM(MailMatter, may_not_have_arrived, not_delivered, stopped_by_client, not_answered,
                    not_opened)

struct MailConcern {
    MailMatter matter = MailMatter::may_not_have_arrived;
    std::string client_id;
    std::string reference;
    std::string preferred_name;
    std::string legal_name;
    Instant since;
    std::optional<Mail> mail;  // of the first two
    int missed = 0;            // of the last two: how many links
};
BOOST_DESCRIBE_STRUCT(MailConcern, (),
                      (matter, client_id, reference, preferred_name, legal_name, since, mail, missed))

// "I have taken note": it leaves the inbox. `mail_id` names the mail of the first two matters.
struct NoteMailConcern {
    static constexpr std::string_view name = "note_mail_concern";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/mail-concerns";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        MailMatter matter = MailMatter::may_not_have_arrived;
        std::optional<std::string> mail_id;
    };
    struct Reply {
        int noted = 0;
    };
};
BOOST_DESCRIBE_STRUCT(NoteMailConcern::Request, (), (client_id, matter, mail_id))
BOOST_DESCRIBE_STRUCT(NoteMailConcern::Reply, (), (noted))

// Never changed: new settings are new ones, and the last hold.
struct EnteredMailSettings {
    MailSettings settings;
    std::string entered_by;  // display name
    Instant entered_at;
};
BOOST_DESCRIBE_STRUCT(EnteredMailSettings, (), (settings, entered_by, entered_at))

struct ReadMailSettings {
    static constexpr std::string_view name = "read_mail_settings";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/mail-settings";
    static constexpr auto needs = Permission::signed_in;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    struct Reply {
        std::optional<EnteredMailSettings> entered;  // absent: MailSettings as they are made
    };
};
BOOST_DESCRIBE_STRUCT(ReadMailSettings::Reply, (), (entered))

// Refuses (invalid) numbers outside the limits of shared/domain/mailing.
struct EnterMailSettings {
    static constexpr std::string_view name = "enter_mail_settings";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/mail-settings";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    using Request = MailSettings;
    using Reply = EnteredMailSettings;
};

}  // namespace attune::api
