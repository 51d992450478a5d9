"""Measures the outcomes report for one year, and the list behind one of its figures, on a large practice.
Usage: outcomes.py BIN [CLIENTS]   (50,000, with 20 forms and 20 sessions each)
"""
import pathlib
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "gui"))
from practice import Api, Home, Server  # noqa: E402
from server_and_desktop import Cluster, row  # noqa: E402

FORMS = SESSIONS = 20
LIMIT = 2.0  # seconds
ROUNDS = 5

# Invented clients of the demonstration's therapists, whose episodes end over three years. The triggers that keep
# courses stand aside while rows are made, and the courses are worked out at once.
FILL = """
SET session_replication_role = replica;
CREATE TEMP TABLE therapist AS
    SELECT id, row_number() OVER (ORDER BY username) - 1 AS place FROM user_account WHERE role IN ('lead', 'therapist');
CREATE TEMP TABLE person AS
    SELECT i, gen_random_uuid() AS client_id, gen_random_uuid() AS episode_id, t.id AS therapist_id,
           current_date - i % 1095 AS ended_on
    FROM generate_series(1, {clients}) i JOIN therapist t ON t.place = i % (SELECT count(*) FROM therapist);
INSERT INTO client (id, legal_name) SELECT client_id, 'Invented ' || i FROM person;
INSERT INTO care_team (client_id, user_id, capacity) SELECT client_id, therapist_id, 'responsible' FROM person;
INSERT INTO episode (id, client_id, number, problem, started_on, ended_on, therapist_id)
    SELECT episode_id, client_id, 1, 'Low mood', ended_on - 200, CASE WHEN i % 7 > 0 THEN ended_on END, therapist_id FROM person;
CREATE TEMP TABLE hour AS
    SELECT gen_random_uuid() AS id, p.*, n, (p.ended_on - 7 * n)::timestamptz + interval '10 hours' AS starts_at
    FROM person p, generate_series(1, {sessions}) n;
INSERT INTO appointment (id, therapist_id, kind, starts_at, minutes, standing, booked_by)
    SELECT id, therapist_id, 'individual', starts_at, 50, 'recorded', therapist_id FROM hour;
INSERT INTO session (id, client_id, episode_id, appointment_id, starts_at, minutes, standing, state)
    SELECT id, client_id, episode_id, id, starts_at, 50, 'recorded',
           CASE WHEN n % 9 = 0 THEN 'did_not_attend' ELSE 'attended' END FROM hour;
INSERT INTO administration (id, client_id, episode_id, instrument, version, answered_on, state, answers, entered_by, entered_at)
    SELECT id, client_id, episode_id, 'phq9', 1, starts_at::date, 'completed', '{{}}', therapist_id, starts_at FROM hour;
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


def seconds_of(act):
    taken = []
    for _ in range(ROUNDS):
        begun = time.monotonic()
        act()
        taken.append(time.monotonic() - begun)
    return statistics.median(taken)


def main():
    binaries = pathlib.Path(sys.argv[1]).resolve()
    clients = int(sys.argv[2]) if len(sys.argv) > 2 else 50_000
    home = Home()
    folder = home.folder_of_practice()
    server = Server(binaries, ["--private", str(folder), "--demonstration"], home.path / "attuned.log")
    try:
        Cluster(folder).sql(FILL.format(clients=clients, sessions=SESSIONS))
        api = Api(server.address, "maren")
        year = f"?period=ended&from={time.strftime('%Y')}-01-01&until={time.strftime('%Y')}-12-31"
        path = "/outcomes/phq9/total"
        counted = {one["group"]: one["share"]["n"] for one in api.call("GET", path + year)["outcomes"]["counts"]}
        size = f"{clients:,} clients, {clients * FORMS:,} forms"
        report = seconds_of(lambda: api.call("GET", path + year))
        behind = seconds_of(lambda: api.call("GET", path + "/reliably_better" + year))
        met = row(f"outcomes of a year, {size}", f"{report:.2f} s, {counted['used']:,} episodes", f"≤ {LIMIT:.0f} s",
                  report <= LIMIT)
        met &= row("the list behind a figure", f"{behind:.2f} s", f"≤ {LIMIT:.0f} s", behind <= LIMIT)
    finally:
        server.stop()
        home.remove()
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
