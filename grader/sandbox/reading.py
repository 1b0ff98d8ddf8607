"""From what an execution reported, or how it died, to facts: nothing is believed but plain data."""

from __future__ import annotations

import os
import signal
from dataclasses import replace
from typing import Any

from grader.inside.codec import decode
from grader.sandbox.facts import End, Raised, Run


def read_status(status: int, run: Run) -> Run:
    """Return `run` with what the wait status of an execution without a report says."""
    limits = {signal.SIGXCPU: "cpu", signal.SIGXFSZ: "file"}
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in limits:
        return replace(run, end=End.LIMIT, limit=limits[signal.Signals(os.WTERMSIG(status))], status=status)
    return replace(run, end=End.DIED, status=status)


def read_frame(frame: dict[str, Any], run: Run) -> Run:
    """Return `run` with what the execution's report says; a report of another form is garbled."""
    if "limit" in frame:
        return replace(run, end=End.LIMIT, limit=str(frame["limit"]))
    try:
        return _read(frame, replace(run, left=dict(frame.get("left", {}))))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        return replace(run, end=End.GARBLED, limit=f"{type(error).__name__}: {error}"[:200])


def _read(frame: dict[str, Any], run: Run) -> Run:
    if "error" not in frame:
        return replace(run, value=decode(frame["value"]))
    error = read_error(frame["error"])
    limit = _limit_of(error)
    if limit:
        return replace(run, end=End.LIMIT, limit=limit, error=error)
    ends = {"probes": End.PROBES_BROKEN, "load": End.UNLOADABLE}
    return replace(run, end=ends.get(frame["stage"], End.RAISED), error=error)


def read_error(data: dict[str, Any]) -> Raised:
    """Return the exception that `data` describes, every part forced to its type."""
    return Raised(
        type=str(data["type"])[:200],
        types=tuple(str(name) for name in data["types"])[:64],
        text=str(data["text"])[:4000],
        errno=data["errno"] if type(data.get("errno")) is int else None,
        frames=tuple(str(line)[:400] for line in data["frames"])[:16],
    )


def _limit_of(error: Raised) -> str:
    """Return the limit that an exception speaks of, or nothing."""
    if error.is_a("MemoryError"):
        return "memory"
    names = {11: "processes", 12: "memory", 24: "open files", 27: "file", 28: "disk"}
    if error.is_a("RuntimeError") and "can't start new thread" in error.text:
        return "processes"
    return names.get(error.errno or 0, "") if error.is_a("OSError") else ""
