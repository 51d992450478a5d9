#!/usr/bin/python3
"""Which sources can be compiled as one, two dozen at a time. Usage: tools/together.py SOURCE...

Almost all of a compiler's time goes into the headers of Boost, SOCI and wx and what is made of their templates, which
sources that are compiled as one pay for once. Two that give one name to two things of their own never meet, nor one that
calls by a name what another has of its own: it would hide what was meant. A source that is new leaves nearly all groups
but its own as they are: where one ends is said by the names of the sources. Prints "GROUP SOURCE" lines; tools/tidy and
cmake/build.cmake use it.
"""
import pathlib
import re
import sys
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
FEWEST, MOST = 16, 28


def own_names(source):
    """What a source declares for itself alone, and its test suites; a few names too many do no harm."""
    names = set()
    inside = False
    for line in pathlib.Path(source).read_text().splitlines():
        if line == "namespace {":
            inside = True
        elif line.startswith("}  // namespace"):
            inside = False
        elif inside and re.match(r"[\w\[]", line) and not line.startswith("using"):
            names.update(re.findall(r"\w+(?=\(|\[|\{| = | \{|;| :|$)", line)[:1])
        elif re.match(r"int main\(|wxIMPLEMENT_APP", line):
            names.add("main")
        elif suite := re.match(r"BOOST_\w+_SUITE\((\w+)", line):
            names.add(suite[1])
    return {name for name in names if not re.fullmatch(r"[A-Z_]+", name)}


def called_names(source):
    """What a source calls without saying where it stands."""
    return set(re.findall(r"(?<![\w.>:])(\w+)\(", pathlib.Path(source).read_text()))


def number_of(source):
    """The same for a source in every checkout."""
    return zlib.crc32(str(pathlib.Path(source).resolve().relative_to(ROOT)).encode())


def neighbours(sources):
    """The sources by name, cut after those whose number says so."""
    part = []
    for source in sorted(sources):
        part.append(source)
        if len(part) == MOST or len(part) >= FEWEST and number_of(source) % 4 == 0:
            yield part
            part = []
    if part:
        yield part


def groups(sources):
    """Neighbours whose own names allow it; then those that clash with theirs, wherever there is room for them."""
    made, clashing = [], []
    for part in neighbours(sources):
        first, *others = placed(part, [])
        made.append(first)
        clashing += [source for group, _, _ in others for source in group]
    return [group for group, _, _ in placed(clashing, made)]


def placed(sources, made):
    """The groups with the sources added, each in the first that its own names allow, or in a new one."""
    for source in sources:
        own, called = own_names(source), called_names(source)
        for group, owned, used in made:
            if len(group) < MOST and not own & (owned | used) and not called & owned:
                group.append(source)
                owned.update(own)
                used.update(called)
                break
        else:
            made.append(([source], own, called))
    return made


if __name__ == "__main__":
    for group in groups(sys.argv[1:]):
        for source in group:
            print(f"together_{number_of(group[0]):08x} {source}")
