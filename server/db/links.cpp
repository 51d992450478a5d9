#include "server/db/links.hpp"

#include "server/db/mails.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"

namespace attune::server {

namespace {

// `condition` chooses among a client's links, `l`, and may order them.
std::string links_where(const std::string& condition)
{
    return R"sql(
        SELECT l.id, l.row_version, u.display_name, l.made_at, l.expires_at, l.revoked_at, l.finished_at,
               (SELECT count(*) FROM link_device d WHERE d.link_id = l.id),
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'instrument', f.instrument, 'version', f.version, 'language', f.language,
                           'answered', (SELECT count(*) FROM link_answer a
                                        WHERE a.link_id = f.link_id AND a.place = f.place),
                           'sent_at', to_char(f.sent_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
                       ORDER BY f.place), '[]')
                FROM link_form f WHERE f.link_id = l.id),
               l.homework, (SELECT count(*) FROM practice_log p WHERE p.link_id = l.id AND p.struck_out_at IS NULL),
               l.tells_result,
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'mail_id', m.id, 'row_version', m.row_version, 'kind', m.kind, 'state', m.state,
                           'settled_at', to_char(m.settled_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                           'sent_to', m.sent_to, 'reason', m.reason)
                       ORDER BY m.due_at, m.id), '[]')
                FROM mail m WHERE m.link_id = l.id),
               l.shares_course, l.document_id, coalesce(d.title, ''), l.language
        FROM link l
        JOIN user_account u ON u.id = l.sent_by
        LEFT JOIN document d ON d.id = l.document_id
        WHERE l.client_id = :client_id)sql" +
           condition;
}

struct LinksOfClient {
    static inline const auto sql = links_where(" ORDER BY l.made_at DESC, l.id LIMIT 50");
    struct Parameters {
        std::string client_id;
    };
    using Row = api::Link;
};
BOOST_DESCRIBE_STRUCT(LinksOfClient::Parameters, (), (client_id))

struct FindLink {
    static inline const auto sql = links_where(" AND l.id = :link_id");
    struct Parameters {
        std::string client_id;
        std::string link_id;
    };
    using Row = api::Link;
};
BOOST_DESCRIBE_STRUCT(FindLink::Parameters, (), (client_id, link_id))

struct InsertLink {
    static constexpr auto sql = R"sql(
        WITH made AS (
            INSERT INTO link (id, client_id, token_hash, sent_by, expires_at, homework, tells_result, shares_course, document_id,
                              language)
            VALUES (:link_id, :client_id, decode(:token_hash, 'hex'), :sent_by, now() + make_interval(days => :days),
                    :homework, :tells_result, :shares_course, :document_id, :language)
            ON CONFLICT (token_hash) DO NOTHING
            RETURNING id, client_id
        )
        INSERT INTO link_form (link_id, client_id, place, instrument, version, language, wording_id)
        SELECT made.id, made.client_id, form.place, form.value ->> 'instrument', (form.value ->> 'version')::int,
               form.value ->> 'language', (form.value ->> 'wording_id')::uuid
        FROM made, jsonb_array_elements(:forms::jsonb) WITH ORDINALITY AS form (value, place))sql";
    struct Parameters {
        std::string link_id;
        std::string client_id;
        std::string token_hash;
        std::string sent_by;
        int days = 0;
        bool homework = false;
        bool tells_result = false;
        bool shares_course = false;
        std::optional<std::string> document_id;
        std::string language;
        std::vector<NewForm> forms;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertLink::Parameters, (),
                      (link_id, client_id, token_hash, sent_by, days, homework, tells_result, shares_course,
                       document_id, language, forms))

struct FindShared {
    static constexpr auto sql = R"sql(
        SELECT l.shares_course, l.document_id, coalesce(d.title, '')
        FROM link l LEFT JOIN document d ON d.id = l.document_id
        WHERE l.id = :link_id)sql";
    struct Parameters {
        std::string link_id;
    };
    using Row = SharedByLink;
};
BOOST_DESCRIBE_STRUCT(FindShared::Parameters, (), (link_id))

struct RevokeLinkRow {
    static constexpr auto sql = R"sql(
        UPDATE link SET revoked_at = coalesce(revoked_at, now()), row_version = row_version + 1
        WHERE client_id = :client_id AND id = :link_id AND row_version = :row_version)sql";
    using Parameters = api::RevokeLink::Request;
    using Row = None;
};

// `condition` chooses among forms, `f`, and may order them.
std::string forms_where(const std::string& condition)
{
    return R"sql(
        SELECT f.place, f.instrument, f.version, f.language,
               (SELECT w.content FROM wording w WHERE w.id = f.wording_id), f.stopped_id, f.sent_at IS NOT NULL,
               (SELECT coalesce(jsonb_agg(a.item ORDER BY a.item), '[]') FROM link_answer a
                WHERE a.link_id = f.link_id AND a.place = f.place),
               (SELECT coalesce(jsonb_agg(a.answer ORDER BY a.item), '[]') FROM link_answer a
                WHERE a.link_id = f.link_id AND a.place = f.place)
        FROM link_form f
        WHERE f.link_id = :link_id)sql" +
           condition;
}

struct FormsOfLink {
    static inline const auto sql = forms_where(" ORDER BY f.place");
    struct Parameters {
        std::string link_id;
    };
    using Row = FormOfLink;
};
BOOST_DESCRIBE_STRUCT(FormsOfLink::Parameters, (), (link_id))

struct OneForm {
    std::string link_id;
    int place = 0;
};
BOOST_DESCRIBE_STRUCT(OneForm, (), (link_id, place))

struct LockForm {
    static constexpr auto sql =
        "SELECT place FROM link_form WHERE link_id = :link_id AND place = :place FOR UPDATE";
    using Parameters = OneForm;
    struct Row {
        int place = 0;
    };
};
BOOST_DESCRIBE_STRUCT(LockForm::Row, (), (place))

struct FormToChange {
    static inline const auto sql = forms_where(" AND f.place = :place");
    using Parameters = OneForm;
    using Row = FormOfLink;
};

struct KeepAnswer {
    static constexpr auto sql = R"sql(
        INSERT INTO link_answer (link_id, client_id, place, item, answer)
        VALUES (:link_id, :client_id, :place, :item, :answer)
        ON CONFLICT (link_id, place, item) DO UPDATE SET answer = excluded.answer, answered_at = now())sql";
    struct Parameters {
        std::string link_id;
        std::string client_id;
        int place = 0;
        int item = 0;
        std::optional<int> answer;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(KeepAnswer::Parameters, (), (link_id, client_id, place, item, answer))

struct OneAdministration {
    std::string link_id;
    int place = 0;
    std::string administration_id;
};
BOOST_DESCRIBE_STRUCT(OneAdministration, (), (link_id, place, administration_id))

struct NoteStopped {
    static constexpr auto sql =
        "UPDATE link_form SET stopped_id = :administration_id WHERE link_id = :link_id AND place = :place";
    using Parameters = OneAdministration;
    using Row = None;
};

struct NoteSent {
    static constexpr auto sql = R"sql(
        UPDATE link_form SET administration_id = :administration_id, sent_at = now()
        WHERE link_id = :link_id AND place = :place)sql";
    using Parameters = OneAdministration;
    using Row = None;
};

struct FinishLink {
    static constexpr auto sql = R"sql(
        UPDATE link SET finished_at = now(), row_version = row_version + 1
        WHERE id = :link_id AND finished_at IS NULL AND NOT homework AND NOT shares_course AND document_id IS NULL
          AND NOT EXISTS (SELECT FROM link_form f WHERE f.link_id = link.id AND f.sent_at IS NULL))sql";
    struct Parameters {
        std::string link_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(FinishLink::Parameters, (), (link_id))

struct LookAtLink {
    static constexpr auto sql =
        "SELECT first_name, therapist, practice, opened_before "
        "FROM look_at_link(decode(:token_hash, 'hex'), decode(:presented_hash, 'hex'))";
    struct Parameters {
        std::string token_hash;
        std::string presented_hash;
    };
    using Row = LinkAtFirst;
};
BOOST_DESCRIBE_STRUCT(LookAtLink::Parameters, (), (token_hash, presented_hash))

struct OpenLink {
    static constexpr auto sql =
        "SELECT opening, coalesce(seconds_left, 0) "
        "FROM open_link(decode(:token_hash, 'hex'), decode(:secret_hash, 'hex'), decode(:presented_hash, "
        "'hex'), "
        ":birth_year, :request_id)";
    using Parameters = LinkKnock;
    using Row = OpenedLink;
};

struct IsDeviceOf {
    static constexpr auto sql =
        "SELECT is_device_of(decode(:token_hash, 'hex'), decode(:secret_hash, 'hex'))";
    struct Parameters {
        std::string token_hash;
        std::string secret_hash;
    };
    struct Row {
        bool is = false;
    };
};
BOOST_DESCRIBE_STRUCT(IsDeviceOf::Parameters, (), (token_hash, secret_hash))
BOOST_DESCRIBE_STRUCT(IsDeviceOf::Row, (), (is))

struct OpenPage {
    static constexpr auto sql = R"sql(
        SELECT link_id, client_id, user_id, username, display_name, role, first_name, opened_at, expires_at, finished,
               homework, tells_result,
               (SELECT count(*) FROM confirmation) + (SELECT count(*) FROM own_instrument) + (SELECT count(*) FROM basis)
               + (SELECT count(*) FROM own_exercise) + (SELECT count(*) FROM own_note_template)
        FROM open_page(decode(:secret_hash, 'hex'), :action, :writes, :request_id))sql";
    struct Parameters {
        std::string secret_hash;
        std::string action;
        bool writes = false;
        std::string request_id;
    };
    using Row = OpenedPage;
};
BOOST_DESCRIBE_STRUCT(OpenPage::Parameters, (), (secret_hash, action, writes, request_id))

}  // namespace

std::vector<api::Link> Links::of_client(const std::string& client_id)
{
    return db_.all<LinksOfClient>({client_id});
}

std::optional<api::Link> Links::make(const api::MakeLink::Request& request, const std::vector<NewForm>& forms,
                                     const std::string& user_id)
{
    const auto link_id = new_uuid();
    db_.run<InsertLink>({link_id, request.client_id, request.token_hash, user_id, request.days,
                         request.homework, request.tells_result, request.shares_course.value_or(false),
                         request.document_id, request.language.value_or(std::string{first_language}), forms});
    auto made = find(request.client_id, link_id);
    if (!made || !request.by_email.value_or(false))
        return made;
    Mails{db_}.invite(request.client_id, link_id);
    return find(request.client_id, link_id);
}

Result<api::Link> Links::revoke(const api::RevokeLink::Request& request)
{
    const bool revoked = db_.run<RevokeLinkRow>(request) > 0;
    auto link = find(request.client_id, request.link_id);
    if (!link)
        return no_such(PartOfRecord::link);
    if (!revoked)
        return stale(*link);
    return *std::move(link);
}

SharedByLink Links::shared(const std::string& link_id)
{
    auto shared = db_.maybe<FindShared>({link_id});
    if (!shared)
        throw LinkMoved{};
    return *std::move(shared);
}

std::vector<FormOfLink> Links::forms(const std::string& link_id)
{
    return db_.all<FormsOfLink>({link_id});
}

std::optional<FormOfLink> Links::form_to_change(const std::string& link_id, int place)
{
    if (!db_.maybe<LockForm>({link_id, place}))
        return std::nullopt;
    return db_.maybe<FormToChange>({link_id, place});
}

void Links::keep_answer(const std::string& link_id, const std::string& client_id, int place, int item,
                        std::optional<int> answer)
{
    db_.run<KeepAnswer>({link_id, client_id, place, item, answer});
}

void Links::note_stopped(const std::string& link_id, int place, const std::string& administration_id)
{
    db_.run<NoteStopped>({link_id, place, administration_id});
}

void Links::note_sent(const std::string& link_id, int place, const std::string& administration_id)
{
    db_.run<NoteSent>({link_id, place, administration_id});
    db_.run<FinishLink>({link_id});
}

std::optional<api::Link> Links::find(const std::string& client_id, const std::string& link_id)
{
    return db_.maybe<FindLink>({client_id, link_id});
}

std::optional<LinkAtFirst> look_at_link(Connection& db, const std::string& token_hash,
                                        const std::string& presented_hash)
{
    return db.maybe<LookAtLink>({token_hash, presented_hash});
}

OpenedLink open_link(Connection& db, const LinkKnock& knock)
{
    return db.maybe<OpenLink>(knock).value();
}

bool is_device_of(Connection& db, const std::string& token_hash, const std::string& secret_hash)
{
    return db.maybe<IsDeviceOf>({token_hash, secret_hash}).value().is;
}

std::optional<OpenedPage> open_page(Connection& db, const std::string& secret_hash, std::string_view action,
                                    bool writes, const std::string& request_id)
{
    return db.maybe<OpenPage>({secret_hash, std::string{action}, writes, request_id});
}

}  // namespace attune::server
