"""`list`: chapters, exercises, where each stands, points, what is next."""

from __future__ import annotations

import argparse

from rich.console import Console
from rich.text import Text

from grader import progress
from grader.catalogue import Exercise, load_catalogue
from grader.catalogue.exercise import ROOT
from grader.catalogue.plan import plan_checks

HELP = "show chapters, exercises, where each stands, points, and what is next"

_SIGNS = {"passed": ("✓", "green"), "failed": ("✗", "red"), "changed": ("?", "yellow"), "error": ("!", "red")}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="exercises or chapters; all when none is named"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the list."""
    console = Console(highlight=False, emoji=False)
    records = progress.load()
    following: Exercise | None = None
    chapter = ""
    for exercise in load_catalogue().select(arguments.names):
        if exercise.chapter != chapter:
            chapter = exercise.chapter
            console.print(Text(chapter, style="bold"))
        status = progress.status_of(exercise, ROOT / "exercises", records)
        if following is None and status != "passed":
            following = exercise
        console.print(_line(exercise, status, records.get(exercise.name, progress.Record())))
    if following is None:
        console.print("All done: every exercise passed.")
    else:
        console.print(
            Text(f"\nNext: exercises/{following.relative}, then `nox -s grade -- {following.name}`.")
        )
    return 0


def _line(exercise: Exercise, status: str, record: progress.Record) -> Text:
    sign, style = _SIGNS.get(status, ("○", "dim"))
    points = sum(check.points for check in plan_checks(exercise))
    earned = f"{record.score:g}/" if status in ("passed", "failed") else ""
    line = Text(f"  {sign} ", style=style)
    line.append(f"{exercise.name:<24}")
    line.append(f"{status.replace('_', ' '):<12}", style=style)
    line.append(f"{earned}{points:g} points", style="dim")
    if record.hints:
        line.append(f"  {record.hints} hints taken", style="dim")
    return line
