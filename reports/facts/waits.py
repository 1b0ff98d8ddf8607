"""Who waits for whom, read from the edges that a deadlock report holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reports.text import line

EDGE_LIMIT = 64
NAME_LIMIT = 40
TAKING = ("acquire ", "try acquire ", "join ")
"""Operations that an edge may put before its object."""


@dataclass(frozen=True, slots=True)
class Wait:
    """A process that waits for an object, or for another process to end (`object` is then empty).

    `holder` is empty when nobody holds the object; the lines of the wait and of the taking, where known,
    are like `bank.py:31`.
    """

    waiter: str
    object: str
    holder: str
    wait_line: str = ""
    held_line: str = ""


def waits_of(extra: Mapping[str, Any]) -> tuple[Wait, ...]:
    """Read `waits_for`: edges `[waiter, object, holder, wait line, held line]`, the lines optional."""
    edges = extra.get("waits_for")
    if not isinstance(edges, Sequence) or isinstance(edges, str):
        return ()
    return tuple(_wait(edge) for edge in edges[:EDGE_LIMIT] if _is_edge(edge))


def _is_edge(edge: object) -> bool:
    return isinstance(edge, Sequence) and not isinstance(edge, str) and len(edge) >= 2


def _wait(edge: Sequence[Any]) -> Wait:
    cells = [line(str(cell), NAME_LIMIT) if cell else "" for cell in edge[:5]]
    waiter, target, holder, wait_line, held_line = cells + [""] * (5 - len(cells))
    for operation in TAKING:
        target = target.removeprefix(operation)
    ends = bool(holder) and target.removeprefix("end of ") == holder
    return Wait(waiter, "" if ends else target, holder, wait_line, "" if ends else held_line)
