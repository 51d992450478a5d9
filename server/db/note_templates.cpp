#include "server/db/note_templates.hpp"

#include "server/db/uuid.hpp"

namespace attune::server {

namespace {

struct OwnTemplatesThatHold {
    static constexpr auto sql = R"sql(
        SELECT definition FROM (
            SELECT DISTINCT ON (code) definition FROM own_note_template ORDER BY code, version DESC) latest
        ORDER BY definition ->> 'name')sql";
    using Parameters = None;
    struct Row {
        NoteTemplate definition;
    };
};
BOOST_DESCRIBE_STRUCT(OwnTemplatesThatHold::Row, (), (definition))

struct InsertTemplate {
    static constexpr auto sql = R"sql(
        INSERT INTO own_note_template (code, version, definition, kept_by)
        VALUES (:code, :version, :definition::jsonb, :user_id)
        ON CONFLICT DO NOTHING)sql";
    struct Parameters {
        std::string code;
        int version = 1;
        NoteTemplate definition;
        std::string user_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertTemplate::Parameters, (), (code, version, definition, user_id))

// An appointment that its own therapist alone may see counts as one with a single client.
struct BegunWith {
    static constexpr auto sql = R"sql(
        SELECT coalesce((
            SELECT c.template_code FROM note_template_choice c
            WHERE c.user_id = (SELECT acting_user())
              AND c.appointment_kind = coalesce((SELECT a.kind FROM appointment a WHERE a.id = s.appointment_id),
                                                'individual')), :usual)
        FROM session s WHERE s.id = :session_id)sql";
    struct Parameters {
        std::string usual;
        std::string session_id;
    };
    struct Row {
        std::string template_code;
    };
};
BOOST_DESCRIBE_STRUCT(BegunWith::Parameters, (), (usual, session_id))
BOOST_DESCRIBE_STRUCT(BegunWith::Row, (), (template_code))

struct RememberChoice {
    static constexpr auto sql = R"sql(
        INSERT INTO note_template_choice (user_id, appointment_kind, template_code)
        SELECT acting_user(),
               coalesce((SELECT a.kind FROM appointment a WHERE a.id = s.appointment_id), 'individual'), :template_code
        FROM session s WHERE s.id = :session_id
        ON CONFLICT (user_id, appointment_kind) DO UPDATE SET template_code = excluded.template_code)sql";
    struct Parameters {
        std::string session_id;
        std::string template_code;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(RememberChoice::Parameters, (), (session_id, template_code))

}  // namespace

std::vector<NoteTemplate> NoteTemplates::own()
{
    std::vector<NoteTemplate> templates;
    for (auto& row : db_.all<OwnTemplatesThatHold>({}))
        templates.push_back(std::move(row.definition));
    return templates;
}

bool NoteTemplates::keep(const NoteTemplate& one, const std::string& user_id)
{
    return db_.run<InsertTemplate>({one.code, one.version, one, user_id}) == 1;
}

std::string NoteTemplates::begun_with(const std::string& session_id)
{
    if (!is_uuid(session_id))
        return {};
    const auto row = db_.maybe<BegunWith>({std::string{usual_template}, session_id});
    return row ? row->template_code : std::string{};
}

void NoteTemplates::remember(const std::string& session_id, const std::string& template_code)
{
    db_.run<RememberChoice>({session_id, template_code});
}

}  // namespace attune::server
