"""Names for what went wrong: lost update, check-then-act, wrong lock, torn pair, lock order …

Each detector reads the told trace of a failing execution and gives one sentence, or none. They explain a
fault that was found otherwise; none of them decides whether there is one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .execution import DeadlockClass, Execution, TraceRow

READS = frozenset(
    {"read", "__getitem__", "get", "__contains__", "__len__", "is set?", "poll", "full", "empty"}
)
WRITES = frozenset({"write", "__setitem__", "__delitem__", "update", "pop", "append", "put", "set", "clear"})

Trace = tuple[TraceRow, ...]


@dataclass(frozen=True, slots=True)
class Overtaken:
    """A read of one process, a write of another, and what the first then did with what it had read."""

    read: TraceRow
    write: TraceRow
    act: TraceRow


def pattern_of(execution: Execution) -> str:
    """One sentence that names the pattern of a failing execution; empty when none fits."""
    detectors: tuple[Callable[[Execution], str], ...] = (
        _torn_message,
        _lock_order,
        _missed_notification,
        _wrong_sleeper,
        _lost_update,
        _check_then_act,
        _torn_pair,
        _used_before_ready,
    )
    return next((found for detector in detectors if (found := detector(execution))), "")


def _torn_message(execution: Execution) -> str:
    """The body of a message that went another way than its header, because two use the same end."""
    trace = execution.trace
    for number, rest in enumerate(trace):
        verb = rest.operation.removesuffix(" the rest")
        if verb == rest.operation:
            continue
        for other in reversed(trace[:number]):
            if (other.operation, other.object) != (verb, rest.object):
                continue
            if other.process == rest.process:
                break
            return (
                f"Torn message: {_did(other)} while {rest.process} was in the middle of a message at the same"
                f" end: header and body of a message are two steps; let one lock guard the {verb}."
            )
    return ""


def _lost_update(execution: Execution) -> str:
    """A write based on a read that another process has overtaken."""
    for seen in _overtaken(execution.trace, acts=WRITES):
        between = _own_reads_between(execution.trace, seen)
        if not between:
            reason = _lock_reason(execution.trace, seen)
            return (
                f"Lost update: {_did(seen.read)}, then {_did(seen.write)}, then {_did(seen.act)},"
                f" which undoes it{reason}."
            )
    return ""


def _check_then_act(execution: Execution) -> str:
    """A look whose answer was no longer true when the process acted on it."""
    for seen in _overtaken(execution.trace, acts=WRITES):
        again = _own_reads_between(execution.trace, seen)
        if any(row.location == seen.read.location for row in again):
            continue  # it looked once more, as a `while` does
        if seen.read.location != seen.act.location and again:
            return (
                f"Check-then-act: {_did(seen.read)} and decided by it, but before it acted{_at(seen.act)}"
                f" {_did(seen.write)}: look and act under one lock."
            )
    return ""


def _overtaken(trace: Trace, acts: frozenset[str]) -> Iterator[Overtaken]:
    """Every read, foreign write, own act on one object, in this order; the latest such read first."""
    for number, act in enumerate(trace):
        if act.operation not in acts:
            continue
        for start in range(number - 1, -1, -1):
            read = trace[start]
            if read.process != act.process or read.object != act.object:
                continue
            if read.operation in WRITES:
                break
            if read.operation not in READS:
                continue
            for write in trace[start + 1 : number]:
                foreign = write.process != act.process and write.object == act.object
                if foreign and write.operation in WRITES:
                    yield Overtaken(read, write, act)
                    break


def _own_reads_between(trace: Trace, seen: Overtaken) -> list[TraceRow]:
    """Fresher reads of the acting process: then it did not act on the old value alone."""
    start, end = trace.index(seen.write), _position(trace, seen.act)
    return [
        row
        for row in trace[start + 1 : end]
        if row.process == seen.act.process and row.object == seen.act.object and row.operation in READS
    ]


def _position(trace: Trace, row: TraceRow) -> int:
    return next(number for number, each in enumerate(trace) if each is row)


def _lock_reason(trace: Trace, seen: Overtaken) -> str:
    """Say why the locks did not help: none held, or different ones."""
    mine, theirs = _locks_at(trace, seen.act), _locks_at(trace, seen.write)
    if mine and theirs and not mine & theirs:
        return f": {seen.act.process} holds `{min(mine)}`, {seen.write.process} another lock, `{min(theirs)}`"
    bare = seen.act if not mine else seen.write if not theirs else None
    return f": {bare.process} holds no lock there" if bare else ""


def _locks_at(trace: Trace, row: TraceRow) -> set[str]:
    """Locks that the process of a row holds at that row."""
    held: set[str] = set()
    for each in trace:
        if each is row:
            return held
        if each.process != row.process:
            continue
        if each.operation == "acquire":
            held.add(each.object)
        elif each.operation in ("release", "go to sleep"):
            held.discard(each.object)
    return held


def _torn_pair(execution: Execution) -> str:
    """Two objects written one after the other by two processes, in each other's middle."""
    writes = [row for row in execution.trace if row.operation in WRITES]
    for number, first in enumerate(writes):
        for second in writes[number + 1 :]:
            if second.process == first.process and second.object != first.object:
                between = writes[number + 1 : _position(tuple(writes), second)]
                foreign = {row.object: row for row in between if row.process != first.process}
                if first.object in foreign and second.object in foreign:
                    other = foreign[first.object]
                    return (
                        f"Torn pair: {first.process} wrote `{first.object}`{_at(first)} and `{second.object}`"
                        f"{_at(second)} in two steps, and {other.process} wrote both between them."
                    )
                break
    return ""


def _used_before_ready(execution: Execution) -> str:
    """A read of something that another process had not written yet."""
    written: set[str] = set()
    for number, row in enumerate(execution.trace):
        if row.operation in WRITES:
            written.add(row.object)
        elif row.operation in READS and row.object not in written:
            later = execution.trace[number + 1 :]
            writer = next(
                (
                    each
                    for each in later
                    if each.operation in WRITES and each.object == row.object and each.process != row.process
                ),
                None,
            )
            if writer is not None:
                return f"Used before ready: {_did(row)} before {_did(writer)}."
    return ""


def _lock_order(execution: Execution) -> str:
    """Who takes which locks in which order, for a cycle."""
    if execution.deadlock is not DeadlockClass.CYCLE:
        return ""
    parts = []
    for one in execution.blocked:
        mine = [
            row.object for row in execution.trace if row.process == one.name and row.operation == "acquire"
        ]
        if one.operation == "acquire" and mine:
            parts.append(f"{one.name} takes `{mine[-1]}` and then `{one.object}`")
    return f"Lock order: {', '.join(parts)}." if len(parts) > 1 else ""


def _missed_notification(execution: Execution) -> str:
    """A notification that found nobody asleep, before somebody went to sleep."""
    if execution.deadlock is not DeadlockClass.MISSED_WAKE_UP:
        return ""
    for number, row in enumerate(execution.trace):
        if row.operation != "notify" or not row.detail.startswith("'0 "):
            continue
        for later in execution.trace[number + 1 :]:
            if later.operation == "go to sleep" and later.object == row.object:
                return (
                    f"Missed signal: {row.process} notified `{row.object}`{_at(row)} when nobody waited,"
                    f" and {later.process} went to sleep only then{_at(later)}."
                )
    return ""


def _wrong_sleeper(execution: Execution) -> str:
    """A notification of one among several, which woke somebody who had to sleep again."""
    if execution.deadlock is not DeadlockClass.MISSED_WAKE_UP:
        return ""
    trace = execution.trace
    for number in range(len(trace) - 1, -1, -1):
        told = trace[number]
        if told.operation != "notify" or told.detail.startswith(("'0 ", "'1 ")):
            continue
        later = [row for row in trace[number + 1 :] if row.object == told.object]
        woken = next((row for row in later if row.operation == "wait"), None)
        if woken is None:
            continue
        if any(row.operation == "go to sleep" and row.process == woken.process for row in later):
            return (
                f"Wrong sleeper: {told.process} notified one of several who slept on `{told.object}`"
                f"{_at(told)}; that woke {woken.process}, which went to sleep again, and nobody woke the"
                " others: `notify_all`, or one condition for each reason to wait."
            )
    return ""


def _did(row: TraceRow) -> str:
    verb = "read" if row.operation in READS else "wrote"
    value = f" ({row.detail})" if row.detail not in ("", "None") else ""
    return f"{row.process} {verb} `{row.object}`{value}{_at(row)}"


def _at(row: TraceRow) -> str:
    return f" at {row.location}" if row.location else ""
