"""What runs next to the student's code for `event_gate`."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from types import ModuleType
from typing import Any

from grader.inside import observe, witness


def hand_out(data: bytes) -> bytes:
    """Prepare at once."""
    witness.tell("prepare")
    return data


def wait_and_hand_out(data: bytes) -> bytes:
    """Prepare until the suite says otherwise."""
    witness.hold("hold: prepare")
    return data


def fail() -> bytes:
    """Fail at once."""
    raise LookupError("there is nothing to prepare")


def wait_and_fail() -> bytes:
    """Fail when the suite says so."""
    witness.hold("hold: prepare")
    raise LookupError("there is nothing to prepare")


def quietly(data: bytes) -> bytes:
    """Prepare at once, telling nobody."""
    return data


def slowly(data: bytes) -> bytes:
    """Prepare so long that most readers lose patience."""
    time.sleep(0.03)
    return data


def publish(student: ModuleType, readers: int, data: bytes, patience: float) -> Any:
    """Publish what is prepared at once."""
    return student.publish_when_ready(readers, partial(hand_out, data), patience)


def publish_all(student: ModuleType, cases: list[tuple[int, bytes]]) -> Any:
    """Publish several times, with much patience; return for each the entries that are not the data."""
    found = []
    for readers, data in cases:
        got = student.publish_when_ready(readers, partial(hand_out, data), 3600.0)
        wrong = [entry for entry in got if type(entry) is not bytes or entry != data]
        found.append([type(got).__name__, len(got), [_short(entry) for entry in wrong]])
    return found


def _short(entry: Any) -> str:
    if isinstance(entry, bytes) and len(entry) > 40:
        return f"{len(entry)} bytes"
    return repr(entry)[:100]


def publish_quietly(student: ModuleType, readers: int, data: bytes, patience: float) -> Any:
    """Publish what is prepared at once, where nothing but the result counts."""
    return student.publish_when_ready(readers, partial(quietly, data), patience)


def publish_in_time(student: ModuleType, readers: int, data: bytes, patience: float) -> Any:
    """Publish what takes until the suite lets go."""
    return student.publish_when_ready(readers, partial(wait_and_hand_out, data), patience)


def publish_nothing(student: ModuleType, readers: int, patience: float) -> Any:
    """Fail to prepare when the suite lets go."""
    return student.publish_when_ready(readers, wait_and_fail, patience)


def publish_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind, those that fail and those with lost patience included."""

    def call() -> None:
        student.publish_when_ready(2, partial(quietly, b"news"), 3600.0)
        swallowing(partial(student.publish_when_ready, 2, fail, 3600.0))
        student.publish_when_ready(1, partial(slowly, b"late news"), 0.001)

    return observe.growth(call)


def swallowing(call: Callable[[], Any]) -> None:
    """Call, whatever it raises: which error it is is another check's question."""
    try:
        call()
    except Exception:  # noqa: BLE001 - as said
        pass
