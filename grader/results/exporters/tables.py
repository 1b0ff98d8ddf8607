"""CSV in and out: what students wrote is never a formula, and a course site's own file keeps its shape."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.errors import UserError
from grader.results.exporters.texts import visible

# Spreadsheets take a cell for a formula when it begins so, white space before it or not.
_FORMULA = re.compile(r"^[\s\x00]*[=+\-@\t\r|%＝＋－＠]")
_NUMBER = re.compile(r"^[+-]?\d+([.,]\d+)?%?$")
_ACCOUNT = re.compile(r"^(?P<name>.+)_(?P<number>\d+)$")


def defused(cell: str) -> str:
    """Return `cell` as text that no spreadsheet takes for a formula; numbers and lone signs stay."""
    flat = visible(cell)
    if len(flat.strip()) < 2 or _NUMBER.match(flat):
        return flat
    return f"'{flat}" if _FORMULA.match(cell) else flat


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file: rows of cells, the first of them the header."""

    rows: tuple[tuple[str, ...], ...]
    delimiter: str = ","
    has_mark: bool = False
    """The file began with a byte order mark, which spreadsheets need to see UTF-8."""

    def to_text(self) -> str:
        """Return the CSV text, every cell defused."""
        target = io.StringIO()
        writer = csv.writer(target, delimiter=self.delimiter, lineterminator="\r\n")
        writer.writerows([defused(cell) for cell in row] for row in self.rows)
        return ("\ufeff" if self.has_mark else "") + target.getvalue()


def read_table(path: Path) -> Table:
    """Return the CSV file at `path`; commas or semicolons, whichever the header has more of.

    Raises:
        UserError: it cannot be read, or is empty.
    """
    try:
        text = path.read_text(encoding="utf-8", errors="strict")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"`{path}` cannot be read as UTF-8 text ({error}); download it again.") from error
    has_mark = text.startswith("\ufeff")
    lines = text.removeprefix("\ufeff")
    header = lines.partition("\n")[0]
    delimiter = ";" if header.count(";") > header.count(",") else ","
    try:
        rows = tuple(
            tuple(row) for row in csv.reader(io.StringIO(lines, newline=""), delimiter=delimiter) if row
        )
    except csv.Error as error:
        raise UserError(f"`{path}` is no CSV file ({error}); download it again.") from error
    if not rows:
        raise UserError(f"`{path}` is empty; download it again.")
    return Table(rows, delimiter, has_mark)


def account(identity: str) -> tuple[str, str]:
    """Return (name, number) of an identity that a course site's download gave (`alderann_12345`)."""
    match = _ACCOUNT.match(identity)
    return (match["name"], match["number"]) if match else (identity, "")


def folded(name: str) -> str:
    """Return only the letters and digits of a name, in lower case: how Canvas writes it in a file name."""
    return "".join(each for each in name.casefold() if each.isalnum())


def listed(names: Sequence[str], most: int = 10) -> str:
    """Return names for a sentence, at most `most` of them."""
    shown = ", ".join(f"`{name}`" for name in names[:most])
    return shown if len(names) <= most else f"{shown} and {len(names) - most} more"
