#include "server/db/notes.hpp"

#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "shared/languages/language.hpp"

namespace attune::server {

namespace {

// `condition` chooses among a client's notes, `n`, and may order them by their session, `s`.
std::string notes_where(const std::string& condition)
{
    return R"sql(
        SELECT n.id, n.row_version, n.session_id, n.kind, n.text, n.author_id, u.display_name, n.changed_at,
               n.signed_at, coalesce(encode(n.hash, 'hex'), ''), n.signed_at IS NULL OR n.hash = note_hash(n),
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'addendum_id', a.id, 'text', a.text, 'author_name', by.display_name,
                           'signed_at', a.signed_at) ORDER BY a.signed_at, a.id), '[]')
                FROM note_addendum a JOIN user_account by ON by.id = a.author_id
                WHERE a.client_id = n.client_id AND a.note_id = n.id),
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'supervisor_id', c.supervisor_id, 'supervisor_name', by.display_name,
                           'signed_at', c.signed_at) ORDER BY c.signed_at), '[]')
                FROM note_cosignature c JOIN user_account by ON by.id = c.supervisor_id
                WHERE c.client_id = n.client_id AND c.note_id = n.id),
               n.kind = 'progress' AND n.signed_at IS NOT NULL
               AND EXISTS (SELECT FROM supervision v
                           WHERE v.supervisee_id = coalesce(n.taken_over_by, n.author_id) AND v.supervisor_id = (SELECT acting_user()))
               AND NOT EXISTS (SELECT FROM note_cosignature mine
                               WHERE mine.note_id = n.id AND mine.supervisor_id = (SELECT acting_user())),
               coalesce((SELECT t.display_name FROM user_account t WHERE t.id = n.taken_over_by), ''),
               n.kind = 'progress' AND n.signed_at IS NULL AND n.author_id <> (SELECT acting_user())
               AND falls_to(n.client_id, n.author_id) = (SELECT acting_user())
        FROM note n
        JOIN user_account u ON u.id = n.author_id
        JOIN session s ON s.id = n.session_id
        WHERE n.client_id = :client_id AND )sql" +
           condition;
}

struct FindNote {
    static inline const auto sql = notes_where("n.id = :note_id");
    struct Parameters {
        std::string client_id;
        std::string note_id;
    };
    using Row = api::Note;
};
BOOST_DESCRIBE_STRUCT(FindNote::Parameters, (), (client_id, note_id))

struct FindProgressNote {
    static inline const auto sql = notes_where("n.session_id = :session_id AND n.kind = 'progress'");
    struct Parameters {
        std::string client_id;
        std::string session_id;
    };
    using Row = api::Note;
};
BOOST_DESCRIBE_STRUCT(FindProgressNote::Parameters, (), (client_id, session_id))

struct NotesOfLatestEpisode {
    static inline const auto sql = notes_where(R"sql(
        s.episode_id = (SELECT id FROM episode WHERE client_id = :client_id ORDER BY number DESC LIMIT 1)
        ORDER BY s.starts_at DESC, n.kind DESC)sql");
    struct Parameters {
        std::string client_id;
    };
    using Row = api::Note;
};
BOOST_DESCRIBE_STRUCT(NotesOfLatestEpisode::Parameters, (), (client_id))

struct ProgressNotesOfEpisode {
    static inline const auto sql =
        notes_where("s.episode_id = :episode_id AND n.kind = 'progress' ORDER BY s.starts_at");
    struct Parameters {
        std::string client_id;
        std::string episode_id;
    };
    using Row = api::Note;
};
BOOST_DESCRIBE_STRUCT(ProgressNotesOfEpisode::Parameters, (), (client_id, episode_id))

struct InsertNote {
    static constexpr auto sql = R"sql(
        INSERT INTO note (id, client_id, session_id, kind, text, author_id, changed_by)
        VALUES (:note_id, :client_id, :session_id, :kind, :text::jsonb, :author_id, :author_id)
        ON CONFLICT DO NOTHING)sql";
    struct Parameters {
        std::string note_id;
        std::string client_id;
        std::string session_id;
        api::NoteKind kind = api::NoteKind::progress;
        api::NoteText text;
        std::string author_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertNote::Parameters, (), (note_id, client_id, session_id, kind, text, author_id))

struct UpdateNote {
    static constexpr auto sql = R"sql(
        UPDATE note SET row_version = row_version + 1, text = :text::jsonb, changed_by = :user_id, changed_at = now()
        WHERE client_id = :client_id AND id = :note_id AND row_version = :row_version AND signed_at IS NULL)sql";
    struct Parameters {
        std::string client_id;
        std::string note_id;
        std::int64_t row_version = 0;
        api::NoteText text;
        std::string user_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(UpdateNote::Parameters, (), (client_id, note_id, row_version, text, user_id))

struct SignNote {
    static constexpr auto sql = R"sql(
        UPDATE note SET row_version = row_version + 1, signed_at = now(),
                        taken_over_by = CASE WHEN author_id <> (SELECT acting_user()) THEN (SELECT acting_user()) END
        WHERE client_id = :client_id AND id = :note_id AND row_version = :row_version AND signed_at IS NULL)sql";
    struct Parameters {
        std::string client_id;
        std::string note_id;
        std::int64_t row_version = 0;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(SignNote::Parameters, (), (client_id, note_id, row_version))

struct InsertAddendum {
    static constexpr auto sql = R"sql(
        INSERT INTO note_addendum (id, client_id, note_id, text, author_id)
        VALUES (:addendum_id, :client_id, :note_id, :text, :author_id))sql";
    struct Parameters {
        std::string addendum_id;
        std::string client_id;
        std::string note_id;
        std::string text;
        std::string author_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertAddendum::Parameters, (), (addendum_id, client_id, note_id, text, author_id))

struct InsertCosignature {
    static constexpr auto sql = R"sql(
        INSERT INTO note_cosignature (note_id, client_id, supervisor_id)
        VALUES (:note_id, :client_id, :supervisor_id)
        ON CONFLICT DO NOTHING)sql";
    struct Parameters {
        std::string note_id;
        std::string client_id;
        std::string supervisor_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertCosignature::Parameters, (), (note_id, client_id, supervisor_id))

struct WaiversOfClient {
    static constexpr auto sql = R"sql(
        SELECT w.session_id, w.reason, u.display_name, w.waived_at
        FROM note_waiver w JOIN user_account u ON u.id = w.waived_by
        WHERE w.client_id = :client_id
        ORDER BY w.waived_at, w.session_id)sql";
    using Parameters = NotesOfLatestEpisode::Parameters;
    using Row = api::NoteWaiver;
};

struct InsertWaiver {
    static constexpr auto sql = R"sql(
        INSERT INTO note_waiver (session_id, client_id, reason, waived_by)
        SELECT w.session_id, w.client_id, :reason, w.waits_for FROM note_to_sign w
        WHERE w.client_id = :client_id::uuid AND w.session_id = :session_id::uuid AND w.note_id IS NULL
          AND w.waits_for = acting_user()
        ON CONFLICT DO NOTHING)sql";
    using Parameters = api::WaiveNote::Request;
    using Row = None;
};

struct OnCareTeam {
    static constexpr auto sql = R"sql(
        SELECT EXISTS (SELECT FROM care_team WHERE client_id = :client_id AND user_id IN (SELECT user_id FROM own_caseloads())))sql";
    struct Parameters {
        std::string client_id;
    };
    struct Row {
        bool is = false;
    };
};
BOOST_DESCRIBE_STRUCT(OnCareTeam::Parameters, (), (client_id))
BOOST_DESCRIBE_STRUCT(OnCareTeam::Row, (), (is))

// What came of a guarded change: the note as it stands, or why it was not changed.
Result<api::Note> outcome(bool changed, std::optional<api::Note> note)
{
    if (!note)
        return no_such(PartOfRecord::note);
    if (changed)
        return *std::move(note);
    if (note->signed_at)
        return conflict(
            to_say("This note has been signed and does not change any more. Your text was not stored."));
    return stale(*note);
}

}  // namespace

std::optional<api::Note> Notes::create(const api::CreateNote::Request& request, const api::User& author)
{
    const auto note_id = new_uuid();
    if (db_.run<InsertNote>({note_id, request.client_id, request.session_id, request.kind, request.text,
                             author.user_id}) == 0)
        return std::nullopt;
    return find(request.client_id, note_id);
}

Result<api::Note> Notes::update(const api::UpdateNote::Request& request, const std::string& user_id)
{
    const bool changed =
        is_uuid(request.note_id) && db_.run<UpdateNote>({request.client_id, request.note_id,
                                                         request.row_version, request.text, user_id}) > 0;
    return outcome(changed, find(request.client_id, request.note_id));
}

Result<api::Note> Notes::sign(const api::SignNote::Request& request)
{
    const bool changed = is_uuid(request.note_id) &&
                         db_.run<SignNote>({request.client_id, request.note_id, request.row_version}) > 0;
    return outcome(changed, find(request.client_id, request.note_id));
}

bool Notes::waive(const api::WaiveNote::Request& request)
{
    return is_uuid(request.session_id) && db_.run<InsertWaiver>(request) > 0;
}

std::vector<api::NoteWaiver> Notes::waivers(const std::string& client_id)
{
    return db_.all<WaiversOfClient>({client_id});
}

bool Notes::on_care_team(const std::string& client_id)
{
    return db_.maybe<OnCareTeam>({client_id}).value().is;
}

void Notes::add(const api::AddToNote::Request& request, const std::string& author_id)
{
    db_.run<InsertAddendum>({new_uuid(), request.client_id, request.note_id, request.text, author_id});
}

void Notes::cosign(const api::CosignNote::Request& request, const std::string& supervisor_id)
{
    db_.run<InsertCosignature>({request.note_id, request.client_id, supervisor_id});
}

std::optional<api::Note> Notes::find(const std::string& client_id, const std::string& note_id)
{
    if (!is_uuid(note_id))
        return std::nullopt;
    return db_.maybe<FindNote>({client_id, note_id});
}

std::optional<api::Note> Notes::progress_note(const std::string& client_id, const std::string& session_id)
{
    return db_.maybe<FindProgressNote>({client_id, session_id});
}

std::vector<api::Note> Notes::latest_episode(const std::string& client_id)
{
    return db_.all<NotesOfLatestEpisode>({client_id});
}

std::vector<api::Note> Notes::progress_notes_of_episode(const std::string& client_id,
                                                        const std::string& episode_id)
{
    return db_.all<ProgressNotesOfEpisode>({client_id, episode_id});
}

}  // namespace attune::server
