#include "server/db/work_waiting.hpp"

namespace attune::server {

namespace {

// Of whom something waits for, `w.waits_for`.
constexpr auto is_own_or_covered = "w.waits_for = ANY (ARRAY(SELECT o.user_id FROM own_caseloads() o))";
constexpr auto covered_for = R"sql(CASE WHEN w.waits_for = acting_user() THEN ''
                    ELSE (SELECT u.display_name FROM user_account u WHERE u.id = w.waits_for) END)sql";

struct AtMost {
    int limit = 0;
};
BOOST_DESCRIBE_STRUCT(AtMost, (), (limit))

struct Unrecorded {
    static inline const auto sql = std::string{R"sql(
        SELECT s.client_id, c.legal_name, c.preferred_name, s.id, s.starts_at, )sql"} +
                                   covered_for +
                                   R"sql(, count(*) OVER ()
        FROM session s
        JOIN appointment a ON a.id = s.appointment_id
        JOIN LATERAL (SELECT legal_name, preferred_name FROM client WHERE id = s.client_id LIMIT 1) c ON true
        JOIN LATERAL (SELECT falls_to(s.client_id, a.therapist_id) AS waits_for OFFSET 0) w ON true
        WHERE s.state IN ('booked', 'arrived') AND s.starts_at < now()
          AND s.starts_at + s.minutes * interval '1 minute' < now()
          AND )sql" + is_own_or_covered +
                                   " ORDER BY s.starts_at, s.id LIMIT :limit";
    using Parameters = AtMost;
    struct Row : api::UnrecordedSession {
        int waiting = 0;
    };
};
BOOST_DESCRIBE_STRUCT(Unrecorded::Row, (api::UnrecordedSession), (waiting))

struct ToCosign {
    static constexpr auto sql = R"sql(
        SELECT n.client_id, c.legal_name, c.preferred_name, n.session_id, n.id, s.starts_at, n.signed_at, u.display_name,
               s.episode_id = (SELECT e.id FROM episode e WHERE e.client_id = n.client_id ORDER BY e.number DESC LIMIT 1),
               count(*) OVER ()
        FROM supervision v
        JOIN note n ON coalesce(n.taken_over_by, n.author_id) = v.supervisee_id AND n.kind = 'progress'
                   AND n.signed_at >= v.cosigns_since
        JOIN user_account u ON u.id = v.supervisee_id
        JOIN session s ON s.id = n.session_id
        JOIN LATERAL (SELECT legal_name, preferred_name FROM client WHERE id = n.client_id LIMIT 1) c ON true
        WHERE v.supervisor_id = acting_user()
          AND NOT EXISTS (SELECT FROM note_cosignature g WHERE g.note_id = n.id AND g.supervisor_id = acting_user())
        ORDER BY n.signed_at, n.id
        LIMIT :limit)sql";
    using Parameters = AtMost;
    struct Row : api::NoteToCosign {
        int waiting = 0;
    };
};
BOOST_DESCRIBE_STRUCT(ToCosign::Row, (api::NoteToCosign), (waiting))

// Open ones that nobody has opened, for whoever has sent them or to whom that falls; `condition` chooses
// among them. Whom it falls to is asked once a link.
std::string unopened_where(const std::string& condition)
{
    return R"sql(
        SELECT l.client_id, c.legal_name, c.preferred_name, l.made_at,
               (SELECT min(s.starts_at) FROM session s
                WHERE s.client_id = l.client_id AND s.state = 'booked' AND s.starts_at > now()),
               l.expires_at,
               CASE WHEN w.waits_for = l.sent_by THEN ''
                    ELSE (SELECT u.display_name FROM user_account u WHERE u.id = l.sent_by) END,
               w.waits_for = l.sent_by
                   OR (cares_for(l.sent_by, l.client_id)
                       AND EXISTS (SELECT FROM user_account u WHERE u.id = l.sent_by AND u.disabled_at IS NULL)),
               )sql" +
           std::string{covered_for} + R"sql(,
               count(*) OVER ()
        FROM link l
        JOIN LATERAL (SELECT legal_name, preferred_name FROM client WHERE id = l.client_id LIMIT 1) c ON true
        JOIN LATERAL (SELECT falls_to(l.client_id, l.sent_by) AS waits_for OFFSET 0) w ON true
        WHERE l.finished_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > now()
          AND (SELECT d.link_id FROM link_device d WHERE d.link_id = l.id LIMIT 1) IS NULL
          AND )sql" +
           is_own_or_covered + condition + " ORDER BY l.made_at, l.id LIMIT :limit";
}

struct Unopened {
    static inline const auto sql = unopened_where("");
    using Parameters = AtMost;
    struct Row : api::UnopenedLink {
        int waiting = 0;
    };
};
BOOST_DESCRIBE_STRUCT(Unopened::Row, (api::UnopenedLink), (waiting))

// A day is given to whoever has it; before it ends unopened it is told in any case.
struct UnopenedForADay {
    static inline const auto sql = unopened_where(
        " AND (l.made_at < now() - interval '1 day' OR l.expires_at < now() + interval '1 day')");
    using Parameters = AtMost;
    using Row = Unopened::Row;
};

template <class One, class Row>
WorkWaiting::Some<One> counted(std::vector<Row> rows)
{
    WorkWaiting::Some<One> found;
    for (auto& row : rows) {
        found.waiting = row.waiting;
        found.some.push_back(std::move(row));
    }
    return found;
}

}  // namespace

WorkWaiting::Some<api::UnrecordedSession> WorkWaiting::unrecorded(int limit)
{
    return counted<api::UnrecordedSession>(db_.all<Unrecorded>({limit}));
}

WorkWaiting::Some<api::NoteToCosign> WorkWaiting::to_cosign(int limit)
{
    return counted<api::NoteToCosign>(db_.all<ToCosign>({limit}));
}

WorkWaiting::Some<api::UnopenedLink> WorkWaiting::unopened_links(int limit)
{
    return counted<api::UnopenedLink>(db_.all<Unopened>({limit}));
}

WorkWaiting::Some<api::UnopenedLink> WorkWaiting::unopened_for_a_day(int limit)
{
    return counted<api::UnopenedLink>(db_.all<UnopenedForADay>({limit}));
}

}  // namespace attune::server
