"""Measures the server beside pgbench and the desktop's start. Usage: server_and_desktop.py BIN [SECONDS]

The server's figure is a ratio: requests a second on the series endpoint (sign-in, row-level security and audit on) to
transactions a second of pgbench -M prepared with as many clients as the server's pool can serve at once, which repeats
the very statements that PostgreSQL was seen to execute for one such request. The two take turns, for a machine's speed
moves.
"""
import os
import pathlib
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "gui"))
from practice import Api, Home, Server  # noqa: E402

POOL = 4  # http::Limits::workers
ROUNDS = 3


def memory_mb(process):
    with open(f"/proc/{process.pid}/status") as status:
        return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Cluster:
    """The practice's own PostgreSQL, over its socket."""

    def __init__(self, folder):
        self.folder = folder
        self.log = folder / "postgres.log"

    def run(self, program, *arguments):
        command = [program, "-h", str(self.folder), *arguments, "attune"]
        if os.geteuid() == 0:
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", *command]
        return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE, cwd="/").stdout

    def sql(self, text):
        return self.run("psql", "-U", "attune", "-XAtqc", text)

    def statements_of(self, act):
        """What PostgreSQL executed during `act`, as (statement, parameters by number), in order."""
        logged = {"log_min_duration_statement": "0", "log_line_prefix": "'@@'", "log_error_verbosity": "'default'"}
        for name, value in logged.items():
            self.sql(f"ALTER SYSTEM SET {name} = {value}")
        self.sql("SELECT pg_reload_conf()")
        for _ in range(POOL * 4):  # every pooled connection has read the settings and prepared its statements
            act()
        before = self.log.stat().st_size
        act()
        entries = self.log.read_text(errors="replace")[before:].split("@@")
        for name in logged:
            self.sql(f"ALTER SYSTEM RESET {name}")
        self.sql("SELECT pg_reload_conf()")
        statements = []
        for entry, detail in zip(entries, [*entries[1:], ""]):
            executed = re.search(r"duration: .*? (?:statement|execute [^:]*): (.*)", entry, re.S)
            if executed:
                values = re.findall(r"\$(\d+) = (NULL|'(?:[^']|'')*')", detail) if "parameters:" in detail else []
                statements.append((" ".join(executed.group(1).split()), {int(number): value for number, value in values}))
        return statements


def script_of(statements):
    """The statements for pgbench, and the values of its variables: parameters stay parameters."""
    lines, variables = [], []
    for text, parameters in statements:
        for number in sorted(parameters, reverse=True):
            value = parameters[number]
            if value == "NULL":
                text = text.replace(f"${number}", "NULL")
                continue
            text = text.replace(f"${number}", f":p{len(variables)}")
            variables.append(value[1:-1].replace("''", "'"))
        lines.append(text + ";\n")
    defines = [argument for number, value in enumerate(variables) for argument in ("-D", f"p{number}={value}")]
    return "".join(lines), defines


def pgbench(cluster, script, defines, clients, seconds):
    out = cluster.run("pgbench", "-U", "attune_app", "-n", "-M", "prepared", "-c", str(clients), "-j", "1", "-T",
                      str(seconds), "-f", script, *defines)
    assert "number of failed transactions: 0 " in out, out
    return float(re.search(r"tps = ([\d.]+)", out).group(1))


def wrk(url, token, connections, seconds):
    out = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "-H",
                          f"Authorization: Bearer {token}", url], check=True, text=True, stdout=subprocess.PIPE).stdout
    assert "Non-2xx" not in out and "Socket errors" not in out, out
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", out).groups()
    milliseconds = float(number) * {"us": 1e-3, "ms": 1, "s": 1e3}[unit]
    return float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1)), milliseconds


def row(what, figure, limit, met):
    print(f"{what:<48} {figure:<28} {limit:<34} {'met' if met else 'MISSED'}", flush=True)
    return met


def series_of_busiest_client(api):
    busiest = max(api.caseload(), key=lambda line: len(line["points"]))
    return f"/clients/{busiest['client_id']}/series/phq9"


def bench_series(server, cluster, api, seconds):
    path = series_of_busiest_client(api)
    statements = cluster.statements_of(lambda: api.call("GET", path))
    text, defines = script_of(statements)
    print(f"series endpoint: {len(statements)} statements a request, {len(api.call('GET', path)['courses'][0]['points'])}"
          " points\n")
    if "--show-statements" in sys.argv:
        print(text)
    met = True
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
        script.write(text)
        script.flush()
        os.chmod(script.name, 0o644)
        for connections in (1, 16, 128):
            rounds = []
            for _ in range(ROUNDS):
                limit = pgbench(cluster, script.name, defines, min(connections, POOL), seconds)
                rounds.append((limit, *wrk(f"{api.address}/api/v1{path}", api.token, connections, seconds)))
            tps, rate, p99 = (statistics.median(column) for column in zip(*rounds))
            ratio = statistics.median(one[1] / one[0] for one in rounds)
            what = f"series endpoint, {connections} connection{'s' if connections > 1 else ''}"
            met &= row(what, f"{rate:,.0f}/s, ratio {ratio:.2f}", f"≥ 0.60 of pgbench's {tps:,.0f}/s", ratio >= 0.6)
            bound = 3000 * connections / tps
            met &= row(what + ", p99", f"{p99:.1f} ms", f"≤ {bound:.1f} ms", p99 <= bound)
    resident = memory_mb(server.process)
    return met & row("attuned after that, resident", f"{resident:.0f} MB", "< 60 MB", resident < 60)


def start_of_desktop(binaries, address, environment):
    """Seconds from exec to the first window on the screen, and its resident memory then."""
    began = time.monotonic()
    desktop = subprocess.Popen([str(binaries / "attune"), "--connect", address, "--say-when-drawn"], text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={**os.environ, **environment})
    for line in desktop.stdout:
        if line == "attune: drawn\n":
            break
    taken = time.monotonic() - began
    resident = memory_mb(desktop)
    desktop.terminate()
    desktop.wait(timeout=20)
    return taken, resident


def bench_desktop(binaries, address, environment):
    starts = [start_of_desktop(binaries, address, environment) for _ in range(7)]
    taken, resident = (statistics.median(column) for column in zip(*starts))
    met = row("desktop, start to first painted window", f"{taken:.2f} s", "≤ 0.40 s", taken <= 0.4)
    return met & row("desktop then, resident", f"{resident:.0f} MB", "≤ 130 MB", resident <= 130)


def main():
    binaries = pathlib.Path(sys.argv[1]).resolve()
    seconds = int(sys.argv[2]) if len(sys.argv) > 2 and sys.argv[2].isdigit() else 5
    home = Home()
    folder = home.folder_of_practice()
    port = free_port()
    server = Server(binaries, ["--private", str(folder), "--demonstration", "--listen", f"127.0.0.1:{port}"],
                    home.path / "attuned.log")
    try:
        api = Api(f"http://127.0.0.1:{port}", "maren")
        met = bench_series(server, Cluster(folder), api, seconds)
        met &= bench_desktop(binaries, api.address, home.environment_of("maren"))
    finally:
        server.stop()
        home.remove()
    sys.exit(0 if met else 1)


if __name__ == "__main__":
    main()
