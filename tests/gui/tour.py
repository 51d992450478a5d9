"""The main job, done in the real desktop and asserted from what a screen reader would read.

Usage: tour.py ATTUNE ADDRESS DIR [--keyboard | --look NAME]
Prints one line a step; exits with 0 only when every step was seen.
"""
import argparse
import os
import sys
import time

import looks
import story
from screen_reader import Desktop, NotSeen


def run(steps, desktop, prefix, tab_round=False):
    """Takes the steps in turn; a picture is kept after each, also after the one that was not seen. With `tab_round`
    every stop of Tab is visited after each."""
    for number, step in enumerate(steps, 1):
        words = " ".join(step.__doc__.split()).rstrip(".")
        name = f"{prefix}{number:02d}-{step.__name__.replace('_', '-')}"
        began = time.monotonic()
        try:
            seen = step(desktop)
            if desktop.process.poll() is None:
                desktop.screenshot(name)
            if tab_round:
                desktop.tab_round()
        except (AssertionError, Exception) as failure:
            desktop.screenshot(name + "-not-seen") if desktop.process.poll() is None else None
            print(f"{number:2d}  NOT SEEN  {words}: {failure}", flush=True)
            raise
        print(f"{number:2d}  {words}{': ' + seen if seen else ''}  ({time.monotonic() - began:.1f} s)", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("attune")
    parser.add_argument("address")
    parser.add_argument("directory")
    parser.add_argument("--keyboard", action="store_true")
    parser.add_argument("--look", metavar="NAME")
    asked = parser.parse_args()
    os.makedirs(asked.directory, exist_ok=True)
    desktop = Desktop([asked.attune, "--connect", asked.address], asked.directory, asked.keyboard)
    try:
        if asked.look:
            run(looks.STEPS, desktop, f"{asked.look}-", tab_round=asked.keyboard)
        else:
            run(story.STEPS, desktop, "")
    except NotSeen:
        return 1
    finally:
        desktop.end()
    return 0


if __name__ == "__main__":
    sys.exit(main())
