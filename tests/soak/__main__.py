"""`python -m tests.soak`: the whole of it, with figures; 0 when both runs found the same."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

from grader.__main__ import main as grader
from grader.catalogue import load_catalogue
from grader.verification.house import missing_parts
from tests.reports.test_site import broken_links
from tests.soak.comparing import (
    differences,
    findings,
    graded_twice,
    is_chance,
    proved_racy,
    unsteady_findings,
)
from tests.soak.exporting import export_all
from tests.soak.making import make_class
from tests.soak.running import ClassRun, copy_kit, disturb, finish

MOST_SHOWN = 20


def main() -> int:
    """Make the class, grade it twice, compare, and write its report."""
    arguments = _parser().parse_args()
    room = arguments.room or Path(tempfile.mkdtemp(prefix="soak-"))
    exercises = [each for each in load_catalogue().exercises if not list(missing_parts(each))]
    if len(exercises) < arguments.exercises:
        print(f"Only {len(exercises)} exercises are whole.")
    kinds = make_class(
        room / "class", exercises[: arguments.exercises or None], arguments.students, arguments.each,
        arguments.seed,
    )  # fmt: skip
    print(f"{arguments.students} submissions in {room}: {dict(kinds)}", flush=True)
    options = ["--effort", "quick", "--runs", str(arguments.runs), "--jobs", str(arguments.jobs)]
    kit = copy_kit(room / "kit")
    disturbed = ClassRun(kit, room / "class", room / "disturbed.sqlite", options)
    calm = ClassRun(kit, room / "class", room / "calm.sqlite", options)
    began = time.monotonic()
    hits = disturb(disturbed, arguments.kills, arguments.students, random.Random(arguments.seed))
    finish(disturbed)
    print(f"Killed {hits} times and resumed: {time.monotonic() - began:.0f} s.", flush=True)
    began = time.monotonic()
    finish(calm)
    print(f"Undisturbed: {time.monotonic() - began:.0f} s.", flush=True)
    return max(_compare(room, disturbed, calm), _report(room))


def _compare(room: Path, disturbed: ClassRun, calm: ClassRun) -> int:
    one, other = findings(disturbed.database), findings(calm.database)
    racy = proved_racy(one, other)
    found = {
        (who, what): f"{who} {what}: {one.get(who, {}).get(what)} and {other.get(who, {}).get(what)}"
        for who, what in differences(one, other)
    }
    doubtful = {subject for subject in found if not is_chance(subject, racy)}
    left_over = doubtful - unsteady_findings(room, calm, doubtful)
    real = [line for subject, line in found.items() if subject in left_over]
    explained = [line for subject, line in found.items() if subject not in left_over]
    real += [f"{who}: graded twice" for who in graded_twice(disturbed.database)]
    verdicts = sum(isinstance(value, tuple) for each in one.values() for value in each.values())
    print(f"{len(one)} submissions, {verdicts} checks compared: {len(real)} differences.")
    _show(real)
    print(f"In what differs between undisturbed runs as well: {len(explained)}.")
    _show(explained)
    left = [path for path in room.iterdir() if "staging" in path.name]
    if left:
        print(f"Left behind: {left}")
    return 1 if real or left else 0


def _show(lines: list[str]) -> None:
    for line in lines[:MOST_SHOWN]:
        print(f"  {line}")


def _report(room: Path) -> int:
    began = time.monotonic()
    words = ["--database", str(room / "disturbed.sqlite"), "--out", str(room / "report")]
    if grader(["report", *words]):
        return 1
    size = (room / "report" / "index.html").stat().st_size
    broken = broken_links(room / "report")
    print(
        f"Report in {time.monotonic() - began:.0f} s: index {size / 1e6:.2f} MB, {len(broken)} broken links."
    )
    print(f"Exported and read back: {export_all(room / 'disturbed.sqlite', room / 'exports')}")
    return 1 if broken or size > 2_000_000 else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=main.__doc__)
    parser.add_argument("--students", type=int, default=300, metavar="N")
    parser.add_argument("--exercises", type=int, default=0, metavar="N", help="the first N; all by default")
    parser.add_argument("--each", type=int, default=2, metavar="N", help="exercises per student")
    parser.add_argument("--kills", type=int, default=10, metavar="N")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="repetitions per check")
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help="submissions at once")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--room", type=Path, metavar="DIR", help="where to work; it stays")
    return parser


if __name__ == "__main__":
    sys.exit(main())
