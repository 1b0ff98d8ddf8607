"""Steps that many programs are made of."""

from __future__ import annotations

from .machine import Body
from .objects import Cell, Lock


def add(cell: Cell, amount: int) -> Body:
    """Add to a cell, in two steps."""
    yield cell.write((yield cell.read()) + amount)


def locked_add(lock: Lock, cell: Cell, amount: int) -> Body:
    """Add to a cell under a lock."""
    yield lock.acquire()
    yield from add(cell, amount)
    yield lock.release()
