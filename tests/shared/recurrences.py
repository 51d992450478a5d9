#!/usr/bin/env python3
"""Holds our recurrences against a second implementation: dateutil's rules in zoneinfo's zones. Usage: recurrences.py PROBE

Every rule in every zone, from starts that lie before, in and after each zone's changes of clocks. A start that the
change leaves out is read by the offset before it, one that comes twice is the first: RFC 5545, 3.3.5, and PEP 495's
fold=0. So the two must agree on every one.
"""
import datetime as dt
import subprocess
import sys
import zoneinfo

from dateutil.rrule import rrulestr

ZONES = {
    # Local starts on days around a change of clocks, or around what is odd there.
    "Europe/London": ["2026-03-15T01:30", "2026-10-11T01:30", "2026-03-22T14:00", "2026-10-18T09:00", "2027-01-31T23:45"],
    "America/New_York": ["2026-03-01T02:30", "2026-10-25T01:30", "2026-02-22T16:10", "2026-10-30T08:00", "2028-02-29T12:00"],
    "Australia/Lord_Howe": ["2026-03-29T01:45", "2026-09-27T02:15", "2026-03-20T10:00", "2026-09-20T18:30", "2026-12-31T00:15"],
    "Asia/Kathmandu": ["2026-01-01T00:00", "2026-06-30T23:50", "2026-03-29T02:30", "2026-10-25T02:30", "1985-12-28T00:05"],
    "Pacific/Apia": ["2011-12-16T09:00", "2011-12-29T10:30", "2026-03-29T02:30", "2026-09-27T03:30", "2020-03-22T03:30"],
    "Africa/Casablanca": ["2026-02-01T02:30", "2026-03-08T02:30", "2027-01-24T02:30", "2026-02-10T14:00", "2030-12-20T03:00"],
}
RULES = [
    "FREQ=WEEKLY;COUNT=10",
    "FREQ=WEEKLY;INTERVAL=2;COUNT=30",
    "FREQ=WEEKLY;INTERVAL=4;COUNT=13",
    "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=40",
    "FREQ=WEEKLY;BYDAY=TU;WKST=SU;INTERVAL=2;COUNT=20",
    "FREQ=WEEKLY;UNTIL=20261224T120000Z;INTERVAL=3",
    "FREQ=WEEKLY;UNTIL=20121101T000000Z",
    "FREQ=DAILY;COUNT=60",
    "FREQ=DAILY;INTERVAL=3;COUNT=50",
    "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=44",
    "FREQ=DAILY;BYMONTH=3,10;COUNT=70",
    "FREQ=MONTHLY;COUNT=24",
    "FREQ=MONTHLY;BYDAY=2TU;COUNT=24",
    "FREQ=MONTHLY;BYDAY=-1FR;COUNT=24",
    "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=24",
    "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=12",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=18",
    "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO;COUNT=8",
    "FREQ=YEARLY;COUNT=6",
    "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;COUNT=8",
]
MOST = 160


def expected(zone, rule, first):
    starts = list(rrulestr(rule_in_local_time(zone, rule), dtstart=first, cache=False)[: MOST + 1])
    if not 0 < len(starts) <= MOST:
        return "refused"
    place = zoneinfo.ZoneInfo(zone)
    utc = [start.replace(tzinfo=place).astimezone(dt.timezone.utc) for start in starts]
    return " ".join(at.strftime("%Y-%m-%dT%H:%M:%SZ") for at in utc)


def rule_in_local_time(zone, rule):
    """dateutil wants the end of a rule in the terms of its start, which has no zone here."""
    parts = dict(part.split("=") for part in rule.split(";"))
    if "UNTIL" in parts:
        end = dt.datetime.strptime(parts["UNTIL"], "%Y%m%dT%H%M%SZ").replace(tzinfo=dt.timezone.utc)
        parts["UNTIL"] = end.astimezone(zoneinfo.ZoneInfo(zone)).strftime("%Y%m%dT%H%M%S")
    return ";".join(f"{name}={value}" for name, value in parts.items())


def main(probe):
    cases = [(zone, rule, first) for zone, firsts in ZONES.items() for first in firsts for rule in RULES]
    asked = "".join(f"{zone}\t{rule}\t{first}\n" for zone, rule, first in cases)
    told = subprocess.run([probe], input=asked, text=True, capture_output=True, check=True).stdout.splitlines()
    wrong = 0
    for (zone, rule, first), ours in zip(cases, told, strict=True):
        theirs = expected(zone, rule, dt.datetime.fromisoformat(first))
        if ours != theirs:
            wrong += 1
            print(f"{zone} {rule} from {first}\n  ours:   {ours}\n  theirs: {theirs}")
    print(f"{len(cases)} recurrences, {wrong} differ")
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
