"""When work was handed in: a CSV with a column of times, GitHub Classroom's grades or a list of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from grader.errors import UserError
from grader.results.exporters.tables import read_table

_TITLES = ("submitted", "submission_timestamp", "submitted_at", "handed in")


def read_times(path: Path, column: str = "") -> dict[str, str]:
    """Return each cell of the file to the time of its row, UTC, ISO 8601 with a trailing Z.

    Args:
        path: the CSV file; a student is known by any cell of a row.
        column: the title of the column with the times; the first of some usual ones when empty.

    Raises:
        UserError: it cannot be read, has no such column, or a time is none or does not say its offset.
    """
    header, *rows = read_table(path).rows
    place = _place(path, [title.strip().casefold() for title in header], column)
    times: dict[str, str] = {}
    for row in rows:
        time = row[place].strip() if len(row) > place else ""
        if time:
            normal = _normal(path, time)
            times |= {cell.strip(): normal for number, cell in enumerate(row) if number != place}
    return times


def _place(path: Path, titles: Sequence[str], column: str) -> int:
    wanted = (column.strip().casefold(),) if column else _TITLES
    for title in wanted:
        if title in titles:
            return titles.index(title)
    raise UserError(f"`{path}` has no column `{wanted[0]}`; it has: {', '.join(titles)}.")


def _normal(path: Path, time: str) -> str:
    try:
        read = datetime.fromisoformat(time.removesuffix(" UTC") + "+00:00" * time.endswith(" UTC"))
    except ValueError as error:
        raise UserError(f"`{path}`: `{time}` is no time; write 2026-11-21T23:59:00+01:00.") from error
    if read.tzinfo is None:
        raise UserError(f"`{path}`: `{time}` does not say its offset; write 2026-11-21T23:59:00+01:00.")
    return read.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
