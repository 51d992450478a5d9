// Links that clients open on their own devices: the tables link, link_form, link_answer and link_device.
#pragma once

#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/links.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/result.hpp"
#include "shared/wording/wording.hpp"

namespace attune::server {

// One form of a link as its pages need it.
struct FormOfLink {
    int place = 1;
    std::string instrument;
    int version = 1;
    std::string language;
    std::optional<Wording> wording;         // as it was assigned; absent: the instrument's own, or labels
    std::optional<std::string> stopped_id;  // the form as far as it went at a risk answer
    bool sent = false;
    std::vector<int> answered;                // items, ascending
    std::vector<std::optional<int>> answers;  // of these; empty for what the client would rather not say
};
BOOST_DESCRIBE_STRUCT(FormOfLink, (),
                      (place, instrument, version, language, wording, stopped_id, sent, answered, answers))

// A form that a new link asks for.
struct NewForm {
    std::string instrument;
    int version = 1;
    std::string language;
    std::optional<std::string> wording_id;
};
BOOST_DESCRIBE_STRUCT(NewForm, (), (instrument, version, language, wording_id))

// What a link shares beside what it asks for.
struct SharedByLink {
    bool course = false;
    std::optional<std::string> document_id;
    std::string document_title;  // empty where there is none

    [[nodiscard]] bool any() const { return course || document_id; }
};
BOOST_DESCRIBE_STRUCT(SharedByLink, (), (course, document_id, document_title))

// The record that holds the link became another while the page was made: made anew, the page is that one's.
struct LinkMoved : std::exception {};

class Links {
public:
    explicit Links(Connection& db) : db_{db} {}

    // The latest first, at most 50.
    std::vector<api::Link> of_client(const std::string& client_id);

    // `forms` in their order, and an invitation when it is sent by e-mail. Nothing when another link has that
    // token.
    std::optional<api::Link> make(const api::MakeLink::Request& request, const std::vector<NewForm>& forms,
                                  const std::string& user_id);

    // Refuses (stale, not_found). One that is revoked already stays as it is.
    Result<api::Link> revoke(const api::RevokeLink::Request& request);

    // Throws LinkMoved.
    SharedByLink shared(const std::string& link_id);

    // What a client's page needs, by place.
    std::vector<FormOfLink> forms(const std::string& link_id);
    // Waits until whoever works on the form is done, keeps others from it until the transaction ends, and
    // tells how it stands.
    std::optional<FormOfLink> form_to_change(const std::string& link_id, int place);

    void keep_answer(const std::string& link_id, const std::string& client_id, int place, int item,
                     std::optional<int> answer);
    void note_stopped(const std::string& link_id, int place, const std::string& administration_id);
    // A link that brings no homework and shares nothing is finished with its last form.
    void note_sent(const std::string& link_id, int place, const std::string& administration_id);

private:
    std::optional<api::Link> find(const std::string& client_id, const std::string& link_id);

    Connection& db_;
};

// What the first page says of a link that works.
struct LinkAtFirst {
    std::string first_name;
    std::string therapist;
    std::string practice;
    bool opened_before = false;  // a further device gives the year of birth
};
BOOST_DESCRIBE_STRUCT(LinkAtFirst, (), (first_name, therapist, practice, opened_before))

// Hashes in hexadecimal; `presented_hash` is of the secret that the device holds already, whatever it is.
// None of this needs a user: the database's own functions look.
std::optional<LinkAtFirst> look_at_link(Connection& db, const std::string& token_hash,
                                        const std::string& presented_hash);

// A device at the door of a link.
struct LinkKnock {
    std::string token_hash;
    std::string secret_hash;     // of what it will hold from then on
    std::string presented_hash;  // of what it holds
    std::optional<int> birth_year;
    std::string request_id;
};
BOOST_DESCRIBE_STRUCT(LinkKnock, (), (token_hash, secret_hash, presented_hash, birth_year, request_id))

// Of a further device that is not the client's by another link: year_of_birth when it gave none, wrong_year,
// and no_year_held when there is none to compare.
enum class LinkOpening { opened, year_of_birth, wrong_year, no_year_held, closed };
BOOST_DESCRIBE_ENUM(LinkOpening, opened, year_of_birth, wrong_year, no_year_held, closed)

struct OpenedLink {
    LinkOpening opening = LinkOpening::closed;
    int seconds_left = 0;  // until the link expires
};
BOOST_DESCRIBE_STRUCT(OpenedLink, (), (opening, seconds_left))

// Opened again with the same secret is opened once. Leaves an audit row of its own, but for what is closed or
// was opened before.
OpenedLink open_link(Connection& db, const LinkKnock& knock);

// Whether that device opened that link before.
bool is_device_of(Connection& db, const std::string& token_hash, const std::string& secret_hash);

// A device's page: row-level security is in force for the sender of the link, confined to its client.
struct OpenedPage {
    std::string link_id;
    std::string client_id;
    std::string user_id;
    std::string username;
    std::string display_name;
    api::Role role = api::Role::therapist;
    std::string first_name;
    Instant opened_at;
    Instant expires_at;
    bool finished = false;
    bool homework = false;
    bool tells_result = false;
    std::int64_t additions = 0;  // that the practice has made to its library so far
};
BOOST_DESCRIBE_STRUCT(OpenedPage, (),
                      (link_id, client_id, user_id, username, display_name, role, first_name, opened_at,
                       expires_at, finished, homework, tells_result, additions))

// In an open transaction; leaves the audit row `action`. Nothing when the link is closed.
std::optional<OpenedPage> open_page(Connection& db, const std::string& secret_hash, std::string_view action,
                                    bool writes, const std::string& request_id);

}  // namespace attune::server
