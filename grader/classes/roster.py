"""A roster: a CSV that says which names are one student's, as GitHub Classroom or a course site has it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from grader.classes.model import Standing
from grader.errors import UserError
from grader.results.exporters.tables import read_table


def read_roster(path: Path, column: str = "") -> dict[str, str]:
    """Return each cell of the roster to the name that its row has in `column`.

    Args:
        path: the CSV file; its first row holds titles.
        column: the title of the column with the names to use; `identifier` when empty, else the first column.

    Raises:
        UserError: it cannot be read, or has no such column.
    """
    header, *rows = read_table(path).rows
    titles = [title.strip().casefold() for title in header]
    wanted = (column or "identifier").strip().casefold()
    if column and wanted not in titles:
        raise UserError(f"`{path}` has no column `{column}`; it has: {', '.join(header)}.")
    place = titles.index(wanted) if wanted in titles else 0
    full = [row for row in rows if len(row) > place and row[place].strip()]
    # A cell that two rows share ("section A") names nobody.
    uses = Counter(cell for row in full for cell in {each.strip() for each in row})
    return {
        cell.strip(): row[place].strip()
        for row in full
        for cell in row
        if cell.strip() and uses[cell.strip()] == 1
    }


def renamed(standings: Sequence[Standing], names: Mapping[str, str]) -> tuple[Standing, ...]:
    """Return `standings` under the roster's names; who is not in the roster keeps their own.

    Raises:
        UserError: two submissions would get one name.
    """
    new = [_renamed(each, names.get(each.identity, each.identity)) for each in standings]
    twice = [name for name, count in Counter(each.identity for each in new).items() if count > 1]
    if twice:
        who = ", ".join(
            f"`{old.identity}`" for old, each in zip(standings, new, strict=True) if each.identity in twice
        )
        raise UserError(f"The roster gives {who} the name `{twice[0]}`; take one of them out of the class.")
    return tuple(sorted(new, key=lambda each: each.identity))


def _renamed(standing: Standing, name: str) -> Standing:
    result = standing.result
    return replace(
        standing, identity=name, result=replace(result, submission=name) if result is not None else None
    )
