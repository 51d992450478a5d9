// Links that a client opens on their own device: what they ask for and how far the client has come.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/mails.hpp"
#include "shared/domain/day.hpp"
#include "shared/languages/language.hpp"

namespace attune::api {

inline constexpr std::size_t most_forms_of_link = 12;
inline constexpr int most_days_of_link = 90;
inline constexpr auto pages_root = "/q";

// Whether a document of that kind (Document::kind) is written for the client.
bool is_for_client(std::string_view kind);

struct LinkForm {
    std::string instrument;
    int version = 1;
    std::string language;  // BCP 47, of the wording
    int answered = 0;      // items, left out on purpose or not
    std::optional<Instant> sent_at;
};
BOOST_DESCRIBE_STRUCT(LinkForm, (), (instrument, version, language, answered, sent_at))

// It is open until `finished_at`, `revoked_at` or `expires_at`. One with homework, or that
// shares something, is never finished.
struct Link {
    std::string link_id;
    std::int64_t row_version = 0;
    std::string sent_by;  // display name
    Instant made_at;
    Instant expires_at;
    std::optional<Instant> revoked_at;
    std::optional<Instant> finished_at;  // everything was sent
    int devices = 0;                     // it was opened on
    std::vector<LinkForm> forms;
    bool homework = false;
    int practised_times = 0;                 // logged through it; those struck out left out
    bool tells_result = false;               // the client reads what the forms have come to
    std::vector<Mail> mails;                 // in their order; empty when it was not sent by e-mail
    bool shares_course = false;              // the client looks at how their scores have gone
    std::optional<std::string> document_id;  // that the client may open
    std::string document_title;              // empty where there is none
    std::string language{first_language};    // of its mails
};
BOOST_DESCRIBE_STRUCT(Link, (),
                      (link_id, row_version, sent_by, made_at, expires_at, revoked_at, finished_at, devices,
                       forms, homework, practised_times, tells_result, mails, shares_course, document_id,
                       document_title, language))

struct ReadLinks {
    static constexpr std::string_view name = "read_links";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}/links";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
    };
    struct Reply {
        std::vector<Link> links;  // the latest first, at most 50
        // Where clients reach this server, "https://practice.example"; empty where they cannot.
        std::string address;
        // No link is made before a person of the practice has entered the safety text, hours and cover.
        bool has_safety_text = false;
        bool sends_mails = false;            // the server has a mail relay
        std::string email;                   // of the client; may be empty
        std::optional<MailConsent> consent;  // absent: nobody asked the client
        std::vector<std::string> languages;  // that a link's mails can be written in: "en", "de"
    };
};
BOOST_DESCRIBE_STRUCT(ReadLinks::Request, (), (client_id))
BOOST_DESCRIBE_STRUCT(ReadLinks::Reply, (),
                      (links, address, has_safety_text, sends_mails, email, consent, languages))

// The caller makes the token and sends its hash alone (BLAKE2b-256, in hexadecimal): the server never holds
// what opens the link. The client opens `address` + pages_root + "/open/" + token. With `homework` they find
// whatever homework runs when they open it, and log what they practised; with `tells_result` they read what
// the forms have come to once all are sent; with `shares_course` they look at how all their scores have gone,
// and with `document_id` they open that document of the record, which must be one written for a client.
// Refuses (conflict) without a safety text, without an address, a measure that cannot be scored, has no
// wording in that language or needs a statement of licence, or an e-mail to who did not agree to it;
// (invalid) nothing asked for, too many or unknown measures, too many days, a language that the server does
// not speak, and an e-mail to what is no address.
//
// By e-mail, the server invites the client at an address of its own making (ADR 27), and reminds them.
struct MakeLink {
    static constexpr std::string_view name = "make_link";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/links";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Form {
        std::string instrument;
        std::string language;
    };
    struct Request {
        std::string client_id;
        std::string token_hash;
        std::vector<Form> forms;
        int days = 14;
        bool homework = false;
        bool tells_result = false;
        std::optional<bool> by_email;                      // absent: no
        std::optional<bool> shares_course = std::nullopt;  // absent: no
        std::optional<std::string> document_id = std::nullopt;
        std::optional<std::string> language = std::nullopt;  // of its mails; absent: English
    };
    using Reply = Link;
};
BOOST_DESCRIBE_STRUCT(MakeLink::Form, (), (instrument, language))
BOOST_DESCRIBE_STRUCT(MakeLink::Request, (),
                      (client_id, token_hash, forms, days, homework, tells_result, by_email, shares_course,
                       document_id, language))

// What was answered stays; the link opens no more.
struct RevokeLink {
    static constexpr std::string_view name = "revoke_link";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/links/{link_id}/revoke";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string link_id;
        std::int64_t row_version = 0;
    };
    using Reply = Link;
};
BOOST_DESCRIBE_STRUCT(RevokeLink::Request, (), (client_id, link_id, row_version))

}  // namespace attune::api
