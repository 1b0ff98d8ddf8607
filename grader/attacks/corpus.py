"""Reads the corpus: one attack per file, its expectations in the docstring.

Most are the one file that is handed in. With a line `Archive: zip` (or `tar`) it is what the file's function
`pack` writes to a path.
"""

from __future__ import annotations

import ast
import re
import runpy
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"
EXERCISE = "bank_deposit_race"


@dataclass(frozen=True, slots=True)
class Attack:
    """One hostile submission and what is known about it."""

    name: str
    file: Path
    title: str
    group: str
    open_on: tuple[str, ...]
    """Rungs that are known not to hold it, and say so."""
    never_on: tuple[str, ...]
    """Rungs where it would harm the host it is tried on."""
    only_on: tuple[str, ...]
    """The rungs to try it on, where these are few; empty: all but those above."""
    forges_naive: bool
    """Whether a grader without defence must fall for it."""
    earns: float = 0.0
    """Points for what it does right, to come further."""
    archive: str = ""
    """How the name of what is handed in ends, where it is packed; empty: it is the file itself."""

    def is_tried_on(self, rung: str) -> bool:
        """Say whether it can be tried on the rung called `rung`."""
        return rung in self.only_on if self.only_on else rung not in self.never_on

    def source(self, knowledge: Mapping[str, str]) -> str:
        """Return the submission with `@NAME@` replaced by what the attacker has found out."""
        text = self.file.read_text()
        for name, value in knowledge.items():
            text = text.replace(f"@{name}@", value)
        return text

    def pack(self, path: Path, tree: Path) -> None:
        """Write the archive to `path`; `tree` holds what it must not touch."""
        runpy.run_path(str(self.file))["pack"](path, str(tree))


def read_corpus(names: tuple[str, ...] = ()) -> tuple[Attack, ...]:
    """Return all attacks, or those whose names begin with one of `names`."""
    files = sorted(CORPUS.glob("*.py"))
    return tuple(_read(file) for file in files if not names or file.stem.startswith(names))


def _read(file: Path) -> Attack:
    docstring = re.match(r'"""(.*?)"""', file.read_text(), re.DOTALL)
    text = ast.literal_eval(f'"""{docstring[1]}"""') if docstring else ""
    fields = dict(re.findall(r"^(\w[\w ]*): (.+)$", text, re.MULTILINE))
    return Attack(
        name=file.stem,
        file=file,
        title=text.partition("\n")[0],
        group=fields.get("Group", ""),
        open_on=tuple(fields.get("Open", "").split()),
        never_on=tuple(fields.get("Never on", "").split()),
        only_on=tuple(fields.get("Only on", "").split()),
        forges_naive=fields.get("Naive") == "forged",
        earns=float(fields.get("Earns", 0)),
        archive=fields.get("Archive", ""),
    )
