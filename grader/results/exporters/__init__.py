"""Turns results into the formats of course sites and tools: one module per format, existence is registration.

How it works: a format's module has `HELP`, `add_arguments(parser)` and `export(results, arguments)`, which
returns an `Exported`: documents, each with a relative name and its whole text, and notes for the instructor.
It writes nothing: `write_documents` owns the files. Names of students become file names only through
`file_name`.
"""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path
from typing import cast

from grader.errors import UserError
from grader.results.exporters.format import Document, Exported, Format

__all__ = ["Document", "Exported", "Format", "find_format", "format_names", "write_documents"]

_HELPERS = frozenset({"format", "tables", "texts"})


def format_names() -> tuple[str, ...]:
    """Return the names of all formats."""
    return tuple(sorted({module.name for module in pkgutil.iter_modules(__path__)} - _HELPERS))


def find_format(name: str) -> Format:
    """Return the format called `name`.

    Raises:
        UserError: there is none.
    """
    if name not in format_names():
        raise UserError(f"There is no format `{name}`; there are: {', '.join(format_names())}.")
    return cast(Format, importlib.import_module(f"grader.results.exporters.{name}"))


def write_documents(exported: Exported, out: Path) -> tuple[Path, ...]:
    """Write all documents below `out`, or a single one as the file `out` when that has a suffix.

    Each appears whole or not at all.

    Raises:
        UserError: a file cannot be written.
    """
    single = len(exported.documents) == 1 and out.suffix and not out.is_dir()
    written = []
    for document in exported.documents:
        path = out if single else out / document.name
        part = path.with_name(path.name + ".part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(document.text, encoding="utf-8", errors="backslashreplace", newline="")
            part.replace(path)
        except OSError as error:
            raise UserError(
                f"`{path}` cannot be written ({error.strerror}); name another `--out`."
            ) from error
        written.append(path)
    return tuple(written)
