#include "server/db/open_notes.hpp"

namespace attune::server {

namespace {

// Whoever closes it says so by a time that has passed long ago.
struct Hold {
    static constexpr auto sql = R"sql(
        INSERT INTO open_note (desktop, client_id, session_id, private, user_id, computer, seen_at)
        SELECT :desktop, s.client_id, s.id, :is_private::boolean, :user_id::uuid, :computer,
               CASE WHEN :closed::boolean THEN now() - interval '1 hour' ELSE now() END
        FROM session s WHERE s.id = :session_id
        ON CONFLICT (desktop, user_id) DO UPDATE SET seen_at = excluded.seen_at)sql";
    struct Parameters {
        std::string desktop;
        std::string session_id;
        bool is_private = false;
        std::string user_id;
        std::string computer;
        bool closed = false;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(Hold::Parameters, (), (desktop, session_id, is_private, user_id, computer, closed))

struct Elsewhere {
    static constexpr auto sql = R"sql(
        SELECT u.display_name, o.computer, o.since
        FROM open_note o JOIN user_account u ON u.id = o.user_id
        WHERE o.session_id = :session_id AND o.private = :is_private::boolean AND o.desktop <> :desktop
          AND (NOT o.private OR o.user_id = (SELECT acting_user()))
          AND o.seen_at > now() - interval '2 minutes'
        ORDER BY o.since, o.desktop)sql";
    struct Parameters {
        std::string session_id;
        bool is_private = false;
        std::string desktop;
    };
    using Row = api::OpenElsewhere;
};
BOOST_DESCRIBE_STRUCT(Elsewhere::Parameters, (), (session_id, is_private, desktop))

}  // namespace

void OpenNotes::hold(const api::HoldNoteOpen::Request& request, const std::string& user_id)
{
    db_.run<Hold>({request.desktop, request.session_id, request.kind == api::NoteKind::private_note, user_id,
                   request.computer, request.closed});
}

std::vector<api::OpenElsewhere> OpenNotes::elsewhere(const api::HoldNoteOpen::Request& request)
{
    return db_.all<Elsewhere>(
        {request.session_id, request.kind == api::NoteKind::private_note, request.desktop});
}

}  // namespace attune::server
