#include "server/db/summary_facts.hpp"

namespace attune::server {

namespace {

struct FindFacts {
    static constexpr auto sql = R"sql(
        WITH this AS (
            SELECT s.id, s.client_id, s.episode_id, s.starts_at, s.starts_at::date AS "on",
                   coalesce((SELECT max(before.starts_at)::date FROM session before
                             WHERE before.client_id = :client_id AND before.episode_id = s.episode_id
                               AND before.state = 'attended' AND before.starts_at < s.starts_at), '-infinity') AS since
            FROM session s WHERE s.client_id = :client_id AND s.id = :session_id
        )
        SELECT c.legal_name, c.preferred_name, c.pronouns, c.born_on, e.number, e.started_on, u.display_name,
               coalesce((SELECT string_agg(w.section ->> 'text', E'\n\n' ORDER BY w.place)
                         FROM note n, jsonb_array_elements(n.text -> 'sections') WITH ORDINALITY AS w (section, place)
                         WHERE n.session_id = this.id AND n.client_id = this.client_id AND n.kind = 'progress'
                           AND w.section ->> 'kind' = 'work' AND w.section ->> 'text' <> ''), ''),
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'author', by.display_name, 'signed_at', a.signed_at, 'text', a.text)
                           ORDER BY a.signed_at, a.id), '[]')
                FROM note n
                JOIN note_addendum a ON a.note_id = n.id AND a.client_id = n.client_id
                JOIN user_account by ON by.id = a.author_id
                WHERE n.session_id = this.id AND n.client_id = this.client_id AND n.kind = 'progress'),
               (SELECT jsonb_agg(jsonb_build_object('on', held.starts_at::date, 'number', held.number,
                                                    'held', held.state = 'attended') ORDER BY held.starts_at)
                FROM (SELECT starts_at, state,
                             CASE WHEN state <> 'attended' THEN 0
                                  ELSE count(*) FILTER (WHERE state = 'attended') OVER (ORDER BY starts_at) END AS number
                      FROM session
                      WHERE client_id = this.client_id AND episode_id = this.episode_id
                        AND starts_at <= this.starts_at) held),
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'kind', l.kind, 'text', l.text, 'started_on', l.started_on, 'ended_on', l.ended_on)
                           ORDER BY l.started_on, l.changed_at), '[]')
                FROM life_event l
                WHERE l.client_id = this.client_id AND l.struck_out_at IS NULL AND l.started_on <= this."on"
                  AND coalesce(l.ended_on, l.started_on) >= e.started_on),
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'instrument', a.instrument, 'version', a.version, 'answered_on', a.answered_on,
                           'answers', a.answers) ORDER BY a.answered_on, a.entered_at), '[]')
                FROM administration a
                WHERE a.client_id = this.client_id AND a.episode_id = this.episode_id
                  AND (a.answered_on > this.since AND a.answered_on <= this."on" OR a.session_id = this.id)
                  AND NOT EXISTS (SELECT FROM administration correction WHERE correction.replaces = a.id)),
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'sentence', f.sentence, 'answered_on', f.seen_on, 'signed_off_by', by.display_name,
                           'signed_off_at', f.signed_off_at, 'what_was_done', f.what_was_done)
                           ORDER BY a.answered_on, f.raised_at, f.item), '[]')
                FROM flag f
                JOIN administration a ON a.id = f.administration_id
                LEFT JOIN user_account by ON by.id = f.signed_off_by
                WHERE f.client_id = this.client_id AND f.risk IS NOT NULL AND NOT f.historical AND a.answered_on <= this."on"
                  AND (f.signed_off_at IS NULL OR a.answered_on > this.since OR a.session_id = this.id)),
               (SELECT min(starts_at) FROM session
                WHERE client_id = this.client_id AND episode_id = this.episode_id AND state = 'booked'
                  AND starts_at > this.starts_at)
        FROM this
        JOIN client c ON c.id = this.client_id
        JOIN episode e ON e.id = this.episode_id
        JOIN user_account u ON u.id = e.therapist_id)sql";
    struct Parameters {
        std::string client_id;
        std::string session_id;
    };
    using Row = SummaryFacts;
};
BOOST_DESCRIBE_STRUCT(FindFacts::Parameters, (), (client_id, session_id))

}  // namespace

std::optional<SummaryFacts> summary_facts(Connection& db, const std::string& client_id,
                                          const std::string& session_id)
{
    return db.maybe<FindFacts>({client_id, session_id});
}

}  // namespace attune::server
