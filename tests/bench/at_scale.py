"""Measures what is asked of the server all day on a large practice, beside one of a hundredth of its size.
Usage: at_scale.py BIN [CLIENTS]   (50,000, with 20 forms and 20 sessions each)
"""
import pathlib
import statistics
import sys
import time
from datetime import datetime, timedelta, timezone

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "gui"))
from large_practice import FORMS, LONG_RECORD, large_practice  # noqa: E402
from practice import Api  # noqa: E402
from server_and_desktop import row  # noqa: E402

ROUNDS = 25
GROWTH = 1.3
# Of names, birth dates, telephone numbers and references: frequent, rare, short and unknown ones.
TYPED = ["lark", "wren", "invented", "yar oak", "kestrel ash", "quil 48", "1980", "0107", "07000", "9013", "l499", "vex@", "zz", "a",
         "example", "merri 7", "19", "nobody", "fenwater-mill", "under 1975"]


def times_of(acts):
    """Milliseconds of each act in turn, after one round that nobody counts."""
    taken = []
    for number in range(ROUNDS + 1):
        for act in acts:
            begun = time.monotonic()
            act()
            if number:
                taken.append((time.monotonic() - begun) * 1000)
    return taken


def p95(taken):
    return statistics.quantiles(taken, n=20)[-1]


def figures_of(binaries, clients):
    """What each question takes there, in milliseconds, by its name."""
    with large_practice(binaries, clients) as (server, _):
        maren, odile = Api(server.address, "maren"), Api(server.address, "odile")
        midnight = datetime.now(timezone.utc).replace(hour=0, minute=0, second=0, microsecond=0)
        today = f"/today?from={midnight:%Y-%m-%dT%H:%M:%SZ}&until={midnight + timedelta(days=1):%Y-%m-%dT%H:%M:%SZ}"
        longest = next(line["client_id"] for line in maren.caseload() if line["reference"] == "L1")
        assert len(maren.call("GET", f"/clients/{longest}")["sessions"]) >= LONG_RECORD
        assert len(maren.call("GET", today)["expected"]) >= 8
        year = f"?period=ended&from={time.strftime('%Y')}-01-01&until={time.strftime('%Y')}-12-31"
        outcomes = "/outcomes/phq9/total"
        looks = [lambda typed=typed: odile.call("GET", "/contacts?typed=" + typed.replace(" ", "%20")) for typed in TYPED]
        return {
            "today": statistics.median(times_of([lambda: maren.call("GET", today)])),
            "find": p95(times_of(looks)),
            "open": statistics.median(times_of([lambda: maren.call("GET", f"/clients/{longest}")])),
            "outcomes": statistics.median(times_of([lambda: maren.call("GET", outcomes + year)])),
            "behind": statistics.median(times_of([lambda: maren.call("GET", outcomes + "/reliably_better" + year)])),
        }


def main():
    binaries = pathlib.Path(sys.argv[1]).resolve()
    clients = int(sys.argv[2]) if len(sys.argv) > 2 else 50_000
    small, large = figures_of(binaries, clients // 100), figures_of(binaries, clients)
    print(f"{clients:,} clients, {clients * FORMS:,} forms; beside it a practice of {clients // 100:,} clients\n")
    met = True
    for name, what, limit in (("today", "Today", 150), ("find", "find a client, p95", 30),
                              ("open", f"open a client with {LONG_RECORD:,} sessions", 100),
                              ("outcomes", "outcomes of a year", 2000),
                              ("behind", "the list behind one of their figures", 2000)):
        met &= row(what, f"{large[name]:.1f} ms", f"≤ {limit} ms", large[name] <= limit)
        # A list is longer where there are more clients to list.
        if name != "behind":
            met &= row(what + ", growth", f"{large[name] / small[name]:.2f} times {small[name]:.1f} ms", f"≤ {GROWTH}",
                       large[name] <= GROWTH * small[name])
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
