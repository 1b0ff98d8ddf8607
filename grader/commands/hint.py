"""`hint`: the next hint for an exercise, one more each time."""

from __future__ import annotations

import argparse
import re
from dataclasses import replace

from rich.console import Console
from rich.markdown import Markdown

from grader import progress
from grader.catalogue import load_catalogue
from grader.errors import UserError

HELP = "show the next hint for an exercise, one more each time"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    parser.add_argument("name", metavar="NAME", help="an exercise")
    parser.add_argument("--again", action="store_true", help="show the hints taken so far, take no new one")


def run(arguments: argparse.Namespace) -> int:
    """Print the hints taken so far and one more."""
    found = load_catalogue().select([arguments.name])
    if len(found) != 1:
        raise UserError(f"`{arguments.name}` is a chapter; name one exercise (`nox -s list` shows them).")
    exercise = found[0]
    hints = read_hints(exercise.hints.read_text(encoding="utf-8") if exercise.hints.is_file() else "")
    if not hints:
        raise UserError(f"There are no hints for `{exercise.name}`; its chapter text may help.")
    records = progress.load()
    record = records.get(exercise.name, progress.Record())
    taken = min(len(hints), max(1, record.hints + (not arguments.again)))
    console = Console()
    for hint in hints[:taken]:
        console.print(Markdown(hint))
        console.print()
    left = len(hints) - taken
    console.print(f"Hint {taken} of {len(hints)}." + ("" if left else " That was the last one."))
    records[exercise.name] = replace(record, hints=taken)
    progress.save(records)
    return 0


def read_hints(text: str) -> list[str]:
    """Return the `## ` sections of a file of hints, mildest first."""
    return [
        part.strip() for part in re.split(r"^(?=## )", text, flags=re.MULTILINE) if part.startswith("## ")
    ]
