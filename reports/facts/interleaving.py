"""What a trace shows: who holds which lock when, which accesses conflict, which update is lost.

A trace is a sequence of (process, operation, object, detail) rows in the order in which they happened. Two
accesses *conflict* when they touch one object from two processes and one of them writes (Lamport 1978;
Savage et al., Eraser, 1997, for the set of locks that both must hold). Steps are counted from 0 here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reports.facts.operations import Kind, is_refused, kind_of
from reports.facts.order import Order, order_of
from reports.facts.waits import NAME_LIMIT, Wait, waits_of
from reports.text import line

STEP_LIMIT = 2_000
ROW = 4
ACCESSES = frozenset({Kind.READ, Kind.WRITE})


@dataclass(frozen=True, slots=True)
class Step:
    """One step: which lane (process) did what to what."""

    lane: int
    kind: Kind
    operation: str
    object: str
    detail: str
    location: str = ""
    """Where in the program, like `bank.py:31`; empty when unknown."""


@dataclass(frozen=True, slots=True)
class Ownership:
    """A lock held by one lane from step `first` to step `last`; `last` is None when never released."""

    lane: int
    object: str
    first: int
    last: int | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two accesses that nothing orders; `guarded` when one lock was held at both."""

    first: int
    second: int
    guarded: bool


@dataclass(frozen=True, slots=True)
class StaleWrite:
    """A write that relies on `read` although another process made the write `lost` in between."""

    read: int
    lost: int
    write: int


@dataclass(frozen=True, slots=True)
class Unlocked:
    """An access made without the lock under which most accesses to its object are made."""

    step: int
    lock: str


@dataclass(frozen=True, slots=True)
class Interleaving:
    """All that is known of one execution."""

    processes: tuple[str, ...]
    steps: tuple[Step, ...]
    ownerships: tuple[Ownership, ...]
    conflicts: tuple[Conflict, ...]
    stale_writes: tuple[StaleWrite, ...]
    unlocked: tuple[Unlocked, ...]
    failing: tuple[int, ...]
    """Steps at which it breaks, where that is known."""
    waits: tuple[Wait, ...]
    left_out: int = 0
    """Steps beyond the limit, which are not here."""


def interleaving(trace: Sequence[Sequence[str]], extra: Mapping[str, Any]) -> Interleaving:
    """Read a trace; `extra` may hold `waits_for` edges, `failing` steps (by index), `lines` of the steps."""
    rows = [_row(row) for row in trace[:STEP_LIMIT]]
    lines = _lines(extra, len(trace))
    waits = waits_of(extra)
    names = dict.fromkeys([row[0] for row in rows])
    lanes = {name: lane for lane, name in enumerate(names)}
    steps = tuple(
        Step(lanes[row[0]], kind_of(row[1]), *row[1:], lines[index]) for index, row in enumerate(rows)
    )
    order = order_of(tuple(names), [(step.lane, step.operation, step.object) for step in steps])
    ownerships = _ownerships(steps, frozenset((wait.waiter, wait.object) for wait in waits), tuple(names))
    conflicts = _conflicts(steps, ownerships, order)
    stale = _stale_writes(steps)
    unlocked = _unlocked(steps, conflicts, ownerships)
    failing = _failing(steps, stale, unlocked, conflicts, extra)
    left_out = max(0, len(trace) - STEP_LIMIT)
    return Interleaving(tuple(names), steps, ownerships, conflicts, stale, unlocked, failing, waits, left_out)


def _lines(extra: Mapping[str, Any], count: int) -> Sequence[str]:
    """Return one location per step, empty ones when the told ones do not match the trace."""
    told = extra.get("lines")
    if not isinstance(told, Sequence) or isinstance(told, str) or len(told) != count:
        return [""] * count
    return [_name(location) if isinstance(location, str) else "" for location in told[:STEP_LIMIT]]


def _row(row: Sequence[str]) -> tuple[str, str, str, str]:
    cells = [_name(cell) for cell in row[:ROW]] + [""] * (ROW - len(row))
    return cells[0], cells[1], cells[2], cells[3]


def _name(value: object) -> str:
    return line(str(value), NAME_LIMIT)


def _ownerships(
    steps: Sequence[Step], waiting: frozenset[tuple[str, str]], names: Sequence[str]
) -> tuple[Ownership, ...]:
    """Pair every `acquire` that got its lock with the `release` that ends it; re-entrance nests."""
    last_step = {step.lane: index for index, step in enumerate(steps)}
    held: dict[tuple[int, str], list[int]] = {}
    found: list[Ownership] = []
    for index, step in enumerate(steps):
        key = (step.lane, step.object)
        if step.kind is Kind.ACQUIRE and not is_refused(step.detail):
            still_waits = last_step[step.lane] == index and (names[step.lane], step.object) in waiting
            if not still_waits:
                held.setdefault(key, []).append(index)
        elif step.kind is Kind.RELEASE and held.get(key):
            found.append(Ownership(step.lane, step.object, held[key].pop(), index))
    for (lane, name), starts in held.items():
        found += [Ownership(lane, name, start, None) for start in starts]
    return tuple(sorted(found, key=lambda one: (one.first, one.lane)))


def _conflicts(steps: Sequence[Step], ownerships: Sequence[Ownership], order: Order) -> tuple[Conflict, ...]:
    """Join each access with the latest earlier one that it conflicts with, if nothing orders the two."""
    found: list[Conflict] = []
    accesses: dict[str, list[int]] = {}
    for index, step in enumerate(steps):
        if step.kind not in ACCESSES:
            continue
        earlier = accesses.setdefault(step.object, [])
        other = next((past for past in reversed(earlier) if _conflict(steps[past], step)), None)
        if other is not None and not order.before(other, index):
            common = _locks_at(ownerships, steps, other) & _locks_at(ownerships, steps, index)
            found.append(Conflict(other, index, bool(common)))
        earlier.append(index)
    return tuple(found)


def _conflict(one: Step, other: Step) -> bool:
    return one.lane != other.lane and Kind.WRITE in {one.kind, other.kind}


def _locks_at(ownerships: Sequence[Ownership], steps: Sequence[Step], index: int) -> set[str]:
    """Return the locks that the process of step `index` holds there."""
    end = len(steps)
    return {
        one.object
        for one in ownerships
        if one.lane == steps[index].lane and one.first < index < (end if one.last is None else one.last)
    }


def _stale_writes(steps: Sequence[Step]) -> tuple[StaleWrite, ...]:
    """Find each write whose process has not seen what another wrote since its own last access."""
    found: list[StaleWrite] = []
    last_read: dict[tuple[int, str], int] = {}
    writes: dict[str, list[int]] = {}
    for index, step in enumerate(steps):
        key = (step.lane, step.object)
        if step.kind is Kind.READ:
            last_read[key] = index
        elif step.kind is Kind.WRITE:
            read = last_read.pop(key, None)
            unseen = [past for past in writes.get(step.object, []) if read is not None and past > read]
            lost = next((past for past in reversed(unseen) if steps[past].lane != step.lane), None)
            if read is not None and lost is not None:
                found.append(StaleWrite(read, lost, index))
            writes.setdefault(step.object, []).append(index)
    return tuple(found)


def _unlocked(
    steps: Sequence[Step], conflicts: Sequence[Conflict], ownerships: Sequence[Ownership]
) -> tuple[Unlocked, ...]:
    """Find the accesses in unguarded conflicts that lack the lock which most accesses to the object hold."""
    found: list[Unlocked] = []
    for name in dict.fromkeys(steps[one.second].object for one in conflicts if not one.guarded):
        accesses = [i for i, step in enumerate(steps) if step.object == name and step.kind in ACCESSES]
        held = {index: _locks_at(ownerships, steps, index) for index in accesses}
        counts = Counter(lock for locks in held.values() for lock in locks)
        lock, count = counts.most_common(1)[0] if counts else ("", 0)
        if count > len(accesses) / 2:
            found += [Unlocked(index, lock) for index in accesses if lock not in held[index]]
    return tuple(found)


def _failing(
    steps: Sequence[Step],
    stale: Sequence[StaleWrite],
    unlocked: Sequence[Unlocked],
    conflicts: Sequence[Conflict],
    extra: Mapping[str, Any],
) -> tuple[int, ...]:
    """Return the steps to mark: those told, else the first of the signs of a fault that there is."""
    told = extra.get("failing")
    if isinstance(told, Sequence) and not isinstance(told, str):
        known = tuple(index for index in told if isinstance(index, int) and 0 <= index < len(steps))
        if known:
            return known
    signs = (
        [index for index, step in enumerate(steps) if step.kind is Kind.FAIL][:1],
        [one.write for one in stale][:1],
        [one.step for one in unlocked],
        [one.second for one in conflicts if not one.guarded][-1:],
    )
    return next((tuple(sign) for sign in signs if sign), ())
