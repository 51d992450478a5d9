"""A practice of any size on a private server: the demonstration, and invented therapists with 165 clients each."""
import contextlib
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "gui"))
from practice import Home, Server  # noqa: E402
from server_and_desktop import Cluster  # noqa: E402

CASELOAD = 165
FORMS = SESSIONS = 20
LONG_RECORD = 2000  # sessions, with a form at each

# Episodes end over three years, one in seven goes on. The triggers that keep courses stand aside while rows are made,
# and the courses are worked out at once. The first client is maren's with the long record; eight of hers come today.
FILL = """
SET session_replication_role = replica;
SELECT setseed(0.5);
INSERT INTO user_account (username, display_name, role, password_hash, draft_key)
    SELECT 'invented-' || i, 'Invented ' || i, 'therapist', 'none', decode(repeat('00', 32), 'hex')
    FROM generate_series(1, {therapists}) i;
CREATE TEMP TABLE therapist AS
    SELECT id, row_number() OVER (ORDER BY username <> 'maren', username) - 1 AS place FROM user_account
    WHERE username = 'maren' OR username LIKE 'invented-%';
CREATE TEMP TABLE person AS
    SELECT i, gen_random_uuid() AS client_id, gen_random_uuid() AS episode_id, t.id AS therapist_id,
           current_date - i % 1095 AS ended_on, CASE WHEN i = 1 THEN {long_record} ELSE {sessions} END AS sessions,
           i = 1 OR i % 7 = 0 AS going_on
    FROM generate_series(1, {clients}) i JOIN therapist t ON t.place = (i - 1) % (SELECT count(*) FROM therapist);
CREATE TEMP TABLE word AS SELECT row_number() OVER () AS place, word FROM unnest(ARRAY[
    'Larkwhistle', 'Fenwater', 'Ashgrove', 'Millbrook', 'Thornbury', 'Quillon', 'Hartsease', 'Dunmore', 'Rowanlea', 'Sedgewick',
    'Brackenridge', 'Coldstream', 'Merriweather', 'Underhill', 'Vexley', 'Winterbourne', 'Yarrow', 'Oakshott', 'Pemberly', 'Kestrel']) word;
INSERT INTO client (id, reference, legal_name, born_on, phone, email)
    SELECT client_id, 'L' || i, 'Invented ' || a.word || '-' || b.word || ' ' || i, date '1940-01-01' + i * 37 % 25000,
           '07' || lpad((i * 7919 % 1000000000)::text, 9, '0'), 'l' || i || '@example.org'
    FROM person JOIN word a ON a.place = 1 + i % 20 JOIN word b ON b.place = 1 + i / 20 % 20;
INSERT INTO care_team (client_id, user_id, capacity) SELECT client_id, therapist_id, 'responsible' FROM person;
INSERT INTO episode (id, client_id, number, problem, started_on, ended_on, therapist_id)
    SELECT episode_id, client_id, 1, 'Low mood', ended_on - sessions * 7 - 60, CASE WHEN NOT going_on THEN ended_on END, therapist_id
    FROM person;
CREATE TEMP TABLE hour AS
    SELECT gen_random_uuid() AS id, p.*, n, (p.ended_on - 7 * n)::timestamptz + interval '10 hours' AS starts_at
    FROM person p, generate_series(1, p.sessions) n;
INSERT INTO appointment (id, therapist_id, kind, starts_at, minutes, standing, booked_by)
    SELECT id, therapist_id, 'individual', starts_at, 50, 'recorded', therapist_id FROM hour;
INSERT INTO session (id, client_id, episode_id, appointment_id, starts_at, minutes, standing, state)
    SELECT id, client_id, episode_id, id, starts_at, 50, 'recorded',
           CASE WHEN n % 9 = 0 THEN 'did_not_attend' ELSE 'attended' END FROM hour;
CREATE TEMP TABLE coming AS
    SELECT gen_random_uuid() AS id, p.*, current_date + (7 + row_number() OVER ()) * interval '1 hour' AS starts_at
    FROM person p, therapist t WHERE t.place = 0 AND p.therapist_id = t.id AND going_on LIMIT 8;
INSERT INTO appointment (id, therapist_id, kind, starts_at, minutes, standing, booked_by)
    SELECT id, therapist_id, 'individual', starts_at, 50, 'recorded', therapist_id FROM coming;
INSERT INTO session (id, client_id, episode_id, appointment_id, starts_at, minutes, standing, state)
    SELECT id, client_id, episode_id, id, starts_at, 50, 'recorded', 'booked' FROM coming;
INSERT INTO administration (id, client_id, episode_id, session_id, instrument, version, answered_on, state, answers, entered_by, entered_at)
    SELECT id, client_id, episode_id, id, 'phq9', 1, starts_at::date, 'completed', '{{}}', therapist_id, starts_at FROM hour;
INSERT INTO score (administration_id, client_id, score, value, answered, missing, prorated)
    SELECT id, client_id, 'total', greatest(0, least(27, 8 + n % 12 + i % 5 - i % 3)), 9, 0, false FROM hour;
INSERT INTO course (client_id, episode_id, instrument, version, score, complete, first_value, latest_value, latest_entered_at, points)
    SELECT a.client_id, a.episode_id, 'phq9', 1, 'total', count(*), (array_agg(s.value ORDER BY a.answered_on))[1],
           (array_agg(s.value ORDER BY a.answered_on DESC))[1], max(a.entered_at),
           jsonb_agg(jsonb_build_object('on', a.answered_on, 'value', s.value) ORDER BY a.answered_on)
    FROM administration a JOIN score s ON s.administration_id = a.id JOIN person p ON p.client_id = a.client_id
    GROUP BY a.client_id, a.episode_id;
ANALYZE;
"""


@contextlib.contextmanager
def large_practice(binaries, clients):
    """The server, with so many clients beside those of the demonstration; it ends with the block."""
    home = Home()
    folder = home.folder_of_practice()
    server = Server(binaries, ["--private", str(folder), "--demonstration"], home.path / "attuned.log")
    try:
        Cluster(folder).sql(FILL.format(clients=clients, sessions=SESSIONS, long_record=LONG_RECORD,
                                        therapists=max(1, round(clients / CASELOAD) - 1)))
        yield server, home
    finally:
        server.stop()
        home.remove()
