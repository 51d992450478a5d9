"""Measures the import of 100,000 forms beside COPY. Usage: import_beside_copy.py BIN

Both write the same rows into the same tables of one database, with the same indexes, triggers and foreign keys, each in
one transaction: what the import wrote is saved with COPY TO, taken back with undo-import, and written again with COPY
FROM. The import also reads its files, scores, and looks for what is there already; COPY does none of it.
"""
import csv
import os
import pathlib
import random
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "gui"))
from practice import Home, Server  # noqa: E402
from server_and_desktop import Cluster, row  # noqa: E402

CLIENTS = 2_000
FORMS = 100_000
# What an import writes, in an order that foreign keys allow; courses are made by a trigger both ways.
TABLES = ("client", "care_team", "episode", "administration", "score", "flag")


def write_files(folder):
    """Invented people, each with PHQ-9 and GAD-7 forms a week apart."""
    chance = random.Random(2026)
    with open(folder / "clients.csv", "w", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["reference", "legal_name", "born_on", "problem"])
        for number in range(CLIENTS):
            rows.writerow([f"B{number:05}", f"Invented Person {number}", f"19{60 + number % 40}-03-14", "Low mood"])
    with open(folder / "administrations.csv", "w", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["reference", "date", "instrument", *(f"i{item}" for item in range(1, 10))])
        for number in range(FORMS):
            week = number // CLIENTS // 2
            items = (9, "phq9") if number // CLIENTS % 2 else (7, "gad7")
            answers = [chance.randint(0, 2) for _ in range(items[0])] + [""] * (9 - items[0])
            rows.writerow([f"B{number % CLIENTS:05}", f"2025-{1 + week // 4:02}-{1 + week % 4 * 7:02}", items[1], *answers])


def seconds_of(command):
    begun = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")
    return time.monotonic() - begun


def as_account_of_cluster(command):
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", *command] if os.geteuid() == 0 else command


def copies(cluster, folder):
    """Where to and which columns: generated ones cannot be written."""
    for table in TABLES:
        columns = cluster.sql("SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) "
                              f"FROM information_schema.columns WHERE table_name = '{table}' AND table_schema = 'public' "
                              "AND is_generated = 'NEVER'").strip()
        yield table, columns, folder / f"{table}.copy"


def main():
    binaries = pathlib.Path(sys.argv[1]).resolve()
    home = Home()
    folder = home.folder_of_practice()
    files = home.path / "files"
    files.mkdir(mode=0o777)
    files.chmod(0o777)
    write_files(files)
    server = Server(binaries, ["--private", str(folder), "--demonstration"], home.path / "attuned.log")
    try:
        cluster = Cluster(folder)
        attunectl = [str(binaries / "attunectl"), "--private", str(folder)]
        before = {table: int(cluster.sql(f"SELECT count(*) FROM {table}")) for table in TABLES}
        imported = seconds_of(as_account_of_cluster(
            [*attunectl, "import", str(files / "clients.csv"), str(files / "administrations.csv"), "--as", "maren"]))
        wrote = "client_id IN (SELECT id FROM client WHERE reference LIKE 'B_____')"
        courses = f"SELECT count(*) FROM course WHERE {wrote}"
        courses_imported = cluster.sql(courses)
        script = ["BEGIN;"]
        for table, columns, path in copies(cluster, files):
            which = "reference LIKE 'B_____'" if table == "client" else wrote
            cluster.sql(f"COPY (SELECT {columns} FROM {table} WHERE {which}) TO '{path}'")
            script.append(f"COPY {table} ({columns}) FROM '{path}';")
        forms = int(cluster.sql(f"SELECT count(*) FROM administration WHERE {wrote}"))
        assert forms == FORMS, forms
        subprocess.run(as_account_of_cluster([*attunectl, "undo-import", "1", "--as", "maren"]), check=True,
                       stdout=subprocess.DEVNULL, cwd="/")
        cluster.sql("VACUUM ANALYZE")
        (files / "copy.sql").write_text("\n".join([*script, "COMMIT;"]))
        begun = time.monotonic()
        cluster.run("psql", "-U", "attune", "-XAtq", "-v", "ON_ERROR_STOP=1", "-f", str(files / "copy.sql"))
        copied = time.monotonic() - begun
        after = {table: int(cluster.sql(f"SELECT count(*) FROM {table}")) for table in TABLES}
        assert after["administration"] - before["administration"] == FORMS, after
        assert cluster.sql(courses) == courses_imported != "0", (cluster.sql(courses), courses_imported)
        ratio = copied / imported
        met = row("import of 100,000 forms", f"{FORMS / imported:,.0f}/s, ratio {ratio:.2f}",
                  f"≥ 0.50 of COPY's {FORMS / copied:,.0f}/s", ratio >= 0.5)
    finally:
        server.stop()
        home.remove()
    sys.exit(0 if met else 1)


if __name__ == "__main__":
    main()
