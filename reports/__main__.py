"""Writes the report of result files: `python -m reports RESULT.json … --out DIR [--title TITLE]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from grader.errors import UserError
from grader.results.schema import read_result
from reports.writing import write_report

OUT = Path(__file__).parent / "out"


def main(words: Sequence[str] | None = None) -> int:
    """Write the report and say where it is; return 0, or 2 when a file cannot be read or written."""
    arguments = _parser().parse_args(words)
    try:
        results = [read_result(path) for path in arguments.results]
        index = write_report(results, arguments.out, arguments.title)
    except (OSError, UserError) as error:
        sys.stderr.write(f"No report was written: {error}\n")
        return 2
    sys.stdout.write(f"{index}\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m reports", description="Write an HTML report of result files."
    )
    parser.add_argument("results", nargs="+", type=Path, metavar="RESULT.json")
    parser.add_argument("--out", type=Path, default=OUT, help="folder for the pages (default: reports/out)")
    parser.add_argument("--title", default="Report", help="heading of the class page")
    return parser


if __name__ == "__main__":
    sys.exit(main())
